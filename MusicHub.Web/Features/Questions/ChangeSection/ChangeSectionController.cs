using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Questions.ChangeSection;

[Requires(Permission.EditHub)]
public sealed class ChangeSectionController(TaskContext context) : QuestionSetController(context)
{
    [HttpGet("hub/questions/{id:guid}/sections/{sectionId:guid}")]
    public Task<IActionResult> Get(Guid id, Guid sectionId) => Begin(id, set => PageOf(set, sectionId, null));

    [HttpPost("hub/questions/{id:guid}/sections/{sectionId:guid}")]
    public Task<IActionResult> Post(Guid id, Guid sectionId, SectionForm form) => Act(
        id,
        set => PageOf(set, sectionId, form),
        _ => IsFilledIn(form, new SectionValidator()),
        set => set.ChangeSection(sectionId, form.Words).Refusal,
        "Section changed",
        "The section is saved.");

    private static SectionPage? PageOf(Questionnaire set, Guid sectionId, SectionForm? form) =>
        set.Sections.FirstOrDefault(section => section.Id == sectionId) is { } section
            ? new SectionPage(form ?? new SectionForm { Title = section.Title, Intro = section.Intro }, set, section)
            : null;
}

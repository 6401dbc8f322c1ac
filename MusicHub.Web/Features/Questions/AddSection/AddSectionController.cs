using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Questions.AddSection;

[Requires(Permission.EditHub)]
public sealed class AddSectionController(TaskContext context) : QuestionSetController(context)
{
    [HttpGet("hub/questions/{id:guid}/sections/add")]
    public Task<IActionResult> Get(Guid id) => Begin(id, set => new SectionPage(new SectionForm(), set, null));

    [HttpPost("hub/questions/{id:guid}/sections/add")]
    public Task<IActionResult> Post(Guid id, SectionForm form) => Act(
        id,
        set => new SectionPage(form, set, null),
        _ => IsFilledIn(form, new SectionValidator()),
        set => set.AddSection(form.Words).Refusal,
        "Section added",
        "The section is added. Give it its first question.");
}

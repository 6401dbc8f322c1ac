using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Questions.AddQuestion;

[Requires(Permission.EditHub)]
public sealed class AddQuestionController(TaskContext context) : QuestionSetController(context)
{
    [HttpGet("hub/questions/{id:guid}/sections/{sectionId:guid}/questions/add")]
    public Task<IActionResult> Get(Guid id, Guid sectionId) => Begin(id, set => PageOf(set, sectionId, new QuestionForm()));

    [HttpPost("hub/questions/{id:guid}/sections/{sectionId:guid}/questions/add")]
    public Task<IActionResult> Post(Guid id, Guid sectionId, QuestionForm form) => Act(
        id,
        set => PageOf(set, sectionId, form),
        _ => IsFilledIn(form, new QuestionValidator()),
        set => set.AddQuestion(sectionId, form.Words).Refusal,
        "Question added",
        "The question is added.");

    private static QuestionPage? PageOf(Questionnaire set, Guid sectionId, QuestionForm form) =>
        set.Sections.FirstOrDefault(section => section.Id == sectionId) is { } section ? new QuestionPage(form, set, section, null) : null;
}

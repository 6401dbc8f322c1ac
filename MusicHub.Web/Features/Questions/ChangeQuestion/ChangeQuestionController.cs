using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Questions.ChangeQuestion;

[Requires(Permission.EditHub)]
public sealed class ChangeQuestionController(TaskContext context) : QuestionSetController(context)
{
    [HttpGet("hub/questions/{id:guid}/questions/{questionId:guid}")]
    public Task<IActionResult> Get(Guid id, Guid questionId) => Begin(id, set => PageOf(set, questionId, null));

    [HttpPost("hub/questions/{id:guid}/questions/{questionId:guid}")]
    public Task<IActionResult> Post(Guid id, Guid questionId, QuestionForm form) => Act(
        id,
        set => PageOf(set, questionId, form),
        _ => IsFilledIn(form, new QuestionValidator()),
        set => set.ChangeQuestion(questionId, form.Words).Refusal,
        "Question changed",
        "The question is saved.");

    private static QuestionPage? PageOf(Questionnaire set, Guid questionId, QuestionForm? form) =>
        set.Questions.FirstOrDefault(question => question.Id == questionId) is { } question
            ? new QuestionPage(form ?? QuestionForm.Of(question), set, set.SectionOf(questionId), question)
            : null;
}

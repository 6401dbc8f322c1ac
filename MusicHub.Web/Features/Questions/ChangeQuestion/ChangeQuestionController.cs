using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Questionnaires;
using MusicHub.Domain;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Questions.ChangeQuestion;

/// <summary>Changes a question of a draft. Where it has been answered before, other words may mean the same or something else: a person says which.</summary>
[Requires(Permission.EditHub)]
public sealed class ChangeQuestionController(TaskContext context) : QuestionSetController(context)
{
    [HttpGet("hub/questions/{id:guid}/questions/{questionId:guid}")]
    public async Task<IActionResult> Get(Guid id, Guid questionId)
    {
        var hasAnswers = await HasAnswers(questionId);
        return await Begin(id, set => PageOf(set, questionId, null, hasAnswers));
    }

    [HttpPost("hub/questions/{id:guid}/questions/{questionId:guid}")]
    public async Task<IActionResult> Post(Guid id, Guid questionId, QuestionForm form)
    {
        var hasAnswers = await HasAnswers(questionId);
        return await Act(
            id,
            set => PageOf(set, questionId, form, hasAnswers),
            set => IsFilledIn(form, new QuestionValidator()) && !IsRefused(Unclear(set.Question(questionId), form, hasAnswers)),
            set => set.ChangeQuestion(questionId, form.Words, hasAnswers && form.Meaning == QuestionMeaning.Another && IsReworded(set.Question(questionId), form)).Refusal,
            "Question changed",
            "The question is saved.");
    }

    private Task<bool> HasAnswers(Guid questionId) => Db.AnswersBefore(questionId).AnyAsync(HttpContext.RequestAborted);

    private static Refusal? Unclear(Question question, QuestionForm form, bool hasAnswers) =>
        hasAnswers && form.Meaning is null && IsReworded(question, form) ? QuestionnaireRefusals.MeaningMissing : null;

    private static bool IsReworded(Question question, QuestionForm form) => question.Text != form.Text!.Trim();

    private static QuestionPage? PageOf(Questionnaire set, Guid questionId, QuestionForm? form, bool hasAnswers) =>
        set.Questions.FirstOrDefault(question => question.Id == questionId) is { } question
            ? new QuestionPage(form ?? QuestionForm.Of(question), set, set.SectionOf(questionId), question, hasAnswers)
            : null;
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Questions.PublishQuestionSet;

/// <summary>From then on it is asked, and the version that was in use no longer.</summary>
[Requires(Permission.EditHub)]
public sealed class PublishQuestionSetController(TaskContext context) : QuestionSetController(context)
{
    [HttpGet("hub/questions/{id:guid}/publish")]
    public async Task<IActionResult> Get(Guid id)
    {
        var inUse = await InUse(id);
        return await Begin(id, set => new PublishQuestionSetPage(set, inUse));
    }

    [HttpPost("hub/questions/{id:guid}/publish")]
    public async Task<IActionResult> Post(Guid id)
    {
        var inUse = await InUse(id);
        return await Act(
            id,
            set => new PublishQuestionSetPage(set, inUse),
            _ => true,
            set =>
            {
                var result = set.Publish(Now);
                if (!result.IsRefused)
                    inUse?.Retire().OrThrow();
                return result.Refusal;
            },
            "Questions published",
            "The questions are in use from now on.");
    }

    private Task<Questionnaire?> InUse(Guid id) => Db.Questionnaires.SingleOrDefaultAsync(
        set => set.State == QuestionnaireState.Published && Db.Questionnaires.Any(draft => draft.Id == id && draft.SeriesId == set.SeriesId && draft.State == QuestionnaireState.Draft));
}

/// <param name="InUse">The version that it takes the place of; null for the first.</param>
public sealed record PublishQuestionSetPage(Questionnaire Set, Questionnaire? InUse);

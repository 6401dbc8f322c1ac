using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Questionnaires;
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
        var replaced = await Replaced(id);
        return await Begin(id, set => new PublishQuestionSetPage(set, replaced));
    }

    [HttpPost("hub/questions/{id:guid}/publish")]
    public async Task<IActionResult> Post(Guid id)
    {
        var replaced = await Replaced(id);
        return await Act(
            id,
            set => new PublishQuestionSetPage(set, replaced),
            _ => true,
            set =>
            {
                var result = set.Publish(Now);
                if (!result.IsRefused)
                {
                    foreach (var other in replaced)
                        other.Retire().OrThrow();
                }

                return result.Refusal;
            },
            "Questions published",
            "The questions are in use from now on.");
    }

    private async Task<IReadOnlyList<Questionnaire>> Replaced(Guid id) => await Db.Questionnaires
        .ReplacedBy(Db.Questionnaires.Where(draft => draft.Id == id && draft.State == QuestionnaireState.Draft)).ToListAsync(HttpContext.RequestAborted);
}

/// <param name="Replaced">What it takes the place of.</param>
public sealed record PublishQuestionSetPage(Questionnaire Set, IReadOnlyList<Questionnaire> Replaced);

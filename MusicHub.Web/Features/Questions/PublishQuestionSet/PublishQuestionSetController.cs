using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Questionnaires;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Questions.PublishQuestionSet;

/// <summary>From then on it is asked, and the version that was in use no longer. A toolkit for a later academic year waits for it.</summary>
[Requires(Permission.EditHub)]
public sealed class PublishQuestionSetController(TaskContext context) : QuestionSetController(context)
{
    [HttpGet("hub/questions/{id:guid}/publish")]
    public async Task<IActionResult> Get(Guid id)
    {
        var before = await Before(id);
        return await Begin(id, set => new PublishQuestionSetPage(set, before));
    }

    [HttpPost("hub/questions/{id:guid}/publish")]
    public async Task<IActionResult> Post(Guid id)
    {
        var before = await Before(id);
        return await Act(
            id,
            set => new PublishQuestionSetPage(set, before),
            _ => true,
            set =>
            {
                var result = set.Publish(Now);
                if (!result.IsRefused)
                {
                    foreach (var other in before.Replaced)
                        other.Retire().OrThrow();
                }

                return result.Refusal;
            },
            "Questions published",
            before.Begins is { } day ? $"The questions are published, and asked from {day.Long()}." : "The questions are in use from now on.");
    }

    private async Task<SetsBefore> Before(Guid id)
    {
        var year = AcademicYear.StartYearOf(Today);
        var draft = Db.Questionnaires.Where(set => set.Id == id && set.State == QuestionnaireState.Draft);
        var ahead = draft.Where(next => next.Use == QuestionnaireUse.AuditToolkit && next.YearStart > year);
        return new SetsBefore(
            await Db.Questionnaires.ReplacedBy(draft, year).ToListAsync(HttpContext.RequestAborted),
            await ahead.Select(next => next.YearStart).FirstOrDefaultAsync(HttpContext.RequestAborted) is { } begins ? AcademicYear.FirstDayOf(begins) : null,
            await Db.Questionnaires.ToolkitsInUse(year).FirstOrDefaultAsync(set => ahead.Any(next => next.SeriesId == set.SeriesId), HttpContext.RequestAborted));
    }
}

public sealed record PublishQuestionSetPage(Questionnaire Set, SetsBefore Before);

/// <param name="Replaced">What it takes the place of.</param>
/// <param name="Begins">The first day of a toolkit's year, which it waits for; null where it is asked at once.</param>
/// <param name="Until">The toolkit that stays in use until then.</param>
public sealed record SetsBefore(IReadOnlyList<Questionnaire> Replaced, DateOnly? Begins, Questionnaire? Until);

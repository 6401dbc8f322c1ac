using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Audits.Summaries;
using MusicHub.Data.Facts;
using MusicHub.Data.Schools;
using MusicHub.Web.Features.Questionnaires;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Audits.Summaries;

/// <summary>A task on the plan and the summary of one school in one academic year.</summary>
public abstract class SummaryTaskController(TaskContext context) : AnswerTaskController(context)
{
    /// <summary>Null where there is no such school or year.</summary>
    protected async Task<SummarySubject?> Find(Guid id, int year)
    {
        if (year is < 2000 or > 2100 || await Db.Schools.AsNoTracking().VisibleTo(Viewer).SingleOrDefaultAsync(school => school.Id == id, Aborted) is not { } school)
            return null;
        return new SummarySubject(
            school,
            year,
            await Db.SummaryChecks.VisibleTo(Viewer).SingleOrDefaultAsync(check => check.SchoolId == id && check.YearStart == year, Aborted),
            await Db.SchoolFacts.VisibleTo(Viewer).Where(fact => fact.SchoolId == id && fact.YearStart == year).ToDictionaryAsync(fact => fact.Kind, Aborted),
            await Db.SummaryLinesFor(Viewer, year).ToCheckBy(Viewer, Db).AnyAsync(line => line.SchoolId == id, Aborted));
    }

    /// <summary>Finds it for a task that changes it.</summary>
    protected async Task<IActionResult> Act(Guid id, int year, Func<SummarySubject, Task<IActionResult>> act) =>
        await Find(id, year) is not { } found ? NotFound() : found.MayCheck ? await act(found) : Forbid();
}

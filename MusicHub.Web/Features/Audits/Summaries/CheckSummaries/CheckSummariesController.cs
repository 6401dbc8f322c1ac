using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Data.Audits.Summaries;
using MusicHub.Domain.Facts;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Questionnaires;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.Summaries.CheckSummaries;

/// <summary>Many schools on one page, to be gone through by keyboard and saved at once: all rows that were touched, or none.</summary>
[Requires(Permission.CheckSummaries)]
public sealed class CheckSummariesController(TaskContext context, IMemoryCache cache) : AnswerTaskController(context)
{
    [HttpGet("summaries/check")]
    public async Task<IActionResult> Get([FromQuery(Name = "")] SummaryQuery query, int? page) =>
        Page(await CheckSummariesPage.Of(await Filters(query), page, Db, Aborted));

    [HttpPost("summaries/check")]
    public Task<IActionResult> Post([FromQuery(Name = "")] SummaryQuery query, [FromQuery] int? page, CheckSummariesForm form) => Trying(async () =>
    {
        var year = query.YearOn(Today);
        var touched = form.Rows.FindAll(row => row.IsTouched);
        if (touched.DistinctBy(row => row.SchoolId).Count() != touched.Count || touched.Count > CheckSummariesPage.PageSize)
            return BadRequest();
        var ids = touched.ConvertAll(row => row.SchoolId);
        if (await Db.SummaryLinesFor(Viewer, year).ToCheckBy(Viewer, Db).CountAsync(line => ids.Contains(line.SchoolId), Aborted) != ids.Count)
            return Forbid();
        var check = new RowsCheck(ModelState, year, Viewer, Today);
        var changed = await check.Look(form, Db, Aborted);
        if (!ModelState.IsValid)
        {
            var again = await CheckSummariesPage.Again(form, await Filters(query), page, Db, Aborted);
            return check.IsInConflict ? InConflict(again) : PageAgain(again);
        }

        var here = $"~/summaries/check{Request.QueryString}";
        return changed.Count == 0
            ? LocalRedirect(here)
            : await SaveEach([.. changed.Select(row => row.SchoolId)], id => Save(changed.First(row => row.SchoolId == id), year), here, $"{Words.Count(changed.Count, "school is", "schools are")} saved.");
    });

    private async Task Save(CheckedRow row, int year)
    {
        var known = await Db.SummaryChecks.SingleOrDefaultAsync(check => check.SchoolId == row.SchoolId && check.YearStart == year, Aborted);
        if (known is not null)
            Db.Expect(known, row.Version);
        var check = row.Looked(known, year, Viewer.PersonId, Today).OrThrow();
        if (known is null)
            Db.Add(check);
        Db.LearnPlan(check, await Db.SchoolFacts.SingleOrDefaultAsync(fact => fact.SchoolId == row.SchoolId && fact.YearStart == year && fact.Kind == FactKind.PlanState, Aborted));
        Record("Summary of plan looked for", check, row.SchoolId);
    }

    private async Task<SummaryFilters> Filters(SummaryQuery query) => new(query, await SchoolChoices.Of(Db, cache, Aborted), Today, Viewer);
}

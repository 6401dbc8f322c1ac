using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Hub;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Targets;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Hub.ChangeTargets;

[Requires(Permission.EditHub)]
public sealed class ChangeTargetsController(TaskContext context, Cycles cycles) : TaskController(context)
{
    private static readonly ChangeTargetsValidator Validator = new();

    [HttpGet("hub/targets")]
    public IActionResult GetCurrent() => LocalRedirect($"~/hub/targets/{AcademicYear.StartYearOf(Today)}");

    /// <param name="startYear">The academic year.</param>
    /// <param name="from">A year whose numbers are put into the form, unsaved.</param>
    [HttpGet("hub/targets/{startYear:int}")]
    public async Task<IActionResult> Get(int startYear, int? from)
    {
        if (await PageOf(startYear) is not { } page)
            return NotFound();
        var numbers = from is null ? page.Saved : await Db.Targets.AsNoTracking().SingleOrDefaultAsync(year => year.StartYear == from);
        return Page(page with { Form = ChangeTargetsForm.Of(page.Regions, (region, term) => numbers?.For(region, term)), CopiedFrom = numbers is null ? null : from });
    }

    [HttpPost("hub/targets/{startYear:int}")]
    public async Task<IActionResult> Post(int startYear, ChangeTargetsForm form, bool addUp, bool propose)
    {
        if (await PageOf(startYear) is not { } page)
            return NotFound();
        page = page with { Form = form.InOrder(page.Regions) };
        if (propose && page.Need is { } need)
            return form.HasUsableTotal(ModelState) ? Proposed(page, need.Propose(form.Agreed, page.Saved, await Db.RoomInTerms((await cycles.Now(Db, HttpContext.RequestAborted)).Calendar, startYear, Today))) : PageAgain(page);
        form.NameNumbers(ModelState, page.Regions);
        if (!IsFilledIn(form, Validator))
            return PageAgain(page);
        if (addUp)
            return Page(page);

        var targets = await Db.Targets.SingleOrDefaultAsync(year => year.StartYear == startYear);
        if (targets is null)
            Db.Add(targets = new YearTargets(startYear));
        else
            Db.Expect(targets, PostedVersion);
        foreach (var (row, term) in page.Form.Rows.SelectMany(_ => Enum.GetValues<TermName>(), (row, term) => (row, term)))
        {
            if (IsRefused(targets.Set(row.RegionId, term, row.For(term) ?? 0).Refusal))
                return PageAgain(page);
        }

        Record("Targets changed", targets);
        return await SaveAndGo($"~/hub/targets/{startYear}", $"The targets of {page.Title} are saved: {Words.Count(targets.Total, "school")}.");
    }

    private ViewResult Proposed(ChangeTargetsPage page, TargetProposal proposal)
    {
        ModelState.Clear(); // what was typed gives way to what is proposed
        return Page(page with { Form = ChangeTargetsForm.Of(page.Regions, (region, term) => proposal.For(region, term), page.Form.Agreed), Proposal = proposal });
    }

    private async Task<ChangeTargetsPage?> PageOf(int startYear)
    {
        var years = await Db.AcademicYears.Select(year => year.StartYear).Order().ToListAsync();
        if (!years.Contains(startYear))
            return null;
        var schools = await Db.Schools.Open().GroupBy(school => school.RegionId).Select(group => new { RegionId = group.Key, Count = group.Count() }).ToListAsync();
        var regions = await Db.Regions.OrderBy(region => region.Name).Select(region => new { region.Id, region.Name }).ToListAsync();
        var targets = await Db.Targets.AsNoTracking().Where(year => year.StartYear == startYear || year.StartYear == startYear - 1).ToListAsync();
        var cycle = await cycles.Now(Db, HttpContext.RequestAborted);
        return new ChangeTargetsPage(
            new ChangeTargetsForm(),
            startYear,
            years,
            [.. regions.Select(region => new TargetRegion(region.Id, region.Name, schools.Find(count => count.RegionId == region.Id)?.Count ?? 0))],
            targets.Find(year => year.StartYear == startYear),
            targets.Find(year => year.StartYear == startYear - 1),
            await Db.YearNeed(cycle.Rule, cycle.Calendar, Today, startYear));
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Calendar;
using MusicHub.Data.Home;
using MusicHub.Data.Hub;
using MusicHub.Domain.People;

namespace MusicHub.Bench.Floors;

/// <summary>The home page's queries, their rows written one under the other.</summary>
internal sealed class BareHomeController(MusicHubDbContext db) : Controller
{
    private static readonly DateTimeOffset Now = new(DemoData.Day, new TimeOnly(9, 0), TimeSpan.Zero);

    /// <summary>Whose page it is; read once, as the program does.</summary>
    public static Viewer Viewer { get; set; } = null!;

    [HttpGet("home/manager")]
    public async Task<IActionResult> GetManager()
    {
        var calendar = await db.Calendar();
        return View("/Floors/BareHome.cshtml", Lines(
            await db.HomeVisitsAhead(Viewer, DemoData.Day).Take(HomeQueries.Most).ToListAsync(),
            await db.HomeVisitsBehind(Viewer, DemoData.Day).Take(HomeQueries.Most).ToListAsync(),
            await db.HomeActions(Viewer, DemoData.Day).Take(HomeQueries.Most).ToListAsync(),
            await db.HomeRegionVisitsBehind(Viewer, DemoData.Day).Take(HomeQueries.Most).ToListAsync(),
            await db.HomeReports(Viewer).Take(6).ToListAsync(),
            (await db.YearProgress(calendar, DemoData.Day)).Regions,
            await db.HomeOverdueActions(Viewer, DemoData.Day).ToListAsync()));
    }

    [HttpGet("home/head")]
    public async Task<IActionResult> GetHead()
    {
        var calendar = await db.Calendar();
        return View("/Floors/BareHome.cshtml", Lines(
            await db.HomeReports(Viewer).Take(6).ToListAsync(),
            (await db.YearProgress(calendar, DemoData.Day)).Regions,
            await db.HomeOverdueActions(Viewer, DemoData.Day).ToListAsync(),
            await db.HomeCounts(Viewer, Now).ToListAsync()));
    }

    private static List<string> Lines(params IEnumerable<object>[] lists) =>
        [.. lists.SelectMany(list => list).Select(row => row switch
        {
            HomeVisit visit => $"{visit.School}, {visit.Town}, {visit.Kind}, {visit.Visitor}, {visit.State}, {visit.SortDay}",
            HomeAction action => $"{action.What}, {action.School}, {action.DueOn}",
            HomeReport report => $"{report.Title}, {report.State}, {report.PublishedAt}",
            OverdueInRegion region => $"{region.RegionId}, {region.Actions}",
            HomeCount count => $"{count.What}, {count.Count}",
            _ => row.ToString()!,
        })];
}

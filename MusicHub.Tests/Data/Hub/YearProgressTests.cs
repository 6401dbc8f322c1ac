using MusicHub.Data.Calendar;
using MusicHub.Data.Hub;
using MusicHub.Data.Reports;
using MusicHub.Domain.Reports.Board;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Data.Hub;

public sealed class YearProgressTests
{
    [Test]
    public async Task YearProgress_SaysWhatTheBoardReportSays()
    {
        await using var database = await DemoDatabase.Create();
        await using var db = database.Open();
        var calendar = await db.Calendar();

        var progress = await db.YearProgress(calendar, FixedClock.Today);

        var report = BoardFigures.Of(await db.BoardInput(progress.Term, calendar.LastDay(progress.Term), null, new FixedClock().GetUtcNow(), default));
        Assert.That((progress.All.Visited, progress.All.Target, progress.All.TargetToDate), Is.EqualTo((report.Totals.Visited, report.Totals.TargetYear, report.Totals.TargetToDate)));
        Assert.That(
            progress.Regions.Select(line => (line.Name, line.Visited, line.Target, line.TargetToDate)),
            Is.EqualTo(report.Regions.Where(line => progress.Regions.Any(region => region.Name == line.Name)).Select(line => (line.Name, line.Visited, line.TargetYear, line.TargetToDate))));
        Assert.That(progress.All.VisitedThisTerm, Is.EqualTo(report.Terms.Single(term => term.Name == progress.Term.Title).Visited));
    }
}

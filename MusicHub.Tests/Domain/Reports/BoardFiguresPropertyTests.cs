using FsCheck;
using FsCheck.Fluent;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Schools;

namespace MusicHub.Tests.Domain.Reports;

/// <summary>What holds for every hub, however its visits and actions lie.</summary>
public sealed class BoardFiguresPropertyTests
{
    private static readonly DateOnly First = new(2022, 9, 1);

    [Test]
    public void VisitedSchools_AddUpToTheTotal_HoweverTheyAreDivided() => Holds(report =>
    {
        Assert.That(report.Regions.Sum(region => region.Visited), Is.EqualTo(report.Totals.Visited), "regions");
        Assert.That(report.Phases.Sum(phase => phase.Visited), Is.EqualTo(report.Totals.Visited), "phases");
        Assert.That(report.Terms.Sum(term => term.Visited ?? 0), Is.EqualTo(report.Totals.Visited), "terms");
        Assert.That(report.Regions.Sum(region => region.VisitedLastYear), Is.EqualTo(report.Totals.VisitedLastYear ?? 0), "regions last year");
        Assert.That(report.Regions.Sum(region => region.TargetToDate), Is.EqualTo(report.Totals.TargetToDate), "targets of regions");
        Assert.That(report.Terms.Sum(term => term.TargetToDate), Is.EqualTo(report.Totals.TargetToDate), "targets of terms");
        Assert.That(report.Totals.TargetToDate, Is.LessThanOrEqualTo(report.Totals.TargetYear));
        Assert.That(report.Phases.Sum(phase => phase.VisitedLastYear), Is.EqualTo(report.Totals.VisitedLastYear ?? 0), "phases last year");
    });

    [Test]
    public void Visits_AddUpAndAreNeverFewerThanTheSchools() => Holds(report =>
    {
        Assert.That(report.Regions.Sum(region => region.Visits), Is.EqualTo(report.Totals.Visits));
        Assert.That(report.Phases.Sum(phase => phase.Visits), Is.EqualTo(report.Totals.Visits));
        Assert.That(report.Terms.Sum(term => term.Visits ?? 0), Is.EqualTo(report.Totals.Visits));
        Assert.That(report.Totals.Visits, Is.GreaterThanOrEqualTo(report.Totals.Visited));
    });

    [Test]
    public void EveryFigure_CountsTheRowsThatTheReportKeeps() => Holds(report =>
    {
        Assert.That(report.VisitRows.Select(visit => visit.Urn).Distinct().Count(), Is.EqualTo(report.Totals.Visited));
        Assert.That(report.VisitRows.Count(visit => visit.IsFirst), Is.EqualTo(report.Totals.Visited));
        Assert.That(report.VisitRows, Has.Count.EqualTo(report.Totals.Visits));
        Assert.That(report.SchoolRows.Sum(school => school.Visits), Is.EqualTo(report.Totals.Visits));
        Assert.That(report.SchoolRows.Select(school => school.Urn), Is.Unique);
        Assert.That(report.ActionRows.Count(action => action.IsOverdue), Is.EqualTo(report.Totals.Actions.Overdue));
        Assert.That(report.VisitRows.Select(visit => visit.On), Is.All.InRange(new DateOnly(report.Cover.From.Year - 1, 9, 1), report.Cover.UpTo));
    });

    [Test]
    public void OpenSchools_StandSomewhereInTheCycle() => Holds(report =>
    {
        Assert.That(report.Cycle.Sum(line => line.OpenSchools), Is.EqualTo(report.Totals.OpenSchools));
        Assert.That(report.Cycle.Sum(line => line.Within + line.NotForThreeYears + line.NeverVisited), Is.EqualTo(report.Totals.OpenSchools));
        Assert.That(report.Cycle.Sum(line => line.NotForThreeYears), Is.EqualTo(report.Totals.NotForThreeYears));
        Assert.That(report.SchoolRows.Where(school => school is { IsOpen: true, IsVisited: true }).Select(school => school.Cycle), Is.All.EqualTo(CycleStanding.Within));
    });

    [Test]
    public void Actions_AddUp_AndOverdueOnesAreOpen() => Holds(report =>
    {
        foreach (var lines in new[] { report.ActionsByRegion, report.ActionsByFunction })
        {
            Assert.That(
                new ActionCounts(lines.Sum(line => line.Counts.Opened), lines.Sum(line => line.Counts.Closed), lines.Sum(line => line.Counts.Open), lines.Sum(line => line.Counts.Overdue)),
                Is.EqualTo(report.Totals.Actions));
        }

        Assert.That(report.ActionRows.Where(action => action.IsOverdue && !action.IsOpen), Is.Empty);
    });

    [Test]
    public void Headlines_AreWholeSentences() => Holds(report =>
    {
        Assert.That(report.Headlines, Is.Not.Empty);
        Assert.That(report.Headlines, Is.All.Matches("^(By|In|No|All|Both|Neither|None|The|[0-9]).*\\.$"));
        Assert.That(report.Headlines, Is.All.Not.Contain("  ").And.All.Not.Contain("-").And.All.Not.Match(@"\b1 (schools|visits|actions|open schools) "));
    });

    private static void Holds(Action<BoardReport> check) =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => check(Any(seed))).QuickCheckThrowOnFailure();

    private static BoardReport Any(int seed)
    {
        var random = new System.Random(seed);
        DateOnly Day() => First.AddDays(random.Next(365 * 4));
        var hub = new BoardCase { Term = new(2025, (TermName)random.Next(3)), AsAt = new DateOnly(2025, 9, 1).AddDays(random.Next(365)) };
        var schools = Enumerable.Range(0, random.Next(12))
            .Select(_ => hub.School(random.Next(4) switch { 0 => null, 1 => hub.South, _ => hub.North }, random.Next(5) == 0 ? null : (Phase)random.Next(9), open: random.Next(5) != 0))
            .ToList();
        for (var i = 0; i + 1 < schools.Count && random.Next(3) == 0; i++)
            hub.Took(schools[i + 1], schools[i]);
        foreach (var school in schools)
        {
            for (var n = random.Next(4); n > 0; n--)
                hub.Visit(school, Day());
        }

        for (var n = random.Next(10); n > 0; n--)
        {
            var opened = Day();
            hub.Action(schools.Count == 0 || random.Next(4) == 0 ? null : schools[random.Next(schools.Count)], opened, opened.AddDays(random.Next(60)), random.Next(2) == 0 ? null : opened.AddDays(random.Next(90)));
        }

        foreach (var term in Enum.GetValues<TermName>())
            hub.Target(hub.North, term, random.Next(4)).Target(hub.South, term, random.Next(4));
        return hub.Report();
    }
}

using MusicHub.Domain.Actions;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Schools;

namespace MusicHub.Tests.Domain.Reports;

public sealed class BoardFiguresTests
{
    [Test]
    public void ASchoolVisitedTwice_IsOneSchoolAndTwoVisits_InTheTermOfItsFirst()
    {
        var hub = new BoardCase { Term = new(2025, TermName.Spring), AsAt = new(2026, 3, 1) };
        hub.Visit(hub.School(hub.North), new DateOnly(2025, 11, 3), new DateOnly(2026, 1, 12)).School(hub.South);

        var report = hub.Report();

        Assert.Multiple(() =>
        {
            Assert.That((report.Totals.Visited, report.Totals.Visits), Is.EqualTo((1, 2)));
            Assert.That(report.Terms.Select(term => (term.Name, term.Visited, term.Visits)), Is.EqualTo(new (string, int?, int?)[]
            {
                ("Autumn 2025", 1, 1),
                ("Spring 2026", 0, 1),
                ("Summer 2026", null, null),
            }));
            Assert.That(report.VisitRows.Select(visit => visit.IsFirst), Is.EqualTo(new[] { true, false }));
        });
    }

    [TestCase("2025-08-31", 0)]
    [TestCase("2025-09-01", 1)]
    [TestCase("2025-12-19", 1)]
    [TestCase("2026-01-04", 1, Description = "the holiday counts to the term before it")]
    [TestCase("2026-01-05", 0)]
    public void TheTerm_RunsFromItsFirstDayToTheDayBeforeTheNext(string day, int visited)
    {
        var hub = new BoardCase();
        hub.Visit(hub.School(hub.North), DateOnly.Parse(day));

        Assert.That(hub.Report().Totals.Visited, Is.EqualTo(visited));
    }

    [Test]
    public void ATermThatGoesOn_CountsToTheDayOfItsData()
    {
        var hub = new BoardCase { AsAt = new(2025, 11, 20) };
        hub.Visit(hub.School(hub.North), new DateOnly(2025, 11, 20)).Visit(hub.School(hub.North), new DateOnly(2025, 11, 21));

        var report = hub.Report();

        Assert.Multiple(() =>
        {
            Assert.That(report.Totals.Visited, Is.EqualTo(1));
            Assert.That((report.Cover.UpTo, report.Cover.LastYearUpTo, report.Cover.TermIsOver), Is.EqualTo((new DateOnly(2025, 11, 20), new DateOnly(2024, 11, 20), false)));
        });
    }

    [Test]
    public void ATermThatIsOver_IsComparedWithTheWholeOfTheSameTermLastYear()
    {
        var hub = new BoardCase();
        hub.Visit(hub.School(hub.North), new DateOnly(2025, 1, 5)).Visit(hub.School(hub.South), new DateOnly(2025, 1, 6), new DateOnly(2025, 10, 1));

        var report = hub.Report();

        Assert.Multiple(() =>
        {
            Assert.That((report.Cover.TermIsOver, report.Cover.LastYearUpTo), Is.EqualTo((true, new DateOnly(2025, 1, 5))));
            Assert.That((report.Totals.Visited, report.Totals.VisitedLastYear), Is.EqualTo((1, 1)));
        });
    }

    [Test]
    public void AReportForAMeeting_StopsAtItsOwnLastDay()
    {
        var hub = new BoardCase { UpTo = new(2025, 12, 9) };
        hub.Visit(hub.School(hub.North), new DateOnly(2025, 12, 9)).Visit(hub.School(hub.North), new DateOnly(2025, 12, 10));

        Assert.That(hub.Report().Totals.Visited, Is.EqualTo(1));
    }

    [Test]
    public void WithoutAVisitLastYear_NothingIsCompared()
    {
        var hub = new BoardCase();
        hub.Visit(hub.School(hub.North), new DateOnly(2025, 10, 1));

        var report = hub.Report();

        Assert.Multiple(() =>
        {
            Assert.That(report.Totals.VisitedLastYear, Is.Null);
            Assert.That(report.Regions.Select(region => region.VisitedLastYear), Is.All.Null);
            Assert.That(report.Totals.ActionsLastYear, Is.Null);
        });
    }

    [Test]
    public void Targets_AreThoseOfTheTermsSoFarAndOfTheYear()
    {
        var hub = new BoardCase { Term = new(2025, TermName.Spring), AsAt = new(2026, 4, 13) };
        hub.Target(hub.North, TermName.Autumn, 10).Target(hub.North, TermName.Spring, 5).Target(hub.North, TermName.Summer, 3).Target(hub.South, TermName.Spring, 7);

        var report = hub.Report();

        Assert.Multiple(() =>
        {
            Assert.That((report.Totals.TargetToDate, report.Totals.TargetYear), Is.EqualTo((22, 25)));
            Assert.That(report.Regions.Select(region => (region.Name, region.TargetToDate, region.TargetYear)), Is.EqualTo(new[] { ("North", 15, 18), ("South", 7, 7) }));
            Assert.That(report.Terms.Select(term => (term.Target, term.TargetToDate)), Is.EqualTo(new[] { (10, 10), (12, 12), (3, 0) }));
        });
    }

    [TestCase("2025-09-01", 1, 0, Description = "the first of 75 days")]
    [TestCase("2025-10-24", 40, 11)]
    [TestCase("2025-10-31", 40, 11, Description = "half-term passes nothing")]
    [TestCase("2025-11-07", 45, 12)]
    [TestCase("2025-12-19", 75, 20)]
    [TestCase("2026-01-02", 75, 20, Description = "nor do the holidays")]
    public void TheTargetToDate_GrowsWithTheTeachingDaysOfTheTerm(string asAt, int passed, int toDate)
    {
        var hub = new BoardCase { AsAt = DateOnly.Parse(asAt) };
        hub.Target(hub.North, TermName.Autumn, 20).Target(hub.North, TermName.Spring, 5);

        var report = hub.Report();

        Assert.Multiple(() =>
        {
            Assert.That((report.Cover.TeachingDaysPassed, report.Cover.TeachingDays), Is.EqualTo((passed, 75)));
            Assert.That((report.Totals.TargetToDate, report.Totals.TargetYear), Is.EqualTo((toDate, 25)));
        });
    }

    [Test]
    public void VisitsToPredecessors_CountForTheSchoolThatTookThemOver_Once()
    {
        var hub = new BoardCase();
        var infants = hub.School(hub.North, open: false);
        var juniors = hub.School(hub.North, open: false);
        var primary = hub.School(hub.South);
        hub.Took(primary, infants).Took(primary, juniors)
            .Visit(infants, new DateOnly(2025, 9, 10)).Visit(juniors, new DateOnly(2025, 9, 20));

        var report = hub.Report();

        Assert.Multiple(() =>
        {
            Assert.That((report.Totals.Visited, report.Totals.Visits), Is.EqualTo((1, 2)));
            Assert.That(report.SchoolRows.Select(school => (school.Urn, school.Visits, school.LastVisitOn)), Is.EqualTo(new[] { (primary.Urn, 2, (DateOnly?)new DateOnly(2025, 9, 20)) }));
        });
    }

    [Test]
    public void AHistoryThatWasTakenOverTwice_ReachesTheLastSchool()
    {
        var hub = new BoardCase();
        var (first, second, third) = (hub.School(hub.North, open: false), hub.School(hub.North, open: false), hub.School(hub.North));
        hub.Took(second, first).Took(third, second).Took(third, first).LongAgo(first, new DateOnly(2024, 3, 1));

        Assert.That(hub.Report().SchoolRows.Select(school => (school.Urn, school.Cycle)), Is.EqualTo(new[] { (third.Urn, CycleStanding.Within) }));
    }

    [Test]
    public void ASchoolThatClosedAfterItsVisit_StaysVisited_AndIsNotOpen()
    {
        var hub = new BoardCase();
        hub.Visit(hub.School(hub.North, open: false), new DateOnly(2025, 9, 10)).School(hub.North, open: false);

        var report = hub.Report();

        Assert.Multiple(() =>
        {
            Assert.That((report.Totals.Visited, report.Totals.OpenSchools, report.Totals.NeverVisited), Is.EqualTo((1, 0, 0)));
            Assert.That(report.SchoolRows, Has.Count.EqualTo(1));
        });
    }

    [TestCase("2023-01-04", CycleStanding.NotForThreeYears, "Autumn 2025")]
    [TestCase("2023-01-05", CycleStanding.Within, "Spring 2026")]
    [TestCase(null, CycleStanding.Never, "Autumn 2025")]
    public void ThreeYears_AreOverOnTheThirdAnniversary(string? last, string standing, string due)
    {
        var hub = new BoardCase();
        var school = hub.School(hub.North);
        if (last is not null)
            hub.LongAgo(school, DateOnly.Parse(last));

        var row = hub.Report().SchoolRows.Single();

        Assert.That((row.Cycle, row.Due), Is.EqualTo((standing, due)));
    }

    [Test]
    public void RegionsAndPhasesThatAreNotKnown_HaveALineOfTheirOwn()
    {
        var hub = new BoardCase();
        hub.School(null, phase: null);
        hub.School(hub.North, Phase.Special);

        var report = hub.Report();

        Assert.Multiple(() =>
        {
            Assert.That(report.Regions.Select(region => (region.Name, region.OpenSchools)), Is.EqualTo(new[] { ("North", 1), ("South", 0), ("No region", 1) }));
            Assert.That(report.Phases.Select(phase => (phase.Name, phase.OpenSchools)), Is.EqualTo(new[] { ("Special", 1), ("Phase not known", 1) }));
        });
    }

    [Test]
    public void Actions_AreOpenedClosedOpenAndOverdue()
    {
        var hub = new BoardCase();
        var school = hub.School(hub.North);
        DateOnly inTerm = new(2025, 10, 1), before = new(2025, 7, 1), end = new(2026, 1, 4);
        hub.Action(school, opened: inTerm, due: end) // opened, due on the last day: not overdue
            .Action(school, opened: inTerm, due: inTerm, closed: inTerm) // opened and closed
            .Action(school, opened: before, due: inTerm, closed: end) // closed on the last day
            .Action(school, opened: before, due: end.AddDays(-1), closed: end.AddDays(1)) // closed after: overdue at the end
            .Action(null, opened: before, due: before) // long overdue
            .Action(school, opened: before, due: before, closed: new(2025, 8, 31)) // over before the term
            .Action(school, opened: end.AddDays(1), due: end.AddDays(9)); // opened after it

        var report = hub.Report();

        Assert.Multiple(() =>
        {
            Assert.That(report.Totals.Actions, Is.EqualTo(new ActionCounts(Opened: 2, Closed: 2, Open: 3, Overdue: 2)));
            Assert.That(report.ActionRows, Has.Count.EqualTo(5));
            Assert.That(report.ActionsByRegion.Select(line => (line.Name, line.Counts.Overdue)), Is.EqualTo(new[] { ("North", 1), ("South", 0), ("Not about one school", 1) }));
            Assert.That(report.ActionsByFunction, Has.Count.EqualTo(StrategicFunctions.All.Count));
            Assert.That(report.ActionRows.Where(action => action.ClosedOn is not null).Max(action => action.ClosedOn), Is.EqualTo(end), "a closing after the last day is not told");
        });
    }

    [Test]
    public void AReport_ReadsBackAsItWasWritten()
    {
        var hub = new BoardCase();
        hub.Visit(hub.School(hub.North), new DateOnly(2025, 10, 1), new DateOnly(2024, 10, 1)).Target(hub.North, TermName.Autumn, 2)
            .Action(null, new(2025, 10, 1), new(2025, 10, 5));
        var json = hub.Report().ToJson();

        Assert.Multiple(() =>
        {
            Assert.That(BoardReport.FromJson(BoardReport.CurrentFormat, json).ToJson(), Is.EqualTo(json));
            Assert.That(() => BoardReport.FromJson(BoardReport.CurrentFormat + 1, json), Throws.InstanceOf<InvalidDataException>());
        });
    }
}

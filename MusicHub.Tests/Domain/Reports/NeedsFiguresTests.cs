using System.Text.Json;
using MusicHub.Domain.Actions;
using MusicHub.Domain.Audits;
using MusicHub.Domain.Audits.County;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Domain.Reports.Needs;
using MusicHub.Domain.Schools;

namespace MusicHub.Tests.Domain.Reports;

public sealed class NeedsFiguresTests
{
    private static readonly RegionFact North = new(Guid.NewGuid(), "North");
    private static readonly RegionFact South = new(Guid.NewGuid(), "South");
    private static readonly AuditedArea Singing = new(Guid.NewGuid(), "Singing");
    private static readonly AuditedStatement Choir = new(Guid.NewGuid(), Singing.Key, "There is a choir", AuditStrand.Implementation);
    private static readonly DateOnly November = new(2025, 11, 10);

    private readonly List<SchoolFact> _schools = [];

    [SetUp]
    public void SetUp()
    {
        _schools.Clear();
        for (var at = 0; at < 60; at++)
            _schools.Add(new(Guid.NewGuid(), 900_001 + at, $"School {at + 1:D3}", null, Phase.Primary, (at % 2 == 0 ? North : South).Id, at != 59, null, false, null));
    }

    [Test]
    public void AnEmptyYear_IsSaidInWords_WithoutATableThatSaysNothing()
    {
        var report = NeedsFigures.Of(Empty());

        Assert.Multiple(() =>
        {
            Assert.That(report.Headlines, Has.Some.EqualTo("Of 59 open schools none was visited, and none was audited."));
            Assert.That(report.Headlines, Has.Some.EqualTo("No school was visited in 2025/26 so far."));
            Assert.That(report.Headlines, Has.Some.EqualTo("No audit of the year is complete."));
            Assert.That(report.Headlines, Has.Some.EqualTo("No action is open."));
            Assert.That(report.Sections.SelectMany(section => section.Tables), Has.None.Property("Rows").Empty);
        });
    }

    [Test]
    public void Needs_CountSchools_NotVisits_AndHideSmallCounts()
    {
        var visited = _schools.Take(20).ToList();
        var report = NeedsFigures.Of(Empty() with
        {
            Visits = [.. visited.Select(school => new VisitFact(school.Id, November, "School music visit")), new(visited[0].Id, November.AddDays(20), "School music visit")],
            NeedsRecorded = [.. visited.Take(8).Select(school => new NeedFact(school.Id, "Funding", November)), new(visited[0].Id, "Funding", November.AddDays(20)), .. visited.Take(4).Select(school => new NeedFact(school.Id, "Singing", November))],
        });

        var needs = Table(report, "Schools with a need recorded on a visit");
        Assert.That(Cells(needs, "Funding"), Is.EqualTo(new[] { "8", "0.4", "Not known" }));
        Assert.That(Cells(needs, "Singing"), Is.EqualTo(new[] { "Hidden", "", "Not known" }));
        Assert.That(report.Headlines, Has.Some.EqualTo("Recorded at most schools: Funding, 8 of 20 visited schools (40%)."));
        Assert.That(Text(report), Does.Not.Contain("\"number\":4,"), "the hidden count stands nowhere");
    }

    [Test]
    public void EveryFigure_CountsTheRowsThatTheReportKeeps()
    {
        var report = NeedsFigures.Of(Full());

        var counted = report.Sections.SelectMany(section => section.Tables).SelectMany(table => table.Total is { } total ? table.Rows.Append(total) : table.Rows)
            .SelectMany(row => row.Cells, (row, cell) => (row.Name, Cell: cell)).Where(of => of.Cell.Behind is not null).ToList();
        Assert.That(counted, Has.Count.GreaterThan(30));
        Assert.Multiple(() =>
        {
            foreach (var (name, cell) in counted.Where(of => of.Cell.Number is not null))
                Assert.That(report.Behind(cell.Behind!)!.Rows.Count, Is.EqualTo((int)cell.Number!.Value), $"{name}: {cell.Behind}");
            Assert.That(counted.Select(of => of.Cell.Behind!.Of).Distinct(), Is.SubsetOf(report.Marks.Keys));
        });
    }

    [Test]
    public void FewerThanFiveAudits_ShowNoRating()
    {
        Assert.That(Text(NeedsFigures.Of(Full(audits: 4))), Does.Not.Contain("Mean rating by area"));
        Assert.That(Cells(Table(NeedsFigures.Of(Full(audits: 5)), "Mean rating by area"), "Singing"), Is.EqualTo(new[] { "3", "5" }));
    }

    [Test]
    public void AnAuditByAnotherScale_CountsAsAudited_ButNotInTheRatings()
    {
        var input = Full(audits: 6);
        var other = input.Audits.Now.Audits[0] with { AuditId = Guid.NewGuid(), SchoolId = _schools[20].Id, Steps = 5 };
        var report = NeedsFigures.Of(input with { Audits = input.Audits with { Now = input.Audits.Now with { OtherScales = 1, Others = [other] } } });

        Assert.That(report.Totals.Audited, Is.EqualTo(7));
        Assert.That(Cells(Table(report, "Mean rating by area"), "Singing"), Is.EqualTo(new[] { "3", "6" }));
        Assert.That(report.Sections.Single(section => section.Key == "audits").Sentences, Has.Some.EqualTo("1 of them is left out of the ratings: the audit was rated by a scale of another length."));
    }

    [Test]
    public void MovementSinceLastYear_IsOfSchoolsAuditedBothTimes()
    {
        var input = Full(audits: 6);
        var before = input.Audits.Now.Audits.Take(5).Select(audit => audit with { AuditId = Guid.NewGuid(), YearStart = 2024 }).ToList();
        var moved = NeedsFigures.Of(input with
        {
            Audits = input.Audits with { Before = new(before, 4, 0), ByStatementBefore = [.. before.Select(audit => new RatingSum(audit.AuditId, Choir.Key, 2, 1))] },
        });

        Assert.That(Cells(Table(moved, "Mean rating by area"), "Singing"), Is.EqualTo(new[] { "3", "6", "1" }));
        Assert.That(moved.Sections.Single(section => section.Key == "audits").Sentences, Has.Some.EqualTo("5 schools were audited in both years: over the statements rated both times they moved by +1.0 on average."));
    }

    [Test]
    public void Actions_AreThoseThatWereOpenOnTheLastDay()
    {
        ActionFact Action(DateOnly opened, DateOnly due, DateOnly? closed = null) => new(_schools[0].Id, StrategicFunction.Inclusion, ActionSource.Visit, false, opened, due, closed);
        var report = NeedsFigures.Of(Empty() with
        {
            Actions = [Action(new(2025, 6, 1), new(2025, 7, 1)), Action(November, new(2026, 6, 1)), Action(November, new(2026, 6, 1), November.AddDays(3)), Action(new(2025, 6, 1), new(2025, 7, 1), new(2025, 9, 2))],
        });

        Assert.That(Cells(Table(report, "Actions by strategic function"), "Inclusion"), Is.EqualTo(new[] { "2", "1", "2", "2" }));
        Assert.That(report.Headlines, Has.Some.EqualTo("2 actions are open, 1 of them overdue; most serve Inclusion (2)."));
    }

    [Test]
    public void ASnapshot_IsReadAgainWithoutLoss()
    {
        var json = NeedsFigures.Of(Full()).ToJson();

        Assert.That(NeedsReport.FromJson(NeedsReport.CurrentFormat, json).ToJson(), Is.EqualTo(json));
        Assert.That(() => NeedsReport.FromJson(NeedsReport.CurrentFormat + 1, json), Throws.TypeOf<InvalidDataException>());
    }

    private NeedsInput Empty() => new()
    {
        HubName = "Testshire Music Hub",
        YearStart = 2025,
        DataAsAt = UkTime.At(new(2026, 2, 3), new TimeOnly(9, 30)),
        CountingKinds = ["School music visit"],
        Regions = [South, North],
        Schools = _schools,
        Successions = [],
        Visits = [],
        Needs = ["Singing", "Funding"],
        NeedsRecorded = [],
        Interests = [],
        Survey = new([.. _schools.Where(school => school.IsOpen).Select(school => new SurveyedSchool(school.Id, false))], [], []),
        Audits = new(new([], 0, 0), new([], 0, 0), [], [], [], [], []),
        Plans = [],
        Summaries = [],
        Actions = [],
    };

    private NeedsInput Full(int audits = 12)
    {
        var lessons = Guid.NewGuid();
        var audited = _schools.Take(audits).Select(school => new AuditedSchool(Guid.NewGuid(), school.Id, school.Name, school.Urn, null, school.Phase, school.RegionId, null, null, 2025, November, 4)).ToList();
        return Empty() with
        {
            Visits = [.. _schools.Take(30).Select(school => new VisitFact(school.Id, November, "School music visit")), new(_schools[59].Id, November, "School music visit"), new(_schools[40].Id, November.AddYears(-1), "School music visit")],
            NeedsRecorded = [.. _schools.Take(11).Select(school => new NeedFact(school.Id, "Funding", November)), .. _schools.Skip(3).Take(6).Select(school => new NeedFact(school.Id, "Singing", November))],
            Interests = [.. _schools.Take(9).Select(school => new InterestFact(school.Id, lessons, "Lessons"))],
            Survey = new([.. _schools.Where(school => school.IsOpen).Select((school, at) => new SurveyedSchool(school.Id, at < 20))], [], []),
            Audits = new(new(audited, 4, 0), new([], 0, 0), [.. audited.Select(audit => new RatingSum(audit.AuditId, Singing.Key, 3, 1))], [.. audited.Select(audit => new RatingSum(audit.AuditId, Choir.Key, 3, 1))], [], [Singing], [Choir]),
            Plans = [.. _schools.Take(14).Select((school, at) => new PlanFact(school.Id, at < 6 ? "None" : "InPlace"))],
            Summaries = [.. _schools.Take(9).Select((school, at) => new SummaryFact(school.Id, at < 2 ? SummaryState.Stale : at < 7 ? SummaryState.Found : SummaryState.NotFound))],
        };
    }

    private static FigureTable Table(NeedsReport report, string caption) => report.Sections.SelectMany(section => section.Tables).Single(table => table.Caption == caption);

    private static IEnumerable<string> Cells(FigureTable table, string row) => table.Rows.Single(line => line.Name == row).Cells.Select(cell => cell.Word ?? cell.Number!.Value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture));

    private static string Text(NeedsReport report) => JsonSerializer.Serialize(report.Sections);
}

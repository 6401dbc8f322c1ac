using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Schools;

namespace MusicHub.Tests.Domain.Reports;

/// <summary>A board report's part on development plans and audits, on Autumn 2025.</summary>
public sealed class BoardPlanFiguresTests
{
    private static readonly DateOnly November = new(2025, 11, 10);

    [Test]
    public void ASchoolAuditedTwice_CountsOnce_AndWhatCameLaterNotAtAll()
    {
        var hub = new BoardCase();
        var (twice, late, closed, old) = (hub.School(hub.North), hub.School(hub.North), hub.School(hub.North, open: false), hub.School(hub.South));
        hub.Audit(twice, 2025, November).Audit(twice, 2025, November.AddDays(9)).Audit(late, 2025, new(2026, 1, 10)).Audit(closed, 2025, November).Audit(old, 2024, new(2024, 11, 10));

        var plans = hub.Report().Plans!;

        Assert.That(plans.Totals, Is.EqualTo(new BoardPlanCounts(1, 2, 0, 0, 0, 3, 1, 0)));
        Assert.That(plans.Regions.Select(line => (line.Name, line.OpenSchools, line.Counts.Audited, line.Counts.AuditedEver)), Is.EqualTo(new[] { ("North", 2, 1, 1), ("South", 1, 0, 1) }));
    }

    [Test]
    public void Summaries_AreThoseOfTheYear_LookedForByTheLastDay()
    {
        var hub = new BoardCase();
        foreach (var state in SummaryStates.All)
            hub.Summary(hub.School(hub.North), 2025, state, November);
        hub.Summary(hub.School(hub.South), 2025, SummaryState.Found, new(2026, 1, 10)).Summary(hub.School(hub.South), 2024, SummaryState.Found, new(2024, 11, 10));

        var report = hub.Report();

        Assert.That(report.Plans!.Totals, Is.EqualTo(new BoardPlanCounts(0, 0, 1, 1, 1, 3, 0, 1)));
        Assert.That(report.Plans.Sentences, Is.EqualTo(new[]
        {
            "In 2025/26 no schools have completed an audit, of 6 open schools (0%); as many as by the same point last year. In all years together it is 0 (0%).",
            "The published summary of the plan was looked for at 3 schools: 1 has one for the year, as many as by the same point last year, 1 one that covers an earlier year, and at 1 none was found.",
        }));
    }

    [Test]
    public void EveryFigure_CountsTheRowsThatTheReportKeeps()
    {
        var hub = new BoardCase();
        for (var at = 0; at < 12; at++)
        {
            var school = hub.School(at % 3 == 0 ? hub.North : at % 3 == 1 ? hub.South : null, Phase.Primary, open: at != 5);
            hub.Summary(school, 2025, SummaryStates.All[at % 4], November);
            if (at % 2 == 0)
                hub.Audit(school, at % 4 == 0 ? 2025 : 2024, November.AddYears(at % 4 == 0 ? 0 : -1));
        }

        var report = hub.Report();

        Assert.That(report.Plans!.Regions.Sum(line => line.Counts.Audited), Is.EqualTo(report.Plans.Totals.Audited).And.EqualTo(report.SchoolRows.Count(school => school.IsAudited == true)));
        Assert.That(report.Plans.Regions.Sum(line => line.Counts.Found + line.Counts.Stale + line.Counts.NotFound + line.Counts.NotLookedFor), Is.EqualTo(report.Totals.OpenSchools));
        Assert.That(report.Headlines, Has.Some.EqualTo("In 2025/26 3 of 11 open schools (27%) completed an audit of their music, and 3 (27%) have a published summary that covers the year."));
    }
}

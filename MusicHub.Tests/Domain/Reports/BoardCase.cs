using MusicHub.Domain.Actions;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Schools;
using MusicHub.Domain.VisitCycle;

namespace MusicHub.Tests.Domain.Reports;

/// <summary>Rows of a small hub for a board report on Autumn 2025 (1 September to 4 January), as at 20 January 2026.</summary>
internal sealed class BoardCase
{
    public static readonly TermKey Autumn = new(2025, TermName.Autumn);

    private readonly List<SchoolFact> _schools = [];
    private readonly List<VisitFact> _visits = [];
    private readonly List<LastVisitFact> _last = [];
    private readonly List<ActionFact> _actions = [];
    private readonly List<TargetFact> _targets = [];
    private readonly List<HistoryLink> _successions = [];
    private readonly List<AuditFact> _audits = [];
    private readonly List<SummaryCheckFact> _summaries = [];

    public RegionFact North { get; } = new(Guid.NewGuid(), "North");

    public RegionFact South { get; } = new(Guid.NewGuid(), "South");

    public TermKey Term { get; init; } = Autumn;

    public DateOnly? UpTo { get; init; }

    public DateOnly AsAt { get; init; } = new(2026, 1, 20);

    public CycleRule Rule { get; init; } = new(CycleRuleKind.Rolling, null);

    public static SchoolCalendar Calendar { get; } = new(
    [
        AcademicYear.Open(
            2024,
            new(new(2024, 9, 2), new(2024, 12, 20), new(2024, 10, 28), new(2024, 11, 1)),
            new(new(2025, 1, 6), new(2025, 4, 4), new(2025, 2, 17), new(2025, 2, 21)),
            new(new(2025, 4, 22), new(2025, 7, 23), new(2025, 5, 26), new(2025, 5, 30)),
            provisional: false).OrThrow(),
        AcademicYear.Open(
            2025,
            new(new(2025, 9, 1), new(2025, 12, 19), new(2025, 10, 27), new(2025, 10, 31)),
            new(new(2026, 1, 5), new(2026, 3, 27), new(2026, 2, 16), new(2026, 2, 20)),
            new(new(2026, 4, 13), new(2026, 7, 20), new(2026, 5, 25), new(2026, 5, 29)),
            provisional: true).OrThrow(),
    ]);

    public SchoolFact School(RegionFact? region, Phase? phase = Phase.Primary, bool open = true)
    {
        var school = new SchoolFact(Guid.NewGuid(), 900001 + _schools.Count, $"School {_schools.Count + 1:D3}", "Testford", phase, region?.Id, open, null, false, null);
        _schools.Add(school);
        return school;
    }

    public BoardCase Visit(SchoolFact school, params DateOnly[] days)
    {
        foreach (var on in days)
        {
            _visits.Add(new(school.Id, on, "School music visit"));
            _last.Add(new(school.Id, on));
        }

        return this;
    }

    /// <summary>A visit so long ago that only the school's last visit tells of it.</summary>
    public BoardCase LongAgo(SchoolFact school, DateOnly on)
    {
        _last.Add(new(school.Id, on));
        return this;
    }

    public BoardCase Target(RegionFact region, TermName term, int schools)
    {
        _targets.Add(new(region.Id, term, schools));
        return this;
    }

    public BoardCase Took(SchoolFact successor, SchoolFact predecessor)
    {
        _successions.Add(new(successor.Id, predecessor.Id));
        return this;
    }

    public BoardCase Action(SchoolFact? school, DateOnly opened, DateOnly due, DateOnly? closed = null, StrategicFunction function = StrategicFunction.Schools)
    {
        _actions.Add(new(school?.Id, function, ActionSource.Visit, IsForSchool: false, opened, due, closed));
        return this;
    }

    public BoardCase Audit(SchoolFact school, int year, DateOnly completed)
    {
        _audits.Add(new(school.Id, year, completed));
        return this;
    }

    public BoardCase Summary(SchoolFact school, int year, SummaryState state, DateOnly on)
    {
        _summaries.Add(new(school.Id, year, state, on));
        return this;
    }

    public BoardReport Report() => BoardFigures.Of(new BoardInput
    {
        HubName = "Testshire Music Hub",
        Term = Term,
        UpTo = UpTo ?? Calendar.LastDay(Term),
        DataAsAt = UkTime.At(AsAt, new TimeOnly(9, 30)),
        Calendar = Calendar,
        Rule = Rule,
        CountingKinds = ["School music visit"],
        Regions = [South, North],
        Targets = _targets,
        Schools = _schools,
        Successions = _successions,
        Visits = _visits,
        LastVisits = _last,
        LastVisitsLastTerm = [.. _last.Where(visit => visit.On <= Calendar.LastDay(Term.Previous))],
        LastVisitsLastYear = [.. _last.Where(visit => visit.On <= (UpTo ?? Calendar.LastDay(Term)).AddYears(-1))],
        Actions = _actions,
        AuditsCompleted = _audits,
        Summaries = _summaries,
    });
}

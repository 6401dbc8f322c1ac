using MusicHub.Domain.Actions;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Digital.Scenarios;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Domain.Reports.Needs;
using MusicHub.Domain.Schools;
using MusicHub.Domain.VisitCycle;

namespace MusicHub.Domain.Reports.Board;

/// <summary>All that a board report is made from. Rows outside the report's dates may be among it; they are left out where the figures are made.</summary>
public sealed record BoardInput
{
    public required string HubName { get; init; }

    public required TermKey Term { get; init; }

    /// <summary>The last day that may count.</summary>
    public required DateOnly UpTo { get; init; }

    public DateOnly? MeetingOn { get; init; }

    /// <summary>When the rows were read.</summary>
    public required DateTimeOffset DataAsAt { get; init; }

    public required SchoolCalendar Calendar { get; init; }

    public required CycleRule Rule { get; init; }

    /// <summary>The kinds of visit that count.</summary>
    public required IReadOnlyList<string> CountingKinds { get; init; }

    public required IReadOnlyList<RegionFact> Regions { get; init; }

    /// <summary>Of the term's academic year.</summary>
    public required IReadOnlyList<TargetFact> Targets { get; init; }

    public required IReadOnlyList<SchoolFact> Schools { get; init; }

    public required IReadOnlyList<HistoryLink> Successions { get; init; }

    /// <summary>Counting visits that took place, from the first day of the academic year before.</summary>
    public required IReadOnlyList<VisitFact> Visits { get; init; }

    /// <summary>The last counting visit that each school has had up to the report's last day.</summary>
    public required IReadOnlyList<LastVisitFact> LastVisits { get; init; }

    /// <summary>The same up to the end of the term before; null where nobody asked for it.</summary>
    public IReadOnlyList<LastVisitFact>? LastVisitsLastTerm { get; init; }

    /// <summary>The same up to the same point of the year before.</summary>
    public IReadOnlyList<LastVisitFact>? LastVisitsLastYear { get; init; }

    public required IReadOnlyList<ActionFact> Actions { get; init; }

    /// <summary>How the hub judges its figures.</summary>
    public JudgementRules Rules { get; init; } = JudgementRules.Usual;

    /// <summary>Audits that were completed up to the report's last day.</summary>
    public IReadOnlyList<AuditFact> AuditsCompleted { get; init; } = [];

    /// <summary>Of the term's academic year and the one before, as far as they were looked for up to the report's last day.</summary>
    public IReadOnlyList<SummaryCheckFact> Summaries { get; init; } = [];

    /// <summary>What the year's audits say.</summary>
    public NeedsAudits Audits { get; init; } = NeedsAudits.None;

    /// <summary>Null where the year has no charges.</summary>
    public FirstAccessFacts? FirstAccess { get; init; }

    /// <summary>Of First Access, those that reports are to tell of.</summary>
    public IReadOnlyList<Scenario> Scenarios { get; init; } = [];

    public IReadOnlyList<DigitalScenario> DigitalScenarios { get; init; } = [];
}

public sealed record RegionFact(Guid Id, string Name);

/// <param name="Schools">How many schools are to be visited.</param>
public sealed record TargetFact(Guid RegionId, TermName Term, int Schools);

public sealed record SchoolFact(Guid Id, int Urn, string Name, string? Town, Phase? Phase, Guid? RegionId, bool IsOpen, DateOnly? OpenedOn, bool HasHistory, DateOnly? ReopenedOn);

public sealed record VisitFact(Guid SchoolId, DateOnly On, string Kind);

public sealed record LastVisitFact(Guid SchoolId, DateOnly On);

public sealed record ActionFact(
    Guid? SchoolId, StrategicFunction Function, ActionSource Source, bool IsForSchool, DateOnly OpenedOn, DateOnly DueOn, DateOnly? ClosedOn);

/// <param name="YearStart">The academic year in which it was started.</param>
public sealed record AuditFact(Guid SchoolId, int YearStart, DateOnly CompletedOn);

public sealed record SummaryCheckFact(Guid SchoolId, int YearStart, SummaryState State, DateOnly CheckedOn);

using MusicHub.Domain.Visits;

namespace MusicHub.Domain.VisitCycle.Priority;

/// <summary>What the priority of a school is worked out from, as it is on one day.</summary>
public sealed record SchoolSituation
{
    public required DateOnly Today { get; init; }

    /// <summary>The last counting visit, predecessors that count included; null where there has been none.</summary>
    public DateOnly? LastVisitOn { get; init; }

    /// <summary>When the school opened under its current URN, if the register says.</summary>
    public DateOnly? OpenedOn { get; init; }

    /// <summary>When it opened again after it had closed; null where it never did.</summary>
    public DateOnly? ReopenedOn { get; init; }

    public CycleDates Dates => new(LastVisitOn, OpenedOn, HasHistory, ReopenedOn);

    /// <summary>It has had another URN, or took over from another school.</summary>
    public bool HasHistory { get; init; }

    /// <summary>Tries to reach it since its last counting visit, three years back at most.</summary>
    public int Tries { get; init; }

    /// <summary>The latest of these tries.</summary>
    public AttemptKind? LastTry { get; init; }

    /// <summary>By when a follow-up was promised that no visit has met yet.</summary>
    public DateOnly? FollowUpBy { get; init; }

    /// <summary>Whether this academic year's Have Your Say survey is answered.</summary>
    public bool SurveyAnswered { get; init; }

    /// <summary>0 to 100; null where the register does not say.</summary>
    public decimal? PercentageFsm { get; init; }

    public bool HasMusicLead { get; init; }

    /// <summary>The completed audit that was completed last; null where there is none.</summary>
    public AuditStanding? LastAudit { get; init; }

    /// <summary>Its phase is subsidised this academic year, and no First Access is confirmed.</summary>
    public bool LacksFirstAccess { get; init; }
}

/// <summary>How a school stands by an audit.</summary>
/// <param name="Mean">Of the rated statements, exact, from 1.</param>
/// <param name="Steps">Of the scale.</param>
/// <param name="MetFrom">The step from which a key feature is met.</param>
public sealed record AuditStanding(decimal Mean, int Steps, int MetFrom);

using MusicHub.Domain.Calendar;
using MusicHub.Domain.Reports;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.Home;

public sealed class HomeVisit
{
    public Guid Id { get; init; }

    public Guid SchoolId { get; init; }

    public string School { get; init; } = "";

    public string? Town { get; init; }

    public string Kind { get; init; } = "";

    public Guid? VisitorId { get; init; }

    public string? Visitor { get; init; }

    public Guid? RegionId { get; init; }

    public VisitState State { get; init; }

    /// <summary>Something of the record has been written down, but the visit is not done.</summary>
    public bool IsBegun { get; init; }

    public DateOnly? On { get; init; }

    public TimeOnly? StartsAt { get; init; }

    /// <summary>The day, else the Monday of the planned week.</summary>
    public DateOnly SortDay { get; init; }

    /// <summary>Another visit was promised by this day.</summary>
    public DateOnly? FollowUpBy { get; init; }
}

public sealed class HomeAction
{
    public Guid Id { get; init; }

    public string What { get; init; } = "";

    public Guid? SchoolId { get; init; }

    public string? School { get; init; }

    public DateOnly DueOn { get; init; }
}

public sealed class HomeReport
{
    public Guid Id { get; init; }

    public ReportKind Kind { get; init; }

    public TermKey Term { get; init; }

    public ReportState State { get; init; }

    public DateOnly? MeetingOn { get; init; }

    /// <summary>Null where the schedule asked.</summary>
    public string? RequestedBy { get; init; }

    public DateTimeOffset? DataAsAt { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public string Title => Report.TitleOf(Kind, Term);
}

public sealed class OverdueInRegion
{
    /// <summary>Null for actions of the hub itself and of schools without a region.</summary>
    public Guid? RegionId { get; init; }

    public int Actions { get; init; }
}

/// <summary>How many there are of something that waits.</summary>
public sealed class HomeCount
{
    /// <summary>A <see cref="HomeCounted"/>, as a number: the databases join rows of numbers alike.</summary>
    public int What { get; init; }

    public int Count { get; init; }
}

public enum HomeCounted
{
    /// <summary>None before the first set-up.</summary>
    Hubs,
    WithoutRegion,
    WithoutPhase,

    /// <summary>Closed schools that became several, of which nobody has said whose visits count.</summary>
    Divided,
    Absent,
    WithoutHead,
    WithoutMusicLead,

    /// <summary>Open schools whose summary of the coming year nobody has looked for, in the months before it begins.</summary>
    SummariesToCheck,
    WithoutRole,
    RegionsWithoutManager,

    /// <summary>In the last thirty days.</summary>
    FailedJobs,

    /// <summary>E-mails that were refused or given up in the last thirty days.</summary>
    UnsentMail,

    /// <summary>First Access requests that nobody has decided on, of the viewer's regions.</summary>
    BookingsRequested,

    /// <summary>Bookings that are being taught or were, of the viewer's regions, whose pupils nobody has counted.</summary>
    BookingsWithoutNumbers,

    /// <summary>Approved bookings whose charge is not fixed.</summary>
    BookingsApproved,

    /// <summary>Subsidy options that the board has endorsed and nobody has adopted.</summary>
    OptionsEndorsed,

    /// <summary>Digital options that the board has endorsed and nobody has adopted.</summary>
    DigitalEndorsed,
}

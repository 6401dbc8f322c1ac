using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.Reports.ArtsCouncil;

/// <summary>All that the return on an academic year is made from, read at one moment.</summary>
public sealed record ReturnInput
{
    public required string HubName { get; init; }

    public required int YearStart { get; init; }

    public required DateTimeOffset DataAsAt { get; init; }

    public required SchoolCalendar Calendar { get; init; }

    public required IReadOnlyList<SchoolFact> Schools { get; init; }

    public required IReadOnlyList<RegionFact> Regions { get; init; }

    public required IReadOnlyList<HistoryLink> Successions { get; init; }

    /// <summary>Counting visits of the year.</summary>
    public required IReadOnlyList<VisitFact> Visits { get; init; }

    /// <summary>Schools that completed the year's survey.</summary>
    public required IReadOnlyList<Guid> Answered { get; init; }

    /// <summary>Schools with a completed audit that was started in the year.</summary>
    public required IReadOnlyList<Guid> Audited { get; init; }

    /// <summary>Schools whose published summary covers the year.</summary>
    public required IReadOnlyList<Guid> Found { get; init; }

    /// <summary>Confirmed ones of the year.</summary>
    public required IReadOnlyList<Booking> Bookings { get; init; }

    public required ReturnLayout SchoolsLayout { get; init; }

    public required ReturnLayout ClassesLayout { get; init; }
}

using MusicHub.Domain.People;

namespace MusicHub.Web.Features.Visits.MyCalendar;

/// <param name="Address">Null where there has never been one.</param>
/// <param name="Shown">The whole address, this once.</param>
public sealed record MyCalendarPage(CalendarAddress? Address, string? Shown)
{
    public bool HasAddress => Address?.SecretDigest is not null;

    public int Version => Address?.Version ?? 0;
}

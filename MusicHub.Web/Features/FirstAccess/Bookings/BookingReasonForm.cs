namespace MusicHub.Web.Features.FirstAccess.Bookings;

/// <summary>Why something is done with a booking.</summary>
public sealed class BookingReasonForm
{
    public string? Reason { get; set; }
}

public sealed record BookingReasonPage(BookingReasonForm Form, BookingSubject Subject);

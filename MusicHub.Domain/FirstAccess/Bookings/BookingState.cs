namespace MusicHub.Domain.FirstAccess.Bookings;

public enum BookingState
{
    Requested,
    Approved,
    Declined,

    /// <summary>The charge is fixed.</summary>
    Confirmed,
    Delivering,
    Completed,

    /// <summary>Given up; what was delivered before stays charged.</summary>
    Withdrawn,
}

public static class BookingStates
{
    public static readonly IReadOnlyList<BookingState> All = Enum.GetValues<BookingState>();

    public static string Title(this BookingState state) => state.ToString();

    /// <summary>Its charge is fixed, and it holds terms of its year group.</summary>
    public static bool IsFixed(this BookingState state) => state is BookingState.Confirmed or BookingState.Delivering or BookingState.Completed or BookingState.Withdrawn;

    /// <summary>Somebody has yet to decide on it.</summary>
    public static bool IsPending(this BookingState state) => state is BookingState.Requested or BookingState.Approved;
}

/// <summary>Days on which a school can be taught.</summary>
[Flags]
public enum SchoolDays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
}

/// <summary>Why the grant pays nothing of a booking.</summary>
public enum NoSubsidy
{
    RequestedEarly,
    RequestedLate,
    Phase,
    OtherYearGroup,
    DeliveryModel,
}

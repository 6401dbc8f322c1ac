using MusicHub.Domain.Calendar;

namespace MusicHub.Domain.FirstAccess.Bookings;

public enum TradedKind
{
    SmallGroupLessons,
    ShortCourse,

    /// <summary>One, or a package of two or three, booked and charged for in advance.</summary>
    Workshop,
    StaffTraining,
}

/// <summary>Something beside the classes that a school buys on the same booking. It is traded: the grant never pays for it.</summary>
public sealed class TradedLine : Part
{
    public const int LongestWhat = 200;

    private TradedLine() => What = null!;

    internal TradedLine(Booking booking, TradedDetails details) =>
        (BookingId, Kind, What, Quantity, Price, Term) = (booking.Id, details.Kind, details.What?.Trim() ?? "", details.Quantity, details.Price, details.Term);

    public Guid BookingId { get; private init; }

    public override Guid OwnerId => BookingId;

    public TradedKind Kind { get; private init; }

    public string What { get; private init; }

    public int Quantity { get; private init; }

    /// <summary>Of each.</summary>
    public decimal Price { get; private init; }

    /// <summary>The term in which it is charged.</summary>
    public TermName Term { get; private init; }

    public bool IsCancelled { get; private set; }

    public decimal Charge => IsCancelled ? 0 : Quantity * Price;

    internal void Cancel() => IsCancelled = true;
}

public sealed record TradedDetails(TradedKind Kind, string? What, int Quantity, decimal Price, TermName Term)
{
    internal Refusal? Refusal() => this switch
    {
        { What.Length: > TradedLine.LongestWhat } => TradedRefusals.WhatTooLong,
        { Quantity: < 1 or > 1000 } => TradedRefusals.QuantityWrong,
        { Kind: TradedKind.Workshop, Quantity: > 3 } => TradedRefusals.TooManyWorkshops,
        { Price: < 0 or > 100_000 } => TradedRefusals.PriceWrong,
        _ => Pricing.Pennies.AreWhole(Price) ? null : TradedRefusals.PriceWrong,
    };
}

public static class TradedKinds
{
    public static readonly IReadOnlyList<TradedKind> All = Enum.GetValues<TradedKind>();

    public static string Title(this TradedKind kind) => kind switch
    {
        TradedKind.SmallGroupLessons => "Small group lessons",
        TradedKind.ShortCourse => "Short course",
        TradedKind.Workshop => "Workshop",
        TradedKind.StaffTraining => "Staff training",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

public static class TradedRefusals
{
    public static readonly Refusal WhatTooLong = new("traded-what-too-long", $"This must be {TradedLine.LongestWhat} characters or fewer", "What");

    public static readonly Refusal QuantityWrong = new("traded-quantity-wrong", "The number must be from 1 to 1,000", "Quantity");

    public static readonly Refusal TooManyWorkshops = new("traded-too-many-workshops", "Workshops are booked one at a time or as a package of 2 or 3", "Quantity");

    public static readonly Refusal PriceWrong = new("traded-price-wrong", "The price of each must be pounds and pence, 0 or more", "Price");

    public static readonly Refusal TermOver = new("traded-term-over", "It is booked in advance: choose a term that is not over", "Term");

    public static readonly Refusal BookingOver = new("traded-booking-over", "Nothing can be added to a booking that was declined, withdrawn or completed.");

    public static readonly Refusal Gone = new("traded-gone", "This line has been cancelled already.");
}

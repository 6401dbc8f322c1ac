using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Pricing;

namespace MusicHub.Domain.FirstAccess.Bookings;

/// <summary>A term of a confirmed booking, to the penny. One that was given up keeps its row, with nothing to pay.</summary>
public sealed class BookedTerm : Part
{
    private BookedTerm()
    {
    }

    internal BookedTerm(Booking booking, TermName term, TermPrice price)
    {
        (BookingId, Term) = (booking.Id, term);
        Set(price);
    }

    public Guid BookingId { get; private init; }

    public override Guid OwnerId => BookingId;

    public TermName Term { get; private init; }

    /// <summary>Which subsidised term of the year group it is; null where it is not subsidised.</summary>
    public int? Ordinal { get; private set; }

    public decimal Percent { get; private set; }

    public decimal FullCost { get; private set; }

    public decimal Charge { get; private set; }

    public decimal Hire { get; private set; }

    public bool IsGivenUp { get; private set; }

    /// <summary>Of each class, where the term ends earlier; null for as many as a billed term has.</summary>
    public int? KeptSessions { get; private set; }

    public decimal Subsidy => FullCost - Charge;

    internal TermPrice Price(int number) => new(number, Ordinal, Percent, FullCost, Charge, Hire);

    internal void Set(TermPrice price) =>
        (Ordinal, Percent, FullCost, Charge, Hire, IsGivenUp, KeptSessions) = (price.Ordinal, price.Percent, price.FullCost, price.Charge, price.Hire, false, null);

    internal void Cut(TermPrice price, int sessions)
    {
        Set(price);
        KeptSessions = sessions;
    }

    internal void GiveUp() => (Ordinal, Percent, FullCost, Charge, Hire, IsGivenUp, KeptSessions) = (null, 0, 0, 0, 0, true, null);
}

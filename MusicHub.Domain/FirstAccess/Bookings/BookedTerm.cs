using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.History;

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

    /// <summary>As it was fixed before it was given up or cut short, so that a mistake can be taken back; null while it stands whole.</summary>
    [Unrecorded]
    public FormerTerm? Former { get; private set; }

    public decimal Subsidy => FullCost - Charge;

    internal TermPrice Price(int number) => new(number, Ordinal, Percent, FullCost, Charge, Hire);

    internal void Set(TermPrice price) =>
        (Ordinal, Percent, FullCost, Charge, Hire, IsGivenUp, KeptSessions, Former) = (price.Ordinal, price.Percent, price.FullCost, price.Charge, price.Hire, false, null, null);

    internal void Cut(TermPrice price, int sessions)
    {
        var former = Whole;
        Set(price);
        (KeptSessions, Former) = (sessions, former);
    }

    internal void GiveUp() => (Former, Ordinal, Percent, FullCost, Charge, Hire, IsGivenUp, KeptSessions) = (Whole, null, 0, 0, 0, 0, true, null);

    private FormerTerm Whole => Former ?? new(Ordinal, Percent, FullCost, Charge, Hire);
}

/// <summary>What a term was fixed at.</summary>
public sealed record FormerTerm(int? Ordinal, decimal Percent, decimal FullCost, decimal Charge, decimal Hire)
{
    internal TermPrice Price(int number) => new(number, Ordinal, Percent, FullCost, Charge, Hire);
}

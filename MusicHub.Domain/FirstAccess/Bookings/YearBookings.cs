using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.FirstAccess.Bookings;

/// <summary>All bookings of an academic year with what prices them: what each costs, be it fixed or not yet.</summary>
public sealed class YearBookings(FirstAccessCharges charges, SubsidyOption? option, IReadOnlyList<Booking> bookings, Func<Guid, Phase?> phaseOf)
{
    private readonly ILookup<Guid, Booking> _bySchool = bookings.ToLookup(booking => booking.SchoolId);

    public FirstAccessCharges Charges => charges;

    public SubsidyOption? Option => option;

    public IReadOnlyList<Booking> All => bookings;

    /// <summary>The year as it would be with further requests.</summary>
    public YearBookings With(IReadOnlyList<Booking> further, Func<Guid, Phase?> phase) => new(charges, option, [.. bookings, .. further], phase);

    /// <summary>Of the booking's school.</summary>
    public Phase? PhaseOf(Booking booking) => phaseOf(booking.SchoolId);

    /// <summary>Requests of one school are reckoned in their turn: approved ones first, then as they were asked for.</summary>
    public BookingGround GroundOf(Booking booking)
    {
        List<ExpectedBooking> ahead = [];
        IEnumerable<Booking> earlier = booking.State.IsPending()
            ? _bySchool[booking.SchoolId].Where(other => other.State.IsPending() && other.Id != booking.Id && Turn(other).CompareTo(Turn(booking)) < 0).OrderBy(Turn)
            : [];
        foreach (var other in earlier)
        {
            var ground = Ground(other, ahead);
            ahead.Add(new(other, ground.Subsidises(other) ? [.. other.TermNames.Zip(ground.Ordinals(other, other.TermNames, subsidised: true), (term, place) => new SubsidisedTerm(term, place!.Value))] : []));
        }

        return Ground(booking, ahead);
    }

    /// <summary>What is to be paid: as it was fixed, or as it would be to the penny if it were fixed now; null for what was declined or given up before.</summary>
    public Price? PriceOf(Booking booking) =>
        booking.ConfirmedOn is not null ? booking.Charged : booking.State.IsPending() ? GroundOf(booking).Quote(booking).Fixed() : null;

    /// <summary>Why the grant pays nothing of it; null where it pays, and where nothing is priced.</summary>
    public NoSubsidy? WhyNot(Booking booking)
    {
        if (booking.ConfirmedOn is not null)
            return booking.NotSubsidised;
        var ground = GroundOf(booking);
        return booking.State.IsPending() && !ground.Subsidises(booking) ? ground.WhyNot(booking) : null;
    }

    private static (int, DateOnly, int) Turn(Booking booking) => (booking.State == BookingState.Approved ? 0 : 1, booking.RequestedOn, booking.Number);

    private BookingGround Ground(Booking booking, IEnumerable<ExpectedBooking> ahead) =>
        new(charges, option, phaseOf(booking.SchoolId), [.. _bySchool[booking.SchoolId].Where(other => other.Id != booking.Id)]) { Ahead = [.. ahead] };
}

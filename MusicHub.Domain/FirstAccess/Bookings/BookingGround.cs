using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.FirstAccess.Bookings;

/// <summary>What a booking is priced and decided by.</summary>
/// <param name="Option">The one in force; null while none of the year is adopted.</param>
/// <param name="Others">The school's other bookings of the year.</param>
public sealed record BookingGround(FirstAccessCharges Charges, SubsidyOption? Option, Phase? Phase, IReadOnlyList<Booking> Others)
{
    /// <summary>Requests of the school that come before this one and are not confirmed, with the places that they are to take: two quotes never promise one subsidy.</summary>
    public IReadOnlyList<ExpectedBooking> Ahead { get; init; } = [];

    /// <summary>Why the grant pays nothing of the booking by the year's rules, whatever was decided since; null where it pays.</summary>
    public NoSubsidy? WhyNot(Booking booking) => WhyNot(booking, booking.RequestedOn);

    /// <param name="requestedOn">When the terms in question were asked for: a later extension has a day of its own.</param>
    public NoSubsidy? WhyNot(Booking booking, DateOnly requestedOn)
    {
        if (!Charges.Model(booking.Kind).IsSubsidised)
            return NoSubsidy.DeliveryModel;
        if (!Charges.Subsidises(Phase))
            return NoSubsidy.Phase;
        if (Charges.TimeOf(requestedOn) is not RequestTime.InWindow and var time)
            return time == RequestTime.BeforeWindow ? NoSubsidy.RequestedEarly : NoSubsidy.RequestedLate;
        return SubsidisedYearGroups(booking).Count(yearGroup => yearGroup != booking.YearGroup) >= Charges.YearGroups ? NoSubsidy.OtherYearGroup : null;
    }

    /// <summary>What it would cost, exact. Without an adopted option it is the full cost.</summary>
    public Price Quote(Booking booking) => Price.Of(
        Charges.RateOf(booking.Kind), Option?.Rates ?? SubsidyRates.None, Ordinals(booking, booking.TermNames, Subsidises(booking)), booking.Classes, new Hire(booking.HireSets, Charges.Hire));

    /// <summary>By the rules, or because somebody who may decided so.</summary>
    public bool Subsidises(Booking booking) => WhyNot(booking) is not { } why || (booking.OverriddenById is not null && why != NoSubsidy.DeliveryModel);

    /// <summary>Whether a term of the year group may have a place: nothing else has it, and the term has no other.</summary>
    internal bool IsFree(Booking booking, TermName term, int place) =>
        Taken(booking).Where(taken => taken.YearGroup == booking.YearGroup).Select(taken => taken.Term).Concat(booking.SubsidisedTerms).All(taken => (taken.Term == term) == (taken.Ordinal == place))
        && SubsidisedYearGroups(booking).Count(yearGroup => yearGroup != booking.YearGroup) < Charges.YearGroups;

    internal IReadOnlyList<int?> Ordinals(Booking booking, IReadOnlyList<TermName> terms, bool subsidised) => subsidised
        ? TermOrdinals.For(Taken(booking).Where(taken => taken.YearGroup == booking.YearGroup).Select(taken => taken.Term).Concat(booking.SubsidisedTerms), terms)
        : [.. terms.Select(_ => (int?)null)];

    private IEnumerable<int> SubsidisedYearGroups(Booking booking) => Taken(booking).Select(taken => taken.YearGroup).Distinct();

    private IEnumerable<(int YearGroup, SubsidisedTerm Term)> Taken(Booking booking) =>
        Others.Where(other => other.Id != booking.Id).SelectMany(other => other.SubsidisedTerms, (other, term) => (other.YearGroup, term))
            .Concat(Ahead.SelectMany(expected => expected.Terms, (expected, term) => (expected.Booking.YearGroup, term)));
}

/// <summary>A request with the subsidised places that it takes if it is confirmed as it stands.</summary>
public sealed record ExpectedBooking(Booking Booking, IReadOnlyList<SubsidisedTerm> Terms);

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

    internal IReadOnlyList<int?> Ordinals(Booking booking, IReadOnlyList<TermName> terms, bool subsidised) => subsidised
        ? TermOrdinals.For(Others.Where(other => other.YearGroup == booking.YearGroup).Append(booking).SelectMany(other => other.SubsidisedTerms), terms)
        : [.. terms.Select(_ => (int?)null)];

    private IEnumerable<int> SubsidisedYearGroups(Booking booking) =>
        Others.Where(other => other.Id != booking.Id && other.SubsidisedTerms.Any()).Select(other => other.YearGroup).Distinct();
}

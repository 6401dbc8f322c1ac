using MusicHub.Domain.FirstAccess.Charges;

namespace MusicHub.Domain.FirstAccess.Pricing;

/// <summary>What one class or group costs a school under a year's charges and an option, for each way of teaching and each number of terms on offer.</summary>
public static class PriceList
{
    public static IReadOnlyList<PriceLine> Of(FirstAccessCharges charges, SubsidyRates rates) =>
    [
        .. from model in charges.Models
           where model.IsOffered
           orderby model.Kind
           from terms in Enumerable.Range(1, SubsidyRates.Terms)
           where model.Durations.Allow(terms)
           select new PriceLine(model.Kind, terms, charges.RateOf(model.Kind), Price.Of(charges.RateOf(model.Kind), model.IsSubsidised ? rates : SubsidyRates.None, terms, hire: new Hire(1, charges.Hire))),
    ];
}

/// <param name="Price">Of one class or group, with one set of instruments; from its first subsidised term on.</param>
public sealed record PriceLine(DeliveryKind Kind, int Terms, SessionRate Rate, Price Price);

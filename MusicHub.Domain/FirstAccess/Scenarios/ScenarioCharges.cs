using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Pricing;

namespace MusicHub.Domain.FirstAccess.Scenarios;

/// <summary>The charges that a scenario reckons with: a copy of a year's, or typed.</summary>
/// <param name="Hire">Of one set of instruments for a term.</param>
/// <param name="SetsPerClass">How many sets of instruments one class or group needs.</param>
/// <param name="Grant">Of the year, for First Access; null where it is not known.</param>
/// <param name="Kinds">Ways of teaching that differ from the rest.</param>
public sealed record ScenarioCharges(decimal Rate, int Minutes, int Sessions, decimal Hire, int SetsPerClass, decimal? Grant, IReadOnlyList<KindCharges> Kinds)
{
    public const int MostSets = 20;

    public override string ToString() => $"{Rate} for {Minutes} minutes, {Sessions} sessions, hire {Hire}, {SetsPerClass} sets, grant {Grant}; {string.Join("; ", Kinds)}";

    public SessionRate SessionRate => new(Rate, Minutes, Sessions);

    public static ScenarioCharges Of(FirstAccessCharges charges) => new(
        charges.Rate, charges.Minutes, charges.Sessions, charges.Hire, 1, charges.Grant,
        [.. charges.Models.OrderBy(model => model.Kind).Where(model => model.IsOffered).Select(model => new KindCharges(model.Kind, model.Rate, model.Minutes, model.Sessions, model.Durations))]);

    public SessionRate RateOf(DeliveryKind kind) =>
        Find(kind) is { } own ? new(own.Rate ?? Rate, own.Minutes ?? Minutes, own.Sessions ?? Sessions) : SessionRate;

    public bool Allows(DeliveryKind kind, int terms) => Find(kind)?.Durations.Allow(terms) ?? true;

    /// <summary>Of one class or group, with the hire of its sets.</summary>
    public Price PriceOf(DeliveryKind kind, int terms, SubsidisedPlaces places, SubsidyRates rates) =>
        Price.Of(RateOf(kind), rates, places.Ordinals(terms), hire: new Hire(SetsPerClass, Hire));

    internal Refusal? Refusal()
    {
        if (!FirstAccessCharges.IsRate(Rate))
            return ChargesRefusals.RateWrong(nameof(Rate));
        if (Minutes is < 1 or > FirstAccessCharges.MostMinutes)
            return ChargesRefusals.MinutesWrong(nameof(Minutes));
        if (Sessions is < 1 or > FirstAccessCharges.MostSessions)
            return ChargesRefusals.SessionsWrong(nameof(Sessions));
        if (Hire is < 0 or > FirstAccessCharges.HighestRate || !Pennies.AreWhole(Hire))
            return ChargesRefusals.HireWrong;
        if (SetsPerClass is < 0 or > MostSets)
            return ScenarioRefusals.SetsWrong;
        if (Grant is < 0 or > 100_000_000 || (Grant is { } grant && !Pennies.AreWhole(grant)))
            return ChargesRefusals.GrantWrong;
        return null;
    }

    private KindCharges? Find(DeliveryKind kind) => Kinds.FirstOrDefault(own => own.Kind == kind);
}

/// <summary>What differs for a way of teaching; null where the rest's figure holds.</summary>
public sealed record KindCharges(DeliveryKind Kind, decimal? Rate, int? Minutes, int? Sessions, Durations Durations);

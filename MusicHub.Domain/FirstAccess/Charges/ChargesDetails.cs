using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.FirstAccess.Charges;

/// <summary>What finance says of an academic year.</summary>
public sealed record ChargesDetails
{
    /// <summary>Pounds and pence for a session.</summary>
    public required decimal Rate { get; init; }

    public required int Minutes { get; init; }

    /// <summary>In a billed term.</summary>
    public required int Sessions { get; init; }

    /// <summary>For one set of instruments and one term.</summary>
    public required decimal Hire { get; init; }

    public required DateOnly RequestsFrom { get; init; }

    /// <summary>Requests after it are priced without subsidy.</summary>
    public required DateOnly RequestsUntil { get; init; }

    /// <summary>Whose schools are subsidised.</summary>
    public required IReadOnlyList<Phase> EligiblePhases { get; init; }

    /// <summary>How many year groups of a school are subsidised in the year.</summary>
    public int YearGroups { get; init; } = 1;

    /// <summary>Of the year, for First Access; null while it is not known.</summary>
    public decimal? Grant { get; init; }

    public string? VatCode { get; init; }

    public string? CostCentre { get; init; }

    public string? Fund { get; init; }

    public IReadOnlyDictionary<DeliveryKind, DeliveryTerms> Models { get; init; } = DeliveryKinds.All.ToDictionary(kind => kind, DeliveryTerms.Usual);

    public SessionRate SessionRate => new(Rate, Minutes, Sessions);

    /// <summary>The phases of which a hub subsidises one year group unless it says otherwise.</summary>
    public static IReadOnlyList<Phase> PrimaryPhase { get; } = [Phase.Primary, Phase.MiddleDeemedPrimary, Phase.AllThrough];

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
        if (RequestsUntil < RequestsFrom)
            return ChargesRefusals.WindowBackwards;
        if (EligiblePhases.Count == 0)
            return ChargesRefusals.PhasesMissing;
        if (YearGroups is < 1 or > 14)
            return ChargesRefusals.YearGroupsWrong;
        if (Grant is < 0 or > 100_000_000 || (Grant is { } grant && !Pennies.AreWhole(grant)))
            return ChargesRefusals.GrantWrong;
        if (TooLong(VatCode) || TooLong(CostCentre) || TooLong(Fund))
            return ChargesRefusals.CodeTooLong;
        return Models.Select(model => model.Value.RefusalFor(model.Key)).FirstOrDefault(refusal => refusal is not null);
    }

    private static bool TooLong(string? code) => code?.Trim().Length > FirstAccessCharges.LongestCode;
}

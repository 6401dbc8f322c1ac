using MusicHub.Domain.FirstAccess.Pricing;

namespace MusicHub.Domain.FirstAccess.Scenarios;

/// <summary>What finance says of a scenario.</summary>
/// <param name="BookingsOf">The academic year whose bookings the take-up is from; null where it is typed.</param>
public sealed record ScenarioDetails(
    string? Name,
    string? Note,
    TakeUp TakeUp,
    int? BookingsOf,
    DateOnly? TakenOn,
    ScenarioCharges Charges,
    NamedRates Option,
    NamedRates Current,
    ResponseTable Response,
    ScenarioRanges Ranges,
    PublishedTable Published)
{
    internal Refusal? Refusal()
    {
        if (string.IsNullOrWhiteSpace(Name))
            return ScenarioRefusals.NameMissing;
        if (Name.Trim().Length > Scenario.LongestName)
            return ScenarioRefusals.NameTooLong;
        if (Note?.Trim().Length > Scenario.LongestNote)
            return ScenarioRefusals.NoteTooLong;
        if (TakeUp.Lines.Any(line => line.Classes is < 0 or > Scenario.MostClasses || line.Terms is < 1 or > SubsidyRates.Terms || line.Places.Count() > line.Terms))
            return ScenarioRefusals.TakeUpWrong;
        if (TakeUp.Classes == 0)
            return ScenarioRefusals.TakeUpMissing;
        return Charges.Refusal() ?? Option.Refusal("") ?? Current.Refusal("Current") ?? Response.Refusal() ?? Ranges.Refusal(Response.Leaving) ?? Published.Refusal();
    }
}

/// <summary>An option's percentages with what it is called.</summary>
public sealed record NamedRates(string? Name, SubsidyRates Rates)
{
    internal string TitleOr(string other) => string.IsNullOrWhiteSpace(Name) ? other : Name.Trim();

    internal Refusal? Refusal(string prefix)
    {
        if (Name?.Trim().Length > Options.BoardOption.LongestName)
            return Options.OptionRefusals.NameTooLong with { Field = $"{(prefix.Length == 0 ? "Option" : prefix)}Name" };
        if (!SubsidyRates.Possible(Rates.First))
            return ScenarioRefusals.PercentWrong($"{prefix}First");
        if (!SubsidyRates.Possible(Rates.Second))
            return ScenarioRefusals.PercentWrong($"{prefix}Second");
        return SubsidyRates.Possible(Rates.Third) ? null : ScenarioRefusals.PercentWrong($"{prefix}Third");
    }
}

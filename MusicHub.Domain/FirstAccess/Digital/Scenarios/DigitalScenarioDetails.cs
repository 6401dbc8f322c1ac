using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.FirstAccess.Scenarios;

namespace MusicHub.Domain.FirstAccess.Digital.Scenarios;

/// <summary>Where the number of schools of each size is from.</summary>
public enum DigitalSource
{
    Typed,

    /// <summary>Schools that asked for resources of the year, or have them.</summary>
    Asked,

    /// <summary>All open schools of the phase.</summary>
    All,
}

/// <summary>What finance says of a digital scenario.</summary>
/// <param name="TakenOn">When schools were counted; null where they are typed.</param>
/// <param name="OptionName">Of the option; the scenario's own name where it is empty.</param>
/// <param name="Published">What was printed of it: what the grant pays, and the saving.</param>
public sealed record DigitalScenarioDetails(
    string? Name, string? Note, DigitalSource Source, DateOnly? TakenOn, IReadOnlyList<DigitalSize> Sizes, decimal? Grant, string? OptionName, string? CurrentName, ScenarioRanges Ranges, PublishedTable Published)
{
    internal Refusal? Refusal()
    {
        if (string.IsNullOrWhiteSpace(Name))
            return ScenarioRefusals.NameMissing;
        if (Name.Trim().Length > Scenario.LongestName)
            return ScenarioRefusals.NameTooLong;
        if (Note?.Trim().Length > Scenario.LongestNote)
            return ScenarioRefusals.NoteTooLong;
        if (OptionName?.Trim().Length > BoardOption.LongestName)
            return DigitalScenarioRefusals.OptionNameTooLong;
        if (CurrentName?.Trim().Length > BoardOption.LongestName)
            return DigitalScenarioRefusals.CurrentNameTooLong;
        if (new DigitalDetails(Name, [.. Sizes.Select(size => size.Terms)]).Refusal() is { } wrong)
            return wrong with { Field = wrong.Field?.Replace("Bands", "Sizes", StringComparison.Ordinal) };
        if (Sizes.Select((size, at) => size.Refusal(at)).FirstOrDefault(refusal => refusal is not null) is { } refused)
            return refused;
        if (Sizes.Sum(size => (long)size.Schools) == 0)
            return Source == DigitalSource.Typed ? DigitalScenarioRefusals.SchoolsMissing : DigitalScenarioRefusals.NobodyAsked;
        if (Grant is < 0 or > 100_000_000 || (Grant is { } grant && !Pennies.AreWhole(grant)))
            return DigitalScenarioRefusals.GrantWrong;
        return Ranges.Refusal(Sizes.Max(size => size.LeavingPercent) / 100) ?? Published.Refusal();
    }
}

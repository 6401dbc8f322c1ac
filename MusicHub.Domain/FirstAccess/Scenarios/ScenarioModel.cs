using MusicHub.Domain.FirstAccess.Pricing;

namespace MusicHub.Domain.FirstAccess.Scenarios;

/// <summary>All that a scenario's figures are made from.</summary>
/// <param name="Rates">The option's percentages.</param>
/// <param name="Current">Those that it is compared with: of the option in force.</param>
public sealed record ScenarioModel(TakeUp TakeUp, ScenarioCharges Charges, SubsidyRates Rates, SubsidyRates Current, ResponseTable Response)
{
    /// <summary>How many times as many classes of one, two and three terms there are as the take-up says; 1 but where an assumption is tried out.</summary>
    public IReadOnlyList<decimal> Factors { get; init; } = [1, 1, 1];

    public ScenarioOutcome Outcome() => new(this);

    /// <summary>The classes as they are expected after the response: parts of classes, so that nothing is rounded.</summary>
    internal IEnumerable<ExpectedClasses> Expected() =>
        from line in TakeUp.Lines
        from terms in Enumerable.Range(0, SubsidyRates.Terms + 1)
        let classes = line.Classes * Factors[line.Terms - 1] * Part(line, terms)
        where classes != 0
        select ExpectedClasses.Of(line, terms, classes);

    /// <summary>The part of a line's classes that will be taught for so many terms; what is not on offer for so long stays as it is.</summary>
    internal decimal Part(TakeUpLine line, int terms)
    {
        var row = line.Places == SubsidisedPlaces.None ? ResponseRow.Stays(line.Terms) : Response.Of(line.Phase, line.Terms);
        if (terms != line.Terms)
            return IsOffered(line, terms) ? row.To(terms) : 0;
        return row.To(terms) + Enumerable.Range(1, SubsidyRates.Terms).Where(other => other != terms && !IsOffered(line, other)).Sum(row.To);
    }

    private bool IsOffered(TakeUpLine line, int terms) => terms == 0 || Charges.Allows(line.Kind, terms);
}

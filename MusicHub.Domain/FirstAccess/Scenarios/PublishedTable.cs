namespace MusicHub.Domain.FirstAccess.Scenarios;

/// <summary>What was published of a scenario, to compare with what it comes to exactly.</summary>
/// <param name="Step">Pounds to which the published figures are rounded, such as 100 for £0.1k.</param>
public sealed record PublishedTable(decimal Step, IReadOnlyList<PublishedFigure> Figures)
{
    public static readonly PublishedTable None = new(100, []);

    public override string ToString() => string.Join("; ", Figures);

    /// <summary>Where the published figure is not the exact one rounded so.</summary>
    public IReadOnlyList<PublishedDifference> Differences(ScenarioOutcome outcome) => Differences(figure => figure.Of(outcome));

    internal IReadOnlyList<PublishedDifference> Differences(Func<PublishedFigure, decimal> exact) =>
    [
        .. Figures.Select(figure => new PublishedDifference(figure, exact(figure), Rounded(exact(figure)))).Where(difference => difference.Rounded != difference.Figure.Pounds),
    ];

    internal Refusal? Refusal() =>
        Step <= 0 || Figures.Any(figure => figure.Pounds is < -100_000_000 or > 100_000_000) || Figures.Select(figure => (figure.Kind, figure.Place, figure.Terms)).Distinct().Count() < Figures.Count
            ? ScenarioRefusals.PublishedWrong
            : null;

    private decimal Rounded(decimal exact) => Math.Round(exact / Step, MidpointRounding.AwayFromZero) * Step;
}

public enum PublishedKind
{
    Subsidy,
    Saving,
}

/// <param name="Place">The year groups' first, second or third subsidised term; 0 for all.</param>
/// <param name="Terms">Of classes taught for so many terms; 0 for all.</param>
public sealed record PublishedFigure(PublishedKind Kind, int Place, int Terms, decimal Pounds)
{
    public decimal Of(ScenarioOutcome outcome) => Kind switch
    {
        PublishedKind.Saving => outcome.Saving,
        _ when Place > 0 => outcome.SubsidyOf(Place, Terms == 0 ? null : Terms),
        _ => Terms == 0 ? outcome.Subsidy : outcome.Of(Terms).Subsidy,
    };
}

/// <param name="Rounded">The exact figure, rounded as the published one is.</param>
public sealed record PublishedDifference(PublishedFigure Figure, decimal Exact, decimal Rounded)
{
    /// <summary>More than 0: more was published.</summary>
    public decimal Over => Figure.Pounds - Exact;
}

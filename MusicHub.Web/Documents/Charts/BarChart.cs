namespace MusicHub.Web.Documents.Charts;

/// <summary>One bar. Figures are zero or more.</summary>
public sealed record Bar(string Label, decimal Value, decimal? Target = null);

/// <summary>Horizontal bars, one a category, each with a marker at its target where it has one.</summary>
/// <param name="Id">See <see cref="Chart"/>.</param>
/// <param name="Title">See <see cref="Chart"/>.</param>
/// <param name="CategoryHeading">What the bars are, such as "Region".</param>
/// <param name="ValueHeading">What is counted, such as "Schools visited".</param>
/// <param name="Bars">In the order in which they are drawn.</param>
public sealed record BarChart(string Id, string Title, string CategoryHeading, string ValueHeading, IReadOnlyList<Bar> Bars)
    : Chart(Id, Title)
{
    public string TargetHeading { get; init; } = "Target";

    /// <summary>Whether the bars are parts of a whole. Alternatives are none.</summary>
    public bool AddsUp { get; init; } = true;

    /// <summary>The target is a limit: it is bad to be above it.</summary>
    public bool TargetIsLimit { get; init; }

    public IReadOnlyList<Bar> Bars { get; init; } =
        [.. Bars.Select(b => b with { Value = NotNegative(b.Value, b.Label), Target = b.Target is { } t ? NotNegative(t, b.Label) : null })];

    public override bool IsEmpty => Bars.Count == 0;

    internal bool HasTargets => Bars.Any(b => b.Target is not null);

    internal override IReadOnlyList<string> TableHeadings => HasTargets
        ? [CategoryHeading, ValueHeading, TargetHeading, $"Share of {BritishText.InSentence(TargetHeading)}"]
        : [CategoryHeading, ValueHeading];

    internal override IEnumerable<IReadOnlyList<string>> TableRows => Bars.Select<Bar, IReadOnlyList<string>>(b => HasTargets
        ? [b.Label, Write(b.Value), b.Target is { } target ? Write(target) : "None set", ShareOf(b)]
        : [b.Label, Write(b.Value)]);

    /// <summary>24 of 30</summary>
    internal string ValueText(Bar bar) => bar.Target is { } target ? $"{Write(bar.Value)} of {Write(target)}" : Write(bar.Value);

    protected override string Describe()
    {
        var highest = Bars.MaxBy(b => b.Value)!;
        var lowest = Bars.MinBy(b => b.Value)!;
        var parts = new List<string>
        {
            $"Bar chart of {BritishText.InSentence(ValueHeading)} by {BritishText.InSentence(CategoryHeading)}"
                + (HasTargets ? $", each with its {BritishText.InSentence(TargetHeading)}." : "."),
        };
        if (AddsUp && Unit != ChartUnit.Percentage && Bars.Count > 1)
            parts.Add(HasTargets && Bars.All(b => b.Target is not null)
                ? $"In total {Write(Bars.Sum(b => b.Value))} against {Write(Bars.Sum(b => b.Target!.Value))}."
                : $"In total {Write(Bars.Sum(b => b.Value))}.");
        parts.Add(Bars.Count == 1 ? $"{highest.Label}: {ValueText(highest)}."
            : highest.Value == lowest.Value ? $"All are {Write(highest.Value)}."
            : $"Highest: {highest.Label}, {ValueText(highest)}. Lowest: {lowest.Label}, {ValueText(lowest)}.");
        if (HasTargets)
            parts.Add(Reached());
        return string.Join(' ', parts);
    }

    private string Reached()
    {
        var withTarget = Bars.Where(b => b.Target > 0).ToList();
        var reached = withTarget.Where(b => TargetIsLimit ? b.Value > b.Target : b.Value >= b.Target).Select(b => b.Label).ToList();
        var what = $"{(!TargetIsLimit ? "reached" : reached.Count == 1 || withTarget.Count == 1 ? "exceeds" : "exceed")} the {BritishText.InSentence(TargetHeading)}";
        return reached.Count switch
        {
            0 when withTarget.Count == 0 => $"No {BritishText.InSentence(TargetHeading)} is above zero.",
            0 => $"None of {withTarget.Count} {what}.",
            <= 4 => $"{reached.Count} of {withTarget.Count} {what}: {BritishText.List(reached)}.",
            _ => $"{reached.Count} of {withTarget.Count} {what}.",
        };
    }

    private static string ShareOf(Bar bar) => bar.Target switch
    {
        null => "",
        0 => "Not applicable",
        { } target => ChartUnit.Percentage.Write(bar.Value / target),
    };
}

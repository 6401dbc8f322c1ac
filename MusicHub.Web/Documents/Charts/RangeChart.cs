namespace MusicHub.Web.Documents.Charts;

/// <summary>From one figure to another.</summary>
public sealed record RangeBar(string Label, decimal Low, decimal High);

/// <summary>Horizontal ranges, each drawn to both sides of the figure that they all start from.</summary>
/// <param name="Id">See <see cref="Chart"/>.</param>
/// <param name="Title">See <see cref="Chart"/>.</param>
/// <param name="CategoryHeading">What the ranges are, such as "Assumption".</param>
/// <param name="ValueHeading">What is counted, such as "Subsidy".</param>
/// <param name="From">The figure on both sides of which the ranges lie.</param>
/// <param name="Bars">In the order in which they are drawn.</param>
public sealed record RangeChart(string Id, string Title, string CategoryHeading, string ValueHeading, decimal From, IReadOnlyList<RangeBar> Bars)
    : Chart(Id, Title)
{
    public override bool IsEmpty => Bars.Count == 0;

    internal decimal Lowest => Math.Min(From, Bars.Min(bar => bar.Low));

    internal decimal Highest => Math.Max(From, Bars.Max(bar => bar.High));

    internal override IReadOnlyList<string> TableHeadings => [CategoryHeading, "Lowest", "Highest"];

    internal override IEnumerable<IReadOnlyList<string>> TableRows => Bars.Select<RangeBar, IReadOnlyList<string>>(bar => [bar.Label, Write(bar.Low), Write(bar.High)]);

    /// <summary>£1 to £2</summary>
    internal string ValueText(RangeBar bar) => bar.Low == bar.High ? Write(bar.Low) : $"{Write(bar.Low)} to {Write(bar.High)}";

    protected override string Describe()
    {
        var widest = Bars.MaxBy(bar => bar.High - bar.Low)!;
        return $"Chart of how far the {BritishText.InSentence(ValueHeading)} of {Write(From)} moves by {BritishText.InSentence(CategoryHeading)}. Furthest: {widest.Label}, {ValueText(widest)}.";
    }
}

namespace MusicHub.Web.Documents.Charts;

/// <summary>The bars of one category, one for each series. Figures are zero or more.</summary>
public sealed record BarGroup(string Label, IReadOnlyList<decimal> Values);

/// <summary>Horizontal bars in groups, each bar labelled with its series, so that no legend has to be read.</summary>
/// <param name="Id">See <see cref="Chart"/>.</param>
/// <param name="Title">See <see cref="Chart"/>.</param>
/// <param name="CategoryHeading">What the groups are, such as "Term".</param>
/// <param name="Series">Two or three names, such as "Opened", "Closed", "Overdue".</param>
/// <param name="Groups">In the order in which they are drawn, each with a figure for every series.</param>
public sealed record GroupedBarChart(
    string Id, string Title, string CategoryHeading, IReadOnlyList<string> Series, IReadOnlyList<BarGroup> Groups)
    : Chart(Id, Title)
{
    public IReadOnlyList<string> Series { get; init; } = Series.Count is 2 or 3
        ? Series
        : throw new ArgumentOutOfRangeException(nameof(Series), Series.Count, "Grouped bars are told apart for two or three series.");

    public IReadOnlyList<BarGroup> Groups { get; init; } = [.. Groups.Select(g => g.Values.Count == Series.Count
        ? g with { Values = [.. g.Values.Select(v => NotNegative(v, g.Label))] }
        : throw new ArgumentException($"{g.Label} has {g.Values.Count} figures for {Series.Count} series."))];

    /// <summary>False where the groups are one state at several times, such as what is overdue at the end of each term.</summary>
    public bool AddsUp { get; init; } = true;

    public override bool IsEmpty => Groups.Count == 0;

    internal override IReadOnlyList<string> TableHeadings => [CategoryHeading, .. Series];

    internal override IEnumerable<IReadOnlyList<string>> TableRows =>
        Groups.Select<BarGroup, IReadOnlyList<string>>(g => [g.Label, .. g.Values.Select(Write)]);

    protected override string Describe()
    {
        var names = BritishText.List([.. Series.Select(BritishText.InSentence)]);
        return $"Bar chart of {names} by {BritishText.InSentence(CategoryHeading)}. "
            + string.Join(' ', Series.Select((name, i) => DescribeSeries(name, i)));
    }

    private string DescribeSeries(string name, int series)
    {
        if (Groups.Count == 1)
            return $"{name}: {Write(Groups[0].Values[series])}.";
        var highest = Groups.MaxBy(g => g.Values[series])!;
        var total = Unit == ChartUnit.Percentage || !AddsUp ? "" : $"{Write(Groups.Sum(g => g.Values[series]))} in total, ";
        return $"{name}: {total}highest {Write(highest.Values[series])} ({highest.Label}).";
    }
}

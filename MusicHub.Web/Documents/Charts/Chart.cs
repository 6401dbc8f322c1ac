namespace MusicHub.Web.Documents.Charts;

/// <summary>
/// Figures that can be drawn (<see cref="ChartSvg"/>) and listed (<see cref="ChartTable"/>) from one record, so that
/// picture, alternative text and table cannot disagree.
/// </summary>
/// <param name="Id">Unique on its page: it prefixes the ids inside the picture. Letters, digits and hyphens.</param>
/// <param name="Title">What the chart shows, as a heading would say it.</param>
public abstract record Chart(string Id, string Title)
{
    public ChartUnit Unit { get; init; } = ChartUnit.Number;

    public abstract bool IsEmpty { get; }

    /// <summary>The alternative text: the kind of chart, its totals and its extremes.</summary>
    public string Description => IsEmpty ? "There are no figures yet." : Describe();

    internal abstract IReadOnlyList<string> TableHeadings { get; }

    /// <summary>Rows of the companion table; the first cell of each is the row's heading.</summary>
    internal abstract IEnumerable<IReadOnlyList<string>> TableRows { get; }

    protected abstract string Describe();

    protected string Write(decimal figure) => Unit.Write(figure);

    protected static decimal NotNegative(decimal figure, string label) =>
        figure >= 0 ? figure : throw new ArgumentOutOfRangeException(nameof(figure), figure, $"A bar cannot be negative: {label}.");
}

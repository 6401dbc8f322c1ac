namespace MusicHub.Web.Documents.Charts;

/// <summary>One step along the line. No value means not known yet: the line has a gap. Figures are zero or more.</summary>
public sealed record LinePoint(string Label, decimal? Value, decimal? Target = null);

/// <summary>A line over terms or years, with a stepped target where there is one.</summary>
/// <param name="Id">See <see cref="Chart"/>.</param>
/// <param name="Title">See <see cref="Chart"/>.</param>
/// <param name="CategoryHeading">What the steps are, such as "Term".</param>
/// <param name="ValueHeading">What is counted, such as "Schools visited".</param>
/// <param name="Points">In order of time.</param>
public sealed record LineChart(string Id, string Title, string CategoryHeading, string ValueHeading, IReadOnlyList<LinePoint> Points)
    : Chart(Id, Title)
{
    public string TargetHeading { get; init; } = "Target";

    public IReadOnlyList<LinePoint> Points { get; init; } = [.. Points.Select(p => p with
    {
        Value = p.Value is { } v ? NotNegative(v, p.Label) : null,
        Target = p.Target is { } t ? NotNegative(t, p.Label) : null,
    })];

    public override bool IsEmpty => Points.All(p => p.Value is null && p.Target is null);

    internal bool HasTargets => Points.Any(p => p.Target is not null);

    internal override IReadOnlyList<string> TableHeadings =>
        HasTargets ? [CategoryHeading, ValueHeading, TargetHeading] : [CategoryHeading, ValueHeading];

    internal override IEnumerable<IReadOnlyList<string>> TableRows => Points.Select<LinePoint, IReadOnlyList<string>>(p =>
    {
        var value = p.Value is { } known ? Write(known) : "Not known yet";
        return HasTargets ? [p.Label, value, p.Target is { } target ? Write(target) : "None set"] : [p.Label, value];
    });

    protected override string Describe()
    {
        var known = Points.Where(p => p.Value is not null).ToList();
        var opening = $"Line chart of {BritishText.InSentence(ValueHeading)} by {BritishText.InSentence(CategoryHeading)}"
            + (HasTargets ? $", with the {BritishText.InSentence(TargetHeading)}." : ".");
        if (known.Count == 0)
            return $"{opening} No figure is known yet.";
        if (known.Count == 1)
            return $"{opening} {known[0].Label}: {Write(known[0].Value!.Value)}.{Reached(known)}";

        var highest = known.MaxBy(p => p.Value)!;
        var lowest = known.MinBy(p => p.Value)!;
        return $"{opening} From {Write(known[0].Value!.Value)} ({known[0].Label}) to {Write(known[^1].Value!.Value)} ({known[^1].Label}); "
            + $"highest {Write(highest.Value!.Value)} ({highest.Label}), lowest {Write(lowest.Value!.Value)} ({lowest.Label}).{Reached(known)}";
    }

    private string Reached(List<LinePoint> known)
    {
        var withTarget = known.Where(p => p.Target is not null).ToList();
        return withTarget.Count == 0 ? ""
            : $" The {BritishText.InSentence(TargetHeading)} was reached in {withTarget.Count(p => p.Value >= p.Target)} of {withTarget.Count}.";
    }
}

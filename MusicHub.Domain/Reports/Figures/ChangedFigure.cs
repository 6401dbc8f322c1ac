namespace MusicHub.Domain.Reports.Figures;

/// <summary>A figure that would be another if its report were made from today's records.</summary>
public sealed record ChangedFigure(Figure Then, decimal? Now)
{
    /// <summary>Those of a report's figures that differ when they are counted again over the same days.</summary>
    public static IReadOnlyList<ChangedFigure> Between(IReadOnlyList<Figure> then, IReadOnlyList<Figure> now)
    {
        var again = now.ToDictionary(figure => figure.Key, figure => figure.Value);
        return [.. then.Where(figure => again.TryGetValue(figure.Key, out var value) && value != figure.Value).Select(figure => new ChangedFigure(figure, again[figure.Key]))];
    }
}

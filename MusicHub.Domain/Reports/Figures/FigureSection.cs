namespace MusicHub.Domain.Reports.Figures;

/// <summary>A part of a report: what the figures say, and the figures.</summary>
/// <param name="Key">Names it in an address.</param>
public sealed record FigureSection(string Key, string Title, IReadOnlyList<string> Sentences, IReadOnlyList<FigureTable> Tables)
{
    /// <summary>Where the hub's own people find it as it is now.</summary>
    public string? Live { get; init; }
}

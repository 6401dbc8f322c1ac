namespace MusicHub.Web.Documents.Charts;

/// <summary>
/// Colours of charts on pages, in PDFs and in workbooks. Each has a contrast of at least 4.5 to 1 with white, and series
/// also differ by pattern, so that a black and white print says the same.
/// </summary>
public static class ChartPalette
{
    /// <summary>Petrol, 7.3 to 1.</summary>
    public const string Main = "#0b5f6b";

    /// <summary>Burnt orange, 5.8 to 1.</summary>
    public const string Second = "#a8480b";

    /// <summary>Plum, 9.8 to 1.</summary>
    public const string Third = "#6b2a63";

    public static IReadOnlyList<string> Series { get; } = [Main, Second, Third];
}

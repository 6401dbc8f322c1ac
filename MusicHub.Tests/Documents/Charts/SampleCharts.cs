using MusicHub.Web.Documents.Charts;

namespace MusicHub.Tests.Documents.Charts;

internal static class SampleCharts
{
    public static BarChart Regions { get; } = new(
        "regions", "Visited against target by region", "Region", "Schools visited",
        [new("Northern villages", 24, 30), new("Dene & Marsh <new>", 31, 28), new("Hill towns", 0, 18), new("Riverside", 7)]);

    public static GroupedBarChart Actions { get; } = new(
        "actions", "Actions by term", "Term", ["Opened", "Closed", "Overdue"],
        [new("Spring 2025", [42, 30, 7]), new("Summer 2025", [1200, 33, 0])]);

    public static LineChart Terms { get; } = new(
        "terms", "Schools visited each term", "Term", "Schools visited",
        [new("Autumn 2024", 48, 60), new("Spring 2025", 66, 60), new("Summer 2025", 31, 60), new("Autumn 2025", null, 64)]);

    public static IEnumerable<Chart> All =>
    [
        Regions,
        Actions,
        Terms,
        Regions with { Id = "none", Bars = [] },
        Actions with { Id = "no-groups", Groups = [] },
        Terms with { Id = "no-points", Points = [] },
        Regions with { Id = "zeros", Bars = [new("Primary", 0, 0), new("Special", 0)] },
        Actions with { Id = "zero-groups", Groups = [new("Spring 2025", [0, 0, 0])] },
        Terms with { Id = "zero-points", Points = [new("Autumn 2025", 0, 0)] },
        Terms with { Id = "unknown-points", Points = [new("Autumn 2025", null, 10)] },
        Regions with { Id = "many", Bars = [.. Enumerable.Range(1, 30).Select(i => new Bar($"District {i}", i, 40 - i))] },
        Terms with { Id = "many-points", Points = [.. Enumerable.Range(1, 40).Select(i => new LinePoint($"Week {i}", i % 7, i % 5))] },
        Regions with { Id = "long", Bars = [new(string.Join(' ', Enumerable.Repeat("Bishopsmarshbridgeworthingtonstead", 9)), 3, 4)] },
        Regions with { Id = "odd", Title = "A \u0001 & <b>", Bars = [new("\u0000\ud83d \"quoted\" 🎵", 3, 4), new("", 1, 1)] },
    ];
}

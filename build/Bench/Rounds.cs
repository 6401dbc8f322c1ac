namespace MusicHub.Bench;

/// <summary>Measures a page and its floor in turn, so that what else the machine does meets both alike.</summary>
internal static class Rounds
{
    private const int Count = 7;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(1.5);

    public static async Task Compare(TextWriter output, string name, Load page, Load floor)
    {
        await page.Measure(Warming);
        await floor.Measure(Warming);
        var (pages, floors) = (new List<Speed>(), new List<Speed>());
        for (var round = 0; round < Count; round++)
        {
            floors.Add(await floor.Measure(Length));
            pages.Add(await page.Measure(Length));
        }

        var ratios = pages.Zip(floors, (one, other) => one.PerSecond / other.PerSecond).Order().ToList();
        output.WriteLine($"  {name}: {Speed.MedianOf(pages)}, {(await page.Page()).Length / 1024.0:F0} KB");
        output.WriteLine($"    floor: {Speed.MedianOf(floors)}, {(await floor.Page()).Length / 1024.0:F0} KB; ratio {Machine.Median(ratios):F2} ({ratios[0]:F2} to {ratios[^1]:F2} in {Count} rounds)");
    }
}

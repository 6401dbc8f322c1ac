namespace MusicHub.Domain.VisitCycle.Map;

/// <summary>The districts that the map shows, as the hub brought them in.</summary>
public sealed class BoundaryFile : Aggregate
{
    public const int LargestFile = 3 * 1024 * 1024;
    public const int MostAreas = 500;
    public const int MostPoints = 100_000;
    public const int LongestSource = 300;

    private BoundaryFile() => (FileName, Areas) = (null!, null!);

    public string FileName { get; private set; }

    /// <summary>Where the file comes from, as its licence asks to be told beneath the map.</summary>
    public string? Source { get; private set; }

    /// <summary>GeoJSON: names and shapes, nothing else of what was in the file.</summary>
    public byte[] Areas { get; private set; }

    public int Count { get; private set; }

    public DateOnly BroughtInOn { get; private set; }

    public static Result<BoundaryFile> Take(string fileName, byte[] file, string? source, DateOnly today)
    {
        var boundaries = new BoundaryFile();
        return boundaries.Replace(fileName, file, source, today).Refusal is { } refusal ? refusal : boundaries;
    }

    public Result Replace(string fileName, byte[] file, string? source, DateOnly today)
    {
        if (source?.Length > LongestSource)
            return MapRefusals.SourceTooLong;
        var areas = BoundaryReader.Read(file);
        if (areas.IsRefused)
            return areas.Refusal;
        (FileName, Areas, Count) = (fileName.Length > 200 ? fileName[^200..] : fileName, areas.Value.ToGeoJson(), areas.Value.List.Count);
        (Source, BroughtInOn) = (string.IsNullOrWhiteSpace(source) ? null : source.Trim(), today);
        return Result.Done;
    }
}

namespace MusicHub.Domain.VisitCycle.Map;

public static class MapRefusals
{
    public static Refusal FileMissing { get; } = new("boundaries-missing", "Choose a GeoJSON file.", Field);

    public static Refusal FileTooLarge { get; } = new("boundaries-too-large", $"The file must be {BoundaryFile.LargestFile / 1024 / 1024} MB or smaller. Districts are drawn well with a few hundred points each.", Field);

    public static Refusal NotACollection { get; } = new("boundaries-no-collection", "The file is not a GeoJSON feature collection: it has no list called “features”.", Field);

    public static Refusal NoAreas { get; } = new("boundaries-none", "The file holds no districts.", Field);

    public static Refusal TooManyAreas { get; } = new("boundaries-too-many", $"The file holds more than {BoundaryFile.MostAreas} districts. Keep those of the hub’s area.", Field);

    public static Refusal TooManyPoints { get; } = new("boundaries-too-fine", $"The file’s lines have more than {BoundaryFile.MostPoints:N0} points. Take a simpler one, which is often called generalised or 500 metres.", Field);

    public static Refusal SourceTooLong { get; } = new("boundaries-source-long", $"The source must be {BoundaryFile.LongestSource} characters or fewer.", "Source");

    private const string Field = "File";

    /// <param name="line">The first line that could not be read, from 1.</param>
    public static Refusal NotJson(long line) => new("boundaries-not-json", $"The file is not GeoJSON: line {line} cannot be read.", Field);

    /// <param name="number">The district's place in the file, from 1.</param>
    public static Refusal NoName(int number) => new("boundaries-no-name", $"District {number} has no name. Each needs a property called “name”, or one that ends in “NM” as in the files of the Office for National Statistics.", Field);

    public static Refusal NoShape(int number, string name) => new("boundaries-no-shape", $"District {number}, {name}, is not an area: only Polygon and MultiPolygon can be drawn, with closed lines of at least four points.", Field);

    public static Refusal NotDegrees(int number, string name) => new("boundaries-not-degrees", $"District {number}, {name}, does not lie in the British Isles. The file must give longitude before latitude, in degrees (WGS 84), not eastings and northings.", Field);
}

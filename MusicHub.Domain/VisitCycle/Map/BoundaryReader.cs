using System.Text.Json;

namespace MusicHub.Domain.VisitCycle.Map;

/// <summary>Reads a file of districts, and says plainly what is wrong with one that cannot be drawn.</summary>
public static class BoundaryReader
{
    private const int LongestName = 100;

    // The British Isles, with some sea about them.
    private const double West = -11, East = 3, South = 49, North = 61.5;

    public static Result<BoundaryAreas> Read(byte[] file)
    {
        if (file.Length > BoundaryFile.LargestFile)
            return MapRefusals.FileTooLarge;
        try
        {
            using var json = JsonDocument.Parse(WithoutMark(file), new JsonDocumentOptions { MaxDepth = 32 });
            return Areas(json.RootElement);
        }
        catch (JsonException wrong)
        {
            return MapRefusals.NotJson((wrong.LineNumber ?? 0) + 1);
        }
    }

    private static Result<BoundaryAreas> Areas(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
            return MapRefusals.NotACollection;
        if (features.GetArrayLength() == 0)
            return MapRefusals.NoAreas;
        if (features.GetArrayLength() > BoundaryFile.MostAreas)
            return MapRefusals.TooManyAreas;

        var areas = new List<BoundaryArea>();
        var points = 0;
        foreach (var feature in features.EnumerateArray())
        {
            var number = areas.Count + 1;
            if (NameOf(feature) is not { } name)
                return MapRefusals.NoName(number);
            if (Shape(feature) is not { } rings)
                return MapRefusals.NoShape(number, name);
            points += rings.Sum(polygon => polygon.Sum(ring => ring.Count));
            if (points > BoundaryFile.MostPoints)
                return MapRefusals.TooManyPoints;
            if (rings.Any(polygon => polygon.Any(ring => ring.Any(point => !IsNear(point)))))
                return MapRefusals.NotDegrees(number, name);
            areas.Add(new(name, rings));
        }

        return new BoundaryAreas(areas);
    }

    private static bool IsNear((double Longitude, double Latitude) point) =>
        point.Longitude is >= West and <= East && point.Latitude is >= South and <= North;

    private static string? NameOf(JsonElement feature)
    {
        if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
            return null;
        var texts = properties.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.String).ToList();
        var name = texts.Where(property => property.Name.Equals("name", StringComparison.OrdinalIgnoreCase))
            .Concat(texts.Where(property => property.Name.EndsWith("NM", StringComparison.OrdinalIgnoreCase)))
            .Select(property => property.Value.GetString()!.Trim())
            .FirstOrDefault(text => text.Length > 0);
        return name is { Length: > LongestName } ? name[..LongestName] : name;
    }

    private static IReadOnlyList<IReadOnlyList<IReadOnlyList<(double, double)>>>? Shape(JsonElement feature)
    {
        if (!feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object
            || !geometry.TryGetProperty("type", out var type) || !geometry.TryGetProperty("coordinates", out var coordinates))
            return null;
        return (type.ValueKind == JsonValueKind.String ? type.GetString() : null) switch
        {
            "Polygon" => All([coordinates], Polygon),
            "MultiPolygon" => coordinates.ValueKind == JsonValueKind.Array ? All(coordinates.EnumerateArray(), Polygon) : null,
            _ => null,
        };
    }

    private static IReadOnlyList<IReadOnlyList<(double, double)>>? Polygon(JsonElement polygon) =>
        polygon.ValueKind == JsonValueKind.Array ? All(polygon.EnumerateArray(), Ring) : null;

    private static IReadOnlyList<(double, double)>? Ring(JsonElement ring)
    {
        if (ring.ValueKind != JsonValueKind.Array || ring.GetArrayLength() < 4)
            return null;
        var points = new List<(double, double)>(ring.GetArrayLength());
        foreach (var point in ring.EnumerateArray())
        {
            // A height may follow; it is not drawn.
            if (point.ValueKind != JsonValueKind.Array || point.GetArrayLength() < 2 || Number(point[0]) is not { } longitude || Number(point[1]) is not { } latitude)
                return null;
            points.Add((longitude, latitude));
        }

        return points[0] == points[^1] ? points : null;
    }

    private static double? Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;

    // All of them, or null as soon as one cannot be read, or where there is none.
    private static List<T>? All<T>(IEnumerable<JsonElement> elements, Func<JsonElement, T?> read)
        where T : class
    {
        var all = new List<T>();
        foreach (var element in elements)
        {
            if (read(element) is not { } value)
                return null;
            all.Add(value);
        }

        return all.Count == 0 ? null : all;
    }

    private static ReadOnlyMemory<byte> WithoutMark(byte[] file) => file is [0xEF, 0xBB, 0xBF, ..] ? file.AsMemory(3) : file;
}

using System.Text.Json;

namespace MusicHub.Domain.VisitCycle.Map;

/// <param name="Rings">Closed lines; each list of rings is one polygon, the first its outside, the others holes in it.</param>
public sealed record BoundaryArea(string Name, IReadOnlyList<IReadOnlyList<IReadOnlyList<(double Longitude, double Latitude)>>> Rings);

public sealed record BoundaryAreas(IReadOnlyList<BoundaryArea> List)
{
    // About a metre: what a map of a county can show.
    private const int Decimals = 5;

    public byte[] ToGeoJson()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            foreach (var area in List)
                Write(json, area);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, BoundaryArea area)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        json.WriteString("name", area.Name);
        json.WriteEndObject();
        json.WriteStartObject("geometry");
        json.WriteString("type", "MultiPolygon");
        json.WriteStartArray("coordinates");
        foreach (var polygon in area.Rings)
        {
            json.WriteStartArray();
            foreach (var ring in polygon)
            {
                json.WriteStartArray();
                foreach (var (longitude, latitude) in ring)
                {
                    json.WriteStartArray();
                    json.WriteNumberValue(Math.Round(longitude, Decimals));
                    json.WriteNumberValue(Math.Round(latitude, Decimals));
                    json.WriteEndArray();
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

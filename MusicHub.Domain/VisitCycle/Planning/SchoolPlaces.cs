using MusicHub.Domain.Schools;

namespace MusicHub.Domain.VisitCycle.Planning;

/// <summary>What the register says of where a school lies.</summary>
public sealed record SchoolSpot(Guid Id, int? Easting, int? Northing, string? Postcode, string? Outward);

/// <summary>Where schools lie: as the register says, else in the middle of the placed schools that share their outward postcode, else nobody knows.</summary>
public sealed class SchoolPlaces
{
    private readonly Dictionary<Guid, GridPoint> _exact;
    private readonly Dictionary<Guid, GridPoint> _estimated;
    private readonly ILookup<string, GridPoint> _byPostcode;
    private readonly ILookup<string, GridPoint> _byOutward;

    public SchoolPlaces(IReadOnlyCollection<SchoolSpot> schools)
    {
        var placed = schools.Where(school => school is { Easting: not null, Northing: not null }).Select(school => (School: school, At: new GridPoint(school.Easting!.Value, school.Northing!.Value))).ToList();
        _exact = placed.ToDictionary(one => one.School.Id, one => one.At);
        _byPostcode = placed.Where(one => Postcode.TryParse(one.School.Postcode, out _)).ToLookup(one => PostcodeOf(one.School.Postcode)!, one => one.At);
        _byOutward = placed.Where(one => one.School.Outward is not null).ToLookup(one => one.School.Outward!.ToUpperInvariant(), one => one.At);
        _estimated = [];
        foreach (var school in schools.Where(school => school.Outward is not null && !_exact.ContainsKey(school.Id)))
        {
            if (Middle(_byOutward[school.Outward!.ToUpperInvariant()]) is { } middle)
                _estimated[school.Id] = middle;
        }
    }

    /// <summary>Null where nobody knows.</summary>
    public GridPoint? Of(Guid schoolId) => _exact.TryGetValue(schoolId, out var exact) ? exact : _estimated.TryGetValue(schoolId, out var estimated) ? estimated : null;

    /// <summary>Placed by its postcode only.</summary>
    public bool IsEstimated(Guid schoolId) => _estimated.ContainsKey(schoolId);

    /// <summary>The middle of the placed schools at a postcode, else of those that share its outward part; null where there are none.</summary>
    public GridPoint? OfPostcode(string? postcode) =>
        (PostcodeOf(postcode) is { } whole ? Middle(_byPostcode[whole]) : null) ?? (Postcode.OutwardOf(postcode) is { } outward ? Middle(_byOutward[outward]) : null);

    public static GridPoint? Middle(IEnumerable<GridPoint> points)
    {
        var all = points.ToList();
        return all.Count == 0 ? null : new GridPoint((int)Math.Round(all.Average(point => point.Easting)), (int)Math.Round(all.Average(point => point.Northing)));
    }

    private static string? PostcodeOf(string? text) => Postcode.TryParse(text, out var postcode) ? postcode.ToString() : null;
}

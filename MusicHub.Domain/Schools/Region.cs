namespace MusicHub.Domain.Schools;

/// <summary>A named group of districts or outward postcodes, with the regional manager who is responsible for it.</summary>
public sealed class Region : Aggregate
{
    private readonly List<RegionArea> _areas = [];

    private Region() => Name = null!;

    public string Name { get; private set; }

    public Guid? ManagerId { get; private set; }

    public IReadOnlyList<RegionArea> Areas => _areas;

    public static Result<Region> Add(string name, Guid? managerId, IEnumerable<(RegionAreaKind Kind, string Value)> areas)
    {
        var region = new Region();
        var result = region.Change(name, managerId, areas);
        return result.IsRefused ? result.Refusal : region;
    }

    public Result Change(string name, Guid? managerId, IEnumerable<(RegionAreaKind Kind, string Value)> areas)
    {
        if (string.IsNullOrWhiteSpace(name))
            return SchoolRefusals.RegionNameMissing;
        var wanted = areas.Select(area => (area.Kind, Value: area.Value.Trim())).Where(area => area.Value.Length > 0).ToList();
        if (wanted.DistinctBy(area => (area.Kind, Searchable.Fold(area.Value))).Count() != wanted.Count)
            return SchoolRefusals.RegionAreaTwice;
        Name = name.Trim();
        ManagerId = managerId;
        _areas.RemoveAll(area => !wanted.Contains((area.Kind, area.Value)));
        foreach (var (kind, value) in wanted.Where(area => _areas.All(known => (known.Kind, known.Value) != area)))
            _areas.Add(new RegionArea(this, kind, value));
        return Result.Done;
    }

    /// <summary>Whether the school's district or outward postcode is one of this region's.</summary>
    public bool Covers(RegisterFacts facts) => _areas.Any(area => area.Matches(facts));
}

public enum RegionAreaKind
{
    District,
    OutwardPostcode,
}

public sealed class RegionArea : Part
{
    private RegionArea() => Value = null!;

    internal RegionArea(Region region, RegionAreaKind kind, string value) => (RegionId, Kind, Value) = (region.Id, kind, value);

    public Guid RegionId { get; private init; }

    public override Guid OwnerId => RegionId;

    public RegionAreaKind Kind { get; private init; }

    /// <summary>The district's name, or an outward postcode such as SG7.</summary>
    public string Value { get; private init; }

    internal bool Matches(RegisterFacts facts) =>
        Searchable.Fold(Kind == RegionAreaKind.District ? facts.District : facts.OutwardPostcode) is { Length: > 0 } folded
        && folded == Searchable.Fold(Value);
}

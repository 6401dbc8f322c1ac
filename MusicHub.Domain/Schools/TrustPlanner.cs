namespace MusicHub.Domain.Schools;

/// <summary>Finds or plans the trust that a row names: by number, else by name.</summary>
internal sealed class TrustPlanner
{
    private readonly Dictionary<Guid, KnownTrust> byId;
    private readonly Dictionary<int, KnownTrust> byCode = [];
    private readonly Dictionary<string, KnownTrust> byName = [];
    private readonly Dictionary<Guid, PlannedTrust> seen = [];
    private readonly HashSet<Guid> numbered = [];
    private readonly Dictionary<int, PlannedTrust> newByCode = [];
    private readonly Dictionary<string, PlannedTrust> newByName = [];

    public TrustPlanner(IReadOnlyList<KnownTrust> known)
    {
        byId = known.ToDictionary(trust => trust.Id);
        foreach (var trust in known)
        {
            if (trust.Code is { } code)
                byCode.TryAdd(code, trust);
            byName.TryAdd(Searchable.Fold(trust.Name), trust);
        }
    }

    /// <summary>New trusts, and those with a new name or number, in the order of the file.</summary>
    public IReadOnlyList<PlannedTrust> Changed =>
    [
        .. seen.Values.Where(trust => byId[trust.Id!.Value] is var known && (known.Name != trust.Name || known.Code != trust.Code)),
        .. newByCode.Values.Concat(newByName.Values).Distinct(),
    ];

    public string? NameOf(Guid? id) => id is { } known ? byId.GetValueOrDefault(known)?.Name : null;

    public PlannedTrust? Known(Guid? id)
    {
        if (id is null || !byId.TryGetValue(id.Value, out var trust))
            return null;
        return seen.GetValueOrDefault(trust.Id) ?? new(trust.Id, trust.Code, trust.Name, trust.Name);
    }

    /// <summary>The trust of the row; null where the row names none.</summary>
    /// <param name="current">The school's trust so far, which is preferred among trusts of one name.</param>
    public PlannedTrust? Of(RegisterRow row, Guid? current)
    {
        if (row.TrustCode is { } code)
        {
            if (byCode.TryGetValue(code, out var known))
                return See(known, code, row.TrustName);
            if (newByCode.TryGetValue(code, out var planned))
                return planned;
            if (row.TrustName is null)
                return null;
            // A trust that came from a file without numbers gets its number now.
            if (byName.TryGetValue(Searchable.Fold(row.TrustName), out var named) && named.Code is null && numbered.Add(named.Id))
            {
                byCode[code] = named;
                return seen[named.Id] = See(named, code, row.TrustName) with { Code = code };
            }

            return newByCode[code] = new(null, code, row.TrustName, null);
        }

        if (row.TrustName is not { } name)
            return null;
        var key = Searchable.Fold(name);
        if (current is { } id && byId.TryGetValue(id, out var own) && Searchable.Fold(own.Name) == key)
            return See(own, own.Code, null);
        if (byName.TryGetValue(key, out var found))
            return See(found, found.Code, null);
        return newByName.TryGetValue(key, out var added) ? added : newByName[key] = new(null, null, name, null);
    }

    // The first row that names a trust says what it is called.
    private PlannedTrust See(KnownTrust trust, int? code, string? name)
    {
        if (seen.TryGetValue(trust.Id, out var planned))
            return planned;
        var isDamaged = name?.Contains('\uFFFD') == true;
        return seen[trust.Id] = new(trust.Id, code ?? trust.Code, name is null || isDamaged ? trust.Name : name, trust.Name);
    }
}

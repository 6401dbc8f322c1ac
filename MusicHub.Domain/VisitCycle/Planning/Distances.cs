namespace MusicHub.Domain.VisitCycle.Planning;

/// <summary>Metres as the crow flies between a county's schools and from its visitors' homes.</summary>
internal sealed class Distances
{
    private readonly GridPoint?[] _schools;
    private readonly GridPoint[] _homes;
    private readonly float[]? _between;

    // Up to this many schools a table of all pairs is kept: 4,000 of them take 64 MB.
    private const int TableUpTo = 4_000;

    public Distances(IReadOnlyList<GridPoint?> schools, IReadOnlyList<GridPoint> homes)
    {
        (_schools, _homes) = ([.. schools], [.. homes]);
        var count = _schools.Length;
        if (count > TableUpTo)
            return;
        var between = new float[count * count];
        for (var one = 0; one < count; one++)
        {
            for (var other = 0; other < one; other++)
                between[(one * count) + other] = between[(other * count) + one] = (float)Metres(_schools[one], _schools[other]);
        }

        _between = between;
    }

    public int Schools => _schools.Length;

    public bool IsPlaced(int school) => _schools[school] is not null;

    public double Between(int one, int other) => _between is null ? Metres(_schools[one], _schools[other]) : _between[(one * _schools.Length) + other];

    public double FromHome(int visitor, int school) => _schools[school] is { } at ? _homes[visitor].MetresTo(at) : 0;

    /// <summary>What a stop adds between its neighbours; -1 stands for home. Nothing where nobody knows the place.</summary>
    public double Detour(int visitor, int before, int school, int after)
    {
        if (!IsPlaced(school))
            return 0;
        var there = before < 0 ? FromHome(visitor, school) : Between(before, school);
        var onwards = after < 0 ? FromHome(visitor, school) : Between(school, after);
        var direct = (before, after) switch
        {
            ( < 0, < 0) => 0,
            ( < 0, _) => FromHome(visitor, after),
            (_, < 0) => FromHome(visitor, before),
            _ => Between(before, after),
        };
        return there + onwards - direct;
    }

    /// <summary>From home round the stops and back. Stops whose place nobody knows are passed over.</summary>
    public double Length(int visitor, ReadOnlySpan<int> stops)
    {
        double metres = 0;
        var last = -1;
        foreach (var stop in stops)
        {
            if (!IsPlaced(stop))
                continue;
            metres += last < 0 ? FromHome(visitor, stop) : Between(last, stop);
            last = stop;
        }

        return last < 0 ? 0 : metres + FromHome(visitor, last);
    }

    private static double Metres(GridPoint? one, GridPoint? other) => one is { } from && other is { } to ? from.MetresTo(to) : 0;
}

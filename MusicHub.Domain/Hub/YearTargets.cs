using MusicHub.Domain.Calendar;

namespace MusicHub.Domain.Hub;

/// <summary>How many schools the hub means to visit in an academic year, by region and term. Counts schools visited at least once by a counting kind of visit.</summary>
public sealed class YearTargets : Aggregate
{
    private readonly List<VisitTarget> _lines = [];

    private YearTargets()
    {
    }

    public YearTargets(int startYear) => StartYear = startYear;

    public int StartYear { get; private init; }

    public IReadOnlyList<VisitTarget> Lines => _lines;

    public int Total => _lines.Sum(line => line.Schools);

    public int For(Guid regionId, TermName term) =>
        _lines.SingleOrDefault(line => line.RegionId == regionId && line.Term == term)?.Schools ?? 0;

    public int For(Guid regionId) => _lines.Where(line => line.RegionId == regionId).Sum(line => line.Schools);

    public int For(TermName term) => _lines.Where(line => line.Term == term).Sum(line => line.Schools);

    /// <param name="schools">0 to 9,999.</param>
    public Result Set(Guid regionId, TermName term, int schools)
    {
        if (schools is < 0 or > 9_999)
            return HubRefusals.TargetNegative;
        var line = _lines.SingleOrDefault(line => line.RegionId == regionId && line.Term == term);
        if (line is not null && schools == 0)
            _lines.Remove(line);
        else if (line is not null)
            line.Change(schools);
        else if (schools > 0)
            _lines.Add(new VisitTarget(this, regionId, term, schools));
        return Result.Done;
    }

    /// <summary>Targets of another year with the same numbers, for the regions that there still are.</summary>
    public YearTargets CarryTo(int startYear, IReadOnlySet<Guid> regionIds)
    {
        var next = new YearTargets(startYear);
        foreach (var line in _lines.Where(line => regionIds.Contains(line.RegionId)))
            next.Set(line.RegionId, line.Term, line.Schools).OrThrow();
        return next;
    }
}

public sealed class VisitTarget : Part
{
    private VisitTarget()
    {
    }

    internal VisitTarget(YearTargets year, Guid regionId, TermName term, int schools) =>
        (YearTargetsId, RegionId, Term, Schools) = (year.Id, regionId, term, schools);

    public Guid YearTargetsId { get; private init; }

    public override Guid OwnerId => YearTargetsId;

    public Guid RegionId { get; private init; }

    public TermName Term { get; private init; }

    public int Schools { get; private set; }

    internal void Change(int schools) => Schools = schools;
}

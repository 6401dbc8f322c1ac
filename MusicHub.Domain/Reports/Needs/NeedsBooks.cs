using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Surveys;

namespace MusicHub.Domain.Reports.Needs;

/// <summary>The schools of a needs analysis with what is known of each, so that every figure counts rows that the report keeps.</summary>
internal sealed class NeedsBooks
{
    private readonly Dictionary<Guid, Line> _lines = [];
    private readonly OrderedDictionary<string, string> _marks = [];
    private readonly Dictionary<string, List<Line>> _marked = [];
    private readonly Dictionary<Guid, string> _regionNames;
    private readonly Dictionary<Guid, SchoolFact> _schools;
    private readonly Histories _histories;

    public NeedsBooks(NeedsInput input)
    {
        Input = input;
        Cover = NeedsDates.CoverOf(input);
        _schools = input.Schools.ToDictionary(school => school.Id);
        _histories = new Histories(input.Successions, id => _schools[id].IsOpen);
        _regionNames = input.Regions.ToDictionary(region => region.Id, region => region.Name);
        Add(NeedsMarks.Open, "Open schools", input.Schools.Where(school => school.IsOpen).Select(school => school.Id));
        Add(NeedsMarks.Visited, "Visited", VisitedBetween(Cover.From, Cover.UpTo));
        Add(NeedsMarks.Answered, "Answered Have Your Say", input.Survey.Schools.Where(school => school.Answered).Select(school => school.SchoolId));
        Regions = Present(input.Regions.Select(region => region.Name).Order(StringComparer.Ordinal).Append(BoardFigures.NoRegion), line => line.Region);
        Phases = Present(Domain.Schools.Phases.All.Select(phase => phase.Title()).Append(BoardFigures.NoPhase), line => line.Phase);
    }

    public NeedsInput Input { get; }

    public NeedsCover Cover { get; }

    /// <summary>Those that have a school, in order.</summary>
    public IReadOnlyList<string> Regions { get; }

    public IReadOnlyList<string> Phases { get; }

    public IReadOnlyDictionary<string, string> Marks => _marks;

    public IEnumerable<Guid> VisitedBetween(DateOnly from, DateOnly to) =>
        Input.Visits.Where(visit => visit.On >= from && visit.On <= to).Select(visit => Standing(visit.SchoolId));

    /// <summary>The school that a record of this one counts for.</summary>
    public Guid Standing(Guid schoolId) => _histories.Standing(schoolId);

    /// <summary>Says of schools what they have in common; one that is told twice counts once.</summary>
    public void Add(string mark, string title, IEnumerable<Guid> schools)
    {
        _marks[mark] = title;
        _marked[mark] = [.. schools.Distinct().Select(LineOf)];
        foreach (var line in _marked[mark])
            line.Marks.Add(mark);
    }

    public int Count(string mark, string? region = null, string? phase = null) =>
        _marked.TryGetValue(mark, out var lines) ? lines.Count(line => (region is null || line.Region == region) && (phase is null || line.Phase == phase)) : 0;

    public FigureCell Cell(string mark, string? region = null, string? phase = null) => FigureCell.Count(Count(mark, region, phase), new(mark, region, phase));

    /// <summary>A count as it may be given out, with the rows behind it for those who may see them.</summary>
    public static FigureCell Cell(int? shown, string mark, string? region = null, string? phase = null) => FigureCell.Count(shown, new(mark, region, phase));

    /// <summary>Counts of each group out of how many are known to be in it, as they may be given out.</summary>
    public IReadOnlyList<int?> Shown(string mark, string of, IReadOnlyList<string> regions) =>
        SmallCounts.OfGroups([.. regions.Select(region => Count(mark, region))], [.. regions.Select(region => Count(of, region))]);

    public IReadOnlyList<NeedsSchool> SchoolRows() =>
    [
        .. _lines.Values.OrderBy(line => line.School.Name, StringComparer.Ordinal).ThenBy(line => line.School.Urn)
            .Select(line => new NeedsSchool(line.School.Id, line.School.Urn, line.School.Name, line.School.Town, line.Region, line.Phase, line.Marks)),
    ];

    public string RegionOf(Guid schoolId) => _schools[schoolId].RegionId is { } region ? _regionNames[region] : BoardFigures.NoRegion;

    public string PhaseOf(Guid schoolId) => _schools[schoolId].Phase?.Title() ?? BoardFigures.NoPhase;

    /// <summary>Says of open schools that no source tells of their needs; called when all others have been said.</summary>
    public void MarkUnknown()
    {
        string[] sources = [NeedsMarks.Visited, NeedsMarks.Answered, NeedsMarks.Audited];
        Add(NeedsMarks.NoSource, "Known from no visit, survey or audit", [.. _marked[NeedsMarks.Open].Where(line => !line.Marks.Exists(sources.Contains)).Select(line => line.School.Id)]);
    }

    private Line LineOf(Guid schoolId)
    {
        if (!_lines.TryGetValue(schoolId, out var line))
            _lines.Add(schoolId, line = new Line(_schools[schoolId], RegionOf(schoolId), PhaseOf(schoolId)));
        return line;
    }

    private List<string> Present(IEnumerable<string> names, Func<Line, string> of)
    {
        var present = _lines.Values.Select(of).ToHashSet();
        return [.. names.Where(present.Contains)];
    }

    private sealed record Line(SchoolFact School, string Region, string Phase)
    {
        public List<string> Marks { get; } = [];
    }
}

/// <summary>Names of what schools have in common; short, as they stand in every row.</summary>
internal static class NeedsMarks
{
    public const string Open = "open";

    public const string Visited = "visited";

    public const string Answered = "answered";

    public const string Audited = "audited";

    public const string Looked = "looked";

    public const string AnyNeed = "need";

    public const string NoSource = "none";
}

using MusicHub.Domain.Schools;

namespace MusicHub.Domain.Visits.Sheets;

/// <param name="Urns">All that it has had.</param>
/// <param name="MayEdit">Whether the person who brings the sheet may change all its visits, not only their own.</param>
public sealed record TrackerSchool(Guid Id, string Name, string? Town, string? Postcode, int Urn, IReadOnlyCollection<int> Urns, bool IsOpen, bool MayEdit)
{
    public string Folded { get; } = Searchable.Fold(Name);

    public string FoldedTown { get; } = Searchable.Fold(Town);

    public IReadOnlyCollection<string> TownWords { get; } = Searchable.Fold(Town).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public string SqueezedPostcode { get; } = Squeeze(Postcode);

    public string Words => $"{Name}, {(Town is null ? null : $"{Town} ")}(URN {Urn}{(IsOpen ? null : ", closed")})";

    internal static string Squeeze(string? postcode) => Searchable.Fold(postcode).Replace(" ", "", StringComparison.Ordinal);
}

/// <summary>A person, a kind of visit or a need, by name.</summary>
public sealed record TrackerName(Guid Id, string Name)
{
    /// <summary>A person's address, by which some trackers call them.</summary>
    public string? Email { get; init; }

    public string Folded { get; } = Searchable.Fold(Name);
}

/// <summary>A reason of the hub's list of why a visit came to nothing.</summary>
public sealed record TrackerReason(Guid Id, string Name, VisitEndings Endings)
{
    public string Folded { get; } = Searchable.Fold(Name);

    public bool IsFor(VisitState state) =>
        (state == VisitState.Cancelled && Endings.HasFlag(VisitEndings.Cancelled)) || (state == VisitState.NotAttended && Endings.HasFlag(VisitEndings.NotAttended));
}

/// <param name="Trust">Of a visit to several schools of a trust.</param>
public sealed record TrackerVisit(Guid Id, Guid SchoolId, int Version, VisitDetails Details, string? Trust = null);

/// <summary>Enough of a visit to know it again.</summary>
public sealed record TrackerTrace(Guid Id, Guid SchoolId, Guid KindId, DateOnly SortDay);

/// <summary>The hub as a sheet of visits meets it.</summary>
/// <param name="viewerId">Who brings the sheet.</param>
public sealed class TrackerWorld(
    IReadOnlyList<TrackerSchool> schools,
    IReadOnlyList<TrackerName> people,
    IReadOnlyList<TrackerName> kinds,
    IReadOnlyList<TrackerName> needs,
    IReadOnlyList<TrackerReason> reasons,
    IReadOnlyDictionary<Guid, TrackerVisit> visits,
    IEnumerable<TrackerTrace> traces,
    DateOnly today,
    Guid? viewerId = null)
{
    private readonly Dictionary<Guid, string> _names = people.Concat(kinds).Concat(needs)
        .Select(named => (named.Id, named.Name)).Concat(reasons.Select(reason => (reason.Id, reason.Name))).ToDictionary(named => named.Id, named => named.Name);
    private readonly ILookup<(Guid SchoolId, DateOnly Day), TrackerTrace> _traces = traces.ToLookup(trace => (trace.SchoolId, trace.SortDay));

    public IReadOnlyList<TrackerSchool> Schools => schools;

    /// <summary>How many schools and visits it knows.</summary>
    public int Size => schools.Count + _traces.Count;

    public IReadOnlyList<TrackerName> People => people;

    public IReadOnlyList<TrackerName> Kinds => kinds;

    public IReadOnlyList<TrackerName> Needs => needs;

    public IReadOnlyList<TrackerReason> Reasons => reasons;

    public DateOnly Today => today;

    public IReadOnlyDictionary<Guid, TrackerSchool> SchoolsById { get; } = schools.ToDictionary(school => school.Id);

    public ILookup<string, TrackerSchool> SchoolsByName { get; } = schools.ToLookup(school => school.Folded);

    public IReadOnlyDictionary<int, TrackerSchool> SchoolsByUrn { get; } = schools
        .SelectMany(school => school.Urns.Append(school.Urn).Distinct().Select(urn => (urn, school)))
        .GroupBy(pair => pair.urn).ToDictionary(group => group.Key, group => group.OrderByDescending(pair => pair.school.Urn == group.Key).First().school);

    public ILookup<string, TrackerName> PeopleByName { get; } = people.ToLookup(person => person.Folded);

    public ILookup<string, TrackerName> PeopleByEmail { get; } = people.Where(person => person.Email is not null).ToLookup(person => person.Email!, StringComparer.OrdinalIgnoreCase);

    public ILookup<string, TrackerName> KindsByName { get; } = kinds.ToLookup(kind => kind.Folded);

    /// <summary>The same, with more of its visits known in full.</summary>
    public TrackerWorld With(IEnumerable<TrackerVisit> more) =>
        new(schools, people, kinds, needs, reasons, visits.Values.Concat(more).ToDictionary(visit => visit.Id), _traces.SelectMany(same => same), today, viewerId);

    public TrackerVisit? Visit(Guid id) => visits.GetValueOrDefault(id);

    public TrackerTrace? Known(Guid schoolId, DateOnly day, Guid kindId) => _traces[(schoolId, day)].FirstOrDefault(trace => trace.KindId == kindId);

    /// <summary>As on the pages: who may not change a school's visits may still change and add their own.</summary>
    public bool MayEdit(TrackerSchool school, VisitDetails visit) => school.MayEdit || (viewerId is not null && visit.VisitorId == viewerId);

    public string? NameOf(Guid? id) => id is { } known ? _names.GetValueOrDefault(known) : null;
}

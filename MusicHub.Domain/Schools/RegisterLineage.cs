namespace MusicHub.Domain.Schools;

/// <summary>Which school of the hub lives on as which, by the register's links, and what a school takes over from those before it.</summary>
internal sealed class RegisterLineage
{
    private readonly RegisterIndex index;
    private readonly Succession succession;
    private readonly ILookup<Guid, KnownSchool> heirs;

    // Where a school that the hub has, and that is gone from the register, lives on.
    private readonly Dictionary<Guid, IReadOnlyList<SuccessionStep>> successors = [];
    private readonly Dictionary<int, List<KnownSchool>> predecessors = [];
    private readonly HashSet<Guid> renumbered = [];

    public RegisterLineage(RegisterIndex index, RegisterPlanInput input)
    {
        this.index = index;
        succession = new Succession(input.Links, index.IsLive);
        heirs = input.Schools
            .SelectMany(school => school.Predecessors.Where(predecessor => predecessor.Counts == true).Select(predecessor => (predecessor.Id, Heir: school)))
            .ToLookup(pair => pair.Id, pair => pair.Heir);
        FindSuccessors(input.Schools);
    }

    /// <summary>Whether the school is in the file under a new number.</summary>
    public bool IsRenumbered(KnownSchool school) => renumbered.Contains(school.Id);

    /// <summary>The school that has become this number; null where it is another's or a new one.</summary>
    public KnownSchool? Renumbered(int urn) =>
        predecessors.GetValueOrDefault(urn) is [var before] && IsRenumbered(before) ? before : null;

    /// <summary>Where a school that is gone from the file lives on; empty where the links do not say.</summary>
    public IReadOnlyList<SuccessionStep> EndsOf(KnownSchool school) => successors.GetValueOrDefault(school.Id) ?? [];

    /// <summary>The name of the one school, still open, whose place this one is to take.</summary>
    public string? AwaitsOpeningOf(RegisterRow row)
    {
        if (row.Status != RegisterStatus.ProposedToOpen || succession.Before(row.Urn).ToList() is not [var step] || step.Kind == PredecessorKind.Split)
            return null;
        return index.Rows.TryGetValue(step.Older, out var older) && index.IsInScope(older) && older.Status!.Value.IsOpen() && succession.After(step.Older).Count() == 1
            ? older.Facts.Name
            : null;
    }

    /// <summary>Schools whose histories a school joins now: its own predecessors, and theirs in turn.</summary>
    /// <param name="urn">The number that the successor has in the file.</param>
    public List<PlannedJoin> JoinsOf(int urn, KnownSchool? successor)
    {
        var before = successor?.Predecessors.ToDictionary(predecessor => predecessor.Id) ?? [];
        var found = new Dictionary<Guid, KnownPredecessor>(before);
        var changed = new List<Guid>();
        var open = new Queue<KnownPredecessor>(before.Values);
        foreach (var step in Before(urn, successor))
            Find(step);
        while (open.TryDequeue(out var step))
        {
            if (!index.ById.TryGetValue(step.Id, out var school))
                continue;
            foreach (var earlier in school.Predecessors.Concat(Before(school.Urn, school)))
                Find(earlier with { Counts = Histories.Through(found[step.Id].Counts, earlier.Counts) });
        }

        return [.. changed.Distinct().Select(id => index.ById[id]).Select(school => (School: school, Link: found[school.Id]))
            .Select(join => new PlannedJoin(join.School.Id, join.School.Facts.Name, join.School.Urn, join.Link.Kind, join.Link.On, join.Link.Counts))];

        void Find(KnownPredecessor step)
        {
            if (step.Id == successor?.Id || !index.ById.ContainsKey(step.Id))
                return;
            if (found.TryGetValue(step.Id, out var known))
            {
                // What a person decided stays, unless the visits come along with a school that was taken over as a whole.
                if (!Histories.IsMore(step.Counts, known.Counts) || (before.ContainsKey(step.Id) && step.Counts != true))
                    return;
                step = known with { Counts = step.Counts };
            }

            found[step.Id] = step;
            changed.Add(step.Id);
            open.Enqueue(step);
        }
    }

    /// <summary>The schools of the hub that lead to this one by the links and that it does not know yet; those that only had another number are left out.</summary>
    private IEnumerable<KnownPredecessor> Before(int urn, KnownSchool? successor)
    {
        var urns = successor is null || successor.Urn == urn ? new[] { urn } : [urn, successor.Urn];
        foreach (var newer in urns)
        {
            foreach (var school in predecessors.GetValueOrDefault(newer) ?? [])
            {
                if (IsRenumbered(school) || successor?.Predecessors.Any(known => known.Id == school.Id) == true)
                    continue;
                var ends = successors[school.Id];
                var step = ends.First(end => end.Newer == newer);
                yield return ends.Count > 1 || IsCountedElsewhere(school, successor)
                    ? new(school.Id, PredecessorKind.Split, step.On, Counts: null)
                    : new(school.Id, step.Kind, step.On, Counts: true);
            }
        }
    }

    /// <summary>Whether an earlier import let the visits count for another school, which this one has not taken over.</summary>
    private bool IsCountedElsewhere(KnownSchool school, KnownSchool? successor) =>
        heirs[school.Id].Any(heir => heir.Id != successor?.Id && successor?.Predecessors.Any(predecessor => predecessor.Id == heir.Id) != true);

    /// <summary>Numbers that led to this school alone and belong to no school of the hub.</summary>
    /// <param name="own">The school's numbers so far, which lead to it too.</param>
    public List<int> FormerUrnsOf(int urn, IReadOnlyCollection<int> own)
    {
        var former = new List<int>();
        var seen = new HashSet<int> { urn };
        var open = new Queue<int>(succession.Before(urn).Select(step => step.Older));
        while (open.TryDequeue(out var older))
        {
            var isOwn = own.Contains(older);
            if (!seen.Add(older) || (!isOwn && (index.ByAnyUrn.ContainsKey(older) || index.IsLive(older))))
                continue;
            if (!isOwn && LeadsOnlyTo(older, urn, own))
                former.Add(older);
            foreach (var step in succession.Before(older))
                open.Enqueue(step.Older);
        }

        return former;
    }

    private bool LeadsOnlyTo(int older, int urn, IReadOnlyCollection<int> own)
    {
        var ends = succession.EndsAfter(older, end => index.IsLive(end) || index.ByUrn.ContainsKey(end));
        return ends.Count > 0 && ends.All(end => end.Newer == urn || own.Contains(end.Newer));
    }

    private void FindSuccessors(IReadOnlyList<KnownSchool> schools)
    {
        foreach (var school in schools.Where(index.IsGone))
        {
            var ends = succession.EndsAfter(school.Urn, urn => index.IsLive(urn) || (index.ByUrn.ContainsKey(urn) && urn != school.Urn));
            if (ends.Count == 0)
                continue;
            successors[school.Id] = ends;
            foreach (var end in ends)
                (predecessors.TryGetValue(end.Newer, out var known) ? known : predecessors[end.Newer] = []).Add(school);
        }

        foreach (var (urn, before) in predecessors)
        {
            if (before.Count == 1 && !index.ByUrn.ContainsKey(urn) && IsSameSchool(before[0], urn))
                renumbered.Add(before[0].Id);
        }
    }

    /// <summary>Whether the new number is the only one that came of the school, which alone came before it: no merger, no division.</summary>
    private bool IsSameSchool(KnownSchool school, int newUrn)
    {
        if (successors[school.Id].Count > 1)
            return false;
        var urn = newUrn;
        for (var steps = 0; steps < 20; steps++)
        {
            var before = succession.Before(urn).ToList();
            if (before.Count != 1 || before[0].Kind == PredecessorKind.Split)
                return false;
            urn = before[0].Older;
            if (urn == school.Urn)
                return true;
        }

        return false;
    }
}

namespace MusicHub.Domain.Schools;

/// <summary>What a plan is made of: what the files say, and what the hub has.</summary>
public sealed record RegisterPlanInput
{
    public required IReadOnlyList<RegisterRow> Rows { get; init; }

    public IReadOnlyList<RegisterLink> Links { get; init; } = [];

    public IReadOnlyList<IgnoredRegisterRow> Ignored { get; init; } = [];

    public IReadOnlyDictionary<RegisterIgnoreReason, int> IgnoredCounts { get; init; } = new Dictionary<RegisterIgnoreReason, int>();

    public required IReadOnlySet<int> Authorities { get; init; }

    public IReadOnlyList<KnownSchool> Schools { get; init; } = [];

    public IReadOnlyList<KnownTrust> Trusts { get; init; } = [];

    public IReadOnlyList<Region> Regions { get; init; } = [];

    /// <summary>The day from which a school that is missing counts as absent.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>How many ignored rows are kept by name.</summary>
    public int MaxIgnoredRows { get; init; } = 5_000;
}

/// <summary>Compares a register with the schools that the hub has, and says what is to be done. Changes nothing.</summary>
public sealed class RegisterPlanner
{
    private readonly RegisterPlanInput input;
    private readonly Dictionary<int, RegisterRow> rows;
    private readonly Dictionary<Guid, KnownSchool> byId;
    private readonly Dictionary<int, KnownSchool> byUrn;
    private readonly Dictionary<int, KnownSchool> byAnyUrn = [];
    private readonly ILookup<Guid, KnownSchool> heirs;
    private readonly Succession succession;
    private readonly TrustPlanner trusts;
    private readonly List<PlannedSchool> planned = [];
    private readonly List<IgnoredRegisterRow> ignored;
    private readonly Dictionary<RegisterIgnoreReason, int> ignoredCounts;

    // Where a school that the hub has, and that is gone from the register, lives on.
    private readonly Dictionary<Guid, IReadOnlyList<SuccessionStep>> successors = [];
    private readonly Dictionary<int, List<KnownSchool>> predecessors = [];
    private readonly HashSet<Guid> renumbered = [];
    private int absent;
    private int phasesToChoose;

    private RegisterPlanner(RegisterPlanInput input)
    {
        this.input = input;
        rows = input.Rows.ToDictionary(row => row.Urn);
        byId = input.Schools.ToDictionary(school => school.Id);
        byUrn = input.Schools.ToDictionary(school => school.Urn);
        foreach (var school in input.Schools)
        {
            foreach (var urn in school.Urns)
                byAnyUrn[urn] = school;
        }

        heirs = input.Schools
            .SelectMany(school => school.Predecessors.Where(predecessor => predecessor.Counts == true).Select(predecessor => (predecessor.Id, Heir: school)))
            .ToLookup(pair => pair.Id, pair => pair.Heir);
        ignored = [.. input.Ignored];
        ignoredCounts = new(input.IgnoredCounts);
        succession = new Succession(input.Links, IsLive);
        trusts = new TrustPlanner(input.Trusts);
    }

    public static RegisterPlan Plan(RegisterPlanInput input) => new RegisterPlanner(input).Make();

    private RegisterPlan Make()
    {
        FindSuccessors();
        foreach (var row in input.Rows)
            PlanRow(row);
        foreach (var school in input.Schools)
            PlanMissing(school);
        var touched = planned.Where(school => school.SchoolId is not null).Select(school => school.SchoolId).ToHashSet();
        var authorities = input.Rows.Where(IsInScope).Select(row => row.Facts.LaCode).ToHashSet();
        return new RegisterPlan
        {
            Schools = [.. planned.OrderBy(school => school.Facts.Name, StringComparer.OrdinalIgnoreCase).ThenBy(school => school.Urn)],
            Trusts = trusts.Changed,
            Ignored = ignored,
            IgnoredCounts = ignoredCounts,
            OpenBefore = input.Schools.Count(school => school.Status.IsOpen()),
            Absent = absent,
            Unchanged = input.Schools.Count(school => !touched.Contains(school.Id) && rows.ContainsKey(school.Urn)),
            PhasesToChoose = phasesToChoose,
            AuthoritiesWithoutSchools = [.. input.Authorities.Where(code => !authorities.Contains(code)).Order()],
        };
    }

    private bool IsInScope(RegisterRow row) =>
        row is { Type: not null, Status: not null } && row.Facts.LaCode is { } code && input.Authorities.Contains(code);

    /// <summary>Open, or about to, by the file.</summary>
    private bool IsLive(int urn) =>
        rows.TryGetValue(urn, out var row) && IsInScope(row) && row.Status != RegisterStatus.Closed && !IsFormerNumber(urn);

    private bool IsFormerNumber(int urn) => byAnyUrn.ContainsKey(urn) && !byUrn.ContainsKey(urn);

    /// <summary>Closed in the file, or not in it at all. A school that moved to another authority is neither.</summary>
    private bool IsGone(KnownSchool school) =>
        !rows.TryGetValue(school.Urn, out var row) || row.Status == RegisterStatus.Closed;

    private void FindSuccessors()
    {
        foreach (var school in input.Schools.Where(IsGone))
        {
            var ends = succession.EndsAfter(school.Urn, urn => IsLive(urn) || (byUrn.ContainsKey(urn) && urn != school.Urn));
            if (ends.Count == 0)
                continue;
            successors[school.Id] = ends;
            foreach (var end in ends)
                (predecessors.TryGetValue(end.Newer, out var known) ? known : predecessors[end.Newer] = []).Add(school);
        }

        foreach (var (urn, before) in predecessors)
        {
            if (before.Count == 1 && !byUrn.ContainsKey(urn) && IsSameSchool(before[0], urn))
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

    private void PlanRow(RegisterRow row)
    {
        if (byUrn.TryGetValue(row.Urn, out var school))
        {
            if (IsInScope(row) && !renumbered.Contains(school.Id))
                PlanKnown(school, row, row.Facts, row.Status!.Value, formerUrn: null);
            return;
        }

        if (byAnyUrn.TryGetValue(row.Urn, out var owner))
            Ignore(row, RegisterIgnoreReason.FormerNumber, owner.Facts.Name);
        else if (!IsInScope(row))
            Ignore(row, RegisterIgnoreReason.OtherAuthority, row.Facts.LaName);
        else if (row.Status == RegisterStatus.Closed)
            Ignore(row, RegisterIgnoreReason.Closed, row.Facts.Type);
        else if (AwaitsOpeningOf(row) is { } still)
            Ignore(row, RegisterIgnoreReason.AwaitsOpening, still);
        else if (predecessors.GetValueOrDefault(row.Urn) is [var before] && renumbered.Contains(before.Id))
            PlanKnown(before, row, row.Facts, row.Status!.Value, formerUrn: before.Urn);
        else
            PlanNew(row);
    }

    /// <summary>The name of the one school, still open, whose place this one is to take.</summary>
    private string? AwaitsOpeningOf(RegisterRow row)
    {
        if (row.Status != RegisterStatus.ProposedToOpen || succession.Before(row.Urn).ToList() is not [var step] || step.Kind == PredecessorKind.Split)
            return null;
        return rows.TryGetValue(step.Older, out var older) && IsInScope(older) && older.Status!.Value.IsOpen() && succession.After(step.Older).Count() == 1
            ? older.Facts.Name
            : null;
    }

    private void PlanNew(RegisterRow row)
    {
        var covering = input.Regions.Where(region => region.Covers(row.Facts)).ToList();
        var phase = row.DerivedPhase;
        planned.Add(new PlannedSchool
        {
            Kind = RegisterLineKind.New,
            Urn = row.Urn,
            Facts = row.Facts,
            Status = row.Status!.Value,
            Phase = phase,
            PhaseToChoose = NoteUndecided(phase is null, row.Status.Value),
            Trust = trusts.Of(row, null),
            RegionId = covering.Count == 1 ? covering[0].Id : null,
            FormerUrns = FormerUrnsOf(row.Urn, []),
            Joins = JoinsOf(row.Urn, null),
            Head = row.Head is { } head ? new(head.Name, head.JobTitle, []) : null,
        });
    }

    private void PlanKnown(KnownSchool school, RegisterRow row, RegisterFacts said, RegisterStatus status, int? formerUrn)
    {
        var facts = school.Facts.With(said);
        // A school that opens again, or is to stay open after all, has no day of closing any more.
        if (status == RegisterStatus.Open && school.Status != status && said.ClosedOn is null)
            facts = facts with { ClosedOn = null };
        // From what is known after the merge: a file without phases or ages changes no phase.
        var derived = PhaseDerivation.Derive(row.Type!.Value, row.RegisterPhase ?? RegisterPhases.FromName(facts.RegisterPhase), facts.LowAge, facts.HighAge);
        var phase = school.PhaseChosenByHand ? school.Phase : derived ?? school.Phase;
        var trust = trusts.Of(row, school.TrustId);
        var joins = JoinsOf(row.Urn, school);
        var formerUrns = FormerUrnsOf(row.Urn, school.Urns);
        List<RegisterFieldChange> fields = [.. school.Facts.ChangesTo(facts)];
        if (phase != school.Phase)
            fields.Insert(0, new("Phase", school.Phase?.Title(), phase?.Title()));
        if (status != school.Status)
            fields.Insert(0, new("Status", school.Status.Title(), status.Title()));
        if (formerUrn is not null)
            fields.Insert(0, new("URN", $"{formerUrn}", $"{row.Urn}"));
        if (trust is not null && (trust.Id is null || trust.Id != school.TrustId))
            fields.Add(new("Trust", trusts.NameOf(school.TrustId), trust.Name));
        var toChoose = NoteUndecided(phase is null, status);
        var head = HeadOf(school, row, status);
        RegisterLineKind? kind =
            formerUrn is not null ? RegisterLineKind.Renumbered
            : status == RegisterStatus.Closed && school.Status != status ? RegisterLineKind.Closed
            : status == RegisterStatus.OpenProposedToClose && school.Status != status ? RegisterLineKind.Closing
            : school.Status == RegisterStatus.Closed && status != school.Status ? RegisterLineKind.Reopened
            : joins.Count > 0 ? RegisterLineKind.Joined
            : school.AbsentSince is not null ? RegisterLineKind.Returned
            : fields.Count > 0 || formerUrns.Count > 0 || head is not null ? RegisterLineKind.Changed
            : null;
        if (kind is null)
            return;
        planned.Add(new PlannedSchool
        {
            Kind = kind.Value,
            SchoolId = school.Id,
            Urn = row.Urn,
            FormerUrn = formerUrn,
            Facts = facts,
            Status = status,
            Phase = phase,
            PhaseToChoose = toChoose,
            Trust = trust ?? trusts.Known(school.TrustId),
            FormerUrns = formerUrns,
            Joins = joins,
            Fields = fields,
            Head = head,
        });
    }

    /// <summary>The head whom the register names, unless the hub has them; a head whom somebody entered by hand is left alone.</summary>
    private static PlannedHead? HeadOf(KnownSchool school, RegisterRow row, RegisterStatus status)
    {
        if (row.Head is not { } head || status == RegisterStatus.Closed || head.Name.Contains('\uFFFD'))
            return null;
        var name = Searchable.Fold(head.Name);
        return school.Heads.All(known => known.FromRegister && Searchable.Fold(known.Name) != name)
            ? new(head.Name, head.JobTitle, [.. school.Heads.Select(known => known.ContactId)])
            : null;
    }

    /// <summary>A school that the hub has and the file has not, or not as a school of the hub.</summary>
    private void PlanMissing(KnownSchool school)
    {
        var row = rows.GetValueOrDefault(school.Urn);
        if (renumbered.Contains(school.Id) || (row is not null && IsInScope(row)))
            return;
        var isClosed = school.Status == RegisterStatus.Closed;
        if (!isClosed && row is null && successors.TryGetValue(school.Id, out var ends))
        {
            PlanSucceeded(school, ends);
            return;
        }

        if (school.Status.IsOpen())
            absent++;
        NoteUndecided(school.Phase is null, school.Status);
        var leaving = Leaving(school, RegisterLineKind.Joined);
        if (!isClosed && school.AbsentSince is null)
            planned.Add(leaving with { Kind = RegisterLineKind.Absent, AbsentOn = input.Today, Reason = WhyMissing(row) });
        else if (leaving.Joins.Count > 0)
            planned.Add(leaving with { AbsentOn = school.AbsentSince });
    }

    /// <summary>The links say that the school became another, so that it is closed although no row says so.</summary>
    private void PlanSucceeded(KnownSchool school, IReadOnlyList<SuccessionStep> ends)
    {
        var facts = school.Facts with { ClosedOn = ends.Select(end => end.On).FirstOrDefault(on => on is not null) ?? school.Facts.ClosedOn };
        var names = ends.Select(end => rows.GetValueOrDefault(end.Newer)?.Facts.Name ?? byUrn.GetValueOrDefault(end.Newer)?.Facts.Name);
        planned.Add(Leaving(school, RegisterLineKind.Closed) with
        {
            Facts = facts,
            Status = RegisterStatus.Closed,
            Fields = [new("Status", school.Status.Title(), RegisterStatus.Closed.Title()), .. school.Facts.ChangesTo(facts)],
            Reason = $"Not in the file; the links say that it became {string.Join(" and ", names)}.",
        });
    }

    private PlannedSchool Leaving(KnownSchool school, RegisterLineKind kind) => new()
    {
        Kind = kind,
        SchoolId = school.Id,
        Urn = school.Urn,
        Facts = school.Facts,
        Status = school.Status,
        Phase = school.Phase,
        Trust = trusts.Known(school.TrustId),
        Joins = JoinsOf(school.Urn, school),
    };

    private static string WhyMissing(RegisterRow? row) => row switch
    {
        null => "Not in the file.",
        { Type: null } => $"In the file as {row.Facts.Type ?? "another type"}, which is not state-funded.",
        { Status: null } => "In the file with a status that is not known.",
        _ => $"In the file under another authority, {row.Facts.LaName ?? row.Facts.LaCode?.ToString() ?? "not named"}.",
    };

    /// <summary>Schools whose histories a school joins now: its own predecessors, and theirs in turn.</summary>
    /// <param name="urn">The number that the successor has in the file.</param>
    private List<PlannedJoin> JoinsOf(int urn, KnownSchool? successor)
    {
        var before = successor?.Predecessors.ToDictionary(predecessor => predecessor.Id) ?? [];
        var found = new Dictionary<Guid, KnownPredecessor>(before);
        var changed = new List<Guid>();
        var open = new Queue<KnownPredecessor>(before.Values);
        foreach (var step in Before(urn, successor))
            Find(step);
        while (open.TryDequeue(out var step))
        {
            if (!byId.TryGetValue(step.Id, out var school))
                continue;
            foreach (var earlier in school.Predecessors.Concat(Before(school.Urn, school)))
                Find(earlier with { Counts = Histories.Through(found[step.Id].Counts, earlier.Counts) });
        }

        return [.. changed.Distinct().Select(id => byId[id]).Select(school => (School: school, Link: found[school.Id]))
            .Select(join => new PlannedJoin(join.School.Id, join.School.Facts.Name, join.School.Urn, join.Link.Kind, join.Link.On, join.Link.Counts))];

        void Find(KnownPredecessor step)
        {
            if (step.Id == successor?.Id || !byId.ContainsKey(step.Id))
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
                if (renumbered.Contains(school.Id) || successor?.Predecessors.Any(known => known.Id == school.Id) == true)
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
    private List<int> FormerUrnsOf(int urn, IReadOnlyCollection<int> own)
    {
        var former = new List<int>();
        var seen = new HashSet<int> { urn };
        var open = new Queue<int>(succession.Before(urn).Select(step => step.Older));
        while (open.TryDequeue(out var older))
        {
            var isOwn = own.Contains(older);
            if (!seen.Add(older) || (!isOwn && (byAnyUrn.ContainsKey(older) || IsLive(older))))
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
        var ends = succession.EndsAfter(older, end => IsLive(end) || byUrn.ContainsKey(end));
        return ends.Count > 0 && ends.All(end => end.Newer == urn || own.Contains(end.Newer));
    }

    private bool NoteUndecided(bool isUndecided, RegisterStatus status)
    {
        if (!isUndecided || status == RegisterStatus.Closed)
            return false;
        phasesToChoose++;
        return true;
    }

    private void Ignore(RegisterRow row, RegisterIgnoreReason reason, string? detail)
    {
        ignoredCounts[reason] = ignoredCounts.GetValueOrDefault(reason) + 1;
        if (ignored.Count < input.MaxIgnoredRows)
            ignored.Add(new(row.Line, row.Urn, row.Facts.Name, reason, detail));
    }
}

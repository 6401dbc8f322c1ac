namespace MusicHub.Domain.Schools;

/// <summary>
/// A state-funded school of the hub's area, with an identity of its own and the URNs that it has had. What the
/// register says stands in <see cref="Register"/>; the rest is the hub's own.
/// </summary>
public sealed class School : Aggregate
{
    private readonly List<SchoolUrn> _urns = [];
    private readonly List<SchoolPredecessor> _predecessors = [];
    private readonly List<LeadSchoolSpell> _leadSchoolSpells = [];

    private School()
    {
        Name = SortName = SearchText = null!;
        Register = null!;
    }

    /// <summary>The current URN.</summary>
    public int Urn { get; private set; }

    public string Name { get; private set; }

    /// <summary>The name as it is ordered by (<see cref="Searchable"/>).</summary>
    public string SortName { get; private set; }

    /// <summary>Name, URNs, town and postcode as they are searched.</summary>
    public string SearchText { get; private set; }

    public RegisterStatus Status { get; private set; }

    /// <summary>Null where it cannot be told from the register: the school stands in the queue until somebody says.</summary>
    public Phase? Phase { get; private set; }

    /// <summary>A person chose the phase; an import leaves it alone.</summary>
    public bool PhaseChosenByHand { get; private set; }

    public Guid? RegionId { get; private set; }

    public Guid? TrustId { get; private set; }

    /// <summary>When an import first found the school missing from the register's file; absent is not closed.</summary>
    public DateOnly? AbsentSince { get; private set; }

    /// <summary>When it opened again, if the register once had it closed.</summary>
    public DateOnly? ReopenedOn { get; private set; }

    public RegisterFacts Register { get; private set; }

    public IReadOnlyList<SchoolUrn> Urns => _urns;

    public IReadOnlyList<SchoolPredecessor> Predecessors => _predecessors;

    public IReadOnlyList<LeadSchoolSpell> LeadSchoolSpells => _leadSchoolSpells;

    public bool IsOpen => Status.IsOpen();

    public static School FromRegister(int urn, RegisterFacts facts, RegisterStatus status, Phase? phase, Guid? trustId)
    {
        var school = new School { Urn = urn, Register = facts };
        school._urns.Add(new SchoolUrn(school, urn));
        school.Describe(facts, status, phase, trustId);
        return school;
    }

    /// <summary>Takes what the register says now. The phase stays where a person chose it, and where the register no longer tells it.</summary>
    public void Describe(RegisterFacts facts, RegisterStatus status, Phase? phase, Guid? trustId)
    {
        if (Register != facts)
            Register = facts;
        Name = facts.Name;
        Status = status;
        TrustId = trustId;
        if (!PhaseChosenByHand && phase is not null)
            Phase = phase;
        RefreshSearch();
    }

    /// <summary>It is open again after it had closed.</summary>
    public void Reopen(DateOnly on) => ReopenedOn = on;

    /// <summary>The same school under a new number, as when it becomes an academy.</summary>
    public void Renumber(int urn)
    {
        Urn = urn;
        if (_urns.All(known => known.Urn != urn))
            _urns.Add(new SchoolUrn(this, urn));
        RefreshSearch();
    }

    /// <summary>Remembers the number of a school that this one came of and that the hub never had.</summary>
    public void RememberUrn(int urn)
    {
        if (_urns.All(known => known.Urn != urn))
            _urns.Add(new SchoolUrn(this, urn));
        RefreshSearch();
    }

    public void MarkAbsent(DateOnly on) => AbsentSince ??= on;

    public void MarkPresent() => AbsentSince = null;

    public Result ChoosePhase(Phase phase)
    {
        Phase = phase;
        PhaseChosenByHand = true;
        return Result.Done;
    }

    public void AssignRegion(Guid? regionId) => RegionId = regionId;

    /// <summary>Joins the history of a school that this one took over from. <paramref name="counts"/> is null where the Head has yet to say whether its visits count here.</summary>
    public void TakeOverFrom(Guid predecessorId, PredecessorKind kind, DateOnly? on, bool? counts)
    {
        if (predecessorId == Id)
            return;
        if (_predecessors.SingleOrDefault(known => known.PredecessorId == predecessorId) is not { } predecessor)
            _predecessors.Add(new SchoolPredecessor(this, predecessorId, kind, on, counts));
        else if (counts == true)
            predecessor.Decide(counts: true);
    }

    public bool CountsVisitsOf(Guid predecessorId) => _predecessors.Any(known => known.PredecessorId == predecessorId && known.Counts == true);

    /// <summary>Says whether a divided predecessor's visits count for this school.</summary>
    public Result DecidePredecessor(Guid predecessorId, bool counts)
    {
        if (_predecessors.SingleOrDefault(known => known.PredecessorId == predecessorId) is not { } predecessor)
            return SchoolRefusals.NotAPredecessor;
        predecessor.Decide(counts);
        return Result.Done;
    }

    public bool IsLeadSchoolOn(DateOnly day) => _leadSchoolSpells.Any(spell => spell.Covers(day));

    public Result BecomeLeadSchool(DateOnly from)
    {
        if (_leadSchoolSpells.Any(spell => spell.EndsOn is null || spell.EndsOn >= from))
            return SchoolRefusals.AlreadyLeadSchool;
        _leadSchoolSpells.Add(new LeadSchoolSpell(this, from));
        return Result.Done;
    }

    public Result EndLeadSchool(DateOnly on)
    {
        if (_leadSchoolSpells.SingleOrDefault(spell => spell.EndsOn is null) is not { } spell)
            return SchoolRefusals.NotLeadSchool;
        return spell.End(on);
    }

    private void RefreshSearch()
    {
        SortName = Searchable.Fold(Name);
        var urns = string.Join(' ', _urns.Select(known => known.Urn));
        SearchText = $"{SortName} {urns} {Searchable.Fold(Register.Town)} {Searchable.Fold(Register.Postcode)} {Searchable.Fold(Register.Postcode?.Replace(" ", ""))}".Trim();
    }
}

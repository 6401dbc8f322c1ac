using MusicHub.Domain.Schools;

namespace MusicHub.Data.Demo;

/// <summary>The schools and trusts of the demonstration hub, with the oddities that a real register has.</summary>
internal sealed class DemoSchools
{
    private readonly DemoChance _chance = new(2202);
    private readonly DemoSchoolPlan _plan = new();
    private readonly DemoStaff _staff;
    private readonly DemoCalendar _calendar;
    private readonly Dictionary<DemoSchoolDraft, School> _made = [];
    private readonly Dictionary<School, string> _domains = [];

    public DemoSchools(DemoStaff staff, DemoCalendar calendar)
    {
        (_staff, _calendar) = (staff, calendar);
        NameThreeTwice();
        var closed = AddClosed();
        AddUndecided();
        AddBorder();
        var opening = AddProposedToOpen();
        var (mergedInto, merged, splitInto, split) = AddJoined();
        JoinTrusts();
        foreach (var draft in _chance.Shuffled(_plan.Drafts.Where(draft => draft.Status == RegisterStatus.Open)).Take(14))
            draft.IsUnplaced = true;
        foreach (var draft in _plan.Drafts)
            Make(draft);

        foreach (var predecessor in merged)
            _made[mergedInto].TakeOverFrom(_made[predecessor].Id, PredecessorKind.Merged, mergedInto.OpenedOn, counts: true);
        foreach (var successor in splitInto)
            _made[successor].TakeOverFrom(_made[split].Id, PredecessorKind.Split, successor.OpenedOn, counts: null);
        Touch([mergedInto, .. splitInto]);
        Closed = [.. closed.Concat(merged).Append(split).Select(draft => _made[draft])];
        Opening = [.. opening.Select(draft => _made[draft])];
    }

    public IEnumerable<School> All => _made.Values;

    public List<Trust> Trusts { get; } = [.. DemoNames.Trusts.Select((name, index) => new Trust(17_001 + (index * 13), name))];

    public IReadOnlyList<School> Closed { get; }

    public IReadOnlyList<School> Opening { get; }

    public IReadOnlyList<School> LeadSchools => [.. All.Where(school => school.LeadSchoolSpells.Any(spell => spell.EndsOn is null))];

    public string DomainOf(School school) => _domains[school];

    private void Make(DemoSchoolDraft draft)
    {
        var index = _made.Count;
        var school = draft.Make(_chance, 910_000 + (index * 17) + _chance.Between(0, 9), Number(draft, index));
        if (_staff.Regions.FirstOrDefault(region => region.Region.Covers(school.Register)) is { } region)
            school.AssignRegion(region.Region.Id);
        _made.Add(draft, school);
        _domains.Add(school, draft.Domain);
    }

    private static int Number(DemoSchoolDraft draft, int index) => index + draft.Phase switch
    {
        RegisterPhase.Nursery => 1_000,
        RegisterPhase.Secondary or RegisterPhase.AllThrough or RegisterPhase.MiddleDeemedSecondary => 4_000,
        RegisterPhase.NotApplicable => 7_000,
        _ => 2_000,
    };

    /// <summary>Names that two schools share, so that the town has to tell them apart.</summary>
    private void NameThreeTwice()
    {
        Rename(draft => draft is { Religion: DemoSchoolDraft.ChurchOfEngland, Place.IsVillage: false }, "St Mary's Church of England Primary School");
        Rename(draft => draft is { Religion: DemoSchoolDraft.Catholic, Phase: RegisterPhase.Primary }, "Holy Cross Catholic Primary School");
        Rename(draft => draft.Religion is null && draft.Name.EndsWith(" Primary School", StringComparison.Ordinal) && !draft.Place.IsVillage, "The Meadows Primary School");

        void Rename(Func<DemoSchoolDraft, bool> which, string name)
        {
            foreach (var draft in _chance.Shuffled(_plan.Drafts.Where(which)).DistinctBy(draft => draft.District).Take(2))
                draft.Name = name;
        }
    }

    private List<DemoSchoolDraft> AddClosed()
    {
        List<DemoSchoolDraft> closed = [];
        foreach (var (name, district, yearsAgo) in new[] { ("Tannery Lane Primary School", 6, 2), ("Old Quay Infant School", 5, 2), ("Halfmoon Road Junior School", 8, 1), ("The Bracken Centre", 0, 1), ("Cold Ash Village Primary School", 2, 0) })
        {
            var area = DemoCounty.Districts[district];
            var phase = name.EndsWith("Centre", StringComparison.Ordinal) ? RegisterPhase.NotApplicable : RegisterPhase.Primary;
            closed.Add(new DemoSchoolDraft(name, area, area.Places[^1], phase, name.Contains("Junior") ? 7 : 4, name.Contains("Infant") ? 7 : 11)
            {
                Status = RegisterStatus.Closed,
                ClosedOn = new DateOnly(_calendar.Current - yearsAgo, 8, 31),
                Type = phase == RegisterPhase.Primary ? EstablishmentType.CommunitySchool : EstablishmentType.PupilReferralUnit,
            });
        }

        _plan.Drafts.AddRange(closed);
        return closed;
    }

    /// <summary>Schools whose phase the register does not tell.</summary>
    private void AddUndecided()
    {
        foreach (var (name, district, type, low, high) in new[]
        {
            ("The Lantern Studio School", 0, EstablishmentType.FreeSchool, 14, 19),
            ("Copperfield Bridge Academy", 4, EstablishmentType.AcademyConverter, 5, 16),
            ("Hollow Oak Hospital School", 8, EstablishmentType.FoundationSchool, 4, 18),
        })
        {
            var area = DemoCounty.Districts[district];
            _plan.Drafts.Add(new DemoSchoolDraft(name, area, area.Places[0], RegisterPhase.NotApplicable, low, high) { Type = type });
        }
    }

    /// <summary>Two schools of a town without a district, which a postcode brings into a region, and two of a village that no region covers.</summary>
    private void AddBorder()
    {
        Move("Community Primary School", DemoCounty.Saltersgate);
        Move("Junior School", DemoCounty.Saltersgate);
        Move("Primary and Nursery School", DemoCounty.NetherWick);
        Move("Infant School", DemoCounty.NetherWick);

        void Move(string ending, DemoPlace place)
        {
            var draft = _plan.Drafts.First(draft => draft.Name.EndsWith(ending, StringComparison.Ordinal) && draft.District is not null);
            _plan.Drafts.Remove(draft);
            _plan.Drafts.Add(new DemoSchoolDraft($"{place.Name} {ending}", null, place, RegisterPhase.Primary, ending == "Junior School" ? 7 : 4, ending == "Infant School" ? 7 : 11) { Type = draft.Type });
        }
    }

    private List<DemoSchoolDraft> AddProposedToOpen()
    {
        List<DemoSchoolDraft> opening = [];
        foreach (var (name, district, phase, low, high) in new[] { ("New Furrow Primary School", 9, RegisterPhase.Primary, 4, 11), ("Eastmarket Garden School", 5, RegisterPhase.Secondary, 11, 18), ("Stowmill Fields Primary Academy", 6, RegisterPhase.Primary, 3, 11) })
        {
            var area = DemoCounty.Districts[district];
            opening.Add(new DemoSchoolDraft(name, area, area.Towns[^1], phase, low, high)
            {
                Status = RegisterStatus.ProposedToOpen,
                Type = EstablishmentType.FreeSchool,
                OpenedOn = new DateOnly(_calendar.Current + 1, 9, 1),
            });
        }

        _plan.Drafts.AddRange(opening);
        return opening;
    }

    /// <summary>An infant and a junior school that became one, and a primary school that became two.</summary>
    private (DemoSchoolDraft MergedInto, DemoSchoolDraft[] Merged, DemoSchoolDraft[] SplitInto, DemoSchoolDraft Split) AddJoined()
    {
        var large = _plan.Drafts.Where(draft => draft is { Phase: RegisterPhase.Primary, Type: EstablishmentType.CommunitySchool, Status: RegisterStatus.Open, District: not null, Place.IsVillage: false } && draft.Name.EndsWith(" Primary School", StringComparison.Ordinal)).ToList();
        var mergedInto = large[3];
        var place = mergedInto.Name[..^" Primary School".Length];
        mergedInto.OpenedOn = new DateOnly(_calendar.Current - 1, 9, 1);
        DemoSchoolDraft[] merged =
        [
            new($"{place} Infant School", mergedInto.District, mergedInto.Place, RegisterPhase.Primary, 4, 7) { Status = RegisterStatus.Closed, ClosedOn = mergedInto.OpenedOn.Value.AddDays(-1) },
            new($"{place} Junior School", mergedInto.District, mergedInto.Place, RegisterPhase.Primary, 7, 11) { Status = RegisterStatus.Closed, ClosedOn = mergedInto.OpenedOn.Value.AddDays(-1) },
        ];

        var first = large[20];
        var second = large.First(draft => draft.District == first.District && draft != first && draft != mergedInto);
        var whole = _plan.NextNeighbourhood();
        (first.Name, second.Name) = ($"{whole} North Primary School", $"{whole} South Primary School");
        first.OpenedOn = second.OpenedOn = new DateOnly(_calendar.Current, 9, 1);
        var split = new DemoSchoolDraft($"{whole} Primary School", first.District, first.Place, RegisterPhase.Primary, 4, 11) { Status = RegisterStatus.Closed, ClosedOn = first.OpenedOn.Value.AddDays(-1) };
        _plan.Drafts.AddRange([.. merged, split]);
        return (mergedInto, merged, [first, second], split);
    }

    private void JoinTrusts()
    {
        var academies = _plan.Drafts.Where(draft => draft.IsAcademy && draft.Status == RegisterStatus.Open).ToList();
        foreach (var academy in academies)
        {
            academy.TrustId = academy switch
            {
                { Religion: DemoSchoolDraft.Catholic } => Trusts[5].Id,
                { Religion: DemoSchoolDraft.ChurchOfEngland } => Trusts[6].Id,
                { Phase: RegisterPhase.NotApplicable } => Trusts[19].Id,
                _ => null,
            };
        }

        // The rest by neighbourhood: a trust's schools lie near each other. The last sixteen trusts have one school each.
        var several = Trusts.Where((_, index) => index < 20 && index is not (5 or 6 or 19)).ToList();
        var single = Trusts.Skip(20).ToList();
        var rest = academies.Where(academy => academy.TrustId is null).ToList();
        foreach (var (academy, trust) in _chance.Shuffled(rest.Where(academy => academy.Phase == RegisterPhase.Secondary)).Zip(single))
            academy.TrustId = trust.Id;
        var left = new Queue<DemoSchoolDraft>(rest.Where(academy => academy.TrustId is null).OrderBy(academy => academy.Place.Easting + (academy.Place.Northing / 2)));
        foreach (var (trust, size) in several.Zip(DemoChance.Share(left.Count, [15, 12, 10, 9, 8, 7, 7, 6, 5, 5, 4, 4, 3, 3, 2, 2, 2])))
        {
            for (var i = 0; i < size; i++)
                left.Dequeue().TrustId = trust.Id;
        }
    }

    /// <summary>Numbers that changed, schools about to close, absent from the register, without a region, and Lead Schools.</summary>
    private void Touch(IReadOnlyCollection<DemoSchoolDraft> alone)
    {
        var usual = new Queue<DemoSchoolDraft>(_chance.Shuffled(_plan.Drafts.Where(draft => draft is { Status: RegisterStatus.Open, District: not null } && !alone.Contains(draft) && _made[draft].Phase is not null)));
        foreach (var academy in usual.Where(draft => draft.Type is EstablishmentType.AcademyConverter or EstablishmentType.AcademySponsorLed).Take(14))
            _made[academy].Renumber(_made[academy].Urn + 30_000);
        for (var i = 0; i < 3; i++)
        {
            var school = _made[usual.Dequeue()];
            school.Describe(school.Register with { ClosedOn = new DateOnly(_calendar.Current + 1, 8, 31) }, RegisterStatus.OpenProposedToClose, school.Phase, school.TrustId);
        }

        for (var i = 0; i < 4; i++)
            _made[usual.Dequeue()].MarkAbsent(DemoCalendar.Weekday(_calendar.Today.AddDays(-16 - (i % 2))));
        foreach (var draft in usual.Where(draft => draft.District!.Name is "Thornwater").Take(6).Concat(usual.Where(draft => draft.District!.Name is "Larkdown").Take(2)))
            _made[draft].AssignRegion(null);
        _made[usual.First(draft => draft.Phase == RegisterPhase.AllThrough)].ChoosePhase(Phase.AllThrough).OrThrow();
        var leads = usual.Where(draft => _made[draft].RegionId is not null).ToList();
        foreach (var (draft, index) in leads.Where(draft => draft.Phase == RegisterPhase.Secondary).Take(4)
            .Concat(leads.Where(draft => draft is { Phase: RegisterPhase.Primary, Place.IsVillage: false }).Take(6))
            .Concat(leads.Where(draft => draft.Type == EstablishmentType.CommunitySpecialSchool).Take(2)).Select((draft, index) => (draft, index)))
        {
            _made[draft].BecomeLeadSchool(new DateOnly(_calendar.Current - 1 - (index % 3), 9, 1)).OrThrow();
            if (index is 3 or 9)
                _made[draft].EndLeadSchool(new DateOnly(_calendar.Current, 8, 31)).OrThrow();
        }
    }
}

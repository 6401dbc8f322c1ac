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
        var odd = new DemoOddSchools(_plan, calendar);
        DemoTrusts.Join(Trusts, _plan.Drafts);
        foreach (var draft in _chance.Shuffled(_plan.Drafts.Where(draft => draft.Status == RegisterStatus.Open)).Take(14))
            draft.IsUnplaced = true;
        foreach (var draft in _plan.Drafts)
            Make(draft);

        foreach (var predecessor in odd.Merged)
            _made[odd.MergedInto].TakeOverFrom(_made[predecessor].Id, PredecessorKind.Merged, odd.MergedInto.OpenedOn, counts: true);
        foreach (var successor in odd.SplitInto)
            _made[successor].TakeOverFrom(_made[odd.Split].Id, PredecessorKind.Split, successor.OpenedOn, counts: null);
        Touch([odd.MergedInto, .. odd.SplitInto]);
    }

    public IEnumerable<School> All => _made.Values;

    public IReadOnlyList<Trust> Trusts { get; } = DemoTrusts.Make();

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

    /// <summary>Numbers that changed, schools about to close, absent from the register, without a region, and Lead Schools.</summary>
    private void Touch(IReadOnlyCollection<DemoSchoolDraft> alone)
    {
        var usual = new Queue<DemoSchoolDraft>(_chance.Shuffled(_plan.Drafts.Where(draft => draft is { Status: RegisterStatus.Open, District: not null } && !alone.Contains(draft) && _made[draft].Phase is not null)));
        foreach (var (index, academy) in usual.Where(draft => draft.Type is EstablishmentType.AcademyConverter or EstablishmentType.AcademySponsorLed).Take(14).Index())
        {
            var school = _made[academy];
            school.Renumber(school.Urn + 30_000);
            school.Describe(school.Register with { OpenedOn = new DateOnly(_calendar.Current - (index % 7), 9, 1) }, school.Status, school.Phase, school.TrustId);
        }

        for (var i = 0; i < 3; i++)
        {
            var school = _made[usual.Dequeue()];
            school.Describe(school.Register with { ClosedOn = new DateOnly(_calendar.Current + 1, 8, 31) }, RegisterStatus.OpenProposedToClose, school.Phase, school.TrustId);
        }

        for (var i = 0; i < 4; i++)
            _made[usual.Dequeue()].MarkAbsent(_calendar.LastImport);
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

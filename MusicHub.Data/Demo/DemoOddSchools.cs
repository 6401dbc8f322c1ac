using MusicHub.Domain.Schools;

namespace MusicHub.Data.Demo;

/// <summary>What a real register also has: names that occur twice, schools that have closed, merged, divided or are yet to open, that lie over the border, or whose phase nobody can tell.</summary>
internal sealed class DemoOddSchools
{
    private readonly DemoChance _chance = new(2211);
    private readonly DemoSchoolPlan _plan;
    private readonly DemoCalendar _calendar;

    public DemoOddSchools(DemoSchoolPlan plan, DemoCalendar calendar)
    {
        (_plan, _calendar) = (plan, calendar);
        NameThreeTwice();
        AddClosed();
        AddUndecided();
        AddBorder();
        AddProposedToOpen();
        (MergedInto, Merged, SplitInto, Split) = Joined();
    }

    public DemoSchoolDraft MergedInto { get; }

    public IReadOnlyList<DemoSchoolDraft> Merged { get; }

    public IReadOnlyList<DemoSchoolDraft> SplitInto { get; }

    public DemoSchoolDraft Split { get; }

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

    private void AddClosed()
    {
        foreach (var (name, district, yearsAgo) in new[] { ("Tannery Lane Primary School", 6, 2), ("Old Quay Infant School", 5, 2), ("Halfmoon Road Junior School", 8, 1), ("The Bracken Centre", 0, 1), ("Cold Ash Village Primary School", 2, 0) })
        {
            var area = DemoCounty.Districts[district];
            var phase = name.EndsWith("Centre", StringComparison.Ordinal) ? RegisterPhase.NotApplicable : RegisterPhase.Primary;
            _plan.Drafts.Add(new DemoSchoolDraft(name, area, area.Places[^1], phase, name.Contains("Junior") ? 7 : 4, name.Contains("Infant") ? 7 : 11)
            {
                Status = RegisterStatus.Closed,
                ClosedOn = new DateOnly(_calendar.Current - yearsAgo, 8, 31),
                Type = phase == RegisterPhase.Primary ? EstablishmentType.CommunitySchool : EstablishmentType.PupilReferralUnit,
            });
        }
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

    private void AddProposedToOpen()
    {
        foreach (var (name, district, phase, low, high) in new[] { ("New Furrow Primary School", 9, RegisterPhase.Primary, 4, 11), ("Eastmarket Garden School", 5, RegisterPhase.Secondary, 11, 18), ("Stowmill Fields Primary Academy", 6, RegisterPhase.Primary, 3, 11) })
        {
            var area = DemoCounty.Districts[district];
            _plan.Drafts.Add(new DemoSchoolDraft(name, area, area.Towns[^1], phase, low, high)
            {
                Status = RegisterStatus.ProposedToOpen,
                Type = EstablishmentType.FreeSchool,
                OpenedOn = new DateOnly(_calendar.Current + 1, 9, 1),
            });
        }
    }

    /// <summary>An infant and a junior school that became one, and a primary school that became two.</summary>
    private (DemoSchoolDraft MergedInto, DemoSchoolDraft[] Merged, DemoSchoolDraft[] SplitInto, DemoSchoolDraft Split) Joined()
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
}

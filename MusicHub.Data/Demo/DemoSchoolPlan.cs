using MusicHub.Domain.Schools;

namespace MusicHub.Data.Demo;

/// <summary>Which schools there are and where: 401 primary (infant, junior and first schools among them), 77 secondary, 34 special and alternative, 14 nursery, 3 all-through, 2 middle.</summary>
internal sealed class DemoSchoolPlan
{
    private readonly DemoChance _chance = new(2101);
    private readonly Queue<string> _neighbourhoods;
    private readonly Queue<string> _churchSaints;
    private readonly Queue<string> _catholicSaints;
    private readonly HashSet<string> _names = [];

    public DemoSchoolPlan()
    {
        _neighbourhoods = DemoNames.Neighbourhoods(_chance);
        _churchSaints = new(_chance.Shuffled(DemoNames.Saints));
        _catholicSaints = new(_chance.Shuffled(DemoNames.Saints));
        Primaries();
        Secondaries();
        Others();
        Types();
    }

    public List<DemoSchoolDraft> Drafts { get; } = [];

    public string NextNeighbourhood() => _neighbourhoods.Dequeue();

    private DemoSchoolDraft Add(string name, DemoDistrict district, DemoPlace place, RegisterPhase phase, int low, int high, string? religion = null)
    {
        if (!_names.Add(name))
            throw new InvalidOperationException($"There are two schools called {name}.");
        var draft = new DemoSchoolDraft(name, district, place, phase, low, high) { Religion = religion };
        Drafts.Add(draft);
        return draft;
    }

    private DemoPlace Town(DemoDistrict district) => _chance.Weighted(district.Towns, town => town.Weight)!;

    private void Primaries()
    {
        var weights = DemoCounty.Districts.Select(district => (double)district.Schools).ToList();
        var counts = DemoChance.Share(395, weights);
        var pairs = DemoChance.Share(34, weights);
        var church = DemoChance.Share(32, weights);
        var catholic = DemoChance.Share(33, weights);
        foreach (var (district, index) in DemoCounty.Districts.Select((district, index) => (district, index)))
        {
            var left = counts[index] - (2 * pairs[index]) - church[index] - catholic[index];
            foreach (var village in district.Villages)
            {
                var religion = _chance.Is(0.6) ? DemoSchoolDraft.ChurchOfEngland : null;
                Add($"{village.Name} {(religion is null ? "" : "Church of England ")}Primary School", district, village, RegisterPhase.Primary, 4, 11, religion);
                left--;
            }

            for (var i = 0; i < pairs[index]; i++)
            {
                var (name, town) = (NextNeighbourhood(), Town(district));
                Add($"{name} Infant{(_chance.Is(0.5) ? " and Nursery" : "")} School", district, town, RegisterPhase.Primary, _chance.Is(0.5) ? 3 : 4, 7);
                Add($"{name} Junior School", district, town, RegisterPhase.Primary, 7, 11);
            }

            for (var i = 0; i < church[index]; i++)
                Add($"{_churchSaints.Dequeue()}'s Church of England Primary School", district, Town(district), RegisterPhase.Primary, 4, 11, DemoSchoolDraft.ChurchOfEngland);
            for (var i = 0; i < catholic[index]; i++)
                Add($"{_catholicSaints.Dequeue()}'s Catholic Primary School", district, Town(district), RegisterPhase.Primary, _chance.Is(0.4) ? 3 : 4, 11, DemoSchoolDraft.Catholic);
            for (; left > 0; left--)
                Add($"{NextNeighbourhood()} {_chance.Pick(["Primary School", "Primary School", "Primary School", "Primary and Nursery School", "Community Primary School", "Primary Academy"])}", district, Town(district), RegisterPhase.Primary, _chance.Is(0.45) ? 3 : 4, 11);
        }

        var bracken = DemoCounty.Districts[1];
        for (var i = 0; i < 6; i++)
            Add($"{NextNeighbourhood()} First School", bracken, Town(bracken), RegisterPhase.Primary, 4, 9);
        Add("Wainbury Middle School", bracken, bracken.Places[0], RegisterPhase.MiddleDeemedSecondary, 9, 13);
        Add("Fellbrook Middle School", bracken, bracken.Places[1], RegisterPhase.MiddleDeemedSecondary, 9, 13);
    }

    private void Secondaries()
    {
        var counts = DemoChance.Share(77, [.. DemoCounty.Districts.Select(district => (double)district.Schools)]);
        foreach (var (district, count) in DemoCounty.Districts.Zip(counts))
        {
            foreach (var town in district.Towns.Take(count))
                Add($"{town.Name} {_chance.Pick(["High School", "School", "Academy", "Community College"])}", district, town, RegisterPhase.Secondary, district.Name == "Mid Bracken" ? 13 : 11, 18);
            for (var i = district.Towns.Count; i < count; i++)
            {
                var town = Town(district);
                var (name, religion) = _chance.Between(1, 10) switch
                {
                    1 when _catholicSaints.Count > 0 => ($"{_catholicSaints.Dequeue()}'s Catholic School", DemoSchoolDraft.Catholic),
                    2 => ($"The {_chance.Pick(DemoNames.Last)} School", null),
                    3 => ($"{_chance.Pick(DemoNames.First)} {_chance.Pick(DemoNames.Last)} Academy", null),
                    <= 6 => ($"{NextNeighbourhood()} Academy", null),
                    _ => ($"{NextNeighbourhood()} School", (string?)null),
                };
                var draft = Add(_names.Contains(name) ? $"{NextNeighbourhood()} High School" : name, district, town, RegisterPhase.Secondary, 11, _chance.Is(0.8) ? 18 : 16, religion);
                draft.Gender = _chance.Between(1, 20) switch { 1 => "Girls", 2 => "Boys", _ => "Mixed" };
            }
        }
    }

    private void Others()
    {
        Spread(3, district => Add($"{NextNeighbourhood()} All-Through School", district, Town(district), RegisterPhase.AllThrough, 4, 18));
        Spread(14, district => Add($"{NextNeighbourhood()} Nursery School", district, Town(district), RegisterPhase.Nursery, 2, 5).Type = EstablishmentType.LocalAuthorityNurserySchool);
        Spread(24, district => Add(SpecialName(), district, Town(district), RegisterPhase.NotApplicable, _chance.Pick([2, 4, 4, 11]), _chance.Pick([11, 16, 19, 19])).Type = EstablishmentType.CommunitySpecialSchool);
        Spread(10, district => Add($"{NextNeighbourhood()} {_chance.Pick(["Education Centre", "Learning Centre", "Education Support Centre"])}", district, Town(district), RegisterPhase.NotApplicable, _chance.Pick([5, 11, 11]), 16).Type = EstablishmentType.PupilReferralUnit);

        void Spread(int count, Action<DemoDistrict> add)
        {
            foreach (var district in _chance.Shuffled(DemoCounty.Districts.Concat(DemoCounty.Districts).Concat(DemoCounty.Districts)).Take(count))
                add(district);
        }
    }

    private string SpecialName()
    {
        string name;
        do
            name = $"{NextNeighbourhood().Split(' ')[0]} {_chance.Pick(["House", "Lodge", "Court", "Tree"])} School";
        while (_names.Contains(name));
        return name;
    }

    private void Types()
    {
        foreach (var draft in Drafts.Where(draft => draft.Religion is not null))
            draft.Type = draft.Religion == DemoSchoolDraft.ChurchOfEngland && _chance.Is(0.5) ? EstablishmentType.VoluntaryControlledSchool : EstablishmentType.VoluntaryAidedSchool;
        Give(draft => draft.Phase == RegisterPhase.Primary, (EstablishmentType.AcademyConverter, 56), (EstablishmentType.AcademySponsorLed, 11), (EstablishmentType.FreeSchool, 7), (EstablishmentType.FoundationSchool, 9));
        Give(draft => draft.Phase == RegisterPhase.Secondary, (EstablishmentType.AcademyConverter, 48), (EstablishmentType.AcademySponsorLed, 8), (EstablishmentType.FreeSchool, 5), (EstablishmentType.UniversityTechnicalCollege, 1), (EstablishmentType.FoundationSchool, 6));
        Give(draft => draft.Phase == RegisterPhase.AllThrough, (EstablishmentType.AcademyConverter, 2), (EstablishmentType.FreeSchool, 1));
        Give(draft => draft.Type == EstablishmentType.CommunitySpecialSchool, (EstablishmentType.AcademySpecialConverter, 5), (EstablishmentType.AcademySpecialSponsorLed, 1), (EstablishmentType.FreeSchoolSpecial, 1), (EstablishmentType.FoundationSpecialSchool, 2), (EstablishmentType.NonMaintainedSpecialSchool, 1));
        Give(draft => draft.Type == EstablishmentType.PupilReferralUnit, (EstablishmentType.AcademyAlternativeProvisionConverter, 3), (EstablishmentType.FreeSchoolAlternativeProvision, 1));
        foreach (var draft in Drafts.Where(draft => !draft.IsAcademy && draft.Name.EndsWith(" Primary Academy", StringComparison.Ordinal)))
            draft.Name = draft.Name.Replace("Academy", "School");
        foreach (var draft in Drafts.Where(draft => draft.Type == EstablishmentType.FreeSchool))
            draft.OpenedOn = new DateOnly(_chance.Between(2012, 2021), 9, 1);
    }

    private void Give(Func<DemoSchoolDraft, bool> which, params (EstablishmentType Type, int Count)[] types)
    {
        var drafts = new Queue<DemoSchoolDraft>(_chance.Shuffled(Drafts.Where(which)));
        foreach (var (type, count) in types)
        {
            for (var i = 0; i < count; i++)
                drafts.Dequeue().Type = type;
        }
    }
}

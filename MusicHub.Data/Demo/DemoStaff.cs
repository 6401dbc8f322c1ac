using MusicHub.Domain.People;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Demo;

/// <summary>The people of the demonstration hub and the five regions that they look after.</summary>
internal sealed class DemoStaff
{
    private readonly Dictionary<string, Person> _people = [];
    private readonly Dictionary<string, DemoRegion> _regions = [];

    public DemoStaff()
    {
        Visitors =
        [
            Add("Amara Whitlock", Role.Visitor), Add("Daniel Osgood", Role.Visitor), Add("Priya Nandra", Role.Visitor), Add("Tomasz Wilk", Role.Visitor),
        ];
        Leaver = Add("Fiona Maddox", Role.Visitor);
        Managers =
        [
            Add("Bethan Calloway", Role.RegionalManager), Add("Gareth Pinnock", Role.RegionalManager), Add("Helen Stroud", Role.RegionalManager),
            Add("Imran Sadiq", Role.RegionalManager), Add("Judith Farrow", Role.RegionalManager, Role.Visitor),
        ];
        Head = Add("Catherine Ademola", Role.HeadOfParticipation);
        Add("Martin Goodchild", Role.Finance);
        Add("Ruth Ellingham", Role.Approver);
        Office = Add("Sandra Kovacs", Role.OfficeAdministrator);
        Add("Joanna Pike", Role.OfficeAdministrator, Role.Finance);
        Add("Nisha Varma", Role.BoardMember);
        Add("Peter Lonsdale", Role.BoardMember);
        Technician = Add("Owen Fairclough", Role.TechnicalAdministrator);
        Leaver.SwitchOff(Technician.Id).OrThrow();

        // Shares of what a region means to do that it gets done: three years ago, two, last year, this year.
        Region("Central", "Bethan Calloway", ["Brackenford", "Mid Bracken"], null, [0.98, 1.03, 1.00, 1.00], ("Amara Whitlock", 5), ("Bethan Calloway", 3), ("Tomasz Wilk", 1));
        Region("East", "Helen Stroud", ["Otterbridge", "Thornwater"], null, [0.93, 0.95, 0.97, 0.90], ("Helen Stroud", 4), ("Daniel Osgood", 3), ("Amara Whitlock", 1));
        Region("North", "Gareth Pinnock", ["Fenmarch", "East Wold"], null, [0.96, 1.02, 1.00, 1.04], ("Daniel Osgood", 4), ("Gareth Pinnock", 4));
        Region("South", "Judith Farrow", ["Dunsmere", "Larkdown"], null, [0.92, 0.86, 0.76, 0.68], ("Judith Farrow", 4), ("Priya Nandra", 4));
        Region("West", "Imran Sadiq", ["Calderstow", "Harrowmere"], DemoCounty.Saltersgate.Outward, [0.90, 0.84, 0.70, 0.55], ("Imran Sadiq", 4), ("Tomasz Wilk", 3), ("Priya Nandra", 2));
    }

    public IReadOnlyList<Person> Visitors { get; }

    public IReadOnlyList<Person> Managers { get; }

    /// <summary>Visited the South and the West until the end of the year before last.</summary>
    public Person Leaver { get; }

    /// <summary>The Head of Participation.</summary>
    public Person Head { get; }

    public Person Office { get; }

    public Person Technician { get; }

    public IEnumerable<Person> People => _people.Values;

    public IEnumerable<DemoRegion> Regions => _regions.Values;

    public DemoRegion? RegionOf(School school) => Regions.SingleOrDefault(region => region.Region.Id == school.RegionId);

    private Person Add(string name, params Role[] roles) =>
        _people[name] = Person.Add(name, $"{name.ToLowerInvariant().Replace(' ', '.')}@brackenshiremusic.example", roles).OrThrow();

    private void Region(string name, string manager, string[] districts, string? outward, double[] pace, params (string Name, double Weight)[] visitors)
    {
        var areas = districts.Select(district => (RegionAreaKind.District, district)).ToList();
        if (outward is not null)
            areas.Add((RegionAreaKind.OutwardPostcode, outward));
        var region = Domain.Schools.Region.Add(name, _people[manager].Id, areas).OrThrow();
        _regions.Add(name, new DemoRegion(region, _people[manager], pace, [.. visitors.Select(visitor => new DemoVisitor(_people[visitor.Name], visitor.Weight))]));
    }
}

/// <param name="Pace">Visits made for each visit meant, from three years ago to this year.</param>
internal sealed record DemoRegion(Region Region, Person Manager, IReadOnlyList<double> Pace, IReadOnlyList<DemoVisitor> Visitors);

internal sealed record DemoVisitor(Person Person, double Weight);

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MusicHub.Data;
using MusicHub.Domain;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;
using MusicHub.Domain.Hub;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Web.Jobs;

namespace MusicHub.Tests.Support;

/// <summary>
/// A small hub for one test, with the program running on it: two regions with a manager each, one person for each
/// role, two years, kinds and needs, and a school in each region that no test means (the decoys). The clock stands
/// at <see cref="FixedClock.Today"/>.
/// </summary>
public sealed class TestHub : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplate);

    private HubHost? _host;

    private TestHub(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public FixedClock Clock { get; } = new();

    public DateOnly Today => Clock.Today();

    /// <summary>Further settings of the program, given before it is first used.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public HubHost Host => _host ??= new HubHost(Database, Clock, settings: Settings);

    /// <summary>Does the background jobs that are due.</summary>
    public Task WorkOff() => Host.Services.GetRequiredService<Worker>().WorkOff(default);

    /// <summary>The region that <see cref="Role.RegionalManager"/>'s person is responsible for.</summary>
    public Region North { get; private set; } = null!;

    /// <summary>Another manager's region.</summary>
    public Region South { get; private set; } = null!;

    /// <summary>In <see cref="North"/>.</summary>
    public School NorthSchool { get; private set; } = null!;

    /// <summary>In <see cref="South"/>.</summary>
    public School SouthSchool { get; private set; } = null!;

    /// <summary>Counts towards target and cycle.</summary>
    public VisitKind MusicVisit { get; private set; } = null!;

    /// <summary>Does not count.</summary>
    public VisitKind FollowUp { get; private set; } = null!;

    public Need Confidence { get; private set; } = null!;

    public Need Instruments { get; private set; } = null!;

    /// <summary>The visit's questions in use.</summary>
    public Questionnaire Questions { get; private set; } = null!;

    private IReadOnlyList<Person> People { get; set; } = [];

    public static async Task<TestHub> Create()
    {
        var hub = new TestHub(await TestDatabase.CopyOf(await Template.Value));
        await using var db = hub.Database.Open();
        hub.People = await db.People.AsNoTracking().OrderBy(person => person.Name).ToListAsync();
        hub.North = await db.Regions.AsNoTracking().SingleAsync(region => region.Name == "North");
        hub.South = await db.Regions.AsNoTracking().SingleAsync(region => region.Name == "South");
        hub.NorthSchool = await db.Schools.AsNoTracking().SingleAsync(school => school.Urn == 900001);
        hub.SouthSchool = await db.Schools.AsNoTracking().SingleAsync(school => school.Urn == 900002);
        hub.MusicVisit = await db.VisitKinds.AsNoTracking().SingleAsync(kind => kind.Counts);
        hub.FollowUp = await db.VisitKinds.AsNoTracking().SingleAsync(kind => !kind.Counts);
        hub.Confidence = await db.Needs.AsNoTracking().SingleAsync(need => need.Order == 1);
        hub.Instruments = await db.Needs.AsNoTracking().SingleAsync(need => need.Order == 2);
        hub.Questions = await db.Questionnaires.AsNoTrackingWithIdentityResolution().SingleAsync();
        return hub;
    }

    /// <summary>The one person who holds that role and no other.</summary>
    public Person Person(Role role) => People.First(person => person.Name == NameOf(role));

    /// <summary>The regional manager of <see cref="South"/>.</summary>
    public Person SouthManager => People.Single(person => person.Name == "Sasha South");

    /// <summary>That person as queries and rules see them.</summary>
    public Viewer Viewer(Role role)
    {
        var person = Person(role);
        return new Viewer(person.Id, person.Name, person.Roles, new[] { North, South }.Where(region => region.ManagerId == person.Id).Select(region => region.Id).ToHashSet());
    }

    /// <summary>Looks at the calendar as the program does every few minutes.</summary>
    public Task LookAtSchedules() => LookAtSchedules(Host);

    public static async Task LookAtSchedules(HubHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        foreach (var schedule in scope.ServiceProvider.GetServices<IJobSchedule>())
            await schedule.RequestWhatIsDue(default);
    }

    public HubClient As(Role role) => As(Person(role));

    public HubClient As(Person person) => Host.ClientOf(person.Id);

    public HubClient Anonymous() => Host.ClientOf(null);

    public MusicHubDbContext Open() => Database.Open();

    /// <summary>Saves new entities as somebody's unnamed work.</summary>
    public async Task Save(params Entity[] entities)
    {
        await using var db = Open();
        db.AddRange(entities);
        db.Open(new Change("Test data", Clock.GetUtcNow(), null, entities[0]));
        await db.SaveChangesAsync();
    }

    /// <summary>Loads one, changes it and saves it, as somebody else's work: to make what a page was made from stale.</summary>
    public async Task Change<T>(Guid id, Action<T> change)
        where T : Aggregate
    {
        await using var db = Open();
        var aggregate = await db.Set<T>().SingleAsync(entity => entity.Id == id);
        change(aggregate);
        db.Open(new Change("Changed by somebody else", Clock.GetUtcNow(), SouthManager.Id, aggregate));
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        await Database.DisposeAsync();
    }

    public static School ASchool(int urn, string name, Guid? regionId = null, Phase? phase = Phase.Primary, RegisterStatus status = RegisterStatus.Open, Guid? trustId = null, Func<RegisterFacts, RegisterFacts>? facts = null)
    {
        var register = new RegisterFacts { Name = name, LaCode = 990, LaName = "Testshire", Town = "Testford", Postcode = "QX1 1AA", OutwardPostcode = "QX1", District = "Northbridge", Type = "Community school", RegisterPhase = "Primary" };
        var school = School.FromRegister(urn, facts?.Invoke(register) ?? register, status, phase, trustId);
        school.AssignRegion(regionId);
        return school;
    }

    private static string NameOf(Role role) => $"Only {role.Title()}";

    private static async Task<string> MakeTemplate()
    {
        var database = await TestDatabase.Create();
        await using var db = database.Open();
        var hub = HubSettings.SetUp("Testshire Music Hub", [990]).OrThrow();
        db.Add(hub);
        foreach (var role in Roles.All)
            db.Add(MusicHub.Domain.People.Person.Add(NameOf(role), $"{role}@example.org", [role]).OrThrow());
        var southManager = MusicHub.Domain.People.Person.Add("Sasha South", "sasha@example.org", [Role.RegionalManager]).OrThrow();
        db.Add(southManager);
        var manager = db.ChangeTracker.Entries<Person>().Single(entry => entry.Entity.Name == NameOf(Role.RegionalManager)).Entity;
        var north = Region.Add("North", manager.Id, [(RegionAreaKind.District, "Northbridge")]).OrThrow();
        var south = Region.Add("South", southManager.Id, [(RegionAreaKind.OutwardPostcode, "QX9")]).OrThrow();
        db.AddRange(north, south);
        db.AddRange(new VisitKind("School music visit", counts: true, 1), new VisitKind("Follow-up", counts: false, 2));
        db.AddRange(new Need("Teacher confidence", 1), new Need("Instruments", 2));
        var questions = StandardQuestions.Visit();
        questions.Publish(new FixedClock().GetUtcNow()).OrThrow();
        db.Add(questions);
        db.Add(ASchool(900001, "Northgate Primary School", north.Id));
        db.Add(ASchool(900002, "Southgate Primary School", south.Id, facts: facts => facts with { District = "Southbridge", OutwardPostcode = "QX9", Postcode = "QX9 9ZZ" }));
        db.Add(AcademicYear.Open(
            2024,
            new TermDates(new(2024, 9, 2), new(2024, 12, 20), new(2024, 10, 28), new(2024, 11, 1)),
            new TermDates(new(2025, 1, 6), new(2025, 4, 4), new(2025, 2, 17), new(2025, 2, 21)),
            new TermDates(new(2025, 4, 22), new(2025, 7, 23), new(2025, 5, 26), new(2025, 5, 30)),
            provisional: false).OrThrow());
        db.Add(AcademicYear.Open(
            2025,
            new TermDates(new(2025, 9, 1), new(2025, 12, 19), new(2025, 10, 27), new(2025, 10, 31)),
            new TermDates(new(2026, 1, 5), new(2026, 3, 27), new(2026, 2, 16), new(2026, 2, 20)),
            new TermDates(new(2026, 4, 13), new(2026, 7, 20), new(2026, 5, 25), new(2026, 5, 29)),
            provisional: false).OrThrow());
        db.Open(new Change("Test hub made", new FixedClock().GetUtcNow(), null, hub), keepFields: false);
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return database.Path;
    }
}

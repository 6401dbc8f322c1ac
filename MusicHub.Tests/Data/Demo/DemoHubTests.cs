using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Demo;
using MusicHub.Data.Schools;
using MusicHub.Data.Visits;
using MusicHub.Domain;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Surveys;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Data.Demo;

public sealed class DemoHubTests
{
    private TestDatabase _database = null!;
    private MusicHubDbContext _db = null!;

    [SetUp]
    public async Task SetUp()
    {
        _database = await DemoDatabase.Create();
        _db = _database.Open();
    }

    [TearDown]
    public async Task TearDown()
    {
        await _db.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Test]
    public async Task Schools_AreOfEachPhase_AsInACounty()
    {
        var phases = await _db.Schools.Open().GroupBy(school => school.Phase).Select(group => new { group.Key, Count = group.Count() }).ToListAsync();

        int Of(Phase? phase) => phases.SingleOrDefault(known => known.Key == phase)?.Count ?? 0;
        Assert.Multiple(() =>
        {
            Assert.That(Of(Phase.Primary), Is.EqualTo(401));
            Assert.That(Of(Phase.Secondary), Is.EqualTo(77));
            Assert.That(Of(Phase.Special) + Of(Phase.AlternativeProvision), Is.EqualTo(34));
            Assert.That(Of(Phase.Nursery), Is.EqualTo(14));
            Assert.That(Of(Phase.AllThrough), Is.EqualTo(3));
            Assert.That(Of(Phase.MiddleDeemedSecondary), Is.EqualTo(2));
            Assert.That(Of(null), Is.EqualTo(3));
        });
    }

    [Test]
    public async Task Schools_AreOpenClosedAboutToCloseAndAboutToOpen()
    {
        var states = await _db.Schools.GroupBy(school => school.Status).Select(group => group.Key).ToListAsync();

        Assert.That(states, Is.EquivalentTo(Enum.GetValues<RegisterStatus>()));
        Assert.That(await _db.Schools.CountAsync(school => school.Urns.Count > 1), Is.EqualTo(14), "with an earlier number");
    }

    [Test]
    public async Task ThreeNames_OccurTwice_InDifferentTowns()
    {
        var twice = (await _db.Schools.Select(school => new { school.Name, Town = school.Register.Town!.ToUpper() }).ToListAsync())
            .GroupBy(school => school.Name).Where(group => group.Count() > 1).ToList();

        Assert.That(twice.Select(group => group.Count()), Is.EqualTo(new[] { 2, 2, 2 }));
        Assert.That(twice.Select(group => group.Distinct().Count()), Is.All.EqualTo(2));
    }

    [Test]
    public async Task Addresses_CanBeReadAndPlaced()
    {
        var schools = await _db.Schools.Select(school => new { school.Name, school.RegionId, school.Register }).ToListAsync();

        Assert.That(schools.Where(school => !Postcode.TryParse(school.Register.Postcode, out var postcode) || postcode.Outward != school.Register.OutwardPostcode), Is.Empty);
        Assert.That(schools.Select(school => school.Register.District).Where(district => district is not null).Distinct().Count(), Is.EqualTo(10));
        Assert.That(schools.Where(school => school.Register.Easting is < 490_000 or > 560_000 || school.Register.Northing is < 190_000 or > 250_000), Is.Empty);
        var regions = await _db.Regions.ToListAsync();
        Assert.That(regions.SelectMany(region => region.Areas).Select(area => area.Kind), Does.Contain(RegionAreaKind.OutwardPostcode));
        Assert.That(regions.Select(region => region.ManagerId), Has.None.Null);
        Assert.That(schools.Where(school => school.RegionId is { } id && !regions.Single(region => region.Id == id).Covers(school.Register)), Is.Empty);
        Assert.That(schools.Where(school => regions.Count(region => region.Covers(school.Register)) > 1), Is.Empty);
    }

    [Test]
    public async Task Import_ToldOfTheSchoolsThatAreAbsentOrClosing()
    {
        var import = await _db.Set<RegisterImport>().SingleAsync();
        var lines = await _db.Set<RegisterImportLine>().Where(line => line.ImportId == import.Id).ToListAsync();
        var absent = await _db.Schools.Where(school => school.AbsentSince != null).ToListAsync();

        Assert.That(lines.Where(line => line.Kind == RegisterLineKind.Absent).Select(line => line.SchoolId), Is.EquivalentTo(absent.Select(school => (Guid?)school.Id)));
        Assert.That(absent.Select(school => school.AbsentSince), Is.All.EqualTo(UkTime.DayOf(import.At)));
        Assert.That(import.CountOf(RegisterLineKind.Closing), Is.EqualTo(3));
        Assert.That(lines.Where(line => line.Kind == RegisterLineKind.Changed && line.Fields.Count == 0), Is.Empty);
        Assert.That(import.CountOf(RegisterLineKind.Changed) + import.Unchanged + 7, Is.EqualTo(534));
    }

    [Test]
    public async Task Trusts_AreOfAllSizes()
    {
        var sizes = await _db.Trusts.Select(trust => _db.Schools.Count(school => school.TrustId == trust.Id)).ToListAsync();

        Assert.That(sizes, Has.Count.InRange(30, 40));
        Assert.That(sizes.Sum(), Is.InRange(140, 160));
        Assert.That(sizes.Min(), Is.EqualTo(1));
        Assert.That(sizes.Max(), Is.GreaterThan(12));
    }

    [Test]
    public async Task Contacts_AreHeadsAndMusicLeads_SomeHaveLeft_SomeAreOfTrusts()
    {
        var open = await _db.Schools.Open().CountAsync();

        async Task<double> With(ContactRoleKind kind) =>
            await _db.Schools.Open().CountAsync(school => _db.Contacts.Any(contact => contact.SchoolId == school.Id && contact.LeftOn == null && contact.Roles.Any(role => role.Kind == kind))) / (double)open;
        Assert.That(await With(ContactRoleKind.Head), Is.InRange(0.88, 0.97));
        Assert.That(await With(ContactRoleKind.MusicLead), Is.InRange(0.55, 0.66));
        Assert.That(await _db.Contacts.CountAsync(contact => contact.LeftOn != null), Is.GreaterThan(50));
        Assert.That(await _db.Contacts.CountAsync(contact => contact.TrustId != null), Is.GreaterThan(10));
    }

    [Test]
    public async Task LeadSchools_AreTen()
    {
        var schools = await _db.Schools.ToListAsync();

        Assert.That(schools.Count(school => school.IsLeadSchoolOn(FixedClock.Today)), Is.EqualTo(10));
        Assert.That(schools.Count(school => school.LeadSchoolSpells.Any(spell => spell.EndsOn is not null)), Is.EqualTo(2));
    }

    [Test]
    public async Task People_HoldEachRoleAlone_AndSomebodyHasLeft()
    {
        var people = await _db.People.ToListAsync();

        foreach (var role in Roles.All)
            Assert.That(people.Any(person => person.IsActive && person.Roles.SetEquals([role])), Is.True, role.Title());
        var leaver = people.Single(person => !person.IsActive);
        Assert.That(await _db.Visits.CountAsync(visit => visit.VisitorId == leaver.Id && visit.State == VisitState.Done), Is.GreaterThan(20));
        Assert.That(await _db.Visits.Where(visit => visit.VisitorId == leaver.Id).MaxAsync(visit => visit.SortDay), Is.LessThan(new DateOnly(2024, 9, 1)));
    }

    [Test]
    public async Task MergedSchool_HasTheVisitsOfThoseThatItTookOver()
    {
        var merged = (await _db.Schools.ToListAsync()).Single(school => school.Predecessors.Any(link => link.Kind == PredecessorKind.Merged));

        Assert.That(merged.Predecessors.Select(link => link.Counts), Is.EqualTo(new bool?[] { true, true }));
        var theirs = merged.Predecessors.Select(link => link.PredecessorId).ToList();
        Assert.That(await _db.Counting().CountAsync(visit => theirs.Contains(visit.SchoolId)), Is.GreaterThan(0));
        Assert.That(await _db.LastCountingVisits().CountAsync(last => last.SchoolId == merged.Id), Is.EqualTo(1));
    }

    [Test]
    public async Task Records_AreVaried_AndSuitTheirSchool()
    {
        var done = await _db.Visits.Where(visit => visit.State == VisitState.Done).ToListAsync();
        var notes = done.Select(visit => visit.Notes!).ToList();

        Assert.That(notes.Distinct().Count(), Is.GreaterThan(notes.Count * 0.75));
        Assert.That(notes.Concat(done.Select(visit => visit.NextStep ?? "")).Where(text => text.Contains('{')), Is.Empty);
        Assert.That(done.Select(visit => visit.MetWhom), Has.None.Empty);
        var secondary = await _db.Schools.Where(school => school.Phase == Phase.Secondary).Select(school => school.Id).ToListAsync();
        Assert.That(done.Where(visit => visit.Notes!.Contains("GCSE")).Select(visit => visit.SchoolId), Is.SubsetOf(secondary.Concat(await _db.Schools.Where(school => school.Phase == Phase.AllThrough).Select(school => school.Id).ToListAsync())).And.Not.Empty);
    }

    [Test]
    public void EveryText_FitsItsColumn()
    {
        // SQLite would take any length; SQL Server would not.
        _db.AddRange(new DemoScenario(FixedClock.Today).Everything);

        Assert.That(
            from entry in _db.ChangeTracker.Entries()
            from property in entry.Properties.Concat(entry.ComplexProperties.SelectMany(complex => complex.Properties))
            where property.CurrentValue is string text && text.Length > property.Metadata.GetMaxLength()
            select $"{entry.Metadata.ClrType.Name}.{property.Metadata.Name}: {property.CurrentValue}",
            Is.Empty);
    }

    [Test]
    public async Task Surveys_OfFourYears_AreAnswered_AndLinksAreOpenUsedEndedAndRunOut()
    {
        var answered = await _db.SurveyResponses.Where(response => response.CompletedOn != null).GroupBy(response => response.YearStart).Select(year => new { year.Key, Count = year.Count() }).OrderBy(year => year.Key).ToListAsync();
        var links = (await _db.SurveyLinks.ToListAsync()).Select(link => link.StateAt(new FixedClock().GetUtcNow())).ToList();

        Assert.That(answered.Select(year => year.Key), Is.EqualTo(new[] { 2022, 2023, 2024, 2025 }));
        Assert.That(answered.Select(year => year.Count), Has.All.GreaterThan(25));
        Assert.That(await _db.SurveyResponses.CountAsync(response => response.YearStart == 2025 && response.CompletedOn == null), Is.GreaterThan(0), "begun, and to be finished");
        Assert.That(links.Distinct(), Is.EquivalentTo(Enum.GetValues<LinkState>()));
    }

    [Test]
    public async Task Make_ForTheSameDay_GivesTheSameHub()
    {
        await using var other = await TestDatabase.Create();
        await using var db = other.Open();
        await DemoHub.Make(db, FixedClock.Today);

        Assert.That(await Rows(db), Is.EqualTo(await Rows(_db)));
    }

    [Test]
    public async Task Make_WhereThereIsAHub_IsImpossible() =>
        Assert.That((await Assert.CatchAsync<InvalidOperationException>(async () => await DemoHub.Make(_db, FixedClock.Today)))!.Message, Is.EqualTo(DemoHub.NotEmpty.Message));

    [Test]
    public async Task Make_IsOneSave()
    {
        Assert.That(await DemoHub.Exists(_db), Is.True);
        Assert.That(await _db.Changes.CountAsync(change => change.Kind == DemoHub.MadeChange), Is.EqualTo(1));
        Assert.That(await _db.Schools.MaxAsync(school => school.Version), Is.EqualTo(1));
        Assert.That(await _db.Visits.MaxAsync(visit => visit.Version), Is.EqualTo(1));
    }

    [Test]
    public async Task Reset_ForgetsWhatWasDone_AndMakesItForTheDay()
    {
        var school = await _db.Schools.OrderBy(school => school.SortName).FirstAsync();
        school.BecomeLeadSchool(FixedClock.Today).OrThrow();
        _db.Add(Visit.Plan(school.Id, (await _db.VisitKinds.FirstAsync()).Id, null, FixedClock.Today, FixedClock.Today).OrThrow());
        _db.Open(new Change("Lead School named", new FixedClock().GetUtcNow(), null, school, school.Id));
        await _db.SaveChangesAsync();

        var reset = await DemoHub.Reset(_db, new DateOnly(2026, 5, 12));

        Assert.That(reset.IsRefused, Is.False);
        await using var expected = await TestDatabase.Create();
        await using var other = expected.Open();
        await DemoHub.Make(other, new DateOnly(2026, 5, 12));
        Assert.That(await Rows(_db), Is.EqualTo(await Rows(other)));
    }

    [Test]
    public async Task Reset_WhereAnotherHubIs_IsRefused_AndLeavesItAlone()
    {
        await using var hub = await TestHub.Create();
        await using var db = hub.Open();
        var before = await Rows(db);

        var reset = await DemoHub.Reset(db, FixedClock.Today);

        Assert.That(reset.Refusal, Is.EqualTo(DemoHub.NotEmpty));
        Assert.That(await Rows(db), Is.EqualTo(before));
    }

    [TestCase(2009)]
    [TestCase(2095)]
    public async Task Reset_ForADayTooFarAway_IsRefused(int year) =>
        Assert.That((await DemoHub.Reset(_db, new DateOnly(year, 1, 1))).Refusal, Is.EqualTo(DemoHub.DayTooFar));

    /// <summary>Every row of every table as text, in order.</summary>
    private static async Task<List<string>> Rows(MusicHubDbContext db)
    {
        List<string> rows = [];
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct().Order(StringComparer.Ordinal))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                rows.Add($"{table}: {string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue))}");
        }

        return rows;
    }
}

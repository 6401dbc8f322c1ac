using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Concurrency;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Data.History;

public sealed class HistoryTests
{
    private static readonly DateTimeOffset Now = new FixedClock().GetUtcNow();

    private TestDatabase _database = null!;

    [SetUp]
    public async Task SetUp() => _database = await TestDatabase.Create();

    [TearDown]
    public async Task TearDown() => await _database.DisposeAsync();

    [Test]
    public async Task Save_WhenNoChangeIsOpen_IsRefused()
    {
        await using var db = _database.Open();
        db.People.Add(Person.Add("Ada Bell", null, [Role.Visitor]).OrThrow());

        var refusal = await Assert.CatchAsync<InvalidOperationException>(async () => await db.SaveChangesAsync());

        Assert.That(refusal!.Message, Does.Contain("Person"));
    }

    [Test]
    public async Task Save_NamesChangedPersonalFields_AndKeepsNoValueOfThem()
    {
        var id = await AddPerson();
        await using (var db = _database.Open())
        {
            var person = await db.People.SingleAsync(person => person.Id == id);
            db.Entry(person).Property(nameof(Person.Name)).CurrentValue = "Ada Carter";
            db.Entry(person).Property(nameof(Person.IsActive)).CurrentValue = false;
            db.Open(new Change("Person changed", Now, null, person));
            await db.SaveChangesAsync();
        }

        await using var reread = _database.Open();
        var change = await reread.Changes.SingleAsync(change => change.Kind == "Person changed");
        Assert.That(change.Fields, Is.EquivalentTo(new[]
        {
            new FieldChange("Person", id, "Name", null, null, Personal: true),
            new FieldChange("Person", id, "IsActive", "True", "False"),
        }));
    }

    [Test]
    public async Task Save_TellsWhichOtherRecordItPointsTo_ButNotWhosePartItIs()
    {
        await using var hub = await TestHub.Create();
        var visit = await hub.ARecordedVisit();
        var (from, to) = (hub.Person(Role.Visitor).Id, hub.SouthManager.Id);

        await hub.Change<MusicHub.Domain.Visits.Visit>(visit.Id, changed => changed.Correct(
            TestVisits.ARecord(hub, hub.Today) with { Needs = [(hub.Confidence.Id, "New to reading music"), (hub.Instruments.Id, null)] }, hub.MusicVisit.Id, to, "A slip", hub.Today).OrThrow());

        await using var db = hub.Open();
        var fields = (await db.Changes.SingleAsync(change => change.Kind == "Changed by somebody else")).Fields;
        Assert.That(fields.Select(field => (field.Entity, field.Field, field.Before, field.After)), Is.EquivalentTo(new[]
        {
            ("Visit", "VisitorId", from.ToString(), to.ToString()),
            ("VisitNeed", "NeedId", (string?)null, hub.Instruments.Id.ToString()),
        }));
    }

    [Test]
    public async Task Save_WhenNothingChanged_WritesNoChange()
    {
        var id = await AddPerson();
        await using (var db = _database.Open())
        {
            var person = await db.People.SingleAsync(person => person.Id == id);
            db.Open(new Change("Person looked at", Now, null, person));
            await db.SaveChangesAsync();
        }

        await using var reread = _database.Open();
        Assert.That(await reread.Changes.Select(change => change.Kind).ToListAsync(), Is.EqualTo(new[] { "Person added" }));
    }

    [Test]
    public async Task Save_OfAPart_RaisesItsOwnersVersion()
    {
        var id = await AddPerson();
        await using (var db = _database.Open())
        {
            var person = await db.People.SingleAsync(person => person.Id == id);
            person.GiveRoles(new HashSet<Role> { Role.Visitor, Role.Finance }, Guid.NewGuid()).OrThrow();
            db.Open(new Change("Roles given", Now, null, person));
            await db.SaveChangesAsync();
        }

        await using var reread = _database.Open();
        Assert.That((await reread.People.SingleAsync(person => person.Id == id)).Version, Is.EqualTo(2));
    }

    [Test]
    public async Task Save_TellsWhichOtherRecordIsReferredTo_ButNotWhichRecordAPartBelongsTo()
    {
        var id = await AddPerson();
        await using (var db = _database.Open())
        {
            var region = Region.Add("North", null, []).OrThrow();
            db.Regions.Add(region);
            db.Open(new Change("Region added", Now, null, region));
            await db.SaveChangesAsync();
            region.Change("North", id, [(RegionAreaKind.District, "Northbridge")]).OrThrow();
            db.Open(new Change("Region changed", Now, null, region));
            await db.SaveChangesAsync();
        }

        await using var reread = _database.Open();
        var change = await reread.Changes.SingleAsync(change => change.Kind == "Region changed");
        Assert.That(change.Fields.Select(field => (field.Entity, field.Field, field.Before, field.After)), Is.EquivalentTo(new[]
        {
            ("Region", "ManagerId", (string?)null, (string?)id.ToString()),
            ("RegionArea", "Kind", null, "District"),
            ("RegionArea", "Value", null, "Northbridge"),
        }));
    }

    [Test]
    public async Task Save_FromAnOlderVersion_IsRefused()
    {
        var id = await AddPerson();
        await using var first = _database.Open();
        await using var second = _database.Open();
        var mine = await first.People.SingleAsync(person => person.Id == id);
        var theirs = await second.People.SingleAsync(person => person.Id == id);
        theirs.SwitchOff(Guid.NewGuid()).OrThrow();
        second.Open(new Change("Person switched off", Now, null, theirs));
        await second.SaveChangesAsync();

        mine.GiveRoles(new HashSet<Role> { Role.Finance }, Guid.NewGuid()).OrThrow();
        first.Open(new Change("Roles given", Now, null, mine));
        first.Expect(mine, 1);

        await Assert.CatchAsync<EditedMeanwhileException>(async () => await first.SaveChangesAsync());
        await using var reread = _database.Open();
        var person = await reread.People.SingleAsync(person => person.Id == id);
        Assert.That(person.Roles, Is.EquivalentTo(new[] { Role.Visitor }));
        Assert.That(() => reread.Expect(person, 1), Throws.InstanceOf<EditedMeanwhileException>());
    }

    private async Task<Guid> AddPerson()
    {
        await using var db = _database.Open();
        var person = Person.Add("Ada Bell", "ada@example.org", [Role.Visitor]).OrThrow();
        db.People.Add(person);
        db.Open(new Change("Person added", Now, null, person));
        await db.SaveChangesAsync();
        return person.Id;
    }
}

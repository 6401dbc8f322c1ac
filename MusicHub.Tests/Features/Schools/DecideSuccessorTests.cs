using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Schools;

public sealed class DecideSuccessorTests
{
    private TestHub _hub = null!;
    private School _earlier = null!;
    private School _divided = null!;
    private School _first = null!;
    private School _second = null!;

    [SetUp]
    public async Task SetUp()
    {
        _hub = await TestHub.Create();
        _earlier = TestHub.ASchool(900_020, "Earlier School", status: RegisterStatus.Closed);
        _divided = TestHub.ASchool(900_021, "Divided School", status: RegisterStatus.Closed);
        _divided.TakeOverFrom(_earlier.Id, PredecessorKind.Merged, null, counts: true);
        _first = TestHub.ASchool(900_022, "First Half School");
        _second = TestHub.ASchool(900_023, "Second Half School");
        foreach (var half in new[] { _first, _second })
        {
            half.TakeOverFrom(_divided.Id, PredecessorKind.Split, null, counts: null);
            half.TakeOverFrom(_earlier.Id, PredecessorKind.Merged, null, counts: null);
        }

        await _hub.Save(_earlier, _divided, _first, _second);
    }

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task Post_LetsTheVisitsCountForTheChosenOneAlone()
    {
        var client = _hub.As(Role.HeadOfParticipation);
        var queue = await client.Get("/schools/register/divided");
        Assert.That(queue.Rows.Single(), Does.Contain("Divided School Testford, URN 900021").And.Contain("First Half School, Second Half School"));
        var form = await client.Get($"/schools/{_divided.Id}/successor");

        var done = await client.Submit(form, new() { ["Form.Choice"] = _second.Id.ToString() }, "Save decision");

        Assert.That(done.Text, Does.Contain("The visits of Divided School count for Second Half School").And.Contain("Nothing waits here"));
        await using var db = _hub.Open();
        Assert.That(await Counts(db, _first), Is.EqualTo(new bool?[] { false, false }));
        Assert.That(await Counts(db, _second), Is.EqualTo(new bool?[] { true, true }));
        Assert.That((await db.Changes.SingleAsync(change => change.Kind == "Successor decided")).Reason, Is.EqualTo("Visits count for Second Half School"));
    }

    [Test]
    public async Task Post_None_LetsThemCountForNeither()
    {
        var client = _hub.As(Role.HeadOfParticipation);

        await client.Submit(await client.Get($"/schools/{_divided.Id}/successor"), new() { ["Form.Choice"] = "none" }, "Save decision");

        await using var db = _hub.Open();
        Assert.That(await Counts(db, _first), Is.EqualTo(new bool?[] { false, false }));
        Assert.That(await Counts(db, _second), Is.EqualTo(new bool?[] { false, false }));
    }

    [TestCase(null)]
    [TestCase("elsewhere")]
    public async Task Post_WithoutAChoice_AsksForOne(string? choice)
    {
        var client = _hub.As(Role.HeadOfParticipation);

        var page = await client.Post(await client.Get($"/schools/{_divided.Id}/successor"), new() { ["Form.Choice"] = choice }, "Save decision");

        Assert.That((int)page.Status, Is.EqualTo(400));
        Assert.That(page.Errors, Is.EqualTo(new[] { "Choose the school that the visits count for" }));
    }

    [Test]
    public async Task Post_AfterASuccessorWasChanged_IsAConflict()
    {
        var client = _hub.As(Role.HeadOfParticipation);
        var form = await client.Get($"/schools/{_divided.Id}/successor");
        await _hub.Change<School>(_first.Id, school => school.DecidePredecessor(_divided.Id, true).OrThrow());

        var page = await client.Post(form, new() { ["Form.Choice"] = _second.Id.ToString() }, "Save decision");

        Assert.That((int)page.Status, Is.EqualTo(409));
        await using var db = _hub.Open();
        Assert.That(await Counts(db, _second), Is.EqualTo(new bool?[] { null, null }));
    }

    [TestCase(Role.RegionalManager)]
    [TestCase(Role.OfficeAdministrator)]
    public async Task Decision_IsTheHeadsAlone(Role role)
    {
        var client = _hub.As(role);

        Assert.That((int)(await client.Get($"/schools/{_divided.Id}/successor")).Status, Is.EqualTo(403));
        Assert.That((await client.Get("/schools/register/divided")).Document.QuerySelector("main table td a"), Is.Null);
    }

    [Test]
    public async Task Get_OfASchoolThatWasNotDivided_IsNotFound() =>
        Assert.That((int)(await _hub.As(Role.HeadOfParticipation).Get($"/schools/{_hub.NorthSchool.Id}/successor")).Status, Is.EqualTo(404));

    private static async Task<IEnumerable<bool?>> Counts(MusicHub.Data.MusicHubDbContext db, School school) =>
        (await db.Schools.SingleAsync(found => found.Id == school.Id)).Predecessors.Select(predecessor => predecessor.Counts);
}

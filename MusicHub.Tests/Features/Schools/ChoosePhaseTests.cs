using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Schools;

public sealed class ChoosePhaseTests
{
    private TestHub _hub = null!;
    private School _school = null!;

    [SetUp]
    public async Task SetUp()
    {
        _hub = await TestHub.Create();
        _school = TestHub.ASchool(900_010, "Undecided Academy", _hub.North.Id, phase: null, facts: facts => facts with { Type = "Academy converter", RegisterPhase = "Not applicable" });
        await _hub.Save(_school);
    }

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task Queue_HoldsSchoolsWithoutAPhase_AndLosesThoseThatGetOne()
    {
        var client = _hub.As(Role.OfficeAdministrator);
        var queue = await client.Get("/schools/register/phases");
        Assert.That(queue.Rows.Single(), Does.Contain("Undecided Academy Testford, URN 900010").And.Contain("Academy converter, phase “Not applicable”"));

        var form = await client.Get(queue.Document.QuerySelector("main table td a")!.GetAttribute("href")!);
        var done = await client.Post(form, new() { ["Form.Phase"] = "AlternativeProvision" }, "Save phase");

        Assert.That(done.Location, Is.EqualTo($"/schools/{_school.Id}"));
        Assert.That((await client.Get("/schools/register/phases")).Text, Does.Contain("Nothing waits here"));
        await using var db = _hub.Open();
        var school = await db.Schools.SingleAsync(school => school.Id == _school.Id);
        Assert.That((school.Phase, school.PhaseChosenByHand), Is.EqualTo(((Phase?)Phase.AlternativeProvision, true)));
        var change = await db.Changes.SingleAsync(change => change.Kind == "Phase chosen");
        Assert.That((change.SchoolId, change.ById), Is.EqualTo(((Guid?)_school.Id, (Guid?)_hub.Person(Role.OfficeAdministrator).Id)));
    }

    [Test]
    public async Task Queue_LeavesOutClosedSchools()
    {
        await _hub.Save(TestHub.ASchool(900_011, "Closed Academy", phase: null, status: RegisterStatus.Closed));

        Assert.That((await _hub.As(Role.OfficeAdministrator).Get("/schools/register/phases")).Rows, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Post_WithoutAPhase_AsksForOne()
    {
        var client = _hub.As(Role.OfficeAdministrator);

        var page = await client.Post(await client.Get($"/schools/{_school.Id}/phase"), [], "Save phase");

        Assert.That((int)page.Status, Is.EqualTo(400));
        Assert.That(page.Errors, Is.EqualTo(new[] { "Choose a phase" }));
    }

    [Test]
    public async Task Post_AfterSomebodyElse_IsAConflict()
    {
        var client = _hub.As(Role.OfficeAdministrator);
        var form = await client.Get($"/schools/{_school.Id}/phase");
        await _hub.Change<School>(_school.Id, school => school.ChoosePhase(Phase.Special).OrThrow());

        var page = await client.Post(form, new() { ["Form.Phase"] = "Primary" }, "Save phase");

        Assert.That((int)page.Status, Is.EqualTo(409));
        Assert.That(page.Text, Does.Contain("Sasha South"));
        await using var db = _hub.Open();
        Assert.That((await db.Schools.SingleAsync(school => school.Id == _school.Id)).Phase, Is.EqualTo(Phase.Special));
    }

    [Test]
    public async Task Get_OfAnotherManagersSchool_IsForbidden_AndTheQueueOffersNoLink()
    {
        var south = _hub.As(_hub.SouthManager);

        Assert.That((int)(await south.Get($"/schools/{_school.Id}/phase")).Status, Is.EqualTo(403));
        Assert.That((await south.Get("/schools/register/phases")).Document.QuerySelector("main table td a"), Is.Null);
        Assert.That((int)(await _hub.As(Role.RegionalManager).Get($"/schools/{_school.Id}/phase")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Get_OfNoSchool_IsNotFound() =>
        Assert.That((int)(await _hub.As(Role.OfficeAdministrator).Get($"/schools/{Guid.NewGuid()}/phase")).Status, Is.EqualTo(404));
}

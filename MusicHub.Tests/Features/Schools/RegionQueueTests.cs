using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Schools;

public sealed class RegionQueueTests
{
    private const string Queue = "/schools/queues/regions";

    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp()
    {
        _hub = await TestHub.Create();
        await _hub.Save(
            Waiting(900010, "Ash", "Northbridge", "QX1"),
            Waiting(900011, "Beech", "Northbridge", "QX2"),
            Waiting(900012, "Cedar", "Eastbridge", "QX2"),
            Waiting(900013, "Dogwood", null, null),
            TestHub.ASchool(900014, "Closed", status: RegisterStatus.Closed));
    }

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task Queue_CountsByDistrictAndByOutwardPostcode()
    {
        var page = await _hub.As(Role.OfficeAdministrator).Get(Queue);

        var labels = page.Document.QuerySelectorAll("fieldset label").Select(label => string.Join(' ', label.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.That(labels, Is.EqualTo(new[] { "Northbridge (2), in the area of North", "Eastbridge (1)", "QX2 (2)", "QX1 (1)" }));
        Assert.That(page.Rows, Has.Count.EqualTo(4));
        Assert.That(page.Text, Does.Contain("1 school of which the register does not tell"));
    }

    [TestCase("district=Northbridge", "900010 900011")]
    [TestCase("outward=QX2", "900011 900012")]
    [TestCase("district=Northbridge&outward=QX2", "900010 900011 900012")]
    [TestCase("district=Northbridge&school={dogwood}", "900010 900011 900013")]
    public async Task Assign_MovesWhatWasTicked_InOneStep(string query, string urns)
    {
        await using (var before = _hub.Open())
            query = query.Replace("{dogwood}", (await before.Schools.SingleAsync(school => school.Urn == 900013)).Id.ToString(), StringComparison.Ordinal);
        var client = _hub.As(Role.HeadOfParticipation);
        var count = urns.Split(' ').Length;

        var preview = await client.Get($"{Queue}/assign?{query}");
        Assert.That(preview.Title, Is.EqualTo($"Assign {count} schools to a region"));
        var done = await client.Submit(preview, new() { ["Form.RegionId"] = _hub.South.Id.ToString() });

        Assert.That(done.Text, Does.Contain($"{count} schools assigned to South."));
        await using var db = _hub.Open();
        var moved = await db.Schools.Where(school => school.RegionId == _hub.South.Id && school.Urn != 900002).OrderBy(school => school.Urn).Select(school => school.Urn).ToListAsync();
        Assert.That(string.Join(' ', moved), Is.EqualTo(urns));
        Assert.That(await db.Changes.CountAsync(change => change.Kind == "Schools assigned to a region"), Is.EqualTo(1));
    }

    [Test]
    public async Task Preview_SuggestsTheRegionThatCoversThemAll()
    {
        var client = _hub.As(Role.HeadOfParticipation);
        Assert.That((await client.Get($"{Queue}/assign?district=Northbridge")).Value("Form.RegionId"), Is.EqualTo(_hub.North.Id.ToString()));
        Assert.That((await client.Get($"{Queue}/assign?outward=QX2")).Value("Form.RegionId"), Is.Null.Or.Empty);
        Assert.That((await client.Get($"{Queue}/assign")).Title, Is.EqualTo("No school is picked"));
    }

    [Test]
    public async Task Assign_WithoutARegion_ShowsTheFormAgain()
    {
        var client = _hub.As(Role.HeadOfParticipation);
        var page = await client.Submit(await client.Get($"{Queue}/assign?outward=QX2"), []);

        Assert.That((page.Status, page.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "Choose a region")));
        Assert.That(page.Rows, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Assign_WhenSomebodyElseWasFirst_ShowsWhatIsLeft()
    {
        var client = _hub.As(Role.HeadOfParticipation);
        var preview = await client.Get($"{Queue}/assign?district=Northbridge");
        var other = _hub.As(Role.OfficeAdministrator);
        await other.Submit(await other.Get($"{Queue}/assign?outward=QX1"), new() { ["Form.RegionId"] = _hub.South.Id.ToString() });

        var page = await client.Submit(preview, []);

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(page.Title, Is.EqualTo("Assign 1 school to a region"));
        Assert.That(page.Errors.Single(), Does.StartWith("Some of these schools have been given a region meanwhile."));
    }

    [Test]
    public async Task AssignBack_TakesBackThoseThatAreStillThere()
    {
        var client = _hub.As(Role.HeadOfParticipation);
        var done = await client.Submit(await client.Get($"{Queue}/assign?district=Northbridge"), []);
        Assert.That(done.Title, Is.EqualTo("2 schools assigned to North"));
        await using (var moving = _hub.Open())
        {
            var ash = await moving.Schools.SingleAsync(school => school.Urn == 900010);
            await _hub.Change<School>(ash.Id, school => school.AssignRegion(_hub.South.Id));
        }

        var again = await client.Get(done.Address);
        Assert.That(again.Text, Does.Contain("1 school that is still in North has no region again"));
        var back = await client.Submit(again, []);

        Assert.That(back.Text, Does.Contain("1 school taken back from North."));
        await using var db = _hub.Open();
        Assert.That((await db.Schools.SingleAsync(school => school.Urn == 900010)).RegionId, Is.EqualTo(_hub.South.Id));
        Assert.That((await db.Schools.SingleAsync(school => school.Urn == 900011)).RegionId, Is.Null);
        Assert.That((await db.Schools.SingleAsync(school => school.Urn == 900001)).RegionId, Is.EqualTo(_hub.North.Id), "a school of the region that the assignment did not move");
        Assert.That((await client.Get(done.Address)).Text, Does.Contain("None of them is in North any more."));
    }

    [Test]
    public async Task BulkAssignment_StandsOnEachSchoolsTimeline()
    {
        var client = _hub.As(Role.HeadOfParticipation);
        await client.Submit(await client.Get($"{Queue}/assign?district=Northbridge"), []);

        var page = await client.Get("/schools/urn/900011");
        page = await client.Get(page.Location + "?show=changes");

        Assert.That(page.Document.QuerySelector(".moj-timeline")!.TextContent, Does.Contain("Schools assigned to a region").And.Contain("2 schools to North"));
    }

    [Test]
    public async Task Region_OfOneSchool_IsChangedWithAReason()
    {
        var address = $"/schools/{_hub.NorthSchool.Id}/region";
        var client = _hub.As(Role.OfficeAdministrator);
        var form = await client.Get(address);
        Assert.That(form.Value("Form.RegionId"), Is.EqualTo(_hub.North.Id.ToString()));

        var wrong = await client.Submit(form, new() { ["Form.RegionId"] = Guid.NewGuid().ToString(), ["Form.Reason"] = "Moved" });
        Assert.That((wrong.Errors.Single(), wrong.Value("Form.Reason")), Is.EqualTo(("Choose a region of the list", "Moved")));
        var page = await client.Submit(wrong, new() { ["Form.RegionId"] = _hub.South.Id.ToString() });

        Assert.That(page.Text, Does.Contain("The school is in South now.").And.Contain("Region changed").And.Contain("Moved"));
        var stale = await client.Submit(form, new() { ["Form.RegionId"] = "" });
        Assert.That(stale.Status, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task QueueHome_CountsWhatIsToBeDecided()
    {
        await _hub.Save(TestHub.ASchool(900040, "Phaseless", _hub.North.Id, phase: null));
        await _hub.Change<School>(_hub.NorthSchool.Id, school => school.TakeOverFrom(_hub.SouthSchool.Id, PredecessorKind.Split, null, counts: null));
        await _hub.Change<School>(_hub.SouthSchool.Id, school => school.MarkAbsent(_hub.Today));

        var page = await _hub.As(Role.HeadOfParticipation).Get("/schools/queues");

        Assert.That(page.Document.QuerySelectorAll(".govuk-task-list__status").Select(status => status.TextContent.Trim()), Is.EqualTo(new[] { "4 schools", "1 school", "1 school", "1 school" }));
    }

    [TestCase("/schools/queues")]
    [TestCase(Queue)]
    [TestCase(Queue + "/assign")]
    public async Task Queues_AreForThoseWhoAssignRegions(string address)
    {
        Assert.That((await _hub.As(Role.RegionalManager).Get(address)).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await _hub.As(Role.BoardMember).Get(address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await _hub.As(Role.OfficeAdministrator).Get(address)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    private static School Waiting(int urn, string name, string? district, string? outward) =>
        TestHub.ASchool(urn, name, facts: facts => facts with { District = district, OutwardPostcode = outward, Postcode = outward is null ? null : outward + " 1AA" });
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Visits;

public sealed class RecordUnplannedVisitTests : HubTests
{
    private Dictionary<string, string?> Enough => Date("Form.On", Today.AddDays(-3)).And(new() { ["Form.KindId"] = Hub.FollowUp.Id.ToString(), ["Form.MetOthers"] = "Kim Lee", ["Form.Priority"] = "Medium", ["Form.NextStep"] = "None" });

    private string Address => $"/visits/record?school={Hub.NorthSchool.Id}";

    [Test]
    public async Task Post_RecordsTheVisitWithItsActions()
    {
        var me = Hub.As(Role.Visitor);

        var done = await me.Submit(await me.Get(Address), Enough.And("Form.Actions[0].What", "Lend ukuleles").And(Date("Form.Actions[0].DueOn", Today.AddDays(10))));

        Assert.That(done.Text, Does.Contain("The visit is recorded.").And.Contain("Lend ukuleles"));
        await using var db = Hub.Open();
        var visit = await db.Visits.SingleAsync();
        Assert.That(
            (visit.State, visit.On, visit.KindId, visit.VisitorId, visit.SchoolId),
            Is.EqualTo((VisitState.Done, (DateOnly?)Today.AddDays(-3), Hub.FollowUp.Id, (Guid?)Hub.Person(Role.Visitor).Id, Hub.NorthSchool.Id)));
        Assert.That((await db.Actions.SingleAsync()).SourceId, Is.EqualTo(visit.Id));
        var change = await db.Changes.SingleAsync(change => change.SubjectId == visit.Id);
        Assert.That((change.Kind, change.SchoolId), Is.EqualTo(("Visit recorded", (Guid?)Hub.NorthSchool.Id)));
    }

    [Test]
    public async Task Post_Twice_RecordsOneVisit()
    {
        var me = Hub.As(Role.Visitor);
        var page = await me.Get(Address);

        var first = await me.Post(page, Enough);
        var second = await me.Post(page, Enough);

        Assert.That((first.IsRedirect, second.Location), Is.EqualTo((true, first.Location)));
        await using var db = Hub.Open();
        Assert.That(await db.Visits.CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Post_WithNothing_NamesEachFieldInOrder()
    {
        var me = Hub.As(Role.HeadOfParticipation);

        var page = await me.Post(await me.Get(Address), []);

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page.Errors, Is.EqualTo(new[] { "Choose what kind of visit it was", "Enter the visit date", "Say whom you met", "Choose a priority", "Say what the next step is, or that there is none" }));
    }

    [Test]
    public async Task Post_OfTomorrow_IsRefused()
    {
        var me = Hub.As(Role.Visitor);

        var page = await me.Post(await me.Get(Address), Enough.And(Date("Form.On", Today.AddDays(1))));

        Assert.That((page.Status, page.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "The visit date must be today or earlier")));
        Assert.That(page.Value("Form.MetOthers"), Is.EqualTo("Kim Lee"));
    }

    [Test]
    public async Task Post_OfTomorrow_WithNothingElse_NamesAllThatIsWrongAtOnce()
    {
        var me = Hub.As(Role.Visitor);

        var page = await me.Post(await me.Get(Address), Date("Form.On", Today.AddDays(1)));

        Assert.That(page.Errors, Does.Contain("The visit date must be today or earlier").And.Contain("Say whom you met").And.Contain("Choose a priority"));
    }

    [Test]
    public async Task AVisitor_RecordsOnlyTheirOwn()
    {
        var me = Hub.As(Role.Visitor);

        var page = await me.Post(await me.Get(Address), Enough.And("Form.VisitorId", Hub.SouthManager.Id.ToString()));

        Assert.That(page.Errors, Is.EqualTo(new[] { "Choose who visited" }));
    }

    [Test]
    public async Task AManager_RecordsForAColleagueInTheirRegion()
    {
        var me = Hub.As(Role.RegionalManager);

        await me.Submit(await me.Get(Address), Enough.And("Form.VisitorId", Hub.Person(Role.Visitor).Id.ToString()));

        await using var db = Hub.Open();
        Assert.That((await db.Visits.SingleAsync()).VisitorId, Is.EqualTo(Hub.Person(Role.Visitor).Id));
    }

    [Test]
    public async Task AClosedSchool_CanBeFound_BecauseTheVisitMayBeOlder()
    {
        await Hub.Save(TestHub.ASchool(900020, "Northgate Infants", Hub.North.Id, status: RegisterStatus.Closed));

        var found = await Hub.As(Role.Visitor).Get("/visits/record?q=northgate");

        Assert.That(found.Document.QuerySelectorAll("main li a").Select(link => link.TextContent), Is.EqualTo(new[] { "Northgate Infants", "Northgate Primary School" }));
        Assert.That(found.Text, Does.Contain("URN 900020, closed"));
    }

    [TestCase(Role.Finance, HttpStatusCode.Forbidden)]
    [TestCase(Role.BoardMember, HttpStatusCode.NotFound)]
    public async Task Others_RecordNothing(Role role, HttpStatusCode status) => Assert.That((await Hub.As(role).Get(Address)).Status, Is.EqualTo(status));

    [Test]
    public async Task AnUnknownSchool_IsNotFound() => Assert.That((await Hub.As(Role.Visitor).Get($"/visits/record?school={Guid.NewGuid()}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
}

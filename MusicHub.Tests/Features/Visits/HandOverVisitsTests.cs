using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Visits;

public sealed class HandOverVisitsTests : HubTests
{
    private Guid South => Hub.SouthManager.Id;

    [Test]
    public async Task TickedInTheList_TheyAreHandedOverTogether_AndEachTellsOfIt()
    {
        var first = await Hub.APlannedVisit();
        var second = await Hub.AConfirmedVisit(Today.AddDays(3));
        var untouched = await Hub.APlannedVisit();
        var me = Hub.As(Role.RegionalManager);
        var list = await me.Get("/visits");
        Assert.That(list.Document.QuerySelectorAll("[name=visits]"), Has.Length.EqualTo(3));

        var page = await me.Get($"/visits/hand-over?visits={first.Id}&visits={second.Id}");
        var done = await me.Submit(page, new() { ["Form.VisitorId"] = South.ToString(), ["Form.Reason"] = "Ada is leaving" });

        Assert.That(page.Title, Is.EqualTo("Hand over 2 visits"));
        Assert.That(done.Text, Does.Contain("2 visits are handed over."));
        await using var db = Hub.Open();
        Assert.That(await db.Visits.Where(visit => visit.VisitorId == South).Select(visit => visit.Id).ToListAsync(), Is.EquivalentTo(new[] { first.Id, second.Id }));
        var changes = await db.Changes.Where(change => change.Kind == "Visit handed over").ToListAsync();
        Assert.That(changes.Select(change => change.SubjectId), Is.EquivalentTo(new[] { first.Id, second.Id }));
        Assert.That(changes.Select(change => (change.Fields.Count, change.Reason)), Is.All.EqualTo((1, "Ada is leaving")), "each of its own visit alone");
        Assert.That((await me.Get($"/visits/{first.Id}")).Document.QuerySelector(".moj-timeline__item")!.TextContent, Does.Contain("Only Visitor").And.Contain("Sasha South"));
        Assert.That((await Saved<Visit>(untouched.Id)).Version, Is.EqualTo(1));
    }

    [Test]
    public async Task AllThatSomebodyHasAhead_IsHandedOverInOne()
    {
        await Hub.APlannedVisit();
        await Hub.AConfirmedVisit(Today.AddDays(3));
        await Hub.ARecordedVisit();
        await Hub.APlannedVisit(school: Hub.SouthSchool);
        var visitor = Hub.Person(Role.Visitor).Id;

        var page = await Hub.As(Role.RegionalManager).Get($"/visits/hand-over?from={visitor}");

        Assert.That(page.Title, Is.EqualTo("Hand over 2 visits"), "those of the manager's own region that are ahead");
    }

    [Test]
    public async Task OneThatCannotBe_KeepsAllFromBeingHandedOver()
    {
        var mine = await Hub.APlannedVisit();
        var theirs = await Hub.APlannedVisit(visitor: Hub.SouthManager);
        var over = await Hub.ACancelledVisit();
        var me = Hub.As(Role.HeadOfParticipation);

        var page = await me.Post(await me.Get($"/visits/hand-over?visits={mine.Id}&visits={theirs.Id}&visits={over.Id}"), new() { ["Form.VisitorId"] = South.ToString() });

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page.Errors, Is.EquivalentTo(new[]
        {
            "Northgate Primary School, Week of 2 Feb 2026: The visit is with this person already. Choose somebody else.",
            "Northgate Primary School, Week of 2 Feb 2026: This visit was cancelled. Plan a new one.",
        }));
        Assert.That((await Saved<Visit>(mine.Id)).VisitorId, Is.EqualTo(Hub.Person(Role.Visitor).Id));
    }

    [Test]
    public async Task OneThatWasChangedMeanwhile_IsAConflict_AndNoneIsHandedOver()
    {
        var first = await Hub.APlannedVisit();
        var second = await Hub.APlannedVisit(Today.AddDays(14));
        var me = Hub.As(Role.HeadOfParticipation);
        var page = await me.Get($"/visits/hand-over?visits={first.Id}&visits={second.Id}");
        await Hub.Change<Visit>(second.Id, visit => visit.Cancel("Asked to").OrThrow());
        await Hub.Change<Visit>(first.Id, visit => visit.LogAttempt(AttemptKind.Called, South, Hub.Clock.GetUtcNow(), null).OrThrow());

        var sent = await me.Post(page, new() { ["Form.VisitorId"] = South.ToString(), ["Form.Visits[1].Version"] = "2" });
        var stale = await me.Post(await me.Get($"/visits/hand-over?visits={first.Id}"), new() { ["Form.VisitorId"] = South.ToString(), ["Form.Visits[0].Version"] = "1" });

        Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.BadRequest), "one is over");
        Assert.That(stale.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await Saved<Visit>(first.Id)).VisitorId, Is.EqualTo(Hub.Person(Role.Visitor).Id));
    }

    [Test]
    public async Task WithoutAPerson_AsksForOne()
    {
        var visit = await Hub.APlannedVisit();
        var me = Hub.As(Role.Visitor);

        var page = await me.Post(await me.Get($"/visits/hand-over?visits={visit.Id}"), new() { ["Form.Reason"] = "On leave" });

        Assert.That((page.Errors.Single(), page.Value("Form.Reason")), Is.EqualTo(("Choose who takes over", "On leave")));
    }

    [Test]
    public async Task Offered_ArePeopleWhoVisit()
    {
        var visit = await Hub.APlannedVisit();

        var page = await Hub.As(Role.Visitor).Get($"/visits/hand-over?visits={visit.Id}");

        Assert.That(
            page.Document.QuerySelectorAll("[name='Form.VisitorId'] option").Select(option => option.TextContent),
            Is.EqualTo(new[] { "Choose a person", "Only Visitor (you)", "Only Head of Participation", "Only Regional manager", "Sasha South" }));
    }

    [Test]
    public async Task OneThatMayNotBeEdited_ForbidsAll()
    {
        var mine = await Hub.APlannedVisit();
        var south = await Hub.APlannedVisit(school: Hub.SouthSchool, visitor: Hub.SouthManager);

        Assert.That((await Hub.As(Role.RegionalManager).Get($"/visits/hand-over?visits={mine.Id}&visits={south.Id}")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task OneThatWasSlippedIntoTheForm_HandsOverNone()
    {
        var mine = await Hub.APlannedVisit();
        var south = await Hub.APlannedVisit(school: Hub.SouthSchool, visitor: Hub.SouthManager);
        var me = Hub.As(Role.RegionalManager);
        var page = await me.Get($"/visits/hand-over?visits={mine.Id}");

        var theirs = await me.Post(page, new() { ["Form.VisitorId"] = South.ToString(), ["Form.Visits[1].Id"] = south.Id.ToString(), ["Form.Visits[1].Version"] = "1" });
        var nobodys = await me.Post(page, new() { ["Form.VisitorId"] = South.ToString(), ["Form.Visits[1].Id"] = Guid.NewGuid().ToString(), ["Form.Visits[1].Version"] = "1" });

        Assert.That((theirs.Status, nobodys.Status), Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.NotFound)));
        Assert.That((await Saved<Visit>(mine.Id)).Version, Is.EqualTo(1));
    }

    [Test]
    public async Task ARowThatHoldsNothing_IsLeftOut()
    {
        var visit = await Hub.APlannedVisit();
        var me = Hub.As(Role.Visitor);

        var done = await me.Post(await me.Get($"/visits/hand-over?visits={visit.Id}"), new() { ["Form.VisitorId"] = South.ToString(), ["Form.Visits[1]"] = "x" });

        Assert.That(done.Status, Is.Not.EqualTo(HttpStatusCode.InternalServerError));
    }

    [Test]
    public async Task Nothing_SaysWhatToDo() => Assert.That((await Hub.As(Role.Visitor).Get("/visits/hand-over")).Title, Is.EqualTo("Nothing to hand over"));
}

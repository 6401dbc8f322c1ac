using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Actions;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Visits;

public sealed class RecordVisitTests : HubTests
{
    private static readonly Dictionary<string, string?> Enough = new() { ["Form.MetOthers"] = "Kim Lee (music lead)", ["Form.Priority"] = "High", ["Form.NextStep"] = "Ring in March" };

    [Test]
    public async Task Post_WritesDownEverything()
    {
        var visit = await Hub.AConfirmedVisit(Today.AddDays(-1));
        var me = Hub.As(Role.Visitor);
        var page = await me.Get($"/visits/{visit.Id}/record");
        Assert.That((page.Value("Form.On.Day"), page.Value("Form.On.Month"), page.Value("Form.On.Year")), Is.EqualTo(("2", "2", "2026")), "the agreed day");

        var done = await me.Submit(page, Enough
            .And("Form.NeedIds", Hub.Confidence.Id.ToString()).And($"Form.NeedNotes[{Hub.Confidence.Id}]", "New to reading music")
            .And("Form.NextStep", "Ring in March").And("Form.Notes", "Singing in every class.\r\nRecorders in Year 4."));

        var saved = await Saved<Visit>(visit.Id);
        Assert.Multiple(() =>
        {
            Assert.That((saved.State, saved.On, saved.MetWhom, saved.Priority), Is.EqualTo((VisitState.Done, (DateOnly?)Today.AddDays(-1), "Kim Lee (music lead)", (SupportPriority?)SupportPriority.High)));
            Assert.That((saved.NextStep, saved.Notes), Is.EqualTo(("Ring in March", "Singing in every class.\r\nRecorders in Year 4.")));
            Assert.That(saved.Needs.Select(need => (need.NeedId, need.Note)), Is.EqualTo(new[] { (Hub.Confidence.Id, "New to reading music") }));
            Assert.That(done.Text, Does.Contain("The visit is recorded.").And.Contain("Teacher confidence: New to reading music").And.Contain("Kim Lee (music lead)").And.Contain("Ring in March"));
        });
    }

    [Test]
    public async Task Contacts_AreOffered_AndThoseWhoWereMetAreWrittenDownWithTheirPost()
    {
        var head = Contact.ForSchool(Hub.NorthSchool.Id, new ContactDetails("Jo Hart", null, "jo@example.org", null, [ContactRoleKind.Head]), Today, ContactSource.Typed).OrThrow();
        var left = Contact.ForSchool(Hub.NorthSchool.Id, new ContactDetails("Les Gone", null, null, null, [ContactRoleKind.MusicLead]), Today.AddDays(-9), ContactSource.Typed).OrThrow();
        left.Leave(Today.AddDays(-1)).OrThrow();
        var elsewhere = Contact.ForSchool(Hub.SouthSchool.Id, new ContactDetails("Sue South", null, null, null, [ContactRoleKind.Head]), Today, ContactSource.Typed).OrThrow();
        await Hub.Save(head, left, elsewhere);
        var visit = await Hub.AConfirmedVisit(Today);
        var me = Hub.As(Role.Visitor);
        var page = await me.Get($"/visits/{visit.Id}/record");

        await me.Submit(page, Enough.And("Form.MetContacts", head.Id.ToString()));

        Assert.That(page.Document.QuerySelectorAll("[name='Form.MetContacts']").Select(box => box.GetAttribute("value")), Is.EqualTo(new[] { head.Id.ToString() }));
        Assert.That((await Saved<Visit>(visit.Id)).MetWhom, Is.EqualTo("Jo Hart (Head); Kim Lee (music lead)"));
    }

    [Test]
    public async Task Actions_AreOpenedInTheSameSave_AndBlankRowsAreLeftOut()
    {
        var visit = await Hub.AConfirmedVisit(Today);
        var me = Hub.As(Role.Visitor);

        var done = await me.Submit(await me.Get($"/visits/{visit.Id}/record"), Enough
            .And("Form.Actions[1].What", "Name a music lead").And("Form.Actions[1].OwnerId", "school").And("Form.Actions[1].Function", "Inclusion").And(Date("Form.Actions[1].DueOn", Today.AddDays(30))));

        await using var db = Hub.Open();
        var action = await db.Actions.SingleAsync();
        Assert.That(
            (action.What, action.OwnerId, action.DueOn, action.Function, action.Source, action.SourceId, action.SchoolId),
            Is.EqualTo(("Name a music lead", (Guid?)null, Today.AddDays(30), StrategicFunction.Inclusion, ActionSource.Visit, (Guid?)visit.Id, (Guid?)Hub.NorthSchool.Id)));
        Assert.That(done.Rows, Is.EqualTo(new[] { "Name a music lead The school 5 Mar 2026 Open" }));
        Assert.That(await db.Changes.CountAsync(change => change.Kind == "Visit recorded"), Is.EqualTo(1));
    }

    [Test]
    public async Task AnActionThatIsHalfFilledIn_KeepsTheRecordFromBeingSaved()
    {
        var visit = await Hub.AConfirmedVisit(Today);
        var me = Hub.As(Role.Visitor);

        var page = await me.Post(await me.Get($"/visits/{visit.Id}/record"), Enough.And("Form.Actions[0].What", "Name a music lead").And("Form.Notes", "Long notes"));
        var past = await me.Post(await me.Get($"/visits/{visit.Id}/record"), Enough.And("Form.Actions[0].What", "Name a music lead").And(Date("Form.Actions[0].DueOn", Today.AddDays(-1))));

        Assert.That(page.Errors, Is.EqualTo(new[] { "Enter the due date" }));
        Assert.That(page.Document.QuerySelector("details.hub-add")!.HasAttribute("open"), "what is wrong is not hidden");
        Assert.That((page.Value("Form.Notes"), page.Value("Form.Actions[0].What")), Is.EqualTo(("Long notes", "Name a music lead")));
        Assert.That((past.Status, past.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "The due date must be today or later")));
        Assert.That((await Saved<Visit>(visit.Id)).State, Is.EqualTo(VisitState.Confirmed));
    }

    [Test]
    public async Task Post_WithNothing_NamesEachFieldInOrder()
    {
        var visit = await Hub.AConfirmedVisit(Today);
        var me = Hub.As(Role.Visitor);

        var page = await me.Post(await me.Get($"/visits/{visit.Id}/record"), new() { ["Form.On.Day"] = "", ["Form.On.Month"] = "", ["Form.On.Year"] = "" });

        Assert.That((page.Status, page.Title), Is.EqualTo((HttpStatusCode.BadRequest, "Record the visit")));
        Assert.That(page.Errors, Is.EqualTo(new[] { "Enter the visit date", "Say whom you met", "Choose a priority", "Say what the next step is, or that there is none" }));
        foreach (var link in page.Document.QuerySelectorAll(".govuk-error-summary a"))
            Assert.That(page.Document.QuerySelector(link.GetAttribute("href")!), Is.Not.Null, link.TextContent);
    }

    [Test]
    public async Task Post_OfTomorrow_IsRefused_AndKeepsWhatWasTyped()
    {
        var visit = await Hub.AConfirmedVisit(Today.AddDays(1));
        var me = Hub.As(Role.Visitor);

        var page = await me.Post(await me.Get($"/visits/{visit.Id}/record"), Enough.And(Date("Form.On", Today.AddDays(1))).And("Form.NeedIds", Hub.Instruments.Id.ToString()).And($"Form.NeedNotes[{Hub.Instruments.Id}]", "Three guitars"));

        Assert.That((page.Status, page.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "The visit date must be today or earlier")));
        Assert.That((page.Value("Form.MetOthers"), page.Value("Form.Priority"), page.Value("Form.NeedIds"), page.Value($"Form.NeedNotes[{Hub.Instruments.Id}]")), Is.EqualTo(("Kim Lee (music lead)", "High", Hub.Instruments.Id.ToString(), "Three guitars")));
    }

    [Test]
    public async Task Post_OfMoreThanFits_SaysHowMuchDoes()
    {
        var visit = await Hub.AConfirmedVisit(Today);
        var me = Hub.As(Role.Visitor);

        var page = await me.Post(await me.Get($"/visits/{visit.Id}/record"), Enough.And("Form.MetOthers", new string('x', 401)).And("Form.NextStep", new string('x', 2001)).And("Form.Notes", new string('x', 20_001)));

        Assert.That(page.Errors, Is.EqualTo(new[]
        {
            "Whom you met must be 400 characters or fewer, all names together",
            "The next step must be 2000 characters or fewer",
            "The notes must be 20000 characters or fewer",
        }));
    }

    [Test]
    public async Task Post_WithANeedThatTheHubDoesNotHave_IsRefused()
    {
        var visit = await Hub.AConfirmedVisit(Today);
        var me = Hub.As(Role.Visitor);

        var page = await me.Post(await me.Get($"/visits/{visit.Id}/record"), Enough.And("Form.NeedIds", Guid.NewGuid().ToString()));

        Assert.That((page.Status, page.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "Choose needs from the list")));
    }

    [Test]
    public async Task Post_WhenVisitAlreadyRecorded_ShowsRefusal()
    {
        var visit = await Hub.AConfirmedVisit(Today);
        var me = Hub.As(Role.Visitor);
        var page = await me.Get($"/visits/{visit.Id}/record");
        await Hub.Change<Visit>(visit.Id, theirs => theirs.Record(TestVisits.ARecord(Hub, Today), Today).OrThrow());

        var sent = await me.Post(page, Enough.And("Version", "2"));

        Assert.That((sent.Status, sent.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "This visit has been recorded already. You can correct the record.")));
        Assert.That((await Saved<Visit>(visit.Id)).MetWhom, Is.EqualTo("Jo Hart (Headteacher)"));
    }

    [Test]
    public async Task Page_SaysThatPupilsDoNotBelongHere()
    {
        var visit = await Hub.AConfirmedVisit(Today);

        Assert.That((await Hub.As(Role.Visitor).Get($"/visits/{visit.Id}/record")).Text, Does.Contain("Child-protection concerns and pupils’ names do not belong here").And.Contain("safeguarding lead"));
    }

    [Test]
    public async Task WhoMetWhom_IsNotKeptInTheHistory()
    {
        var visit = await Hub.AConfirmedVisit(Today);
        var me = Hub.As(Role.Visitor);

        await me.Submit(await me.Get($"/visits/{visit.Id}/record"), Enough);

        await using var db = Hub.Open();
        var change = await db.Changes.SingleAsync(change => change.Kind == "Visit recorded");
        Assert.That(change.Fields.Single(field => field.Field == "MetWhom"), Is.EqualTo(new MusicHub.Domain.History.FieldChange("Visit", visit.Id, "MetWhom", null, null, Personal: true)));
    }
}

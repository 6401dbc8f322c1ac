using System.Net;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Visits;

public sealed class CorrectVisitTests : HubTests
{
    [Test]
    public async Task Page_HoldsTheRecord_WithTheContactsWhoWereMetTicked()
    {
        var head = Contact.ForSchool(Hub.NorthSchool.Id, new ContactDetails("Jo Hart", "Headteacher", null, null, [ContactRoleKind.Head]), Today, ContactSource.Typed).OrThrow();
        await Hub.Save(head);
        var visit = await Hub.ARecordedVisit(record: record => record with { MetWhom = "Jo Hart (Headteacher); Kim Lee" });

        var page = await Hub.As(Role.Visitor).Get($"/visits/{visit.Id}/correct");

        Assert.Multiple(() =>
        {
            Assert.That((page.Value("Form.MetContacts"), page.Value("Form.MetOthers")), Is.EqualTo((head.Id.ToString(), "Kim Lee")));
            Assert.That((page.Value("Form.KindId"), page.Value("Form.VisitorId")), Is.EqualTo((Hub.MusicVisit.Id.ToString(), Hub.Person(Role.Visitor).Id.ToString())));
            Assert.That((page.Value("Form.Priority"), page.Value("Form.NextStep"), page.Value("Form.Notes")), Is.EqualTo(("Medium", "Ring in March", "Singing in every class.")));
            Assert.That((page.Value("Form.NeedIds"), page.Value($"Form.NeedNotes[{Hub.Confidence.Id}]")), Is.EqualTo((Hub.Confidence.Id.ToString(), "New to reading music")));
        });
    }

    [Test]
    public async Task Post_TellsTheHistoryWhatChangedAndWhy()
    {
        var visit = await Hub.ARecordedVisit();
        var me = Hub.As(Role.RegionalManager);

        var done = await me.Submit(await me.Get($"/visits/{visit.Id}/correct"), Date("Form.On", Today.AddDays(-1)).And(new()
        {
            ["Form.KindId"] = Hub.FollowUp.Id.ToString(),
            ["Form.VisitorId"] = Hub.SouthManager.Id.ToString(),
            ["Form.NeedIds"] = Hub.Instruments.Id.ToString(),
            ["Form.Reason"] = "Typed under the wrong name",
        }));

        Assert.That(done.Title, Is.EqualTo("Monday 2 February 2026"));
        var history = done.Document.QuerySelectorAll(".moj-timeline__item").First().TextContent;
        Assert.That(history, Does.Contain("Visit corrected").And.Contain("Typed under the wrong name"));
        foreach (var told in new[] { "Only Visitor", "Sasha South", "School music visit", "Follow-up", "2 Feb 2026", "Teacher confidence", "Instruments" })
            Assert.That(history, Does.Contain(told));
        var saved = await Saved<Visit>(visit.Id);
        Assert.That((saved.On, saved.KindId, saved.VisitorId), Is.EqualTo(((DateOnly?)Today.AddDays(-1), Hub.FollowUp.Id, (Guid?)Hub.SouthManager.Id)));
    }

    [Test]
    public async Task Post_WithoutAReason_IsAskedForOne_AndChangesNothing()
    {
        var visit = await Hub.ARecordedVisit();
        var me = Hub.As(Role.Visitor);

        var page = await me.Post(await me.Get($"/visits/{visit.Id}/correct"), new() { ["Form.Notes"] = "Better notes" });

        Assert.That((page.Status, page.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "Say why you correct the record")));
        Assert.That(page.Value("Form.Notes"), Is.EqualTo("Better notes"));
        Assert.That((await Saved<Visit>(visit.Id)).Notes, Is.EqualTo("Singing in every class."));
    }

    [Test]
    public async Task AnOldRecordWithoutAPriority_NeedNotBeGivenOne_ButNoneIsTakenAway()
    {
        var old = await Hub.ARecordedVisit(record: record => record with { Priority = null });
        var recent = await Hub.ARecordedVisit();
        var me = Hub.As(Role.Visitor);

        var corrected = await me.Post(await me.Get($"/visits/{old.Id}/correct"), new() { ["Form.Reason"] = "A slip" });
        var page = await me.Post(await me.Get($"/visits/{recent.Id}/correct"), new() { ["Form.Reason"] = "A slip", ["Form.Priority"] = null });

        Assert.That(corrected.IsRedirect);
        Assert.That(page.Errors, Is.EqualTo(new[] { "Choose a priority" }));
    }

    [Test]
    public async Task AVisitor_CannotPassTheirVisitToSomebodyElse()
    {
        var visit = await Hub.ARecordedVisit();
        var me = Hub.As(Role.Visitor);

        var page = await me.Post(await me.Get($"/visits/{visit.Id}/correct"), new() { ["Form.Reason"] = "A slip", ["Form.VisitorId"] = Hub.SouthManager.Id.ToString() });

        Assert.That(page.Errors, Is.EqualTo(new[] { "Choose who visited" }));
    }
}

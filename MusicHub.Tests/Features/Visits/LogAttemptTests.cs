using System.Net;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Tests.Features.Visits;

public sealed class LogAttemptTests : HubTests
{
    [TestCase("Emailed", AttemptKind.Emailed)]
    [TestCase("Called", AttemptKind.Called)]
    [TestCase("No reply", AttemptKind.NoReply)]
    [TestCase("Declined", AttemptKind.Declined)]
    public async Task OneTapOnTheVisitsPage_NotesTheAttempt(string button, AttemptKind kind)
    {
        var visit = await Hub.APlannedVisit();
        var me = Hub.As(Role.Visitor);

        var done = await me.Submit(await me.Get($"/visits/{visit.Id}"), new() { ["Form.Note"] = "Spoke to the office" }, button);

        var attempt = (await Saved<Visit>(visit.Id)).Attempts.Single();
        Assert.That((attempt.How, attempt.ById, attempt.At, attempt.Note), Is.EqualTo((kind, Hub.Person(Role.Visitor).Id, Hub.Clock.GetUtcNow(), "Spoke to the office")));
        Assert.That(done.Document.QuerySelector(".hub-attempts__list")!.TextContent, Does.Contain(button).And.Contain("3 Feb 2026 at 10:00, Only Visitor").And.Contain("Spoke to the office"));
    }

    [Test]
    public async Task AMistakenTap_IsTakenBackTheSameDay_AndTheHistoryKeepsIt()
    {
        var visit = await Hub.APlannedVisit();
        var me = Hub.As(Role.Visitor);
        var noted = await me.Submit(await me.Get($"/visits/{visit.Id}"), [], "Declined");
        var button = $"Take it back: declined, {Today.Short()} at 10:00";

        var managers = await Hub.As(Role.RegionalManager).Get($"/visits/{visit.Id}");
        var done = await me.Submit(noted, [], button);

        Assert.That(managers.Document.QuerySelector("form[action$='take-back']"), Is.Null);
        Assert.That((await Saved<Visit>(visit.Id)).Attempts, Is.Empty);
        Assert.That(done.Text, Does.Contain("The attempt is taken back."));
        Assert.That(done.Document.QuerySelector(".moj-timeline__item")!.TextContent, Does.Contain("Attempt to reach the school taken back").And.Contain("Declined"));
    }

    [Test]
    public async Task OnAnotherDay_ItStays()
    {
        var visit = await Hub.APlannedVisit(Today.AddDays(7));
        var me = Hub.As(Role.Visitor);
        var noted = await me.Submit(await me.Get($"/visits/{visit.Id}"), [], "Called");
        var button = $"Take it back: called, {Today.Short()} at 10:00";
        Hub.Clock.MoveTo(Today.AddDays(1));

        var refused = await me.Post(noted, [], button);

        Assert.That(refused.Errors, Is.EqualTo(new[] { VisitRefusals.AttemptStays.Message }));
        Assert.That((await me.Get($"/visits/{visit.Id}")).Document.QuerySelector("form[action$='take-back']"), Is.Null);
        Assert.That((await Saved<Visit>(visit.Id)).Attempts, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Post_WithoutAButton_AsksWhatCameOfIt()
    {
        var visit = await Hub.APlannedVisit();
        var me = Hub.As(Role.Visitor);

        var page = await me.Post(await me.Get($"/visits/{visit.Id}/attempts"), new() { ["Form.Note"] = "Spoke to the office" });

        Assert.That((page.Status, page.Errors.Single(), page.Value("Form.Note")), Is.EqualTo((HttpStatusCode.BadRequest, "Choose how you tried, or what came of it", "Spoke to the office")));
    }

    [Test]
    public async Task Post_OfALongNote_SaysHowMuchFits()
    {
        var visit = await Hub.APlannedVisit();
        var me = Hub.As(Role.Visitor);

        var page = await me.Post(await me.Get($"/visits/{visit.Id}/attempts"), new() { ["Form.Note"] = new string('x', 1001) }, "Called");

        Assert.That(page.Errors, Is.EqualTo(new[] { "The note must be 1000 characters or fewer" }));
    }

    [Test]
    public async Task Declined_CanSayWhy_AndOthersCannot()
    {
        var reason = new VisitReason("Content with what it has", VisitEndings.Declined, 1);
        await Hub.Save(reason);
        var visit = await Hub.APlannedVisit();
        var me = Hub.As(Role.Visitor);
        var page = await me.Get($"/visits/{visit.Id}");

        var called = await me.Post(page, new() { ["Form.ReasonId"] = reason.Id.ToString() }, "Called");
        var declined = await me.Submit(page, new() { ["Form.ReasonId"] = reason.Id.ToString(), ["Form.Note"] = "Rang back" }, "Declined");

        Assert.That((called.Status, called.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "A reason is noted with “Declined” only")));
        Assert.That(declined.Document.QuerySelector(".hub-attempts__list")!.TextContent, Does.Contain("Content with what it has: Rang back"));
    }
}

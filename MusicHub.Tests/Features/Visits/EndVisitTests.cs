using System.Net;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Visits;

/// <summary>Cancelling, not attending, putting off and confirming: the short forms.</summary>
public sealed class EndVisitTests : HubTests
{
    [TestCase("cancel", "Say why the visit is cancelled")]
    [TestCase("not-attended", "Say why the visit did not take place")]
    public async Task Post_WithoutAReason_IsAskedForOne(string task, string message)
    {
        var visit = await Hub.AConfirmedVisit(Today);
        var me = Hub.As(Role.Visitor);

        var page = await me.Post(await me.Get($"/visits/{visit.Id}/{task}"), new() { ["Form.Reason"] = " " });

        Assert.That((page.Status, page.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, message)));
        Assert.That((await Saved<Visit>(visit.Id)).State, Is.EqualTo(VisitState.Confirmed));
    }

    [Test]
    public async Task Post_OfALongReason_SaysHowMuchFits()
    {
        var visit = await Hub.APlannedVisit();
        var me = Hub.As(Role.Visitor);

        var page = await me.Post(await me.Get($"/visits/{visit.Id}/cancel"), new() { ["Form.Reason"] = new string('x', 1001) });

        Assert.That(page.Errors, Is.EqualTo(new[] { "The reason must be 1000 characters or fewer" }));
        Assert.That(page.Value("Form.Reason"), Has.Length.EqualTo(1001));
    }

    [Test]
    public async Task Cancelled_ShowsTheReason_AndOffersNothingMore()
    {
        var visit = await Hub.APlannedVisit();
        var me = Hub.As(Role.Visitor);

        var done = await me.Submit(await me.Get($"/visits/{visit.Id}/cancel"), new() { ["Form.Reason"] = "The school has an inspection" });

        Assert.That(done.Text, Does.Contain("Cancelled").And.Contain("Why it did not take place The school has an inspection"));
        Assert.That(done.Document.QuerySelectorAll("main a[href$='/arrange'], main a[href$='/record'], main a[href$='/cancel'], main form"), Is.Empty);
    }

    [Test]
    public async Task NotAttended_BeforeItsDay_IsNotToBeHad()
    {
        var visit = await Hub.AConfirmedVisit(Today.AddDays(1));
        var me = Hub.As(Role.Visitor);

        var page = await me.Get($"/visits/{visit.Id}/not-attended");
        var shown = await me.Get($"/visits/{visit.Id}");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page.Text, Does.Contain("The day of this visit has not come yet. To call it off, cancel it."));
        Assert.That(shown.Text, Does.Not.Contain("It did not take place"));
    }

    [Test]
    public async Task PutOff_TakesTheDayAway()
    {
        var visit = await Hub.AConfirmedVisit(Today.AddDays(1));
        var me = Hub.As(Role.Visitor);
        var page = await me.Get($"/visits/{visit.Id}/put-off");

        var nothing = await me.Post(page, new() { ["Form.Reason"] = "The head is away" });
        var done = await me.Submit(page, new() { ["Form.Week"] = "2026-03-02", ["Form.Reason"] = "The head is away" });

        Assert.That((nothing.Errors.Single(), nothing.Value("Form.Reason")), Is.EqualTo(("Choose a week", "The head is away")));
        Assert.That(done.Title, Is.EqualTo("Week of 2 March 2026"));
        Assert.That(done.Text, Does.Contain("Reason: The head is away"));
        var saved = await Saved<Visit>(visit.Id);
        Assert.That((saved.State, saved.On), Is.EqualTo((VisitState.Planned, (DateOnly?)null)));
    }

    [Test]
    public async Task Confirm_IsOneTapOnTheVisitsPage()
    {
        var visit = await Hub.AnArrangedVisit(Today.AddDays(1));
        var me = Hub.As(Role.Visitor);

        var done = await me.Submit(await me.Get($"/visits/{visit.Id}"), [], "The school has confirmed");

        Assert.That(done.Text, Does.Contain("The visit is confirmed."));
        Assert.That((await Saved<Visit>(visit.Id)).State, Is.EqualTo(VisitState.Confirmed));
    }

    [Test]
    public async Task Confirm_WithoutADay_SaysWhatComesFirst() =>
        Assert.That((await Hub.As(Role.Visitor).Get($"/visits/{(await Hub.APlannedVisit()).Id}/confirm")).Text, Does.Contain("Agree a day with the school first."));

    [Test]
    public async Task Confirm_OfAConfirmedVisit_IsRefused()
    {
        var visit = await Hub.AnArrangedVisit(Today.AddDays(1));
        var me = Hub.As(Role.Visitor);
        var page = await me.Get($"/visits/{visit.Id}/confirm");
        await Hub.Change<Visit>(visit.Id, theirs => theirs.Confirm().OrThrow());

        var sent = await me.Post(page, new() { ["Version"] = "2" });

        Assert.That((sent.Status, sent.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "The school has confirmed this day already.")));
    }
}

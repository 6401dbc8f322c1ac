using System.Net;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Visits;

/// <summary>Cancelling, not attending, putting off and confirming: the short forms.</summary>
public sealed class EndVisitTests : HubTests
{
    [TestCase("cancel", VisitEndings.Cancelled, "Say why the visit is cancelled")]
    [TestCase("not-attended", VisitEndings.NotAttended, "Say why the visit did not take place")]
    public async Task Post_WithoutAReason_IsAskedForOne_WhereTheHubOffersReasons(string task, VisitEndings ending, string message)
    {
        var other = new VisitReason("For something else", VisitEndings.Declined, 1);
        var old = new VisitReason("Not in use", ending, 2);
        old.Change([], old.Name, isActive: false).OrThrow();
        var reason = new VisitReason("Snow", ending, 3);
        await Hub.Save(other, old, reason);
        var visit = await Hub.AConfirmedVisit(Today);
        var me = Hub.As(Role.Visitor);
        var form = await me.Get($"/visits/{visit.Id}/{task}");
        Assert.That(form.Document.QuerySelectorAll("[name='Form.ReasonId']").Select(radio => radio.GetAttribute("value")), Is.EqualTo(new[] { reason.Id.ToString() }));

        foreach (var wrong in new[] { null, other.Id.ToString(), old.Id.ToString() })
        {
            var page = await me.Post(form, new() { ["Form.ReasonId"] = wrong, ["Form.Reason"] = "Roads closed" });
            Assert.That((page.Status, page.Errors.Single(), page.Value("Form.Reason")), Is.EqualTo((HttpStatusCode.BadRequest, message, "Roads closed")));
        }

        Assert.That((await Saved<Visit>(visit.Id)).State, Is.EqualTo(VisitState.Confirmed));
        var done = await me.Submit(form, new() { ["Form.ReasonId"] = reason.Id.ToString() });
        Assert.That(done.Text, Does.Contain("Why it did not take place Snow"));
    }

    [TestCase("arrange", "Say why the day is moved")]
    [TestCase("put-off", "Say why it is put off")]
    public async Task AMovedDay_IsAskedForItsReason_WhereTheHubOffersOne(string task, string message)
    {
        var (reason, other) = (new VisitReason("Snow", VisitEndings.Moved, 1), new VisitReason("Inspection", VisitEndings.Cancelled, 2));
        await Hub.Save(reason, other);
        var visit = await Hub.AConfirmedVisit(Today);
        var me = Hub.As(Role.Visitor);
        var form = await me.Get($"/visits/{visit.Id}/{task}");
        Assert.That(form.Document.QuerySelectorAll("[name='Form.ReasonId']").Select(radio => radio.GetAttribute("value")), Is.EqualTo(new[] { reason.Id.ToString() }));
        Dictionary<string, string?> answers = task == "arrange"
            ? new() { ["Form.On.Day"] = "12", ["Form.On.Month"] = "2", ["Form.On.Year"] = "2026" }
            : new() { ["Form.Week"] = "2026-02-09" };

        var page = await me.Post(form, new(answers) { ["Form.ReasonId"] = other.Id.ToString(), ["Form.Reason"] = "Roads closed" });
        Assert.That((page.Status, page.Errors.Single(), page.Value("Form.Reason")), Is.EqualTo((HttpStatusCode.BadRequest, message, "Roads closed")));
        var done = await me.Submit(form, new(answers) { ["Form.ReasonId"] = reason.Id.ToString(), ["Form.Reason"] = "Roads closed" });
        Assert.That(done.Text, Does.Contain("Given up on 3 Feb 2026: Snow: Roads closed").And.Contain("Reason: Snow: Roads closed"));
        Assert.That((await me.Get($"/visits?reason={reason.Id}")).Rows, Has.Count.EqualTo(1));
        Assert.That((await me.Get($"/visits?reason={other.Id}")).Rows, Is.Empty);
        Assert.That((await Hub.As(Role.HeadOfParticipation).Get("/hub/lists")).Text, Does.Contain("Snow an agreed day is moved"));
    }

    [Test]
    public async Task AnotherHourOfTheSameDay_AndAFirstDay_AskForNoReason()
    {
        await Hub.Save(new VisitReason("Snow", VisitEndings.Moved, 1));
        var me = Hub.As(Role.Visitor);
        var visit = await Hub.AConfirmedVisit(Today);
        await me.Submit(await me.Get($"/visits/{visit.Id}/arrange"), new() { ["Form.StartsAt"] = "15:00" });
        Assert.That((await Saved<Visit>(visit.Id)).Moves, Is.Empty);
        var planned = await Hub.APlannedVisit();
        foreach (var task in new[] { "arrange", "put-off" })
            Assert.That((await me.Get($"/visits/{planned.Id}/{task}")).Document.QuerySelector("[name='Form.ReasonId']"), Is.Null);
    }

    [TestCase("cancel")]
    [TestCase("not-attended")]
    public async Task Post_WithoutAReason_IsEnough_WhereTheHubOffersNone(string task)
    {
        var visit = await Hub.AConfirmedVisit(Today);
        var me = Hub.As(Role.Visitor);

        await me.Submit(await me.Get($"/visits/{visit.Id}/{task}"), []);

        Assert.That((await Saved<Visit>(visit.Id)).State.IsAhead(), Is.False);
    }

    [Test]
    public async Task TheReason_StandsInTheList_TheTimelineAndTheHistory()
    {
        var reason = new VisitReason("Inspection", VisitEndings.Cancelled, 1);
        await Hub.Save(reason);
        var visit = await Hub.APlannedVisit();
        var me = Hub.As(Role.Visitor);

        var done = await me.Submit(await me.Get($"/visits/{visit.Id}/cancel"), new() { ["Form.ReasonId"] = reason.Id.ToString(), ["Form.Reason"] = "The whole week" });

        Assert.That(done.Text, Does.Contain("Reason: Inspection: The whole week"));
        Assert.That((await me.Get("/visits?state=all")).Rows.Single(), Does.Contain("Cancelled Inspection"));
        Assert.That((await me.Get($"/schools/{Hub.NorthSchool.Id}")).Text, Does.Contain("Inspection: The whole week"));
    }

    [Test]
    public async Task Post_OfALongReason_SaysHowMuchFits()
    {
        var visit = await Hub.APlannedVisit();
        var me = Hub.As(Role.Visitor);

        var page = await me.Post(await me.Get($"/visits/{visit.Id}/cancel"), new() { ["Form.Reason"] = new string('x', 1001) });

        Assert.That(page.Errors, Is.EqualTo(new[] { "The note must be 1000 characters or fewer" }));
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

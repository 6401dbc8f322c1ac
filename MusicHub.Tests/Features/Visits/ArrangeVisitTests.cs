using System.Net;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Visits;

public sealed class ArrangeVisitTests : HubTests
{
    [TestCase(11, 15, true)]
    [TestCase(10, 1, true)]
    [TestCase(12, 0, false)]
    public async Task AVisitorWhoIsElsewhereAtThatTime_IsWarnedOf(int hour, int minute, bool isWarned)
    {
        await Hub.AnArrangedVisit(Today.AddDays(1), Hub.SouthSchool, at: new TimeOnly(11, 0));
        await Hub.AnArrangedVisit(Today.AddDays(1), Hub.SouthSchool, Hub.SouthManager, at: new TimeOnly(hour, minute));
        await Hub.AnArrangedVisit(Today.AddDays(2), Hub.SouthSchool, at: new TimeOnly(hour, minute));
        var visit = await Hub.AnArrangedVisit(Today.AddDays(1), at: new TimeOnly(hour, minute));

        var page = await Hub.As(Role.Visitor).Get($"/visits/{visit.Id}");

        Assert.That(page.Document.QuerySelectorAll(".govuk-warning-text a").Select(link => link.TextContent), Is.EqualTo(isWarned ? ["Southgate Primary School"] : Array.Empty<string>()));
        if (isWarned)
            Assert.That(page.Text, Does.Contain("Only Visitor is at Southgate Primary School, Testford, at 11:00 on the same day."));
    }

    [Test]
    public async Task Post_AgreesDayTimeAndVisitor()
    {
        var visit = await Hub.APlannedVisit(nobody: true);
        var me = Hub.As(Role.RegionalManager);

        var done = await me.Submit(await me.Get($"/visits/{visit.Id}/arrange"), Date("Form.On", new(2026, 2, 12)).And("Form.StartsAt", "1.30pm").And("Form.VisitorId", Hub.Person(Role.Visitor).Id.ToString()));

        Assert.That(done.Title, Is.EqualTo("Thursday 12 February 2026 at 13:30"));
        var saved = await Saved<Visit>(visit.Id);
        Assert.That((saved.State, saved.On, saved.StartsAt, saved.VisitorId), Is.EqualTo((VisitState.Arranged, (DateOnly?)new DateOnly(2026, 2, 12), (TimeOnly?)new TimeOnly(13, 30), (Guid?)Hub.Person(Role.Visitor).Id)));
    }

    [Test]
    public async Task Post_AnotherDay_AsksForConfirmationAgain()
    {
        var visit = await Hub.AConfirmedVisit(Today.AddDays(2));
        var me = Hub.As(Role.Visitor);
        var page = await me.Get($"/visits/{visit.Id}/arrange");

        var done = await me.Submit(page, Date("Form.On", Today.AddDays(9)));

        Assert.That(page.Title, Is.EqualTo("Arrange another day"));
        Assert.That(page.Value("Form.On.Day"), Is.EqualTo("5"));
        Assert.That(done.Document.QuerySelectorAll("button").Select(button => button.TextContent.Trim()), Does.Contain("The school has confirmed"));
    }

    [Test]
    public async Task Post_WithNothing_NamesEachField()
    {
        var visit = await Hub.APlannedVisit(nobody: true);
        var me = Hub.As(Role.HeadOfParticipation);

        var page = await me.Post(await me.Get($"/visits/{visit.Id}/arrange"), new() { ["Form.VisitorId"] = "" });

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page.Errors, Is.EqualTo(new[] { "Enter the day of the visit", "Choose who visits" }));
        Assert.That(page.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"), Is.EqualTo("#Form_On_Day"));
    }

    [Test]
    public async Task Post_Yesterday_SaysWhatToDoInstead()
    {
        var visit = await Hub.APlannedVisit();
        var me = Hub.As(Role.Visitor);

        var page = await me.Post(await me.Get($"/visits/{visit.Id}/arrange"), Date("Form.On", Today.AddDays(-1)).And("Form.StartsAt", "9:15"));

        Assert.That(page.Errors, Is.EqualTo(new[] { "The day must be today or later. To write down a visit that has taken place, record it." }));
        Assert.That((page.Value("Form.On.Day"), page.Value("Form.StartsAt")), Is.EqualTo(("2", "9:15")));
        Assert.That((await Saved<Visit>(visit.Id)).State, Is.EqualTo(VisitState.Planned));
    }

    [TestCase("31", "2", "2026", "Day of the visit must be a real date")]
    [TestCase("3", "", "2026", "Day of the visit must include a month")]
    public async Task Post_ADayThatIsNone_KeepsWhatWasTyped(string day, string month, string year, string message)
    {
        var visit = await Hub.APlannedVisit();
        var me = Hub.As(Role.Visitor);

        var page = await me.Post(await me.Get($"/visits/{visit.Id}/arrange"), new() { ["Form.On.Day"] = day, ["Form.On.Month"] = month, ["Form.On.Year"] = year });

        Assert.That((page.Status, page.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, message)));
        Assert.That((page.Value("Form.On.Day"), page.Value("Form.On.Month")), Is.EqualTo((day, month)));
    }

    [TestCase("teatime", "Enter a time like 9:30am or 14:00")]
    [TestCase("3:00", "The time must be between 7am and 10pm. For the afternoon write 2pm or 14:00")]
    public async Task Post_ATimeThatIsNone_SaysHowToWriteIt(string time, string message)
    {
        var visit = await Hub.APlannedVisit();
        var me = Hub.As(Role.Visitor);

        var page = await me.Post(await me.Get($"/visits/{visit.Id}/arrange"), Date("Form.On", Today).And("Form.StartsAt", time));

        Assert.That(page.Errors, Is.EqualTo(new[] { message }));
    }

    [Test]
    public async Task ADayOutsideTermTime_IsPointedOut()
    {
        var visit = await Hub.AnArrangedVisit(new(2026, 2, 18));

        Assert.That((await Hub.As(Role.Visitor).Get($"/visits/{visit.Id}")).Text, Does.Contain("Wednesday 18 February 2026 is in the half-term of the spring term. Check that the school is open."));
    }

    [Test]
    public async Task AMovedDay_StandsOnTheVisitsPage_WithItsReason_AndInTheList()
    {
        var visit = await Hub.AConfirmedVisit(Today.AddDays(7));
        var me = Hub.As(Role.Visitor);
        Assert.That((await me.Get($"/visits/{visit.Id}")).Text, Does.Not.Contain("Re-arranged"));

        await me.Submit(await me.Get($"/visits/{visit.Id}/arrange"), Date("Form.On", Today.AddDays(8)).And("Form.Reason", "Music lead away"));
        var shown = await me.Submit(await me.Get($"/visits/{visit.Id}/put-off"), new() { ["Form.Week"] = "2026-03-02" });

        Assert.That(shown.Text, Does.Contain("Re-arranged twice Wednesday 11 February 2026 Given up on 3 Feb 2026 Tuesday 10 February 2026 Given up on 3 Feb 2026: Music lead away"));
        Assert.That((await me.Get("/visits")).Rows.Single(), Does.Contain("Re-arranged twice"));
    }
}

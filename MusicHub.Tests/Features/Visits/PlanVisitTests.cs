using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Visits;

public sealed class PlanVisitTests : HubTests
{
    private string Address => $"/visits/plan?school={Hub.NorthSchool.Id}";

    [Test]
    public async Task Post_PlansTheVisit()
    {
        var me = Hub.As(Role.RegionalManager);

        var done = await me.Submit(await me.Get(Address), new() { ["Form.Week"] = "2026-02-09", ["Form.VisitorId"] = Hub.Person(Role.Visitor).Id.ToString() });

        Assert.That(done.Text, Does.Contain("The visit is planned.").And.Contain("Week of 9 February 2026"));
        await using var db = Hub.Open();
        var visit = await db.Visits.SingleAsync();
        Assert.That(
            (visit.SchoolId, visit.KindId, visit.VisitorId, visit.PlannedWeek, visit.State),
            Is.EqualTo((Hub.NorthSchool.Id, Hub.MusicVisit.Id, (Guid?)Hub.Person(Role.Visitor).Id, (DateOnly?)new DateOnly(2026, 2, 9), VisitState.Planned)));
        var change = await db.Changes.SingleAsync(change => change.SubjectId == visit.Id);
        Assert.That((change.Kind, change.SchoolId), Is.EqualTo(("Visit planned", (Guid?)Hub.NorthSchool.Id)));
    }

    [Test]
    public async Task Post_Twice_PlansOneVisit()
    {
        var me = Hub.As(Role.Visitor);
        var page = await me.Get(Address);
        var answers = new Dictionary<string, string?> { ["Form.Week"] = "2026-02-09" };

        var first = await me.Post(page, answers);
        var second = await me.Post(page, answers);

        Assert.That(second.Location, Is.EqualTo(first.Location));
        await using var db = Hub.Open();
        Assert.That(await db.Visits.CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Post_WithoutAWeekOrAKind_KeepsTheRest()
    {
        var me = Hub.As(Role.RegionalManager);

        var page = await me.Post(await me.Get(Address), new() { ["Form.KindId"] = null, ["Form.VisitorId"] = Hub.SouthManager.Id.ToString() });

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page.Errors, Is.EqualTo(new[] { "Choose what kind of visit it is", "Choose a week" }));
        Assert.That(page.Value("Form.VisitorId"), Is.EqualTo(Hub.SouthManager.Id.ToString()));
    }

    [TestCase("2026-01-26", "The week must be this week or later")]
    [TestCase("2031-01-06", "The week must be within the next 3 years")]
    [TestCase("soon", "Week must be a real date")]
    public async Task Post_ForAWeekThatWillNotDo_SaysWhy(string week, string message)
    {
        var me = Hub.As(Role.RegionalManager);

        var page = await me.Post(await me.Get(Address), new() { ["Form.Week"] = week });

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page.Errors.Single(), Does.StartWith(message));
    }

    [Test]
    public async Task Get_OffersTheWeeksInWhichSchoolsTeach()
    {
        var page = await Hub.As(Role.RegionalManager).Get(Address);

        var weeks = page.Document.QuerySelectorAll("[name='Form.Week'] option").Select(option => option.GetAttribute("value")).ToList();
        Assert.That(weeks, Does.Contain("2026-02-02").And.Contain("2026-02-09").And.Contain("2026-04-13"));
        Assert.That(weeks, Does.Not.Contain("2026-02-16"), "half-term");
        Assert.That(weeks, Does.Not.Contain("2026-04-06"), "Easter");
        Assert.That(weeks, Does.Not.Contain("2026-01-26"), "over");
    }

    [Test]
    public async Task AVisitor_PlansOnlyForThemselves()
    {
        var me = Hub.As(Role.Visitor);
        var page = await me.Get(Address);

        var sent = await me.Post(page, new() { ["Form.Week"] = "2026-02-09", ["Form.VisitorId"] = Hub.SouthManager.Id.ToString() });
        var nobody = await me.Post(page, new() { ["Form.Week"] = "2026-02-09", ["Form.VisitorId"] = "" });

        Assert.That(page.Document.QuerySelectorAll("[name='Form.VisitorId'] option").Select(option => option.TextContent), Is.EqualTo(new[] { "Only Visitor (you)" }));
        Assert.That(sent.Errors, Is.EqualTo(new[] { "Choose who visits" }));
        Assert.That(nobody.Errors, Is.EqualTo(new[] { "Choose who visits" }));
    }

    [Test]
    public async Task AManager_PlansInAnotherRegionOnlyForThemselves()
    {
        var me = Hub.As(Role.RegionalManager);

        var page = await me.Get($"/visits/plan?school={Hub.SouthSchool.Id}");

        Assert.That(page.Document.QuerySelectorAll("[name='Form.VisitorId'] option").Select(option => option.TextContent), Is.EqualTo(new[] { "Only Regional manager (you)" }));
    }

    [Test]
    public async Task AManager_PlansInTheirRegionForNobodyYet()
    {
        var me = Hub.As(Role.RegionalManager);

        await me.Submit(await me.Get(Address), new() { ["Form.Week"] = "2026-02-09", ["Form.VisitorId"] = "" });

        await using var db = Hub.Open();
        Assert.That((await db.Visits.SingleAsync()).VisitorId, Is.Null);
    }

    [Test]
    public async Task Get_WithoutASchool_FindsOne_ButNoneThatHasClosed()
    {
        await Hub.Save(TestHub.ASchool(900020, "Northgate Infants", Hub.North.Id, status: RegisterStatus.Closed));
        var me = Hub.As(Role.Visitor);

        var found = await me.Get("/visits/plan?q=northgate");
        var none = await me.Get("/visits/plan?q=nowhere");

        Assert.That(found.Document.QuerySelectorAll("main li a").Select(link => link.TextContent), Is.EqualTo(new[] { "Northgate Primary School" }));
        Assert.That(found.Text, Does.Contain("Testford, QX1 1AA, URN 900001"));
        Assert.That((await me.Get(found.Document.QuerySelector("main li a")!.GetAttribute("href")!)).Title, Is.EqualTo("Plan a visit"));
        Assert.That(none.Text, Does.Contain("No school matches “nowhere”"));
    }

    [Test]
    public async Task AClosedSchool_IsNotPlannedFor()
    {
        var closed = TestHub.ASchool(900020, "Northgate Infants", Hub.North.Id, status: RegisterStatus.Closed);
        await Hub.Save(closed);
        var me = Hub.As(Role.RegionalManager);

        var page = await me.Get($"/visits/plan?school={closed.Id}");
        var open = await me.Get(Address);
        var sent = await HubClient.Read(await me.Http.PostAsync($"/visits/plan?school={closed.Id}", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = open.Value("__RequestVerificationToken")!,
            ["Form.KindId"] = Hub.MusicVisit.Id.ToString(),
            ["Form.Week"] = "2026-02-09",
        })));

        Assert.That(page.Title, Is.EqualTo("This school has closed"));
        Assert.That((sent.Status, sent.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "The school has closed. Plan the visit at the school that took its place.")));
    }

    [TestCase(Role.Finance, HttpStatusCode.Forbidden)]
    [TestCase(Role.BoardMember, HttpStatusCode.NotFound)]
    public async Task Others_PlanNothing(Role role, HttpStatusCode status) => Assert.That((await Hub.As(role).Get(Address)).Status, Is.EqualTo(status));

    [Test]
    public async Task AnUnknownSchool_IsNotFound() => Assert.That((await Hub.As(Role.Visitor).Get($"/visits/plan?school={Guid.NewGuid()}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
}

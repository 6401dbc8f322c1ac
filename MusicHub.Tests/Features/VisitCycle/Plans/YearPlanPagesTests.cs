using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.VisitCycle.Availability;
using MusicHub.Domain.VisitCycle.Plans;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.VisitCycle.Plans;

public sealed class YearPlanPagesTests : HubTests
{
    private HubClient Head { get; set; } = null!;

    [SetUp]
    public async Task PlaceSchools()
    {
        Head = Hub.As(Role.HeadOfParticipation);
        await Hub.Save([.. Enumerable.Range(1, 4).Select(i => TestHub.ASchool(910000 + i, $"Placed School {i}", Hub.North.Id, facts: facts => facts with { Easting = 520_000 + (i * 1_000), Northing = 230_000 }))]);
    }

    [Test]
    public async Task APlan_IsAskedFor_MadeByAJob_AndShownByWeekAndVisitor()
    {
        await Hub.AVisitorsTime(Hub.Person(Role.Visitor));

        var waiting = await Head.Submit(await Head.Get("/cycle/plans/new"), new() { ["Form.Name"] = "First draft" });
        Assert.That(waiting.Text, Does.Contain("It is waiting to be begun.").And.Contain("Check again"));
        await Hub.WorkOff();
        var page = await Head.Get(waiting.Address);

        Assert.That(page.Title, Is.EqualTo("First draft"));
        Assert.That(page.Text, Does.Contain("6 visits").And.Contain("0 schools due and left out").And.Contain("Week of 23 February 2026").And.Contain("Never visited; this year’s survey unanswered"));
        Assert.That(page.Rows.Single(), Does.StartWith("Only Visitor 6 "));
        Assert.That((await Head.Get("/cycle/plans")).Rows.Single(), Does.StartWith("First draft 2025/26 Draft 3 Feb 2026 at 10:00 6 0"));
    }

    [Test]
    public async Task TheJob_DoneTwice_DoesNothingMore_AndAStoppedOneLeavesThePlanAsItWas()
    {
        var plan = await Hub.APlan();
        await Hub.Save(new JobRun("make-year-plan", plan.Id, Hub.Person(Role.HeadOfParticipation).Id, Hub.Clock.GetUtcNow()));
        await Hub.WorkOff();
        Assert.That((await Saved<YearPlan>(plan.Id)).Version, Is.EqualTo(plan.Version), "it was made already");

        var page = await Head.Submit(await Head.Get($"/cycle/plans/{plan.Id}"), [], "Make it anew");
        var stopped = await Head.Submit(page, [], "Stop");

        Assert.That(stopped.Text, Does.Contain("It was stopped."));
        Assert.That((await Head.Get("/cycle/plans")).Rows.Single(), Does.Contain("Stopped"));
        var kept = await Head.Submit(stopped, [], "Keep it as it was");
        Assert.That(kept.Text, Does.Contain("The plan is as it was.").And.Contain("6 visits"));
        Assert.That((await Saved<YearPlan>(plan.Id)).IsBeingMade, Is.False);
    }

    [Test]
    public async Task WithoutVisitors_TheJobSaysWhatToDo()
    {
        var page = await Head.Submit(await Head.Get("/cycle/plans/new"), []);
        await Hub.WorkOff();

        page = await Head.Get(page.Address);
        Assert.That(page.Text, Does.Contain("Nobody has time for visits yet."));
        await Hub.AVisitorsTime(Hub.Person(Role.Visitor));
        page = await Head.Submit(page, [], "Try again");
        await Hub.WorkOff();
        Assert.That((await Head.Get(page.Address)).Text, Does.Contain("6 visits"));
    }

    [TestCase("Form.Name", "", "Enter a name")]
    [TestCase("Form.From.Year", "2024", "must lie in the academic year")]
    [TestCase("Form.Wanted", "10000", "from 0 to 9,999")]
    [TestCase("Form.MostPerHalfDay", "7", "from 1 to 6")]
    public async Task AskedForBadly_KeepsWhatWasTyped(string field, string typed, string problem)
    {
        var page = await Head.Post(await Head.Get("/cycle/plans/new"), new() { [field] = typed });

        Assert.That((page.Status, page.Value(field)), Is.EqualTo((HttpStatusCode.BadRequest, typed)));
        Assert.That(page.Errors.Single(), Does.Contain(problem));
    }

    [Test]
    public async Task ASchool_IsMoved_Locked_TakenOut_AndAddedAgain()
    {
        var plan = await Hub.APlan();
        var item = plan.Items[0];
        var address = $"/cycle/plans/{plan.Id}/items/{item.Id}";

        await Head.Submit(await Head.Get(address), new() { ["Form.Week"] = "2026-06-08" }, "Move it");
        var moved = (await Saved<YearPlan>(plan.Id)).Items.Single(known => known.Id == item.Id);
        Assert.That((moved.Day, moved.IsLocked), Is.EqualTo((new DateOnly(2026, 6, 8), true)));

        await Head.Submit(await Head.Get(address), [], "Unlock");
        Assert.That((await Saved<YearPlan>(plan.Id)).Items.Single(known => known.Id == item.Id).IsLocked, Is.False);
        await Head.Submit(await Head.Get(address), [], "Lock");
        var page = await Head.Submit(await Head.Get(address), [], "Take it out");
        Assert.That(page.Text, Does.Contain("is taken out").And.Contain("Taken out by hand"));

        await Head.Submit(await Head.Get($"/cycle/plans/{plan.Id}/add?school={item.SchoolId}"), new() { ["Form.VisitorId"] = item.VisitorId.ToString(), ["Form.Week"] = "2026-06-15" }, "Add it");
        Assert.That((await Saved<YearPlan>(plan.Id)).Items.Single(known => known.SchoolId == item.SchoolId).Day, Is.EqualTo(new DateOnly(2026, 6, 15)));
        Assert.That((await Head.Get((await Head.Get($"/cycle/plans/{plan.Id}/add?school={item.SchoolId}")).Location!)).Text, Does.Contain("The school is in the plan already. You can move it here."));
        await using var db = Hub.Open();
        Assert.That(await db.Changes.Where(change => change.SubjectId == plan.Id).OrderBy(change => change.At).ThenBy(change => change.Id).Select(change => change.Kind).ToListAsync(),
            Is.SupersetOf(new[] { "School moved in a plan", "School unlocked in a plan", "School locked in a plan", "School taken out of a plan", "School added to a plan" }));
    }

    [Test]
    public async Task AMoveThatCannotBe_SaysWhy()
    {
        var plan = await Hub.APlan();

        var page = await Head.Post(await Head.Get($"/cycle/plans/{plan.Id}/items/{plan.Items[0].Id}"), new() { ["Form.Week"] = "2026-05-25" }, "Move it");

        Assert.That((page.Status, page.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "No visits are made in the week of 25 May 2026: it is a holiday, a half-term or all days without visits.")));
    }

    [Test]
    public async Task ASchoolThatAColleagueTookOut_CannotBeMoved_AndThePlanSaysSo()
    {
        var plan = await Hub.APlan();
        var form = await Head.Get($"/cycle/plans/{plan.Id}/items/{plan.Items[0].Id}");
        await Head.Submit(await Head.Get($"/cycle/plans/{plan.Id}/items/{plan.Items[0].Id}"), [], "Take it out");

        var page = await Head.Post(form, new() { ["Form.Week"] = "2026-06-08" }, "Move it");

        Assert.That((page.Status, page.Errors.Single()), Is.EqualTo((HttpStatusCode.Conflict, "The school is not in the plan any more: somebody took it out, or the plan was made anew. It can be added from the schools left out.")));
    }

    [Test]
    public async Task ASchoolThatIsToClose_CannotBeAdded_AndIsNotPublished()
    {
        var plan = await Hub.APlan();
        var item = plan.Items[0];
        await Hub.Change<School>(item.SchoolId, school => school.Describe(school.Register, RegisterStatus.OpenProposedToClose, school.Phase, school.TrustId));

        var confirm = await Head.Get($"/cycle/plans/{plan.Id}/publish");
        Assert.That(confirm.Text, Does.Contain("5 visits are planned").And.Contain("The school is closed, or proposed to close"));
        await Head.Submit(await Head.Get($"/cycle/plans/{plan.Id}/items/{item.Id}"), [], "Take it out");
        var page = await Head.Get($"/cycle/plans/{plan.Id}/add?school={item.SchoolId}");
        Assert.That((page.Status, page.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "The school is closed or proposed to close, and is not planned for. Choose another.")));
    }

    [Test]
    public async Task WeekSheets_OfADraft_AreAsItHasThem()
    {
        var plan = await Hub.APlan();

        Assert.That((await Head.Get($"/cycle/plans/{plan.Id}/print")).Text, Does.Contain("Only Visitor Week of 23 February 2026").And.Contain("Mon 23 Feb, morning"));
    }

    [Test]
    public async Task AChange_AfterSomebodyElse_IsAConflict()
    {
        var plan = await Hub.APlan();
        var form = await Head.Get($"/cycle/plans/{plan.Id}/items/{plan.Items[0].Id}");
        await Hub.Change<YearPlan>(plan.Id, known => known.Lock(known.Items[1].Id).OrThrow());

        Assert.That((await Head.Post(form, new() { ["Form.Week"] = "2026-06-08" }, "Move it")).Status, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task AnAbsence_IsToldOnTheDraft_AndMadeAnewNobodyIsSentOutThen()
    {
        var plan = await Hub.APlan();
        await using (var db = Hub.Open())
        {
            var time = await db.VisitorAvailabilities.SingleAsync();
            await Hub.Change<VisitorAvailability>(time.Id, known => known.TakeOff(new(new(2026, 2, 23), new(2026, 2, 27))).OrThrow());
        }

        var page = await Head.Get($"/cycle/plans/{plan.Id}");
        Assert.That(page.Text, Does.Contain("2 visits lie where the visitor has no time.").And.Contain("No time then"));
        await Head.Submit(page, [], "Make it anew");
        await Hub.WorkOff();

        page = await Head.Get($"/cycle/plans/{plan.Id}");
        Assert.That(page.Text, Does.Contain("6 visits").And.Not.Contain("has no time").And.Not.Contain("Week of 23 February 2026"));
    }

    [Test]
    public async Task ThePage_AsksNoMore_ForMoreSchools()
    {
        var plan = await Hub.APlan();
        await Head.Get($"/cycle/plans/{plan.Id}");
        var few = await Hub.Host.Sql.During(() => Head.Get($"/cycle/plans/{plan.Id}"));
        await Hub.Save([.. Enumerable.Range(1, 20).Select(i => TestHub.ASchool(930000 + i, $"Further School {i}", Hub.North.Id))]);
        var larger = await Hub.APlan("Larger");

        Assert.That((larger.Items.Count, await Hub.Host.Sql.During(() => Head.Get($"/cycle/plans/{larger.Id}"))), Is.EqualTo((26, few)));
    }

    [Test]
    public async Task Drafts_AreSeenByWhoPlans_PublishedPlansByWhoSeesVisits()
    {
        var plan = await Hub.APlan();
        var visitor = Hub.As(Role.Visitor);

        Assert.That((await visitor.Get($"/cycle/plans/{plan.Id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await visitor.Get("/cycle/plans")).Text, Does.Contain("No plan is published yet"));
        await Head.Submit(await Head.Get($"/cycle/plans/{plan.Id}/publish"), [], "Publish");

        var page = await visitor.Get($"/cycle/plans/{plan.Id}");
        Assert.That(page.Text, Does.Contain("Published on 3 Feb 2026").And.Not.Contain("Make a new draft"));
        Assert.That((await visitor.Get($"/cycle/plans/{plan.Id}/print")).Location, Is.EqualTo("/cycle/week-sheets"));
        Assert.That((await visitor.Get("/cycle/week-sheets")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task TheFile_HoldsEveryVisit_InDrivingOrder_AndNoFormulas()
    {
        await Hub.Save(TestHub.ASchool(920000, "=HYPERLINK(1)", Hub.North.Id));
        var plan = await Hub.APlan();
        var page = await Head.Get($"/cycle/plans/{plan.Id}");
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var file = await Head.Http.PostAsync($"/cycle/plans/{plan.Id}/export", new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["format"] = "csv" }));
        var lines = (await file.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.That(lines[0], Is.EqualTo("URN,School,Visitor,Week,Date,Half-day,Order,Visited at once with,Kilometres from the stop before,Kilometres of the outing,Due,Locked,Held,Score,Why"));
        Assert.That(lines.Skip(1).Select(line => line[..6]), Is.EquivalentTo(new[] { "900001", "900002", "910001", "910002", "910003", "910004", "920000" }));
        Assert.That(lines.Single(line => line.StartsWith("920000", StringComparison.Ordinal)), Does.Contain("'=HYPERLINK(1)"));
        Assert.That(lines[1], Does.Match("^[0-9]{6},[^,]+,Only Visitor,2026-02-23,2026-02-23,morning,1,,[0-9.]+,[0-9.]+,Spring 2026,No,No,"));
    }

    [Test]
    public async Task TwoPlans_AreCompared()
    {
        var (one, other) = (await Hub.APlan(), await Hub.APlan("Second"));
        Assert.That((await Head.Get($"/cycle/plans/compare?first={one.Id}&second={other.Id}")).Text, Does.Contain("Both visit the same schools"));
        await Hub.Change<YearPlan>(other.Id, known => known.Drop(known.Items[0].Id, new(null!, [], [], null!, [], [])).OrThrow());

        var page = await Head.Get($"/cycle/plans/compare?first={one.Id}&second={other.Id}");

        Assert.That(page.Text, Does.Contain("1 school differs.").And.Contain("Not visited"));
        Assert.That(page.Rows[0], Is.EqualTo("Visits 6 5"));
        Assert.That((await Hub.As(Role.Visitor).Get($"/cycle/plans/compare?first={one.Id}&second={other.Id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task ADraft_IsRemoved_APublishedPlanIsNot()
    {
        var plan = await Hub.APlan();
        var published = await Hub.APlan("Second");
        await Head.Submit(await Head.Get($"/cycle/plans/{published.Id}/publish"), [], "Publish");

        await Head.Submit(await Head.Get($"/cycle/plans/{plan.Id}/remove"), [], "Remove draft");

        Assert.That((await Head.Get($"/cycle/plans/{plan.Id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await Head.Get($"/cycle/plans/{published.Id}/remove")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }
}

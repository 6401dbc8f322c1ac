using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.VisitCycle.Plans;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.VisitCycle.Plans;

/// <summary>Publishing a plan: what it does to visits, and what it leaves alone.</summary>
public sealed class PublishPlanTests : HubTests
{
    private HubClient Head { get; set; } = null!;

    [SetUp]
    public async Task PlaceSchools()
    {
        Head = Hub.As(Role.HeadOfParticipation);
        await Hub.Save([.. Enumerable.Range(1, 4).Select(i => TestHub.ASchool(910000 + i, $"Placed School {i}", Hub.North.Id, facts: facts => facts with { Easting = 520_000 + (i * 1_000), Northing = 230_000 }))]);
    }

    [Test]
    public async Task AVisitWhoseDayHasCome_CountsAsMadeForSomeWeeks_ThoughItHasNoRecord()
    {
        var begun = Today.AddDays(-100);
        var recent = Visit.Plan(Hub.NorthSchool.Id, Hub.MusicVisit.Id, null, begun, begun).OrThrow();
        recent.Arrange(Today.AddDays(-10), null, Hub.Person(Role.Visitor).Id, begun).OrThrow();
        var old = Visit.Plan(Hub.SouthSchool.Id, Hub.MusicVisit.Id, null, begun, begun).OrThrow();
        old.Arrange(Today.AddDays(-70), null, Hub.Person(Role.Visitor).Id, begun).OrThrow();
        var slipped = Visit.Plan(Hub.SouthSchool.Id, Hub.MusicVisit.Id, null, Today.AddDays(-14), begun).OrThrow();
        await Hub.Save(recent, old, slipped);

        await using var db = Hub.Open();
        Assert.That((await db.CountingVisitsAhead(Today).ToListAsync()).Select(visit => visit.SchoolId), Is.EqualTo(new[] { Hub.NorthSchool.Id }));
        Assert.That((await db.SlippedVisits(Today).ToListAsync()).Select(visit => visit.Id), Is.EqualTo(new[] { slipped.Id }));
    }

    [Test]
    public async Task TwoDraftsOfAYear_PublishedInOneInstant_DoNotBothCount()
    {
        var drafts = new[] { await Hub.APlan(), await Hub.APlan() };
        var forms = new List<HubPage>();
        foreach (var draft in drafts)
            forms.Add(await Head.Get($"/cycle/plans/{draft.Id}/publish"));

        var answers = await Task.WhenAll(forms.Select(form => Head.Post(form, [], "Publish")));

        Assert.That(answers.Select(answer => answer.Status), Is.SubsetOf(new[] { HttpStatusCode.Redirect, HttpStatusCode.Conflict, HttpStatusCode.BadRequest }));
        await using var db = Hub.Open();
        Assert.That(await db.YearPlans.CountAsync(plan => plan.State == PlanState.Published), Is.EqualTo(1));
        Assert.That(await db.Visits.CountAsync(visit => visit.PlanItemId != null && visit.State == VisitState.Planned), Is.EqualTo(6));
    }

    [Test]
    public async Task Publishing_PlansVisits_AndALaterPlanReplacesThoseNotArranged()
    {
        var plan = await Hub.APlan();
        var confirm = await Head.Get($"/cycle/plans/{plan.Id}/publish");
        Assert.That(confirm.Text, Does.Contain("6 visits are planned").And.Contain("0 visits of an earlier plan are withdrawn"));

        var published = await Head.Submit(confirm, [], "Publish");

        Assert.That(published.Text, Does.Contain("The plan is published. 6 visits are planned, 0 moved, 0 withdrawn."));
        await using (var db = Hub.Open())
        {
            Assert.That(await db.Visits.CountAsync(visit => visit.State == VisitState.Planned && visit.On == null && visit.PlanItemId != null), Is.EqualTo(6));
            var visit = await db.Visits.FirstAsync(visit => visit.PlanItemId != null);
            Assert.That((await Head.Get($"/visits/{visit.Id}")).Document.QuerySelector($"a[href='/cycle/plans/{plan.Id}']")?.TextContent, Is.EqualTo(plan.Title));
        }

        var arranged = await Arrange();
        var draft = await Head.Submit(await Head.Get($"/cycle/plans/new?from={plan.Id}"), []);
        await Hub.WorkOff();
        draft = await Head.Get(draft.Address);
        Assert.That(draft.Text, Does.Contain("6 visits, 1 of them agreed already"));
        var id = Guid.Parse(draft.Address.Split('/')[^1]);
        Assert.That((await Head.Get($"/cycle/plans/{id}/print?visitor={(await Saved<Visit>(arranged)).VisitorId}")).Text, Does.Contain("Agreed for 09:30"));
        var dropped = (await Saved<YearPlan>(id)).Items.First(item => !item.IsAgreed);
        await Head.Submit(await Head.Get($"/cycle/plans/{id}/items/{dropped.Id}"), [], "Take it out");

        await Head.Submit(await Head.Get($"/cycle/plans/{id}/publish"), [], "Publish");

        await using (var db = Hub.Open())
        {
            Assert.That((await db.Visits.SingleAsync(visit => visit.Id == arranged)).State, Is.EqualTo(VisitState.Arranged));
            Assert.That((await db.Visits.SingleAsync(visit => visit.SchoolId == dropped.SchoolId)).State, Is.EqualTo(VisitState.Cancelled));
            Assert.That(await db.Visits.CountAsync(), Is.EqualTo(6));
            Assert.That(await db.YearPlans.OrderBy(known => known.AskedAt).ThenBy(known => known.Id).Select(known => known.State).ToListAsync(), Is.EqualTo(new[] { PlanState.Replaced, PlanState.Published }));
        }

        async Task<Guid> Arrange()
        {
            await using var db = Hub.Open();
            var visit = await db.Visits.OrderBy(known => known.Id).FirstAsync();
            await Hub.Change<Visit>(visit.Id, known => known.Arrange(known.PlannedWeek!.Value, new(9, 30), known.VisitorId!.Value, Today).OrThrow());
            return visit.Id;
        }
    }

    [Test]
    public async Task AVisitThatSomebodyMovedByHand_IsTheirs_AndStaysWhenAnotherPlanIsPublished()
    {
        var plan = await Hub.APlan();
        await Head.Submit(await Head.Get($"/cycle/plans/{plan.Id}/publish"), [], "Publish");
        Visit moved;
        await using (var db = Hub.Open())
            moved = await db.Visits.AsNoTracking().OrderBy(visit => visit.Id).FirstAsync();
        await Hub.Change<Visit>(moved.Id, visit => visit.Replan(new(2026, 6, 22), visit.VisitorId, Today).OrThrow());

        var draft = await Head.Submit(await Head.Get($"/cycle/plans/new?from={plan.Id}"), []);
        await Hub.WorkOff();
        var confirm = await Head.Get($"{draft.Address}/publish");

        Assert.That(confirm.Text, Does.Contain("0 visits are planned 0 visits of an earlier plan, planned by hand, or whose week went by, are moved 6 visits of an earlier plan, or planned by hand, stay 0 visits of an earlier plan are withdrawn"));
        await Head.Submit(confirm, [], "Publish");
        Assert.That((await Saved<Visit>(moved.Id)) is { State: VisitState.Planned, PlannedWeek: { Month: 6, Day: 22 } }, Is.True);
    }

    [Test]
    public async Task WeekSheets_OfThePublishedPlan_FollowItsVisits()
    {
        var plan = await Hub.APlan();
        await Head.Submit(await Head.Get($"/cycle/plans/{plan.Id}/publish"), [], "Publish");
        var item = plan.Items[0];
        Guid visit;
        await using (var db = Hub.Open())
            visit = await db.Visits.Where(known => known.PlanItemId == item.Id).Select(known => known.Id).SingleAsync();
        string Sheet(DateOnly week) => $"/cycle/week-sheets?week={week:yyyy-MM-dd}";
        Assert.That((await Head.Get($"/cycle/plans/{plan.Id}/print?week=2026-02-23")).Location, Is.EqualTo("/cycle/week-sheets?week=2026-02-23"));
        var planned = await Head.Get(Sheet(item.Week));
        Assert.That(planned.Document.QuerySelector($"a[href='/schools/{item.SchoolId}']"), Is.Not.Null);
        Assert.That(planned.Text, Does.Contain("Mon 23 Feb, morning"));

        await Hub.Change<Visit>(visit, known => known.MovePlan(new(2026, 6, 8), known.VisitorId, Today).OrThrow());

        Assert.That((await Head.Get(Sheet(item.Week))).Document.QuerySelector($"a[href='/schools/{item.SchoolId}']"), Is.Null);
        Assert.That((await Head.Get(Sheet(new(2026, 6, 8)))).Text, Does.Contain("Week of 8 Jun, no day yet, 1 visit"));
        Assert.That((await Hub.As(Role.Visitor).Get("/cycle/week-sheets")).Value("visitor"), Is.EqualTo(item.VisitorId.ToString()), "a visitor's own come first");
        Assert.That((await Hub.As(Role.Visitor).Get("/cycle/week-sheets?visitor=")).Value("visitor"), Is.Null.Or.Empty);
    }

    [Test]
    public async Task WeekSheets_HaveTheDayOfAVisitThatAPersonHadPlanned_AsThePlanHasIt()
    {
        var plan = await Hub.APlan();
        var item = plan.Items[0];
        var byHand = Visit.Plan(item.SchoolId, Hub.MusicVisit.Id, item.VisitorId, item.Week, Today).OrThrow();
        await Hub.Save(byHand);
        await Head.Submit(await Head.Get($"/cycle/plans/{plan.Id}/publish"), [], "Publish");

        Assert.That((await Saved<Visit>(byHand.Id)) is { PlanItemId: { } followed, IsPlannedByHand: true } && followed == item.Id, Is.True);
        Assert.That((await Head.Get($"/cycle/week-sheets?week={item.Week:yyyy-MM-dd}")).Text, Does.Contain("Mon 23 Feb, morning").And.Not.Contain("no day yet"));
    }

    [Test]
    public async Task VisitsOfSomebodyWhoMakesNoneAnyMore_AreFreeForThePlan()
    {
        var gone = Hub.Person(Role.RegionalManager).Id;
        await Hub.Save(Visit.Plan(Hub.NorthSchool.Id, Hub.MusicVisit.Id, gone, Today.AddDays(28), Today).OrThrow());
        await using (var db = Hub.Open())
            Assert.That((await db.CountingVisitsAhead(Today).SingleAsync()).VisitorId, Is.EqualTo(gone));

        await Hub.Change<Person>(gone, person => person.SwitchOff(Hub.Person(Role.HeadOfParticipation).Id).OrThrow());

        await using var after = Hub.Open();
        Assert.That((await after.CountingVisitsAhead(Today).SingleAsync()).VisitorId, Is.Null);
    }

    [Test]
    public async Task ADraft_SaysWhichOfItsSchoolsHaveClosed()
    {
        var plan = await Hub.APlan();
        await Hub.Change<School>(plan.Items[0].SchoolId, school => school.Describe(school.Register, RegisterStatus.OpenProposedToClose, school.Phase, school.TrustId));

        Assert.That((await Head.Get($"/cycle/plans/{plan.Id}")).Text, Does.Contain("1 school of this draft is closed by now, or proposed to close:"));
    }

    [Test]
    public async Task Publishing_SomethingElseThanWasShown_ShowsItAgain()
    {
        var plan = await Hub.APlan();
        var confirm = await Head.Get($"/cycle/plans/{plan.Id}/publish");
        await Hub.Save(Visit.Plan(plan.Items[0].SchoolId, Hub.MusicVisit.Id, null, new(2026, 3, 2), Today).OrThrow());

        var again = await Head.Post(confirm, [], "Publish");

        Assert.That(again.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(again.Errors.Single(), Does.StartWith("Visits were changed after this page was opened."));
        Assert.That(again.Text, Does.Contain("5 visits are planned").And.Contain("From nobody yet, week of 2 March 2026, where a person had put it, to Only Visitor"));
        await using var db = Hub.Open();
        Assert.That(await db.Visits.CountAsync(), Is.EqualTo(1));
    }
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Audits.Reviews;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Audits;

public sealed class MusicReviewTests : HubTests
{
    [Test]
    public async Task FromTheFirstMeetingToTheAward_AsEachRole()
    {
        var steps = await Hub.ReviewSteps();
        var (visitor, manager, head, office, finance) = (Hub.As(Role.Visitor), Hub.As(Role.RegionalManager), Hub.As(Role.HeadOfParticipation), Hub.As(Role.OfficeAdministrator), Hub.As(Role.Finance));
        var meeting = Visit.Plan(Hub.NorthSchool.Id, Hub.FollowUp.Id, Hub.Person(Role.Visitor).Id, Today.AddDays(-7), Today.AddDays(-20)).OrThrow();
        await Hub.Save(meeting);

        // The visitor begins it: the meeting is planned already.
        var begun = await visitor.Submit(await visitor.Get($"/schools/{Hub.NorthSchool.Id}/reviews/begin"), []);
        Assert.That(begun.Text, Does.Contain("0 of 6 steps, next: Self-evaluation").And.Contain("Planned"));
        await Hub.Change<Visit>(meeting.Id, visit => visit.Record(new VisitRecord(Today.AddDays(-7), "Head", null, null, SupportPriority.Low, []), Today).OrThrow());
        await Hub.AnAudit(await Hub.AToolkit(), _ => 3, complete: true);

        // The office finds the summary, and cannot decide.
        var check = $"/schools/{Hub.NorthSchool.Id}/summaries/2025/check";
        await office.Submit(await office.Get(check), new() { ["Form.Finding"] = "Found", ["Form.Address"] = TestSummaries.Address, ["Form.Covers"] = "2025" });
        var review = begun.Address;
        Assert.That((await office.Get(review)).Text, Does.Contain("3 of 6 steps, next: Recommendation for the Music Mark award"));
        Assert.That((await office.Get($"{review}/steps/{steps[3].Id}")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await visitor.Get($"{review}/steps/{steps[3].Id}")).Status, Is.EqualTo(HttpStatusCode.Forbidden));

        // The manager decides; the award waits for it.
        Assert.That((await head.Get($"{review}/steps/{steps[4].Id}")).Location, Is.EqualTo(review));
        var decide = await manager.Get($"{review}/steps/{steps[3].Id}");
        Assert.That((await manager.Submit(decide, [])).Errors, Is.EqualTo(new[] { "Choose what is decided" }));
        Assert.That((await manager.Submit(decide, new() { ["Form.Outcome"] = "Done", ["Form.Note"] = "Singing in every class" })).Text, Does.Contain("4 of 6 steps").And.Contain("Singing in every class"));
        var awarded = await head.Submit(await head.Get($"{review}/steps/{steps[4].Id}"), Date("Form.On", Today.AddDays(-1)));
        Assert.That(awarded.Text, Does.Contain("5 of 6 steps, next: Yearly review").And.Contain("Due 2 Feb 2027"));

        // Everybody of the staff reads it; the timeline and the school's page tell it.
        Assert.That((await finance.Get("/reviews")).Rows.Single(), Does.Contain("5 of 6").And.Contain("Yearly review").And.Contain("2 Feb 2027"));
        var school = await finance.Get($"/schools/{Hub.NorthSchool.Id}?show=plans");
        Assert.That(school.Text, Does.Contain("School Music Review 5 of 6 steps, next: Yearly review"));
        Assert.That(school.Document.QuerySelector($"#timeline a[href='{review}']")?.TextContent.Trim(), Is.EqualTo("School Music Review"));
        Assert.That((await Hub.As(Role.BoardMember).Get(review)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await head.Get(review)).Document.QuerySelectorAll("main td a").Select(link => link.GetAttribute("href")), Does.Contain($"/visits/{meeting.Id}").And.Contain($"/schools/{Hub.NorthSchool.Id}/summaries/2025"));
    }

    [Test]
    public async Task WhatCannotBeDoneYet_SaysWhatItWaitsFor_AndAMeetingNamesItsKindOfVisit()
    {
        var steps = await Hub.ReviewSteps();
        var review = await Hub.AReview(steps);
        var head = Hub.As(Role.HeadOfParticipation);
        string[] ToDo(HubPage page) => [.. page.Document.QuerySelectorAll("main tbody td[data-label='To do']").Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

        var first = await head.Get($"/reviews/{review.Id}");
        Assert.That(ToDo(first).Skip(3), Is.EqualTo(new[] { "Waits for “Self-evaluation” Decide against it: Recommendation for the Music Mark award", "Waits for “Self-evaluation”", "Waits for “Self-evaluation”" }));
        Assert.That(first.Rows[2], Does.Contain($"A visit is held: {Hub.FollowUp.Name}"));
        Assert.That((await head.Get($"/reviews/{review.Id}/steps/{steps[2].Id}")).Text, Does.Contain($"A visit is held: {Hub.FollowUp.Name}"));
        Assert.That((await head.Get($"/schools/{Hub.SouthSchool.Id}/reviews/begin")).Text, Does.Contain($"A visit is held: {Hub.FollowUp.Name}"));

        for (var at = 0; at < 5; at++)
            await Hub.Mark(review, steps, at);
        var awarded = await head.Get($"/reviews/{review.Id}");
        Assert.That(ToDo(awarded)[5], Is.EqualTo($"From {Short(Today.AddDays(1))} on"), "on the day of the award there is nothing to look back on");
        Assert.That((await head.Get($"/reviews/{review.Id}/steps/{steps[5].Id}")).Location, Is.EqualTo($"/reviews/{review.Id}"));
    }

    [Test]
    public async Task ARecommendation_IsDecidedAgainst_BeforeItCouldBeDecidedFor_AndAgainLater()
    {
        var steps = await Hub.ReviewSteps();
        var review = await Hub.AReview(steps);
        var address = $"/reviews/{review.Id}/steps/{steps[3].Id}";
        Assert.That((await Hub.As(Role.Visitor).Get(address)).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        var me = Hub.As(Role.RegionalManager);

        var page = await me.Get(address);
        Assert.That(page.Text, Does.Contain("“Self-evaluation” has to be done before it can be decided for."));
        Assert.That(page.Document.QuerySelectorAll("main input[type=radio]"), Is.Empty);
        Assert.That((await me.Submit(page, [])).Errors, Is.EqualTo(new[] { "Say why in the note" }));
        var declined = await me.Submit(page, new() { ["Form.Note"] = "No plan is meant" });
        Assert.That(declined.Text, Does.Contain("Decided against").And.Contain("No plan is meant"));

        for (var at = 0; at < 3; at++)
            await Hub.Mark(review, steps, at);
        var again = await me.Submit(await me.Get(address), new() { ["Form.Outcome"] = "Done" });
        Assert.That(again.Text, Does.Contain("4 of 6 steps"));
    }

    [Test]
    public async Task TheTimeline_TellsOfEachStepThatSomebodyHasSaid_AndTheSchoolsPageOfTheAward()
    {
        var steps = await Hub.ReviewSteps();
        var review = await Hub.AReview(steps);
        for (var at = 0; at < 5; at++)
            await Hub.Mark(review, steps, at, Today.AddDays(at - 9));
        var reader = Hub.As(Role.Finance);
        var address = $"/schools/{Hub.NorthSchool.Id}?show=plans";

        var school = await reader.Get(address);

        Assert.That(school.Document.QuerySelectorAll($"#timeline a[href='/reviews/{review.Id}']").Select(link => link.TextContent.Trim()), Is.EqualTo(new[]
        {
            "School Music Review", "School Music Review: Music Mark award", "School Music Review: Recommendation for the Music Mark award", "School Music Review: School Music Review meeting", "School Music Review: Plan’s summary published", "School Music Review: Self-evaluation",
        }));
        Assert.That(school.Text, Does.Contain($"Holds the award since {Short(Today.AddDays(-5))}"));

        // The next round does not take it away.
        await Hub.Change<MusicReview>(review.Id, known => known.Close(isComplete: false, "A new round", Hub.SouthManager.Id, Today).OrThrow());
        await Hub.AReview(steps);
        Assert.That((await reader.Get(address)).Text, Does.Contain("0 of 6 steps").And.Contain("Holds the award since"));
        Assert.That((await reader.Get($"/schools/{Hub.SouthSchool.Id}")).Text, Does.Not.Contain("Holds the award"));
    }

    [Test]
    public async Task AllStepsDone_ItIsCompleted_AndOpenedAgainOnlyWithAReason()
    {
        var steps = await Hub.ReviewSteps();
        var review = await Hub.AReview(steps);
        for (var at = 0; at < steps.Count; at++)
            await Hub.Mark(review, steps, at, Today.AddDays(at - 9));
        var head = Hub.As(Role.HeadOfParticipation);

        var done = await head.Submit(await head.Get($"/reviews/{review.Id}/close"), []);
        Assert.That(done.Text, Does.Contain("The review is completed.").And.Contain("Completed"));
        Assert.That((await head.Get("/reviews")).Text, Does.Contain("No review is open"));
        var reopen = await head.Get($"/reviews/{review.Id}/reopen");
        Assert.That((await head.Submit(reopen, [])).Errors, Is.EqualTo(new[] { "Say why" }));
        Assert.That((await head.Submit(reopen, new() { ["Form.Reason"] = "Wrong school" })).Text, Does.Contain("Wrong school").And.Contain("6 of 6 steps"));

        await head.Submit(await head.Get($"/reviews/{review.Id}/close"), []);
        await Hub.AReview(steps);
        Assert.That((await head.Submit(await head.Get($"/reviews/{review.Id}/reopen"), new() { ["Form.Reason"] = "Again" })).Errors, Is.EqualTo(new[] { "This school has a review that is open." }));
    }

    [Test]
    public async Task WhatWasSaid_IsTakenBackWithAReason_AndAReviewEndsEarlyWithOne()
    {
        var steps = await Hub.ReviewSteps();
        var review = await Hub.AReview(steps);
        var me = Hub.As(Role.RegionalManager);
        var mark = await me.Get($"/reviews/{review.Id}/steps/{steps[0].Id}");

        Assert.That((await me.Submit(mark, [])).Errors, Is.EqualTo(new[] { "Say why in the note" }));
        Assert.That((await me.Submit(mark, new() { ["Form.Note"] = "On paper, in the office" })).Text, Does.Contain("1 of 6 steps").And.Contain("On paper, in the office"));
        var back = await me.Get($"/reviews/{review.Id}/steps/{steps[0].Id}/take-back");
        Assert.That((await me.Submit(back, new() { ["Form.Reason"] = "Another school’s" })).Text, Does.Contain("0 of 6 steps").And.Contain("Self-evaluation: Another school’s"));
        var end = await me.Get($"/reviews/{review.Id}/close");
        Assert.That((await me.Submit(end, [])).Errors, Is.EqualTo(new[] { "Say why" }));
        Assert.That((await me.Submit(end, new() { ["Form.Reason"] = "The school withdrew" })).Text, Does.Contain("Ended early"));
        Assert.That((await me.Get("/reviews?state=ended")).Rows.Single(), Does.Contain("Ended early"));
    }

    [Test]
    public async Task TwoPeople_AreToldOfEachOther_AndASchoolHasOneReviewThatIsOpen()
    {
        var steps = await Hub.ReviewSteps();
        var review = await Hub.AReview(steps);
        var me = Hub.As(Role.HeadOfParticipation);
        var mark = await me.Get($"/reviews/{review.Id}/steps/{steps[0].Id}");
        await Hub.Mark(review, steps, 0);

        Assert.That((await me.Submit(mark, new() { ["Form.Note"] = "Mine" })).Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await me.Get($"/schools/{Hub.NorthSchool.Id}/reviews/begin")).Location, Is.EqualTo($"/reviews/{review.Id}"));
        Assert.That(() => Hub.AReview(steps), Throws.InstanceOf<DbUpdateException>());
        Assert.That((await Hub.As(Role.RegionalManager).Get($"/schools/{Hub.SouthSchool.Id}/reviews/begin")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task TheHubSetsTheSteps_AndAReviewKeepsThoseItBeganWith()
    {
        var steps = await Hub.ReviewSteps();
        await Hub.AReview(steps, Hub.SouthSchool);
        var head = Hub.As(Role.HeadOfParticipation);

        var lacking = await head.Submit(await head.Get("/hub/lists/steps/add"), new() { ["Form.Name"] = "Second meeting", ["Form.Proof"] = "Visit" });
        Assert.That(lacking.Errors, Is.EqualTo(new[] { "Choose the kind of visit that is to be held" }));
        var added = await head.Submit(lacking, new() { ["Form.VisitKindId"] = Hub.MusicVisit.Id.ToString() });
        Assert.That(added.Text, Does.Contain("Second meeting A visit of a certain kind is held: School music visit"));
        await head.Submit(await head.Get($"/hub/lists/steps/{steps[1].Id}"), new() { ["Form.IsActive"] = "false" });
        await head.Submit(await head.Get($"/hub/lists/steps/{steps[0].Id}"), new() { ["Form.Name"] = "The school’s own view" });
        var changed = await head.Submit(await head.Get($"/hub/lists/steps/{steps[0].Id}"), new() { ["Form.Proof"] = "Decision" });
        Assert.That(changed.Errors, Has.Exactly(1).StartsWith("Reviews have this step"));

        var begin = await head.Get($"/schools/{Hub.NorthSchool.Id}/reviews/begin");
        Assert.That(begin.Document.QuerySelectorAll("main ol li").Select(item => item.FirstChild!.TextContent.Trim()), Is.EqualTo(new[] { "The school’s own view", "School Music Review meeting", "Recommendation for the Music Mark award", "Music Mark award", "Yearly review", "Second meeting" }));
        Assert.That((await head.Get($"/schools/{Hub.SouthSchool.Id}")).Text, Does.Contain("0 of 6 steps, next: The school’s own view"));
    }

    [Test]
    public async Task WithoutSteps_TheHubIsToldWhereToSetThem()
    {
        var page = await Hub.As(Role.HeadOfParticipation).Get($"/schools/{Hub.NorthSchool.Id}/reviews/begin");

        Assert.That(page.Document.QuerySelector("main a[href='/hub/lists#steps']"), Is.Not.Null);
    }

    private static string Short(DateOnly day) => day.ToString("d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
}

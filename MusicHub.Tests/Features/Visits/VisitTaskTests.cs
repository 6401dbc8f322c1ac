using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Visits;

/// <summary>What holds for every task that changes a visit.</summary>
public sealed class VisitTaskTests : HubTests
{
    /// <param name="Make">Makes a visit in a state that the task needs, of the only-visitor in the north.</param>
    /// <param name="Address">Where its form stands.</param>
    /// <param name="Change">What the history calls it.</param>
    public sealed record VisitTask(string Name, Func<TestHub, Task<Visit>> Make, Func<Visit, string> Address, Func<TestHub, Dictionary<string, string?>> Answers, string Change, string? Button = null)
    {
        public override string ToString() => Name;
    }

    public static readonly VisitTask[] Tasks =
    [
        new("arrange", hub => hub.APlannedVisit(), visit => $"/visits/{visit.Id}/arrange", hub => Date("Form.On", hub.Today.AddDays(7)), "Visit arranged"),
        new("put off", hub => hub.APlannedVisit(), visit => $"/visits/{visit.Id}/put-off", hub => new() { ["Form.Week"] = "2026-02-23" }, "Visit put off to another week"),
        new("confirm", hub => hub.AnArrangedVisit(hub.Today.AddDays(2)), visit => $"/visits/{visit.Id}/confirm", _ => [], "Visit confirmed by the school"),
        new("record", hub => hub.AConfirmedVisit(hub.Today), visit => $"/visits/{visit.Id}/record", _ => new() { ["Form.MetOthers"] = "Kim Lee", ["Form.Priority"] = "Low", ["Form.NextStep"] = "None" }, "Visit recorded"),
        new("correct", hub => hub.ARecordedVisit(), visit => $"/visits/{visit.Id}/correct", _ => new() { ["Form.MetOthers"] = "Kim Lee", ["Form.Reason"] = "Mixed up two names" }, "Visit corrected"),
        new("cancel", hub => hub.APlannedVisit(), visit => $"/visits/{visit.Id}/cancel", _ => new() { ["Form.Reason"] = "The school has an inspection" }, "Visit cancelled"),
        new("not attended", hub => hub.AConfirmedVisit(hub.Today), visit => $"/visits/{visit.Id}/not-attended", _ => new() { ["Form.Reason"] = "The head was called away" }, "Visit not attended"),
        new("attempt", hub => hub.APlannedVisit(), visit => $"/visits/{visit.Id}/attempts", _ => new() { ["Form.Note"] = "Will ring back" }, "Attempt to reach the school noted", "Called"),
        new("hand over", hub => hub.APlannedVisit(), visit => $"/visits/hand-over?visits={visit.Id}", hub => new() { ["Form.VisitorId"] = hub.SouthManager.Id.ToString() }, "Visit handed over"),
    ];

    [TestCaseSource(nameof(Tasks))]
    public async Task Task_IsSavedWithOneChange_OnTheSchoolsTimeline(VisitTask task)
    {
        var visit = await task.Make(Hub);
        var me = Hub.As(Role.Visitor);

        var done = await me.Submit(await me.Get(task.Address(visit)), task.Answers(Hub), task.Button);

        Assert.That(done.Address, Is.EqualTo($"/visits/{visit.Id}"), done.Text);
        Assert.That(done.Document.QuerySelector(".govuk-notification-banner--success"), Is.Not.Null, "the next page says that it is done");
        await using var db = Hub.Open();
        var change = await db.Changes.SingleAsync(change => change.SubjectId == visit.Id && change.Kind != "Test data");
        Assert.That((change.Kind, change.ById, change.SchoolId), Is.EqualTo((task.Change, (Guid?)Hub.Person(Role.Visitor).Id, (Guid?)Hub.NorthSchool.Id)));
        Assert.That((await db.Visits.SingleAsync(saved => saved.Id == visit.Id)).Version, Is.EqualTo(2));
    }

    [TestCaseSource(nameof(Tasks))]
    public async Task Task_IsForTheVisitor_TheRegionsManager_AndThoseWhoseRoleSpansRegions(VisitTask task)
    {
        var visit = await task.Make(Hub);
        var address = task.Address(visit);
        var other = Person.Add("Another Visitor", null, [Role.Visitor]).OrThrow();
        await Hub.Save(other);
        var colleagues = await Hub.As(other).Get(address);

        var answers = new Dictionary<string, HttpStatusCode> { ["another visitor"] = colleagues.Status, ["another region's manager"] = (await Hub.As(Hub.SouthManager).Get(address)).Status };
        foreach (var role in Roles.All)
            answers[role.ToString()] = (await Hub.As(role).Get(address)).Status;

        Assert.That(answers, Is.EquivalentTo(new Dictionary<string, HttpStatusCode>
        {
            ["another visitor"] = HttpStatusCode.Forbidden,
            ["another region's manager"] = HttpStatusCode.Forbidden,
            [nameof(Role.Visitor)] = HttpStatusCode.OK,
            [nameof(Role.RegionalManager)] = HttpStatusCode.OK,
            [nameof(Role.HeadOfParticipation)] = HttpStatusCode.OK,
            [nameof(Role.OfficeAdministrator)] = HttpStatusCode.OK,
            [nameof(Role.Finance)] = HttpStatusCode.Forbidden,
            [nameof(Role.Approver)] = HttpStatusCode.Forbidden,
            [nameof(Role.TechnicalAdministrator)] = HttpStatusCode.Forbidden,
            [nameof(Role.BoardMember)] = HttpStatusCode.NotFound,
        }));
    }

    [TestCaseSource(nameof(Tasks))]
    public async Task Task_PostedByAnotherRegionsManager_IsForbiddenAndSavesNothing(VisitTask task)
    {
        var visit = await task.Make(Hub);
        var form = await Hub.As(Role.Visitor).Get(task.Address(visit));
        var theirs = Hub.As(Hub.SouthManager);
        var ownForm = await theirs.Get("/actions/open?hub=true"); // for an antiforgery token of their own
        var fields = task.Answers(Hub).And("__RequestVerificationToken", ownForm.Value("__RequestVerificationToken")).And("Version", form.Value("Version") ?? "1")
            .And("Form.Visits[0].Id", visit.Id.ToString()).And("Form.Visits[0].Version", "1").And("Form.How", task.Button);

        var sent = await HubClient.Read(await theirs.Http.PostAsync(task.Address(visit), new FormUrlEncodedContent(fields.Where(field => field.Value is not null)!)));

        Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await Saved<Visit>(visit.Id)).Version, Is.EqualTo(1));
    }

    [TestCaseSource(nameof(TasksOfTheWholeVisit))]
    public async Task Task_FromAFormMadeBeforeAnotherChange_IsAConflictThatNamesWhoAndKeepsWhatWasTyped(VisitTask task)
    {
        var visit = await task.Make(Hub);
        var me = Hub.As(Role.Visitor);
        var page = await me.Get(task.Address(visit));
        await Hub.Change<Visit>(visit.Id, changed =>
        {
            if (changed.State == VisitState.Done)
                changed.Correct(TestVisits.ARecord(Hub, Today) with { Notes = "Theirs" }, Hub.MusicVisit.Id, Hub.Person(Role.Visitor).Id, "Theirs", Today).OrThrow();
            else
                changed.LogAttempt(AttemptKind.Emailed, Hub.SouthManager.Id, Hub.Clock.GetUtcNow(), "Theirs").OrThrow();
        });

        var sent = await me.Post(page, task.Answers(Hub), task.Button);

        Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(sent.Text, Does.Contain("Sasha South"));
        foreach (var typed in task.Answers(Hub).Where(answer => answer.Key is "Form.Reason" or "Form.MetOthers" or "Form.Note"))
            Assert.That(sent.Text, Does.Contain(typed.Value));
        Assert.That((await Saved<Visit>(visit.Id)).Version, Is.EqualTo(2), "only theirs");
    }

    [TestCaseSource(nameof(Tasks))]
    public async Task Task_PostedTwice_IsDoneOnce(VisitTask task)
    {
        var visit = await task.Make(Hub);
        var me = Hub.As(Role.Visitor);
        var page = await me.Get(task.Address(visit));

        var first = await me.Post(page, task.Answers(Hub), task.Button);
        var second = await me.Post(page, task.Answers(Hub), task.Button);

        Assert.That((first.IsRedirect, first.Location), Is.EqualTo((true, second.Location)), first.Text);
        Assert.That((await Saved<Visit>(visit.Id)).Version, Is.EqualTo(2));
    }

    // A record is looked at section by section (RecordVisitSectionsTests).
    private static IEnumerable<VisitTask> TasksOfTheWholeVisit => Tasks.Where(task => task.Name != "record");

    // Handing over nothing has a page of its own.
    private static IEnumerable<VisitTask> TasksOfOneVisit => Tasks.Where(task => task.Name != "hand over");

    [TestCaseSource(nameof(TasksOfOneVisit))]
    public async Task Task_OfAVisitThatIsNotThere_IsNotFound(VisitTask task)
    {
        var nothing = Visit.Plan(Hub.NorthSchool.Id, Hub.MusicVisit.Id, null, Today, Today).OrThrow();

        Assert.That((await Hub.As(Role.HeadOfParticipation).Get(task.Address(nothing))).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCaseSource(nameof(Tasks))]
    public async Task Task_OnACancelledVisit_SaysWhyNot(VisitTask task)
    {
        var visit = await Hub.ACancelledVisit();
        var me = Hub.As(Role.Visitor);

        var page = await me.Get(task.Address(visit));

        if (task.Name == "hand over")
            page = await me.Post(page, task.Answers(Hub));
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page.Text, Does.Contain(task.Name == "correct" ? "Only a visit that has been recorded can be corrected." : "This visit was cancelled."));
    }
}

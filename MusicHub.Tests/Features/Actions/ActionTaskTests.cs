using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Actions;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Actions;

/// <summary>What holds for every task that changes an action.</summary>
public sealed class ActionTaskTests : HubTests
{
    public sealed record ActionTask(string Name, Dictionary<string, string?> Answers, string Change)
    {
        public override string ToString() => Name;
    }

    public static readonly ActionTask[] Tasks =
    [
        new("change", new() { ["Form.What"] = "Send other resources" }, "Action changed"),
        new("complete", new() { ["Form.Outcome"] = "Sent" }, "Action completed"),
        new("drop", new() { ["Form.Outcome"] = "The teacher has left" }, "Action dropped"),
    ];

    [TestCaseSource(nameof(Tasks))]
    public async Task Task_IsSavedWithOneChange_OnTheSchoolsTimeline(ActionTask task)
    {
        var action = await Hub.AnAction();
        var me = Hub.As(Role.Visitor);

        var done = await me.Submit(await me.Get($"/actions/{action.Id}/{task.Name}"), task.Answers);

        Assert.That(done.Address, Is.EqualTo($"/actions/{action.Id}"), done.Text);
        await using var db = Hub.Open();
        var change = await db.Changes.SingleAsync(change => change.SubjectId == action.Id && change.Kind != "Test data");
        Assert.That((change.Kind, change.ById, change.SchoolId), Is.EqualTo((task.Change, (Guid?)Hub.Person(Role.Visitor).Id, (Guid?)Hub.NorthSchool.Id)));
    }

    [TestCaseSource(nameof(Tasks))]
    public async Task Task_IsForTheOwner_TheRegionsManager_AndThoseWhoseRoleSpansRegions(ActionTask task)
    {
        var action = await Hub.AnAction();
        var address = $"/actions/{action.Id}/{task.Name}";
        var other = Person.Add("Another Visitor", null, [Role.Visitor]).OrThrow();
        await Hub.Save(other);

        var answers = new Dictionary<string, HttpStatusCode> { ["another visitor"] = (await Hub.As(other).Get(address)).Status, ["another region's manager"] = (await Hub.As(Hub.SouthManager).Get(address)).Status };
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
    public async Task Task_OnAnActionOfTheSchool_IsForWhoeverMadeTheVisitItCameFrom(ActionTask task)
    {
        var visit = await Hub.ARecordedVisit();
        var action = await Hub.AnAction(forSchool: true, from: visit);
        var unrelated = await Hub.AnAction(forSchool: true);
        var me = Hub.As(Role.Visitor);

        Assert.That((await me.Get($"/actions/{action.Id}/{task.Name}")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await me.Get($"/actions/{unrelated.Id}/{task.Name}")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [TestCaseSource(nameof(Tasks))]
    public async Task Task_FromAFormMadeBeforeAnotherChange_IsAConflict(ActionTask task)
    {
        var action = await Hub.AnAction();
        var me = Hub.As(Role.Visitor);
        var page = await me.Get($"/actions/{action.Id}/{task.Name}");
        await Hub.Change<HubAction>(action.Id, theirs => theirs.Change(new ActionDetails("Theirs", theirs.OwnerId, theirs.DueOn, theirs.Function)).OrThrow());

        var sent = await me.Post(page, task.Answers);

        Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(sent.Text, Does.Contain("Sasha South").And.Contain(task.Answers.Values.Single()));
        Assert.That((await Saved<HubAction>(action.Id)).Version, Is.EqualTo(2));
    }

    [TestCaseSource(nameof(Tasks))]
    public async Task Task_PostedTwice_IsDoneOnce(ActionTask task)
    {
        var action = await Hub.AnAction();
        var me = Hub.As(Role.Visitor);
        var page = await me.Get($"/actions/{action.Id}/{task.Name}");

        var first = await me.Post(page, task.Answers);
        var second = await me.Post(page, task.Answers);

        Assert.That((first.IsRedirect, first.Location), Is.EqualTo((true, second.Location)));
        Assert.That((await Saved<HubAction>(action.Id)).Version, Is.EqualTo(2));
    }

    [TestCaseSource(nameof(Tasks))]
    public async Task Task_OnAClosedAction_SaysWhyNot(ActionTask task)
    {
        var action = await Hub.AnAction();
        var me = Hub.As(Role.Visitor);
        var form = await me.Get($"/actions/{action.Id}/{task.Name}");
        await Hub.Change<HubAction>(action.Id, theirs => theirs.Complete("Sent", Today).OrThrow());

        var page = await me.Get($"/actions/{action.Id}/{task.Name}");
        var sent = await me.Post(form, task.Answers.And("Version", "2"));

        Assert.That(page.Text, Does.Contain("This action has been closed. Reopen it, or open a new one."));
        Assert.That((page.Status, sent.Status, sent.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, "This action has been closed. Reopen it, or open a new one.")));
    }

    [TestCaseSource(nameof(Tasks))]
    public async Task Task_OfAnUnknownAction_IsNotFound(ActionTask task) =>
        Assert.That((await Hub.As(Role.HeadOfParticipation).Get($"/actions/{Guid.NewGuid()}/{task.Name}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Actions;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Actions;

public sealed class ReopenActionTests : HubTests
{
    [Test]
    public async Task Post_OpensAClosedActionAgain_AndTheHistorySaysWhy()
    {
        var action = await AClosedAction();
        var me = Hub.As(Role.Visitor);
        var form = await me.Get($"/actions/{action.Id}/reopen");
        Assert.That(form.Text, Does.Contain("It was done on Tuesday 3 February 2026: Posted").And.Contain("Leave it closed"));

        var shown = await me.Submit(form, new() { ["Form.Reason"] = "It never arrived" });

        Assert.That((await Saved<HubAction>(action.Id)).State, Is.EqualTo(ActionState.Open));
        Assert.That(shown.Text, Does.Contain("The action is open again.").And.Contain("It never arrived").And.Contain("Posted"), "what came of it the first time stands in the history");
        Assert.That(shown.Document.QuerySelectorAll(".hub-heading__actions a").Select(link => link.TextContent.Trim()), Is.EqualTo(new[] { "Mark as done", "Change", "Drop" }));
        await using var db = Hub.Open();
        var change = await db.Changes.SingleAsync(change => change.Kind == "Action reopened");
        Assert.That((change.ById, change.Reason, change.SchoolId), Is.EqualTo(((Guid?)Hub.Person(Role.Visitor).Id, "It never arrived", (Guid?)Hub.NorthSchool.Id)));
    }

    [TestCase("", "Say why it is opened again")]
    [TestCase("long", "This must be 500 characters or fewer")]
    public async Task Post_WithoutAProperReason_LeavesItClosed(string reason, string message)
    {
        var action = await AClosedAction();
        var me = Hub.As(Role.Visitor);

        var page = await me.Post(await me.Get($"/actions/{action.Id}/reopen"), new() { ["Form.Reason"] = reason == "long" ? new string('x', 501) : reason });

        Assert.That((page.Status, page.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, message)));
        Assert.That((await Saved<HubAction>(action.Id)).State, Is.EqualTo(ActionState.Done));
    }

    [Test]
    public async Task Get_OfAnOpenAction_SaysThatItIsOpen()
    {
        var action = await Hub.AnAction();

        var page = await Hub.As(Role.Visitor).Get($"/actions/{action.Id}/reopen");

        Assert.That((page.Status, page.Text.Contains("This action is open already.")), Is.EqualTo((HttpStatusCode.BadRequest, true)));
    }

    [Test]
    public async Task Post_WhenSomebodyReopenedItMeanwhile_IsAConflict_ThatNamesThem()
    {
        var action = await AClosedAction();
        var (me, office) = (Hub.As(Role.Visitor), Hub.As(Role.OfficeAdministrator));
        var mine = await me.Get($"/actions/{action.Id}/reopen");
        await office.Submit(await office.Get($"/actions/{action.Id}/reopen"), new() { ["Form.Reason"] = "Returned by post" });

        var page = await me.Post(mine, new() { ["Form.Reason"] = "It never arrived" });

        Assert.That((page.Status, page.Text), Is.EqualTo((HttpStatusCode.Conflict, page.Text)));
        Assert.That(page.Text, Does.Contain("Only Office administrator").And.Contain("It never arrived"));
    }

    private async Task<HubAction> AClosedAction()
    {
        var action = await Hub.AnAction();
        var me = Hub.As(Role.Visitor);
        await me.Submit(await me.Get($"/actions/{action.Id}/complete"), new() { ["Form.Outcome"] = "Posted" });
        return action;
    }
}

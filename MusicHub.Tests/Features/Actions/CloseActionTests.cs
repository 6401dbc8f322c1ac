using System.Net;
using MusicHub.Domain.Actions;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Actions;

public sealed class CloseActionTests : HubTests
{
    [Test]
    public async Task Complete_NeedsNoOutcome_AndShowsTheOneGiven()
    {
        var without = await Hub.AnAction();
        var with = await Hub.AnAction();
        var me = Hub.As(Role.Visitor);

        await me.Submit(await me.Get($"/actions/{without.Id}/complete"), []);
        var done = await me.Submit(await me.Get($"/actions/{with.Id}/complete"), new() { ["Form.Outcome"] = "Thirty ukuleles lent" });

        Assert.That((await Saved<HubAction>(without.Id)).State, Is.EqualTo(ActionState.Done));
        Assert.That(done.Text, Does.Contain("The action is done.").And.Contain("What came of it Thirty ukuleles lent"));
        Assert.That(done.Document.QuerySelectorAll(".hub-heading__actions a").Select(link => link.TextContent.Trim()), Is.EqualTo(new[] { "Reopen" }));
    }

    [Test]
    public async Task Drop_AsksForAReason()
    {
        var action = await Hub.AnAction();
        var me = Hub.As(Role.Visitor);

        var page = await me.Post(await me.Get($"/actions/{action.Id}/drop"), new() { ["Form.Outcome"] = "" });

        Assert.That((page.Status, page.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "Say why it is no longer wanted")));
        Assert.That((await Saved<HubAction>(action.Id)).State, Is.EqualTo(ActionState.Open));
    }

    [TestCase("complete")]
    [TestCase("drop")]
    public async Task ALongOutcome_IsRefused(string task)
    {
        var action = await Hub.AnAction();
        var me = Hub.As(Role.Visitor);

        var page = await me.Post(await me.Get($"/actions/{action.Id}/{task}"), new() { ["Form.Outcome"] = new string('x', 2001) });

        Assert.That(page.Errors, Is.EqualTo(new[] { "This must be 2000 characters or fewer" }));
    }
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Actions;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Actions;

public sealed class SettleActionsTests : HubTests
{
    [Test]
    public async Task Give_HandsEachTickedActionOver_AndLeavesTheOthersAlone()
    {
        var (first, second, decoy) = (await Hub.AnAction("One"), await Hub.AnAction("Two"), await Hub.AnAction("Three"));
        var me = Hub.As(Role.Visitor);
        var list = await me.Get("/actions");
        Assert.That(list.Document.QuerySelectorAll("input[name=actions]"), Has.Length.EqualTo(3));

        var done = await me.Submit(await me.Get(Ticked(first, second)), new() { ["Form.How"] = "Give", ["Form.OwnerId"] = Hub.SouthManager.Id.ToString() });

        Assert.That(done.Text, Does.Contain("2 actions are given to somebody else."));
        await using var db = Hub.Open();
        Assert.That(await db.Actions.Where(action => action.OwnerId == Hub.SouthManager.Id).Select(action => action.What).Order().ToListAsync(), Is.EqualTo(new[] { "One", "Two" }));
        Assert.That(await db.Changes.Where(change => change.Kind == "Action given to somebody else").Select(change => change.SubjectId).ToListAsync(), Is.EquivalentTo(new[] { first.Id, second.Id }));
        Assert.That((await Saved<HubAction>(decoy.Id)).Version, Is.EqualTo(1));
    }

    [Test]
    public async Task Postpone_MovesTheirDay()
    {
        var (first, second) = (await Hub.AnAction("One", Today.AddDays(3)), await Hub.AnAction("Two", Today.AddDays(-3)));
        var me = Hub.As(Role.Visitor);

        await me.Submit(await me.Get(Ticked(first, second)), Date("Form.DueOn", Today.AddDays(20)).And("Form.How", "Postpone"));

        Assert.That(((await Saved<HubAction>(first.Id)).DueOn, (await Saved<HubAction>(second.Id)).DueOn), Is.EqualTo((Today.AddDays(20), Today.AddDays(20))));
    }

    [TestCase("Done", "Form.Outcome", ActionState.Done)]
    [TestCase("Drop", "Form.Reason", ActionState.Dropped)]
    public async Task Close_ClosesThemWithWhatCameOfThem(string how, string field, ActionState state)
    {
        var (first, second) = (await Hub.AnAction("One"), await Hub.AnAction("Two"));
        var me = Hub.As(Role.Visitor);

        await me.Submit(await me.Get(Ticked(first, second)), new() { ["Form.How"] = how, [field] = "All settled by letter" });

        foreach (var action in new[] { await Saved<HubAction>(first.Id), await Saved<HubAction>(second.Id) })
            Assert.That((action.State, action.Outcome, action.ClosedOn), Is.EqualTo((state, "All settled by letter", (DateOnly?)Today)));
    }

    [Test]
    public async Task OneThatCannotBeChanged_KeepsAllAsTheyWere_AndIsNamed()
    {
        var (first, second) = (await Hub.AnAction("One", Today.AddDays(3)), await Hub.AnAction("Two", Today.AddDays(40)));
        var me = Hub.As(Role.Visitor);

        var page = await me.Post(await me.Get(Ticked(first, second)), Date("Form.DueOn", Today.AddDays(20)).And("Form.How", "Postpone"));

        Assert.That((page.Status, page.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "Two: The new due date must be later than the one so far")));
        Assert.That((page.Value("Form.How"), page.Value("Form.DueOn.Day")), Is.EqualTo(("Postpone", $"{Today.AddDays(20).Day}")));
        Assert.That((await Saved<HubAction>(first.Id)).DueOn, Is.EqualTo(Today.AddDays(3)));
    }

    [TestCase("", "", "Choose what to do with them")]
    [TestCase("Give", "", "Choose who is to do them")]
    [TestCase("Postpone", "", "Enter the new due date")]
    [TestCase("Drop", "", "Say why they are no longer wanted")]
    public async Task Post_WithoutWhatIsNeeded_SaysWhat(string how, string owner, string message)
    {
        var action = await Hub.AnAction();
        var me = Hub.As(Role.Visitor);

        var page = await me.Post(await me.Get(Ticked(action)), new() { ["Form.How"] = how, ["Form.OwnerId"] = owner });

        Assert.That((page.Status, page.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, message)));
    }

    [Test]
    public async Task OneThatChangedMeanwhile_EndsInTheConflictPage_AndNoneIsSaved()
    {
        var (first, second) = (await Hub.AnAction("One"), await Hub.AnAction("Two"));
        var me = Hub.As(Role.Visitor);
        var page = await me.Get(Ticked(first, second));
        await Hub.Change<HubAction>(second.Id, theirs => theirs.Postpone(Today.AddDays(99), Today).OrThrow());

        var sent = await me.Post(page, new() { ["Form.How"] = "Done" });

        Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await Saved<HubAction>(first.Id)).State, Is.EqualTo(ActionState.Open));
    }

    [Test]
    public async Task SomebodyElsesAction_CannotBeSlippedIn()
    {
        var (mine, theirs) = (await Hub.AnAction("Mine"), await Hub.AnAction("Theirs", school: Hub.SouthSchool, owner: Hub.SouthManager));
        var me = Hub.As(Role.Visitor);

        var shown = await me.Get(Ticked(mine, theirs));
        var sent = await me.Post(await me.Get(Ticked(mine)), new() { ["Form.How"] = "Done", ["Form.Actions[1].Id"] = theirs.Id.ToString(), ["Form.Actions[1].Version"] = "1" });

        Assert.That((shown.Status, sent.Status), Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)));
        Assert.That((await Saved<HubAction>(mine.Id)).State, Is.EqualTo(ActionState.Open));
    }

    [Test]
    public async Task NothingTicked_SaysWhatToDo() =>
        Assert.That((await Hub.As(Role.Visitor).Get("/actions/several")).Text, Does.Contain("Tick the actions in the list first."));

    private static string Ticked(params HubAction[] actions) => $"/actions/several?{string.Join('&', actions.Select(action => $"actions={action.Id}"))}";
}

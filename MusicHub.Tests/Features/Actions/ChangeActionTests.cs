using System.Net;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Actions;

public sealed class ChangeActionTests : HubTests
{
    [Test]
    public async Task Post_ChangesWhatWhoAndWhen_AndTheHistoryTells()
    {
        var action = await Hub.AnAction();
        var me = Hub.As(Role.RegionalManager);
        var page = await me.Get($"/actions/{action.Id}/change");

        var done = await me.Submit(page, Date("Form.DueOn", Today.AddDays(60)).And("Form.OwnerId", Hub.SouthManager.Id.ToString()));

        Assert.That((page.Value("Form.What"), page.Value("Form.OwnerId"), page.Value("Form.DueOn.Month")), Is.EqualTo(("Send the singing resources", Hub.Person(Role.Visitor).Id.ToString(), "3")));
        var history = done.Document.QuerySelector(".moj-timeline__item")!.TextContent;
        foreach (var told in new[] { "Action changed", "Only Visitor", "Sasha South", "5 Mar 2026", "4 Apr 2026" })
            Assert.That(history, Does.Contain(told));
    }

    [Test]
    public async Task Post_DueBeforeItWasOpened_IsRefused()
    {
        var action = await Hub.AnAction();
        var me = Hub.As(Role.Visitor);

        var page = await me.Post(await me.Get($"/actions/{action.Id}/change"), Date("Form.DueOn", Today.AddDays(-1)).And("Form.What", " "));
        var past = await me.Post(await me.Get($"/actions/{action.Id}/change"), Date("Form.DueOn", Today.AddDays(-1)));

        Assert.That(page.Errors, Is.EqualTo(new[] { "Say what is to be done" }));
        Assert.That((past.Status, past.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "The due date must not be before the action was opened")));
    }

    [Test]
    public async Task AnOverdueAction_CanBeChangedWithoutMovingItsDay()
    {
        var action = await Hub.AnAction(dueOn: Today.AddDays(-5));
        var me = Hub.As(Role.Visitor);

        Assert.That((await me.Post(await me.Get($"/actions/{action.Id}/change"), new() { ["Form.What"] = "Send other resources" })).IsRedirect);
    }
}

using System.Net;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Actions;

public sealed class ShowActionTests : HubTests
{
    [TestCase(-3, "3 days overdue")]
    [TestCase(-1, "1 day overdue")]
    [TestCase(0, "Due today")]
    [TestCase(12, "Due in 12 days")]
    public async Task TheDay_IsToldAsPeopleSayIt(int days, string words)
    {
        var action = await Hub.AnAction(dueOn: Today.AddDays(days));

        Assert.That((await Hub.As(Role.Finance).Get($"/actions/{action.Id}")).Text, Does.Contain(words));
    }

    [Test]
    public async Task FromAVisit_LinksToIt_AndSaysWhenItWasOpened()
    {
        var visit = await Hub.ARecordedVisit(Today.AddDays(-1));
        var action = await Hub.AnAction(from: visit);

        var page = await Hub.As(Role.Visitor).Get($"/actions/{action.Id}");

        Assert.That(page.Document.QuerySelector($"main a[href='/visits/{visit.Id}']")!.TextContent, Is.EqualTo("2 Feb 2026"));
    }

    [Test]
    public async Task WhoOnlyReads_IsOfferedNothing()
    {
        var action = await Hub.AnAction();

        Assert.That((await Hub.As(Role.Finance).Get($"/actions/{action.Id}")).Document.QuerySelectorAll(".hub-heading__actions a"), Is.Empty);
        Assert.That((await Hub.As(Role.Visitor).Get($"/actions/{action.Id}")).Document.QuerySelectorAll(".hub-heading__actions a"), Has.Length.EqualTo(3));
    }

    [Test]
    public async Task BoardMembers_AreNotToldThatThereIsOne()
    {
        var action = await Hub.AnAction();

        Assert.That((await Hub.As(Role.BoardMember).Get($"/actions/{action.Id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await Hub.As(Role.Visitor).Get($"/actions/{Guid.NewGuid()}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }
}

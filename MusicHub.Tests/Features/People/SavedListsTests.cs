using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.People;

public sealed class SavedListsTests : HubTests
{
    [Test]
    public async Task AListWithFilters_IsSavedUnderAName_AndOpensAgain_ForItsOwnerOnly()
    {
        var me = Hub.As(Role.RegionalManager);
        var page = await me.Get("/visits?state=done&q=north&page=2&kind=");

        var done = await me.Submit(page, new() { ["Form.Name"] = "Done in the north" }, "Save this list");

        Assert.That(done.Address, Is.EqualTo("/visits?state=done&q=north"));
        Assert.That(done.Text, Does.Contain("The list “Done in the north” is saved."));
        Assert.That((await me.Get("/visits")).Document.QuerySelector("a[href='/visits?state=done&q=north']")!.TextContent, Is.EqualTo("Done in the north"));
        Assert.That((await me.Get("/actions")).Text, Does.Not.Contain("Done in the north"));
        Assert.That((await Hub.As(Hub.SouthManager).Get("/visits")).Text, Does.Not.Contain("Done in the north"));
    }

    [Test]
    public async Task TheSameNameAgain_StandsForTheNewFilters()
    {
        var me = Hub.As(Role.RegionalManager);
        await me.Submit(await me.Get("/actions?standing=overdue"), new() { ["Form.Name"] = "Mine" }, "Save this list");

        await me.Submit(await me.Get("/actions?standing=soon"), new() { ["Form.Name"] = " Mine " }, "Save this list");

        await using var db = Hub.Open();
        Assert.That((await db.SavedLists.SingleAsync()).Address, Is.EqualTo("/actions?standing=soon"));
    }

    [Test]
    public async Task WithoutAName_ItSaysSo_OnTheSameList()
    {
        var me = Hub.As(Role.RegionalManager);

        var again = await me.Submit(await me.Get("/actions?standing=overdue"), new() { ["Form.Name"] = " " }, "Save this list");

        Assert.That(again.Text, Does.Contain("Enter a name for this list"));
        Assert.That(again.Address, Does.StartWith("/actions?standing=overdue"));
    }

    [Test]
    public async Task Removed_ItIsGone_AndNobodyElseCanRemoveIt()
    {
        var me = Hub.As(Role.RegionalManager);
        await me.Submit(await me.Get("/actions?standing=overdue"), new() { ["Form.Name"] = "Mine" }, "Save this list");
        await using var db = Hub.Open();
        var id = (await db.SavedLists.SingleAsync()).Id;
        var theirs = Hub.As(Hub.SouthManager);
        var token = (await theirs.Get("/actions?standing=overdue")).Value("__RequestVerificationToken")!;

        using var sent = await theirs.Http.PostAsync($"/lists/{id}/remove", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        await me.Submit(await me.Get("/actions"), [], "Remove the saved list Mine");

        Assert.That(await db.SavedLists.CountAsync(), Is.Zero);
    }

    [TestCase("https://elsewhere.example/")]
    [TestCase("/people")]
    [TestCase(null)]
    public async Task AListThatThereIsNot_CannotBeSaved(string? path)
    {
        var me = Hub.As(Role.RegionalManager);

        var sent = await me.Post(await me.Get("/actions?standing=overdue"), new() { ["Form.Name"] = "Elsewhere", ["Form.Path"] = path }, "Save this list");

        Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task TooManyOfThem_AreRefused()
    {
        var me = Hub.Person(Role.RegionalManager);
        await Hub.Save([.. Enumerable.Range(1, SavedList.Most).Select(number => SavedList.Save(me.Id, "/actions", $"List {number}", "?standing=soon").OrThrow())]);

        var mine = Hub.As(me);

        var again = await mine.Submit(await mine.Get("/actions?standing=overdue"), new() { ["Form.Name"] = "One more" }, "Save this list");

        Assert.That(again.Text, Does.Contain("You have 20 saved lists here. Remove one first"));
    }
}

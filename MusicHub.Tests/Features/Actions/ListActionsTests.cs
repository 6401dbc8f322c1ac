using System.Net;
using MusicHub.Domain.Actions;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Actions;

public sealed class ListActionsTests : HubTests
{
    [Test]
    public async Task AtFirst_StandAllThatAreOpen_TheLongestOverdueFirst()
    {
        await Hub.AnAction("Later", Today.AddDays(40));
        await Hub.AnAction("Overdue", Today.AddDays(-2));
        var done = await Hub.AnAction("Finished");
        await Hub.Change<HubAction>(done.Id, action => action.Complete(null, Today).OrThrow());

        var page = await Hub.As(Role.Visitor).Get("/actions");

        Assert.That(page.Rows, Is.EqualTo(new[]
        {
            "Choose Overdue, Northgate Primary School Overdue Northgate Primary School Testford, URN 900001 Only Visitor 1 Feb 2026 North Overdue",
            "Choose Later, Northgate Primary School Later Northgate Primary School Testford, URN 900001 Only Visitor 15 Mar 2026 North Open",
        }));
    }

    [Test]
    public async Task EachFilter_LeavesOutTheOthers_AndTheyCombine()
    {
        await Hub.AnAction("Mine", Today.AddDays(40));
        await Hub.AnAction("Overdue", Today.AddDays(-2), owner: Hub.SouthManager);
        await Hub.AnAction("Soon", Today.AddDays(5), Hub.SouthSchool, forSchool: true, function: StrategicFunction.Inclusion);
        await Hub.AnAction("Hub's", Today.AddDays(50), owner: Hub.SouthManager, forHub: true);
        var done = await Hub.AnAction("Finished", Today.AddDays(60), Hub.SouthSchool, Hub.SouthManager);
        await Hub.Change<HubAction>(done.Id, action => action.Complete(null, Today).OrThrow());
        var dropped = await Hub.AnAction("Dropped", Today.AddDays(70), Hub.SouthSchool, Hub.SouthManager);
        await Hub.Change<HubAction>(dropped.Id, action => action.Drop("No longer wanted", Today).OrThrow());

        Assert.Multiple(async () =>
        {
            Assert.That(await Actions("mine=true"), Is.EqualTo(new[] { "Mine" }));
            Assert.That(await Actions($"owner={Hub.SouthManager.Id}"), Is.EqualTo(new[] { "Overdue", "Hub's" }));
            Assert.That(await Actions("owner=school"), Is.EqualTo(new[] { "Soon" }));
            Assert.That(await Actions("standing=overdue"), Is.EqualTo(new[] { "Overdue" }));
            Assert.That(await Actions("standing=soon"), Is.EqualTo(new[] { "Soon" }));
            Assert.That(await Actions("standing=done"), Is.EqualTo(new[] { "Finished" }));
            Assert.That(await Actions("standing=dropped"), Is.EqualTo(new[] { "Dropped" }));
            Assert.That(await Actions("standing=all"), Is.EqualTo(new[] { "Overdue", "Soon", "Mine", "Hub's", "Finished", "Dropped" }));
            Assert.That(await Actions("function=Inclusion"), Is.EqualTo(new[] { "Soon" }));
            Assert.That(await Actions($"region={Hub.South.Id}"), Is.EqualTo(new[] { "Soon" }));
            Assert.That(await Actions("region=none"), Is.EqualTo(new[] { "Hub's" }));
            Assert.That(await Actions($"school={Hub.SouthSchool.Id}&standing=all"), Is.EqualTo(new[] { "Soon", "Finished", "Dropped" }));
            Assert.That(await Actions("q=900002"), Is.EqualTo(new[] { "Soon" }));
            Assert.That(await Actions("q=HUB%27S"), Is.EqualTo(new[] { "Hub's" }));
            Assert.That(await Actions("q=nowhere"), Is.Empty);
            Assert.That(await Actions($"standing=overdue&owner={Hub.SouthManager.Id}&region={Hub.North.Id}"), Is.EqualTo(new[] { "Overdue" }));
            Assert.That(await Actions($"standing=overdue&owner={Hub.SouthManager.Id}&region={Hub.South.Id}"), Is.Empty);
        });
    }

    [TestCase("due", "A|B|C")]
    [TestCase("-due", "C|B|A")]
    [TestCase("school", "B|C|A")]
    [TestCase("-school", "A|C|B")]
    [TestCase("owner", "C|A|B")]
    [TestCase("-owner", "B|A|C")]
    [TestCase("region", "B|C|A")]
    [TestCase("-region", "A|B|C")]
    public async Task Sorted_ByEachColumn(string sort, string order)
    {
        var zeal = TestHub.ASchool(910001, "Zeal", Hub.South.Id);
        var abbey = TestHub.ASchool(910002, "Abbey", Hub.North.Id);
        await Hub.Save(zeal, abbey);
        await Hub.AnAction("A", Today.AddDays(1), zeal);
        await Hub.AnAction("B", Today.AddDays(2), abbey, Hub.SouthManager);
        await Hub.AnAction("C", Today.AddDays(3), Hub.NorthSchool, forSchool: true);

        Assert.That(await Actions($"sort={sort}"), Is.EqualTo(order.Split('|')));
    }

    [TestCase("standing=x&owner=y&region=z&function=99&school=1&sort=;drop&page=-3")]
    public async Task WhatCannotBeRead_CountsAsNotAskedFor(string query)
    {
        await Hub.AnAction();

        Assert.That((await Hub.As(Role.Visitor).Get($"/actions?{query}")).Rows, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task FiftyToAPage_AndTheDatabaseIsAskedNoMoreForMore()
    {
        await Hub.AnAction("First", Today);
        var me = Hub.As(Role.HeadOfParticipation);
        await me.Get("/actions");
        var few = await Hub.Host.Sql.During(() => me.Get("/actions"));
        await Hub.Save([.. Enumerable.Range(0, 70).Select(number => HubAction.Open(
            Hub.NorthSchool.Id, ActionSource.Other, null, new ActionDetails($"Number {number}", Hub.SouthManager.Id, Today.AddDays(9), StrategicFunction.Schools), Today).OrThrow())]);

        HubPage page = null!;
        var many = await Hub.Host.Sql.During(async () => page = await me.Get("/actions?page=2"));

        Assert.That(page.Text, Does.Contain("Showing 51 to 71 of 71 actions"));
        Assert.That(many, Is.EqualTo(few), string.Join("\n\n", Hub.Host.Sql.Commands));
        Assert.That(many, Is.LessThanOrEqualTo(6));
    }

    [Test]
    public async Task BoardMembers_AreNotToldOfIt() => Assert.That((await Hub.As(Role.BoardMember).Get("/actions")).Status, Is.EqualTo(HttpStatusCode.NotFound));

    private async Task<IReadOnlyList<string>> Actions(string query) =>
        [.. (await Hub.As(Role.Visitor).Get($"/actions?{query}")).Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent)];
}

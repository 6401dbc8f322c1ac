using System.Text;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Actions;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Actions;

public sealed class ExportActionsTests : HubTests
{
    [Test]
    public async Task Csv_HoldsWhatIsShown_WithoutFormulas()
    {
        await Hub.AnAction("=cmd|'/c calc'!A0", Today.AddDays(-2));
        await Hub.AnAction("For the hub", Today.AddDays(9), owner: Hub.SouthManager, forHub: true);
        var done = await Hub.AnAction("Finished");
        await Hub.Change<HubAction>(done.Id, action => action.Complete(null, Today).OrThrow());
        var me = Hub.As(Role.RegionalManager);

        var sent = await me.Post(await me.Get("/actions"), [], "CSV");

        var lines = Encoding.UTF8.GetString(await sent.Response.Content.ReadAsByteArrayAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Is.EqualTo(new[]
        {
            "Action,School,Town,URN,Region,Who,Due,How it stands,Strategic function,Opened,Closed",
            "'=cmd|'/c calc'!A0,Northgate Primary School,Testford,900001,North,Only Visitor,2026-02-01,Overdue,Schools,2026-01-02,",
            "For the hub,The hub,,,None,Sasha South,2026-02-12,Due soon,Schools,2026-02-03,",
        }));
        await using var db = Hub.Open();
        Assert.That((await db.Changes.SingleAsync(change => change.Kind == "Actions exported")).Reason, Is.EqualTo("all open actions"));
    }
}

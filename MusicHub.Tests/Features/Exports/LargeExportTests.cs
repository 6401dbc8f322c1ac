using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MusicHub.Domain.Exports;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Jobs;

namespace MusicHub.Tests.Features.Exports;

/// <summary>A long list becomes a file in the background.</summary>
public sealed class LargeExportTests : HubTests
{
    private const int Rows = ListExport.MostWhileWaiting + 1;

    [Test]
    public async Task ALongList_IsMadeInTheBackground_DownloadedByWhoeverAskedForIt_AndClearedAfterSomeDays()
    {
        await Hub.Save([.. Enumerable.Range(0, Rows).Select(index => Visit.Plan(Hub.NorthSchool.Id, Hub.MusicVisit.Id, null, Today.AddDays(7 * (index % 100)), Today).OrThrow())]);
        var me = Hub.As(Role.OfficeAdministrator);
        var list = await me.Get($"/visits?region={Hub.North.Id}");
        var asked = await me.Submit(list, [], "CSV");
        Assert.That(asked.Text, Does.Contain("2,001 rows: North").And.Contain("It is waiting to be begun."));
        Assert.That((await me.Get("/exports")).Rows.Single(), Does.Contain("Not ready yet"));
        Assert.That((await me.Get($"{asked.Address}/progress")).Text, Does.Contain("false").Or.Contain("isSettled"));
        Assert.That((await me.Get($"{asked.Address}/file")).Status, Is.EqualTo(HttpStatusCode.NotFound), "not yet");

        Assert.That(await Hub.Host.Services.GetRequiredService<Worker>().RunNext(default), Is.True);
        var ready = await me.Get(asked.Address);
        Assert.That(ready.Text, Does.Contain("Download visits-2026-02-03.csv"));
        var file = await me.Http.GetAsync($"{asked.Address}/file");
        Assert.That(Encoding.UTF8.GetString(await file.Content.ReadAsByteArrayAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(1 + Rows));
        await using var db = Hub.Open();
        Assert.That((await db.Changes.SingleAsync(change => change.Kind == "Visits exported")).Reason, Is.EqualTo("North"));

        var other = Hub.As(Role.HeadOfParticipation);
        foreach (var address in new[] { asked.Address, $"{asked.Address}/file", $"{asked.Address}/progress" })
            Assert.That((await other.Get(address)).Status, Is.EqualTo(HttpStatusCode.NotFound), address);
        Assert.That((await other.Get("/exports")).Text, Does.Contain("No files"));

        Hub.Clock.Advance(TimeSpan.FromDays(ListExport.DaysKept));
        Assert.That(await new ClearListFiles(db, Hub.Clock).RequestWhatIsDue(default), Is.Zero);
        Hub.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.That(await new ClearListFiles(db, Hub.Clock).RequestWhatIsDue(default), Is.EqualTo(1));
        Assert.That(await Hub.Host.Services.GetRequiredService<Worker>().RunNext(default), Is.True);
        Assert.That(await db.ListExports.AnyAsync(), Is.False);
    }

    [Test]
    public async Task WhoeverLostTheirRoleMeanwhile_GetsNoFile_AndOnlyTheLatestFilesAreKept()
    {
        var me = Hub.Person(Role.OfficeAdministrator);
        await Hub.Save([.. Enumerable.Range(0, 3).Select(index => Visit.Plan(Hub.NorthSchool.Id, Hub.MusicVisit.Id, null, Today.AddDays(7 * index), Today).OrThrow())]);
        var gone = Person.Add("Gone Away", null, []).OrThrow();
        await Hub.Save(gone);
        await using var db = Hub.Open();
        var export = new ListExport("visits", "all visits", "{}", "csv", 3, Hub.Clock.GetUtcNow(), gone.Id);
        db.AddRange(export, new JobRun(MakeListFile.JobKind, export.Id, gone.Id, Hub.Clock.GetUtcNow()));
        db.AddRange(Enumerable.Range(0, 7).Select(minute => new ListExport("visits", $"number {minute}", "{}", "csv", 3, Hub.Clock.GetUtcNow().AddMinutes(-minute), me.Id)));
        await db.SaveChangesAsync();

        await Hub.Host.Services.GetRequiredService<Worker>().RunNext(default);
        var run = await db.JobRuns.AsNoTracking().SingleAsync();
        Assert.That((run.State, run.Error), Is.EqualTo((JobState.Failed, "Whoever asked for it may not see the list any more.")));

        await Hub.Save([.. Enumerable.Range(0, Rows).Select(index => Visit.Plan(Hub.NorthSchool.Id, Hub.MusicVisit.Id, null, Today.AddDays(7 * (index % 100)), Today).OrThrow())]);
        var client = Hub.As(Role.OfficeAdministrator);
        await client.Submit(await client.Get("/visits?state=all"), [], "Excel");
        Assert.That((await client.Get("/exports")).Rows, Has.Count.EqualTo(ListExport.MostOfAPerson));
    }
}

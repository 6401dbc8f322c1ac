using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Jobs;

/// <summary>The built program, killed or stopped while it makes a report, and started again.</summary>
public sealed class RestartedServerTests
{
    private TestDatabase _database = null!;

    [SetUp]
    public async Task SetUp() => _database = await DemoDatabase.Create();

    [TearDown]
    public async Task TearDown() => await _database.DisposeAsync();

    [TestCase(0, Description = "as soon as it is begun")]
    [TestCase(30, Description = "half-way")]
    public async Task AReportThatWasCutOffByAKill_IsFinishedAfterTheNextStart_AndExistsOnce(int atProgress)
    {
        Guid reportId;
        await using (var server = await HubServerProcess.Start(_database))
        {
            reportId = await Request(server);
            await Until(reportId, run => run.State == JobState.Running && run.Progress >= atProgress);
            await server.Kill();
        }

        var left = await Run(reportId);
        Assert.That((left.State, left.LeasedBy is not null), Is.EqualTo((JobState.Running, true)), "the dead server's lease still stands");
        await using (var server = await HubServerProcess.Start(_database))
        {
            await UntilAllAreReady();
            Assert.That((await Run(reportId)).Interruptions, Is.EqualTo(1));
            await ExistsOnce(reportId);
        }
    }

    [Test]
    public async Task AServerThatIsToldToStop_HandsItsRunsBack()
    {
        Guid reportId;
        await using (var server = await HubServerProcess.Start(_database))
        {
            reportId = await Request(server);
            await Until(reportId, run => run.State == JobState.Running);
            Assert.That(await server.Stop(), Is.Zero);
        }

        var left = await Run(reportId);
        Assert.That((left.State, left.LeasedBy, left.Attempts), Is.EqualTo((JobState.Queued, (string?)null, 0)));
        await using (var server = await HubServerProcess.Start(_database))
        {
            await UntilAllAreReady();
            await ExistsOnce(reportId);
        }
    }

    private static async Task<Guid> Request(HubServerProcess server)
    {
        var client = await server.SignIn(Role.HeadOfParticipation);
        var sent = await client.Post(await client.Get("/reports/new"), new() { ["Form.Term"] = "2025-autumn" });
        return Guid.Parse(sent.Location!.Split('/')[^1]);
    }

    private async Task ExistsOnce(Guid reportId)
    {
        await using var db = _database.Open();
        var requested = await db.Reports.Where(report => report.RequestedById != null).ToListAsync();
        Assert.That(requested.Select(report => report.Id), Is.EqualTo(new[] { reportId }));
        Assert.That(await db.Reports.CountAsync(report => report.ScheduleKey != null), Is.EqualTo(2), "and the scheduled ones, caught up meanwhile");
        Assert.That(await db.JobRuns.CountAsync(), Is.EqualTo(3));
        Assert.That(await db.ReportSnapshots.CountAsync(), Is.EqualTo(3));
        foreach (var files in (await db.ReportFiles.ToListAsync()).GroupBy(file => file.ReportId))
        {
            Assert.That(files.Select(file => file.Kind), Is.EquivalentTo(Enum.GetValues<ReportFileKind>()));
            Assert.That(files.Select(file => Convert.ToHexStringLower(SHA256.HashData(file.Bytes))), Is.EqualTo(files.Select(file => file.Sha256)));
        }
    }

    private Task UntilAllAreReady() => Patience.Until(async () =>
    {
        await using var db = _database.Open();
        return await db.Reports.CountAsync() == 3 && await db.Reports.AllAsync(report => report.State == ReportState.Draft) && await db.JobRuns.AllAsync(run => run.State == JobState.Done);
    });

    private Task Until(Guid reportId, Func<JobRun, bool> condition) => Patience.Until(async () => condition(await Run(reportId)));

    private async Task<JobRun> Run(Guid reportId)
    {
        await using var db = _database.Open();
        return await db.JobRuns.AsNoTracking().SingleAsync(run => run.SubjectId == reportId);
    }
}

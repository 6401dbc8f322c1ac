using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Hub;
using MusicHub.Domain.Jobs;
using MusicHub.Tests.Support;
using MusicHub.Web.Features.Reports;

namespace MusicHub.Tests.Features.Reports;

public sealed class ScheduleReportsTests
{
    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp()
    {
        _hub = await TestHub.Create();
        await _hub.Change<HubSettings>(HubSettings.TheId, hub => hub.AddBoardMeeting(new(2025, 12, 9), "December board").OrThrow());
    }

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task WhatShouldExistAndDoesNot_IsAskedFor_Once()
    {
        Assert.That(await Look(), Is.EqualTo(2));
        Assert.That(await Look(), Is.EqualTo(0));

        await using var db = _hub.Open();
        var reports = await db.Reports.OrderBy(report => report.ScheduleKey).ToListAsync();
        Assert.Multiple(() =>
        {
            Assert.That(reports.Select(report => report.ScheduleKey), Is.EqualTo(new[] { "board/2025-autumn/2025-12-09", "board/2025-autumn/end" }));
            Assert.That(reports.Select(report => report.RequestedById), Is.All.Null);
            Assert.That(db.JobRuns.Where(run => run.State == JobState.Queued).Select(run => run.SubjectId), Is.EquivalentTo(reports.Select(report => report.Id)));
            Assert.That(db.Changes.Where(change => change.Kind == "Report scheduled").Select(change => change.ById), Is.EqualTo(new Guid?[] { null, null }));
        });
    }

    [Test]
    public async Task ServersThatLookAtTheSameMoment_AskForEachOnce()
    {
        var asked = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(Look)));

        await using var db = _hub.Open();
        Assert.That(asked.Sum(), Is.EqualTo(2));
        Assert.That((await db.Reports.CountAsync(), await db.JobRuns.CountAsync()), Is.EqualTo((2, 2)));
    }

    [Test]
    public async Task AHubThatIsNotSetUp_AsksForNothing()
    {
        await using var empty = await TestDatabase.Create();
        await using var db = empty.Open();

        Assert.That(await new ScheduleReports(db, _hub.Clock).RequestWhatIsDue(default), Is.EqualTo(0));
    }

    private async Task<int> Look()
    {
        await using var db = _hub.Open();
        return await new ScheduleReports(db, _hub.Clock).RequestWhatIsDue(default);
    }
}

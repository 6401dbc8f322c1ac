using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MusicHub.Data;
using MusicHub.Domain.Jobs;
using MusicHub.Tests.Support;
using MusicHub.Web.Documents;
using MusicHub.Web.Jobs;

namespace MusicHub.Tests.Jobs;

/// <summary>Real workers on a real database; only the work itself is the test's.</summary>
public sealed class WorkerTests
{
    private readonly FixedClock _clock = new();
    private TestDatabase _database = null!;
    private ServiceProvider _services = null!;
    private Work _work = null!;

    [SetUp]
    public async Task SetUp()
    {
        _database = await TestDatabase.Create();
        _work = new Work();
        _services = new ServiceCollection()
            .AddScoped<MusicHubDbContext>(_ => _database.Open())
            .AddSingleton<IHubJob>(_work)
            .BuildServiceProvider();
    }

    [TearDown]
    public async Task TearDown()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Test]
    public async Task ARun_IsDoneOnce_AndItsRowSaysSo()
    {
        var id = await Ask();

        Assert.That(await AWorker().RunNext(default), Is.True);
        Assert.That(await AWorker().RunNext(default), Is.False, "nothing waits any more");

        var run = await Row(id);
        Assert.Multiple(() =>
        {
            Assert.That(_work.Begun, Is.EqualTo(1));
            Assert.That((run.State, run.Progress, run.Attempts, run.LeasedBy), Is.EqualTo((JobState.Done, 100, 1, (string?)null)));
            Assert.That(run.FinishedAt, Is.EqualTo(_clock.GetUtcNow()));
        });
    }

    [Test]
    public async Task ManyWorkers_DoEachRunOnce()
    {
        for (var n = 0; n < 12; n++)
            await Ask();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => AWorker().WorkOff(default))));

        await using var db = _database.Open();
        Assert.That(_work.Begun, Is.EqualTo(12));
        Assert.That(await db.JobRuns.CountAsync(run => run.State == JobState.Done && run.Attempts == 1), Is.EqualTo(12));
    }

    [Test]
    public async Task WorkThatCannotBeDone_HasFailed_WithItsReason()
    {
        var id = await Ask();
        _work.Do = (_, _) => throw new JobFailedException("The hub has not been set up yet.");

        await AWorker().RunNext(default);

        var run = await Row(id);
        Assert.That((run.State, run.Error), Is.EqualTo((JobState.Failed, "The hub has not been set up yet.")));
    }

    [Test]
    public async Task AFault_IsTriedAgainWhenItsPauseIsOver()
    {
        var id = await Ask();
        _work.Do = (_, _) => throw new DocumentException("The PDF was not ready after 60 seconds.");
        await AWorker().RunNext(default);
        var waiting = await Row(id);
        Assert.That((waiting.State, waiting.Error), Is.EqualTo((JobState.Queued, "The PDF was not ready after 60 seconds.")));
        Assert.That(await AWorker().RunNext(default), Is.False, "not before its pause is over");

        _work.Do = (_, _) => Task.CompletedTask;
        _clock.Advance(TimeSpan.FromSeconds(10));
        await AWorker().RunNext(default);

        var run = await Row(id);
        Assert.That((run.State, run.Error, run.Attempts), Is.EqualTo((JobState.Done, (string?)null, 2)));
    }

    [Test]
    public async Task AnUnexpectedFault_TellsAPersonWhereToLook_AndNoMore()
    {
        var id = await Ask();
        _work.Do = (_, _) => throw new InvalidOperationException("secret detail");

        await AWorker().RunNext(default);

        Assert.That((await Row(id)).Error, Does.Contain(id.ToString()).And.Not.Contain("secret"));
    }

    [Test]
    public async Task AKindThatNobodyKnows_HasFailed()
    {
        var id = await Ask(new JobRun("of-tomorrow", Guid.NewGuid(), null, _clock.GetUtcNow()));

        await AWorker().RunNext(default);

        Assert.That((await Row(id)).Error, Does.Contain("of-tomorrow"));
    }

    [Test]
    public async Task Progress_IsOnTheRowWhileItWorks()
    {
        var id = await Ask();
        var seen = new TaskCompletionSource();
        _work.Do = async (progress, _) =>
        {
            progress.Report(new(40, "Counting"));
            await Patience.Until(async () => (await Row(id)).Progress == 40);
            seen.SetResult();
        };

        await AWorker().RunNext(default);

        await seen.Task;
        Assert.That((await Row(id)).Step, Is.EqualTo("Counting"));
    }

    [Test]
    public async Task Stopping_EndsTheWork()
    {
        var id = await Ask();
        _work.Do = Forever;
        var working = AWorker().RunNext(default);
        await _work.HasBegun;
        await using (var db = _database.Open())
            (await db.Change(id, run => run.RequestStop(_clock.GetUtcNow())))!.Value.Result.OrThrow();

        await working;

        Assert.That((await Row(id)).State, Is.EqualTo(JobState.Stopped));
    }

    [Test]
    public async Task ShuttingDown_HandsTheRunBack()
    {
        var id = await Ask();
        _work.Do = Forever;
        using var server = new CancellationTokenSource();
        var working = AWorker().RunNext(server.Token);
        await _work.HasBegun;
        await server.CancelAsync();

        await working;

        var run = await Row(id);
        Assert.That((run.State, run.Attempts, run.LeasedBy), Is.EqualTo((JobState.Queued, 0, (string?)null)));
        Assert.That(run.MayBeClaimedAt(_clock.GetUtcNow()), Is.True);
    }

    [Test]
    public async Task AWorkerThatLostItsLease_StopsWorking_AndLeavesTheRowAlone()
    {
        var id = await Ask();
        _work.Do = Forever;
        var working = AWorker().RunNext(default);
        await _work.HasBegun;
        _clock.Advance(TimeSpan.FromSeconds(61));
        await using (var db = _database.Open())
            (await db.Change(id, run => run.Claim("another", _clock.GetUtcNow(), TimeSpan.FromMinutes(1))))!.Value.Result.OrThrow();

        await working;

        var taken = await Row(id);
        Assert.That((taken.State, taken.LeasedBy), Is.EqualTo((JobState.Running, "another")));
    }

    [Test]
    public async Task ALongRun_KeepsItsLease()
    {
        var id = await Ask();
        _work.Do = async (_, _) =>
        {
            var before = (await Row(id)).LeasedUntil;
            _clock.Advance(TimeSpan.FromSeconds(30));
            await Patience.Until(async () => (await Row(id)).LeasedUntil > before);
        };

        await AWorker().RunNext(default);

        Assert.That((await Row(id)).State, Is.EqualTo(JobState.Done));
    }

    [TestCase("this machine, a process that is gone", true)]
    [TestCase("this machine, its number used again", true)]
    [TestCase("another machine, of a database that has one server", true)]
    [TestCase("no name", true)]
    [TestCase("this machine, a process that lives", false)]
    public async Task AtTheStart_RunsOfTheDeadAreFree(string whose, bool isFree)
    {
        // The test host's parent lives as long as the test does; its start is read as the program reads it.
        using var alive = System.Diagnostics.Process.GetProcesses().First(process => process.Id != Environment.ProcessId && process.Id == 1);
        var me = WorkerName.OfThisProcess;
        var name = whose switch
        {
            "this machine, a process that is gone" => (me with { ProcessId = int.MaxValue }).ToString(),
            "this machine, its number used again" => (me with { StartedAt = me.StartedAt - 60_000 }).ToString(),
            "another machine, of a database that has one server" => (me with { Machine = "elsewhere" }).ToString(),
            "no name" => "?",
            _ => (me with { ProcessId = alive.Id, StartedAt = new DateTimeOffset(alive.StartTime).ToUnixTimeMilliseconds() }).ToString(),
        };
        var run = new JobRun(Work.JobKind, Guid.NewGuid(), null, _clock.GetUtcNow());
        run.Claim(name, _clock.GetUtcNow(), TimeSpan.FromMinutes(1)).OrThrow();
        await Ask(run);
        var worker = AWorker();

        await worker.TakeFromTheDead();

        Assert.That(await worker.RunNext(default), Is.EqualTo(isFree));
    }

    private static Task Forever(IProgress<JobProgress> progress, CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);

    private Worker AWorker() => new(
        _services.GetRequiredService<IServiceScopeFactory>(), _clock, Options.Create(new JobSettings()), NullLogger<Worker>.Instance);

    private async Task<Guid> Ask(JobRun? run = null)
    {
        run ??= new JobRun(Work.JobKind, Guid.NewGuid(), null, _clock.GetUtcNow());
        await using var db = _database.Open();
        db.JobRuns.Add(run);
        await db.SaveChangesAsync();
        return run.Id;
    }

    private async Task<JobRun> Row(Guid id)
    {
        await using var db = _database.Open();
        return await db.JobRuns.AsNoTracking().SingleAsync(run => run.Id == id);
    }

    private sealed class Work : IHubJob
    {
        public const string JobKind = "test";

        private readonly TaskCompletionSource _begun = new();
        private int _times;

        public string Kind => JobKind;

        public string Title => "Test";

        public int Begun => _times;

        public Task HasBegun => _begun.Task;

        public Func<IProgress<JobProgress>, CancellationToken, Task> Do { get; set; } = (_, _) => Task.CompletedTask;

        public Task Run(JobRun run, IProgress<JobProgress> progress, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _times);
            _begun.TrySetResult();
            return Do(progress, cancellationToken);
        }
    }
}

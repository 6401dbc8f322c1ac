using MusicHub.Domain.Jobs;

namespace MusicHub.Tests.Domain.Jobs;

public sealed class JobRunTests
{
    private static readonly DateTimeOffset Now = new(2026, 2, 3, 10, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    [Test]
    public void ALease_KeepsOtherWorkersOffUntilItRunsOut()
    {
        var run = ARun();
        run.Claim("first", Now, Lease).OrThrow();

        Assert.That(run.Claim("second", Now + Lease, Lease).Refusal, Is.EqualTo(JobRefusals.NotFree));
        run.Claim("second", Now + Lease + TimeSpan.FromSeconds(1), Lease).OrThrow();
        Assert.That((run.LeasedBy, run.Attempts, run.Interruptions), Is.EqualTo(("second", 1, 1)));
    }

    [Test]
    public void ADeadWorkersRun_IsFreeAtOnce_AndOnlyItsOwn()
    {
        var run = ARun();
        run.Claim("dead", Now, Lease).OrThrow();

        Assert.That(run.TakeFromTheDead("another", Now).Refusal, Is.EqualTo(JobRefusals.NotFree));
        run.TakeFromTheDead("dead", Now).OrThrow();
        Assert.That(run.MayBeClaimedAt(Now), Is.True);
        Assert.That((run.Attempts, run.Interruptions), Is.EqualTo((0, 1)));
    }

    [Test]
    public void Faults_AreTriedAgainAfterGrowingPauses_AndThenItHasFailed()
    {
        var run = ARun();
        var (now, pauses) = (Now, new List<double>());
        while (run.State == JobState.Queued)
        {
            run.Claim("worker", now, Lease).OrThrow();
            run.TryAgainLater("The printer is busy.", now);
            pauses.Add((run.DueAt - now).TotalSeconds);
            now = run.DueAt;
        }

        Assert.Multiple(() =>
        {
            Assert.That(pauses[..^1], Is.EqualTo(new[] { 10.0, 60, 360, 2160 }));
            Assert.That((run.State, run.Error, run.Attempts), Is.EqualTo((JobState.Failed, "The printer is busy.", JobRun.MostAttempts)));
        });
    }

    [Test]
    public void Restarts_AreNotFaults()
    {
        var run = ARun();
        for (var n = 0; n < 3 * JobRun.MostAttempts; n++)
        {
            run.Claim("worker", Now, Lease).OrThrow();
            run.HandBack(Now);
        }

        Assert.That((run.State, run.Attempts, run.Interruptions), Is.EqualTo((JobState.Queued, 0, 0)));
    }

    [Test]
    public void ARunThatKillsItsServerEachTime_FailsInTheEnd()
    {
        var run = ARun();
        for (var n = 0; n < JobRun.MostInterruptions; n++)
        {
            run.Claim("worker", Now, Lease).OrThrow();
            run.TakeFromTheDead("worker", Now).OrThrow();
        }

        Assert.That(run.Claim("worker", Now, Lease).Refusal, Is.EqualTo(JobRefusals.TooOften));
        Assert.That(run.State, Is.EqualTo(JobState.Failed));
        run.Retry(Now).OrThrow();
        run.Claim("worker", Now, Lease).OrThrow();
    }

    [Test]
    public void Stopping_EndsAWaitingRunAtOnce_AndARunningOneWhenItsWorkerSees()
    {
        var waiting = ARun();
        waiting.RequestStop(Now).OrThrow();
        Assert.That(waiting.State, Is.EqualTo(JobState.Stopped));

        var running = ARun();
        running.Claim("worker", Now, Lease).OrThrow();
        running.RequestStop(Now).OrThrow();
        Assert.That((running.State, running.StopRequested), Is.EqualTo((JobState.Running, true)));
        running.Stop(Now);
        Assert.That(running.RequestStop(Now).Refusal, Is.EqualTo(JobRefusals.Over));
        running.Retry(Now).OrThrow();
        Assert.That((running.State, running.StopRequested), Is.EqualTo((JobState.Queued, false)));
    }

    private static JobRun ARun() => new("test", Guid.NewGuid(), null, Now);
}

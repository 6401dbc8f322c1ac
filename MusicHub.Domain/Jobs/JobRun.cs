using MusicHub.Domain.History;

namespace MusicHub.Domain.Jobs;

/// <summary>
/// A request for a background job and what became of it. The row is the truth: a worker claims it with a lease
/// that it renews; a lease that runs out, as after a crash, lets another worker take the run up again.
/// </summary>
[Unrecorded]
public sealed class JobRun : Aggregate
{
    /// <summary>Faults after which it has failed.</summary>
    public const int MostAttempts = 5;

    /// <summary>Deaths of its worker after which it has failed: a run may itself be what brings the server down.</summary>
    public const int MostInterruptions = 20;

    private JobRun() => Kind = null!;

    /// <param name="kind">Names the job's code, such as build-report.</param>
    /// <param name="subjectId">What the job works on.</param>
    public JobRun(string kind, Guid subjectId, Guid? requestedById, DateTimeOffset at)
    {
        Kind = kind;
        SubjectId = subjectId;
        RequestedById = requestedById;
        RequestedAt = at;
        DueAt = at;
    }

    public string Kind { get; private init; }

    public Guid SubjectId { get; private init; }

    public Guid? RequestedById { get; private init; }

    public DateTimeOffset RequestedAt { get; private init; }

    public JobState State { get; private set; }

    /// <summary>Not to be started before; later than asked for after a failure that is to be tried again.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>How often it was begun; beginnings that a restart of the server cut short are not counted.</summary>
    public int Attempts { get; private set; }

    /// <summary>How often its worker died, as by a crash or a power cut.</summary>
    public int Interruptions { get; private set; }

    /// <summary>0 to 100.</summary>
    public int Progress { get; private set; }

    /// <summary>What it is doing, for the person who waits.</summary>
    public string? Step { get; private set; }

    public string? LeasedBy { get; private set; }

    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>Why it failed and what to do, in words for a person.</summary>
    public string? Error { get; private set; }

    public bool StopRequested { get; private set; }

    public bool IsOver => State is JobState.Done or JobState.Failed or JobState.Stopped;

    /// <summary>Whether a worker may take it now: queued and due, or left behind by a worker whose lease ran out.</summary>
    public bool MayBeClaimedAt(DateTimeOffset now) =>
        (State == JobState.Queued && DueAt <= now) || (State == JobState.Running && LeasedUntil < now);

    public Result Claim(string worker, DateTimeOffset now, TimeSpan lease)
    {
        if (!MayBeClaimedAt(now))
            return JobRefusals.NotFree;
        if (State == JobState.Running)
            Interrupt();
        if (Interruptions >= MostInterruptions)
        {
            Finish(JobState.Failed, now, "The server stopped each time that it was tried. Ask the technical administrator to look at the server's log, and to try again when the cause is found.");
            return JobRefusals.TooOften;
        }

        State = JobState.Running;
        LeasedBy = worker;
        LeasedUntil = now + lease;
        StartedAt = now;
        Attempts++;
        Progress = 0;
        Step = null;
        return Result.Done;
    }

    /// <summary>Renews the lease and says how far it is.</summary>
    public void Report(int progress, string? step, DateTimeOffset now, TimeSpan lease)
    {
        Progress = Math.Clamp(progress, 0, 100);
        Step = step;
        LeasedUntil = now + lease;
    }

    public void Complete(DateTimeOffset now)
    {
        Progress = 100;
        Error = null;
        Finish(JobState.Done, now, null);
    }

    public void Fail(string error, DateTimeOffset now) => Finish(JobState.Failed, now, error);

    /// <summary>
    /// Something that may pass went wrong: it is tried again, after 10 seconds the first time and six times as long
    /// each time after that, or has failed where that was the last attempt.
    /// </summary>
    public void TryAgainLater(string error, DateTimeOffset now)
    {
        if (Attempts >= MostAttempts)
            Finish(JobState.Failed, now, error);
        else
            Queue(error, now + TimeSpan.FromSeconds(10 * Math.Pow(6, Attempts - 1)));
    }

    /// <summary>The job itself knows when it is worth trying again.</summary>
    public void Postpone(string? why, DateTimeOffset until) => Queue(why, until);

    /// <summary>The server is shutting down: any worker may take it up at once.</summary>
    public void HandBack(DateTimeOffset now)
    {
        Attempts--;
        Queue(Error, now);
    }

    /// <summary>Takes it from a worker that is known to be dead, without waiting for its lease to run out.</summary>
    public Result TakeFromTheDead(string worker, DateTimeOffset now)
    {
        if (State != JobState.Running || LeasedBy != worker)
            return JobRefusals.NotFree;
        Interrupt();
        Queue(Error, now);
        return Result.Done;
    }

    public Result RequestStop(DateTimeOffset now)
    {
        if (IsOver)
            return JobRefusals.Over;
        StopRequested = true;
        if (State == JobState.Queued)
            Stop(now);
        return Result.Done;
    }

    public void Stop(DateTimeOffset now) => Finish(JobState.Stopped, now, null);

    public Result Retry(DateTimeOffset now)
    {
        if (State is not (JobState.Failed or JobState.Stopped))
            return JobRefusals.NotFailed;
        State = JobState.Queued;
        DueAt = now;
        Attempts = 0;
        Interruptions = 0;
        Progress = 0;
        Step = null;
        Error = null;
        FinishedAt = null;
        StopRequested = false;
        return Result.Done;
    }

    private void Interrupt()
    {
        Attempts--;
        Interruptions++;
    }

    private void Queue(string? error, DateTimeOffset dueAt)
    {
        State = JobState.Queued;
        Error = error;
        DueAt = dueAt;
        LeasedBy = null;
        LeasedUntil = null;
    }

    private void Finish(JobState state, DateTimeOffset now, string? error)
    {
        State = state;
        FinishedAt = now;
        Error = error;
        LeasedBy = null;
        LeasedUntil = null;
    }
}

public enum JobState
{
    Queued,
    Running,
    Done,
    Failed,
    Stopped,
}

public static class JobRefusals
{
    public static readonly Refusal NotFree = new("job-not-free", "Another worker has this run.");

    public static readonly Refusal TooOften = new("job-too-often", "This run has been tried too often.");

    public static readonly Refusal Over = new("job-over", "This run is over.");

    public static readonly Refusal NotFailed = new("job-not-failed", "Only a run that failed or was stopped can be tried again.");
}

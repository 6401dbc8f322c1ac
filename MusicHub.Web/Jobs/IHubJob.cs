using MusicHub.Domain.Jobs;

namespace MusicHub.Web.Jobs;

/// <summary>
/// Work for the background: it loads, calls the domain, saves. It may be begun again after a crash at any moment, so
/// what it leaves behind must be complete or nothing, and doing it twice must do nothing more.
/// </summary>
public interface IHubJob
{
    /// <summary>The <see cref="JobRun.Kind"/> that this is the code of.</summary>
    string Kind { get; }

    /// <summary>What it does, for the list of runs: "Make a report".</summary>
    string Title { get; }

    /// <exception cref="JobFailedException">It cannot be done, and trying again would not help.</exception>
    /// <exception cref="JobPostponedException">It is to be tried again, at a time of the job's own choosing, however often that was.</exception>
    Task Run(JobRun run, IProgress<JobProgress> progress, CancellationToken cancellationToken);
}

/// <summary>How far a run is.</summary>
/// <param name="Percent">0 to 100.</param>
/// <param name="Step">What it is doing, for the person who waits.</param>
public sealed record JobProgress(int Percent, string Step);

/// <summary>The job cannot be done; the message says why and what to do, for a person.</summary>
public sealed class JobFailedException(string message) : Exception(message);

/// <summary>The job is to be begun again then.</summary>
public sealed class JobPostponedException : Exception
{
    /// <param name="why">What went wrong, for a person; null where nothing did.</param>
    public JobPostponedException(DateTimeOffset until, string? why)
        : base(why) => (Until, Why) = (until, why);

    public DateTimeOffset Until { get; }

    public string? Why { get; }
}

/// <summary>Work that the calendar asks for: looked at when the server starts and often after that.</summary>
public interface IJobSchedule
{
    /// <summary>Asks for all that should have been asked for by now, however long the server was off, and for nothing twice, however many servers look.</summary>
    /// <returns>How many runs it has asked for.</returns>
    Task<int> RequestWhatIsDue(CancellationToken cancellationToken);
}

namespace MusicHub.Web.Jobs;

/// <summary>The section "Jobs" of the settings.</summary>
public sealed class JobSettings
{
    public const string Section = "Jobs";

    /// <summary>Whether this server takes up background jobs; one of several may leave them to the others.</summary>
    public bool Run { get; set; } = true;

    /// <summary>How many runs at once, 1 to 8.</summary>
    public int AtOnce { get; set; } = 2;

    /// <summary>How often the table of runs is looked at, 1 to 300 seconds. What is asked for on this server is taken up at once.</summary>
    public int PollSeconds { get; set; } = 5;

    /// <summary>After how long without a sign of life a run is taken from its worker, 10 to 3,600 seconds.</summary>
    public int LeaseSeconds { get; set; } = 60;

    internal TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);

    internal string? Fault() =>
        AtOnce is < 1 or > 8 ? "Jobs:AtOnce must be from 1 to 8."
        : PollSeconds is < 1 or > 300 ? "Jobs:PollSeconds must be from 1 to 300."
        : LeaseSeconds is < 10 or > 3600 ? "Jobs:LeaseSeconds must be from 10 to 3600."
        : null;
}

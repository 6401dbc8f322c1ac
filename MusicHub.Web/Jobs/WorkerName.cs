using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace MusicHub.Web.Jobs;

/// <summary>Names a process on a machine at a time, so that a later process can tell whether it still lives.</summary>
internal sealed record WorkerName(string Machine, int ProcessId, long StartedAt)
{
    // The start of one and the same process is computed anew by each that asks, and may come out a little different.
    private const long SameStart = 5_000;

    public static WorkerName OfThisProcess { get; } = Of(Process.GetCurrentProcess());

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Machine}/{ProcessId}/{StartedAt}");

    public static WorkerName? Parse(string? text) =>
        text?.Split('/') is [.. var machine, var id, var start]
        && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var processId)
        && long.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var startedAt)
            ? new WorkerName(string.Join('/', machine), processId, startedAt)
            : null;

    /// <summary>Whether it is known to live no more; of other machines nothing is known.</summary>
    public bool IsDead()
    {
        if (Machine != OfThisProcess.Machine)
            return false;
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            return process.HasExited || Math.Abs(Of(process).StartedAt - StartedAt) > SameStart;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return true;
        }
    }

    private static WorkerName Of(Process process) =>
        new(Environment.MachineName, process.Id, new DateTimeOffset(process.StartTime).ToUnixTimeMilliseconds());
}

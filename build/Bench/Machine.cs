using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace MusicHub.Bench;

internal static class Machine
{
    public static string Describe()
    {
        var cpu = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[^1]
            : null;
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1024 / 1024 / 1024;
        return $"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores ({cpu ?? "unknown"}), {memory} GB, {RuntimeInformation.FrameworkDescription}";
    }

    /// <summary>The most memory that this process has held, in megabytes.</summary>
    public static long PeakMegabytes()
    {
        var line = File.Exists("/proc/self/status") ? File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("VmHWM", StringComparison.Ordinal)) : null;
        return line is null
            ? Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024
            : long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>Counts the peak anew from here, where the system can.</summary>
    public static void ForgetPeak()
    {
        if (File.Exists("/proc/self/clear_refs"))
            File.WriteAllText("/proc/self/clear_refs", "5");
    }

    public static double Median(IEnumerable<double> numbers)
    {
        var ordered = numbers.Order().ToList();
        return ordered.Count % 2 == 1 ? ordered[ordered.Count / 2] : (ordered[ordered.Count / 2 - 1] + ordered[ordered.Count / 2]) / 2;
    }

    public static async Task<int> RunSelf(params string[] args)
    {
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(Machine).Assembly.Location, .. args]))!;
        await child.WaitForExitAsync();
        return child.ExitCode;
    }

    public static string TempPath(string extension) =>
        Path.Combine(Directory.CreateTempSubdirectory("musichub-bench-").FullName, "bench" + extension);
}

using System.Diagnostics;
using MusicHub.Data;

namespace MusicHub.Tests.Support;

/// <summary>The built program as a process of its own, as an operator starts it.</summary>
public static class HubProgram
{
    private static readonly string Dll = typeof(Program).Assembly.Location;

    /// <summary>What to start the program with those words, on that database.</summary>
    public static ProcessStartInfo StartInfo(DatabaseSettings settings, params string[] args)
    {
        var info = new ProcessStartInfo("dotnet", [Dll, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(Dll)!,
        };
        info.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        info.Environment["ConnectionStrings__MusicHub"] = settings.ConnectionString;
        info.Environment["Database__Provider"] = settings.Provider.ToString();
        info.Environment["Demo__Hub"] = "false";
        return info;
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> Run(DatabaseSettings settings, params string[] args)
    {
        using var process = Process.Start(StartInfo(settings, args))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await output, await error);
    }
}

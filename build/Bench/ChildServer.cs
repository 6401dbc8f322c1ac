using System.Diagnostics;
using System.Net.Sockets;
using MusicHub.Data;

namespace MusicHub.Bench;

/// <summary>The program in a process of its own, serving the demonstration hub.</summary>
internal sealed class ChildServer : IAsyncDisposable
{
    private readonly Process _process;

    private ChildServer(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public int ProcessId => _process.Id;

    public static ChildServer Start(DatabaseSettings settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        var dll = typeof(Machine).Assembly.Location.Replace("MusicHub.Bench.dll", "MusicHub.Web.dll", StringComparison.Ordinal);
        var info = new ProcessStartInfo("dotnet", [dll, "--urls", address.ToString()]) { RedirectStandardOutput = true, WorkingDirectory = Path.GetDirectoryName(dll)! };
        info.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        info.Environment["ConnectionStrings__MusicHub"] = settings.ConnectionString;
        info.Environment["Logging__LogLevel__Default"] = "Warning";
        var process = Process.Start(info)!;
        process.OutputDataReceived += (_, _) => { }; // read and forgotten, so that it never fills up
        process.BeginOutputReadLine();
        return new ChildServer(process, address);
    }

    /// <summary>Asks until an answer comes.</summary>
    /// <returns>When it came, counted from the process's start.</returns>
    public async Task<TimeSpan> FirstAnswer(string path)
    {
        using var http = new HttpClient { BaseAddress = Address };
        var started = _process.StartTime;
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(path);
                answer.EnsureSuccessStatusCode();
                return DateTime.Now - started;
            }
            catch (HttpRequestException) when (DateTime.Now - started < TimeSpan.FromSeconds(60))
            {
                await Task.Delay(5);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}

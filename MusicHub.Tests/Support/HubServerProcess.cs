using System.Diagnostics;
using System.Net;
using MusicHub.Domain.People;

namespace MusicHub.Tests.Support;

/// <summary>The built program serving in a process of its own, so that it can be killed.</summary>
public sealed class HubServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;

    private HubServerProcess(Process process, Task<string> output, Uri address) => (_process, _output, Address) = (process, output, address);

    public Uri Address { get; }

    public static async Task<HubServerProcess> Start(TestDatabase database, IReadOnlyDictionary<string, string>? settings = null)
    {
        var info = HubProgram.StartInfo(database.Settings, "--urls", "http://127.0.0.1:0");
        info.Environment["Clock__Today"] = FixedClock.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        info.Environment["SignIn__Demo"] = "true";
        info.Environment["Demo__Hub"] = "false"; // a test asks for the reports that it means
        info.Environment["Jobs__PollSeconds"] = "1";
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            info.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        var process = Process.Start(info)!;
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Patience.Limit);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.IndexOf("Now listening on: ", StringComparison.Ordinal) is var at and >= 0)
                return new HubServerProcess(process, process.StandardOutput.ReadToEndAsync(CancellationToken.None), new Uri(line[(at + 18)..].Trim()));
        }

        throw new InvalidOperationException($"The program did not start: {await errors}");
    }

    public async Task<HubClient> SignIn(Role role)
    {
        var client = new HubClient(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address });
        await client.Post(await client.Get("/sign-in"), [], role.Title());
        return client;
    }

    /// <summary>As kill -9 does.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>As an operator's stop does: the program is asked, and finishes by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        using var limit = new CancellationTokenSource(Patience.Limit);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    /// <summary>What it wrote after it began to serve; to be asked when it has ended.</summary>
    public Task<string> Output() => _output;

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await Kill();
        await _output;
        _process.Dispose();
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MusicHub.Tests.Support;

/// <summary>A real mail server in a process of its own, on a port of this machine.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly Process _process;
    private readonly ConcurrentQueue<ReceivedMail> _received = new();
    private readonly ConcurrentQueue<bool> _signIns = new();
    private readonly Task _reading;

    private MailServer(Process process, int port)
    {
        (_process, Port) = (process, port);
        _reading = Read();
    }

    public int Port { get; }

    public IReadOnlyList<ReceivedMail> Received => [.. _received];

    /// <summary>Whether each one was encrypted.</summary>
    public IReadOnlyList<bool> SignIns => [.. _signIns];

    public static async Task<MailServer> Start(MailServerSettings? settings = null)
    {
        var info = new ProcessStartInfo("node", [Script()]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        info.Environment["MAIL_SERVER"] = JsonSerializer.Serialize(settings ?? new(), Json);
        var process = Process.Start(info)!;
        using var limit = new CancellationTokenSource(Patience.Limit);
        var first = await process.StandardOutput.ReadLineAsync(limit.Token) ?? throw new InvalidOperationException("The mail server did not start.");
        return new MailServer(process, JsonSerializer.Deserialize<Event>(first, Json)!.Port);
    }

    /// <summary>What the program is told to use it.</summary>
    public Dictionary<string, string> Settings(bool tls = false) => SettingsFor(Port, tls);

    public static Dictionary<string, string> SettingsFor(int port, bool tls = false) => new()
    {
        ["Smtp:Host"] = tls ? "localhost" : "127.0.0.1",
        ["Smtp:Port"] = $"{port}",
        ["Smtp:From"] = "Testshire Music Hub <music@hub.example>",
        ["Smtp:Tls"] = tls ? "true" : "false",
        ["Program:Address"] = "http://localhost/",
    };

    /// <summary>A port at which nothing listens.</summary>
    public static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async Task<IReadOnlyList<ReceivedMail>> Until(int messages)
    {
        await Patience.Until(() => Task.FromResult(_received.Count >= messages), $"{messages} messages did not come.");
        return Received;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
    }

    private async Task Read()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            var told = JsonSerializer.Deserialize<Event>(line, Json)!;
            if (told.Raw is not null)
                _received.Enqueue(new ReceivedMail(told.To!, told.Secure, System.Text.Encoding.UTF8.GetString(told.Raw)));
            else
                _signIns.Enqueue(told.Secure);
        }
    }

    private static string Script([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "mail-server.mjs");

    private sealed record Event([property: JsonPropertyName("event")] string Name, int Port, string[]? To, bool Secure, byte[]? Raw);
}

/// <param name="Refused">Addresses that it knows nobody at.</param>
/// <param name="Busy">Addresses for which it asks to be tried later.</param>
/// <param name="Silent">Takes a message and never says that it did.</param>
public sealed record MailServerSettings(int? Port = null, string? User = null, string? Password = null, string? Certificate = null, string? Key = null, string[]? Refused = null, string[]? Busy = null, bool Silent = false);

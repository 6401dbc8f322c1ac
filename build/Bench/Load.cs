using System.Diagnostics;

namespace MusicHub.Bench;

/// <summary>How fast an address was answered.</summary>
/// <param name="PerSecond">Answers a second, all connections together.</param>
/// <param name="P95">Milliseconds within which 95 of 100 answers were there.</param>
internal readonly record struct Speed(double PerSecond, double P95)
{
    public static Speed MedianOf(IReadOnlyCollection<Speed> speeds) =>
        new(Machine.Median(speeds.Select(speed => speed.PerSecond)), Machine.Median(speeds.Select(speed => speed.P95)));

    public override string ToString() => $"{PerSecond:N0} a second, p95 {P95:F1} ms";
}

/// <summary>Asks for one page over and over, on several connections at once.</summary>
internal sealed class Load(HttpClient http, string path) : IDisposable
{
    public const int Connections = 8;

    /// <summary>The page as it is, to see that it is the one that was meant.</summary>
    public async Task<string> Page()
    {
        using var answer = await http.GetAsync(path);
        return answer.StatusCode == System.Net.HttpStatusCode.OK
            ? await answer.Content.ReadAsStringAsync()
            : throw new InvalidOperationException($"{path} answered {answer.StatusCode}.");
    }

    public async Task<Speed> Measure(TimeSpan length)
    {
        var clock = Stopwatch.StartNew();
        var waits = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            var buffer = new byte[65_536];
            var own = new List<double>();
            for (var started = clock.Elapsed; started < length; started = clock.Elapsed)
            {
                using var answer = await http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
                answer.EnsureSuccessStatusCode();
                await using var body = await answer.Content.ReadAsStreamAsync();
                while (await body.ReadAsync(buffer) > 0)
                {
                }

                own.Add((clock.Elapsed - started).TotalMilliseconds);
            }

            return own;
        })));
        var seconds = clock.Elapsed.TotalSeconds;
        var all = waits.SelectMany(own => own).Order().ToList();
        return new Speed(all.Count / seconds, all[(int)(all.Count * 0.95)]);
    }

    public void Dispose() => http.Dispose();
}

using System.Diagnostics;

namespace MusicHub.Tests.Support;

/// <summary>Waits for what the program does by itself: long enough for a busy machine, so that only what never comes fails.</summary>
public static class Patience
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <param name="what">What should come about, in words.</param>
    public static async Task Until(Func<Task<bool>> condition, string what = "It did not come about.")
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.That(watch.Elapsed, Is.LessThan(Limit), what);
            await Task.Delay(50);
        }
    }
}

using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace MusicHub.Tests.Support;

/// <summary>What axe finds on a page.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Script = new(() =>
    {
        var assembly = typeof(AxeResult).Assembly;
        using var script = new StreamReader(assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(name => name.EndsWith("axe.min.js", StringComparison.Ordinal)))!);
        return script.ReadToEnd();
    });

    /// <summary>Every rule, in the page itself: no page has a frame, and gathering the results of frames in a page of their own takes ten times as long.</summary>
    /// <returns>Of each rule that is broken its name, its words and the first elements that break it.</returns>
    public static async Task<IReadOnlyList<string>> AxeFaults(this IPage page)
    {
        await page.EvaluateAsync(Script.Value);
        return await page.EvaluateAsync<string[]>(
            """
            axe.run(document, { resultTypes: ['violations'] }).then(result =>
              result.violations.map(rule => `axe ${rule.id}: ${rule.help} at ${rule.nodes.slice(0, 3).map(node => node.html).join(' | ')}`))
            """);
    }
}

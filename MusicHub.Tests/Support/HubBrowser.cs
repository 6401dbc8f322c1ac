using Microsoft.Playwright;

namespace MusicHub.Tests.Support;

/// <summary>One Chromium for the whole test run (<see cref="TestRun"/> closes it); each test opens a context of its own in it.</summary>
public static class HubBrowser
{
    private static readonly Lazy<Task<IBrowser>> Shared = new(Launch);
    private static IPlaywright? _playwright;

    /// <summary>A fresh browser profile: no cookies, the given width, scripts on or off.</summary>
    public static async Task<IBrowserContext> NewContext(int width = 1280, int height = 900, bool scripts = true)
    {
        var context = await (await Shared.Value).NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            JavaScriptEnabled = scripts,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
        });
        context.SetDefaultTimeout((float)Patience.Limit.TotalMilliseconds);
        return context;
    }

    /// <summary>The pages' policy forbids Playwright's own waiting for a function, which evaluates text.</summary>
    /// <param name="condition">An expression that is true once it has come about, or promises so.</param>
    public static Task Until(this IPage page, string condition) => Patience.Until(() => page.Says(condition), condition);

    public static Task IsAt(this IPage page, string address) => page.IsAt(url => url == address);

    /// <summary>Waits until such a page is open and loaded. Playwright's own waiting misses a page that opens in the same moment from what a service worker keeps.</summary>
    public static Task IsAt(this IPage page, Func<string, bool> address) => Patience.Until(async () => address(page.Url) && await page.Says("document.readyState === 'complete'"), "The page did not open.");

    private static async Task<bool> Says(this IPage page, string condition)
    {
        try
        {
            return await page.EvaluateAsync<bool>(condition);
        }
        catch (PlaywrightException left) when (left.Message.Contains("Execution context was destroyed", StringComparison.Ordinal))
        {
            // The page went elsewhere in the middle of the question.
            return false;
        }
    }

    public static async Task Close()
    {
        if (Shared.IsValueCreated)
            await (await Shared.Value).CloseAsync();
        _playwright?.Dispose();
    }

    private static async Task<IBrowser> Launch()
    {
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout((float)Patience.Limit.TotalMilliseconds);
        return await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }
}

using Microsoft.Playwright;

namespace MusicHub.Tests.Support;

/// <summary>One Chromium for the whole test run (<see cref="TestRun"/> closes it); each test opens a context of its own in it.</summary>
public static class HubBrowser
{
    private static readonly Lazy<Task<IBrowser>> Shared = new(Launch);
    private static IPlaywright? _playwright;

    /// <summary>A fresh browser profile: no cookies, the given width, scripts on or off.</summary>
    public static async Task<IBrowserContext> NewContext(int width = 1280, int height = 900, bool scripts = true) =>
        await (await Shared.Value).NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            JavaScriptEnabled = scripts,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
        });

    public static async Task Close()
    {
        if (Shared.IsValueCreated)
            await (await Shared.Value).CloseAsync();
        _playwright?.Dispose();
    }

    private static async Task<IBrowser> Launch()
    {
        _playwright = await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }
}

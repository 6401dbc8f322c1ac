using MusicHub.Tests.Support;

namespace MusicHub.Tests.Journeys;

/// <summary>That the keyboard journeys can fail.</summary>
public sealed class KeyboardTests
{
    [TestCase("<style>a:focus { outline: none }</style><a href='#'>Here</a>", "looks as without it")]
    [TestCase("<a href='#' style='position: fixed; top: -200px'>Away</a><a href='#'>Here</a>", "out of sight")]
    [TestCase("<a href='#' tabindex='-1'>Here</a>", "Tab does not lead to")]
    public async Task AFocusThatDoesNotShow_OrThatTabDoesNotReach_IsFound(string html, string fault)
    {
        await using var context = await HubBrowser.NewContext();
        var page = await context.NewPageAsync();
        await page.SetContentAsync($"<!doctype html><html lang='en'><body>{html}</body></html>");

        var found = await Assert.CatchAsync<AssertionException>(() => new Keyboard(page).Press("Here"));

        Assert.That(found!.Message, Does.Contain(fault));
    }
}

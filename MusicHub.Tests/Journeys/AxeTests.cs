using MusicHub.Tests.Support;

namespace MusicHub.Tests.Journeys;

/// <summary>That the check of accessibility finds what it is there for.</summary>
public sealed class AxeTests
{
    [Test]
    public async Task APictureWithoutWords_AndPaleText_AreFound()
    {
        await using var context = await HubBrowser.NewContext();
        var page = await context.NewPageAsync();
        await page.SetContentAsync("""<html lang="en"><head><title>A page</title></head><body><main><h1>A page</h1><img src="x.png"><p style="color: #bbb; background: #fff">Pale</p></main></body></html>""");

        var faults = await page.AxeFaults();

        Assert.That(faults, Has.Some.StartsWith("axe image-alt").And.Some.StartsWith("axe color-contrast"));
    }
}

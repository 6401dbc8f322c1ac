using System.Text;
using Microsoft.Playwright;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Journeys;

/// <summary>The map of the visit cycle with districts on it, under the program's content security policy.</summary>
public sealed class MapJourneyTests
{
    private const string Districts = """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Mid Bracken"},"geometry":{"type":"Polygon","coordinates":[[[-0.3,51.8],[0,51.8],[0,52],[-0.3,52],[-0.3,51.8]]]}}]}""";

    // How many pixels of the marks' canvas are not empty.
    private const string Drawn = "() => { const c = [...document.querySelectorAll('.leaflet-overlay-pane canvas')][0]; return c ? [...c.getContext('2d').getImageData(0, 0, c.width, c.height).data].filter((v, i) => i % 4 === 3 && v > 0).length : 0 }";

    [Test]
    public async Task Map_DrawsDistrictsAndSchools_AndNamesASchoolThatIsPressed()
    {
        await using var demo = await DemoHost.Start();
        await using var context = await HubBrowser.NewContext();
        await demo.SignIn(context, Role.HeadOfParticipation);
        var page = await context.NewPageAsync();
        var wrong = new List<string>();
        page.Console += (_, message) => wrong.AddRange(message.Type == "error" ? [message.Text] : []);
        page.PageError += (_, error) => wrong.Add(error);
        await page.GotoAsync(demo.Address + "hub/districts");
        await page.GetByLabel("Boundary file").SetInputFilesAsync(new FilePayload { Name = "districts.geojson", MimeType = "application/geo+json", Buffer = Encoding.UTF8.GetBytes(Districts) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Show on the map" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "See the map of the visit cycle" }).ClickAsync();

        await page.GetByText("Mid Bracken", new() { Exact = true }).And(page.Locator(".leaflet-tooltip")).WaitForAsync();
        Assert.That(await page.EvaluateAsync<int>(Drawn), Is.GreaterThan(10_000));

        // One school alone lies in the middle of its map.
        await page.GotoAsync(demo.Address + "cycle/map?when=Overdue");
        var school = await page.EvaluateAsync<string>("async () => (await (await fetch(document.querySelector('[data-map]').dataset.map)).json())[0].name");
        await page.GotoAsync(demo.Address + "cycle/map?q=" + Uri.EscapeDataString(school));
        await page.WaitForFunctionAsync(Drawn);
        await page.Locator(".hub-map__canvas").ClickAsync();
        Assert.That(await page.Locator(".leaflet-popup-content").InnerTextAsync(), Does.StartWith(school).And.Contain("Overdue since"));
        Assert.That(await page.AxeFaults(), Is.Empty);
        Assert.That(wrong, Is.Empty);
    }
}

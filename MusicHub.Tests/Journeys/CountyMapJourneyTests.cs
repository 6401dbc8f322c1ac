using Microsoft.Playwright;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Journeys;

/// <summary>The county's heat map where many groups stand below each other.</summary>
public sealed class CountyMapJourneyTests
{
    [Test]
    public async Task AllAreas_AreInSight_OnAWideScreen()
    {
        await using var hub = await TestHub.Create();
        var toolkit = await hub.AToolkit();
        for (var at = 0; at < 9; at++)
        {
            var trust = new Trust(4_800 + at, $"Bright Futures Learning Trust {at}");
            var school = TestHub.ASchool(910_100 + at, $"Academy {at}", hub.North.Id, trustId: trust.Id);
            await hub.Save(trust, school);
            await hub.AnAudit(toolkit, _ => 2, school, complete: true);
        }

        hub.Host.UseKestrel(0);
        hub.Host.StartServer();
        var address = hub.Host.ClientOptions.BaseAddress;
        await using var context = await HubBrowser.NewContext(1280);
        var cookie = hub.Host.SignInCookie(hub.Person(Role.Visitor).Id).Split('=', 2);
        await context.AddCookiesAsync([new Cookie { Name = cookie[0], Value = cookie[1], Url = address.ToString() }]);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{address}audits/county?by=Trust");

        Assert.That(await page.Locator(".hub-heat__head").CountAsync(), Is.EqualTo(13));
        Assert.That(await page.EvaluateAsync<int>("document.querySelector('.hub-scroll').scrollWidth - document.querySelector('.hub-scroll').clientWidth"), Is.LessThanOrEqualTo(0), "areas are out of sight");
    }
}

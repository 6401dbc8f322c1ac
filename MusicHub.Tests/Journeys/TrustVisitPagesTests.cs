using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Journeys;

/// <summary>The pages of a visit to several schools of a trust, which few records of the demonstration lead to.</summary>
public sealed class TrustVisitPagesTests
{
    [TestCase(390)]
    [TestCase(1280)]
    public async Task EachPage_IsAccessible(int width)
    {
        await using var hub = await TestHub.Create();
        var trust = new Trust(4711, "Bright Futures Trust");
        var schools = new[] { "Oak Academy", "Elm Academy" }.Select((name, index) => TestHub.ASchool(900_050 + index, name, hub.North.Id, trustId: trust.Id)).ToList();
        await hub.Save([trust, .. schools]);
        var planned = TrustVisit.Plan(trust, schools, hub.MusicVisit.Id, hub.Person(Role.Visitor).Id, hub.Today, hub.Today).OrThrow();
        await hub.Save([planned.Together, .. planned.Visits]);
        hub.Host.UseKestrel(0);
        hub.Host.StartServer();
        var address = hub.Host.ClientOptions.BaseAddress;
        var cookie = hub.Host.SignInCookie(hub.Person(Role.Visitor).Id).Split('=', 2);
        await using var context = await HubBrowser.NewContext(width);
        await context.AddCookiesAsync([new Cookie { Name = cookie[0], Value = cookie[1], Url = address.ToString() }]);
        var page = await context.NewPageAsync();
        var (together, visit) = ($"visits/together/{planned.Together.Id}", $"visits/{planned.Visits[0].Id}");

        List<string> faults = [];
        foreach (var path in new[] { $"trusts/{trust.Id}", $"trusts/{trust.Id}/visits/plan", together, $"{together}/record", visit, $"{visit}/arrange", $"{visit}/leave" })
        {
            var answer = await page.GotoAsync($"{address}{path}");
            await page.EvaluateAsync("document.querySelectorAll('main details').forEach(folded => { folded.open = true })");
            if (!answer!.Ok)
                faults.Add($"{path} answered {answer.Status}");
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") > 0)
                faults.Add($"{path} scrolls sideways");
            if (path == together && !await page.Locator($".govuk-breadcrumbs a[href='/trusts/{trust.Id}']").IsVisibleAsync())
                faults.Add($"{path} does not lead back to the trust");
            faults.AddRange((await page.RunAxe()).Violations.Select(violation => $"{path}: {violation.Id}: {violation.Help} at {violation.Nodes[0].Html}"));
        }

        Assert.That(faults, Is.Empty);
    }
}

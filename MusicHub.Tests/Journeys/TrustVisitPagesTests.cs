using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Journeys;

/// <summary>The pages of a visit to several schools of a trust, which few records of the demonstration lead to.</summary>
public sealed class TrustVisitPagesTests
{
    private TestHub _hub = null!;
    private Uri _address = null!;
    private Trust _trust = null!;
    private PlannedTrustVisit _planned = null!;

    [SetUp]
    public async Task SetUp()
    {
        _hub = await TestHub.Create();
        _trust = new Trust(4711, "Bright Futures Trust");
        var schools = new[] { "Oak Academy", "Elm Academy" }.Select((name, index) => TestHub.ASchool(900_050 + index, name, _hub.North.Id, trustId: _trust.Id)).ToList();
        await _hub.Save([_trust, .. schools]);
        _planned = TrustVisit.Plan(_trust, schools, _hub.MusicVisit.Id, _hub.Person(Role.Visitor).Id, _hub.Today, _hub.Today).OrThrow();
        await _hub.Save([_planned.Together, .. _planned.Visits]);
        _hub.Host.UseKestrel(0);
        _hub.Host.StartServer();
        _address = _hub.Host.ClientOptions.BaseAddress;
    }

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task TheRecordOfAll_IsKeptWithoutANetwork_SurvivesAReload_AndIsSavedForEachSchool()
    {
        await using var phone = await Phone(390);
        var page = await phone.NewPageAsync();
        await page.GotoAsync($"{_address}visits/together/{_planned.Together.Id}/record");
        await page.Until($"caches.match('{page.Url}').then(kept => kept !== undefined)");

        await phone.SetOfflineAsync(true);
        await page.FillAsync("[name='Form.MetOthers']", "The trust’s music lead");
        await page.FillAsync("[name='Form.NextStep']", "Ring in March");
        await page.FillAsync("[name='Form.Notes']", "Singing in both schools");
        await page.CheckAsync("[name='Form.Priority'][value=Low]");
        await page.Locator("details summary", new() { HasText = "What differs for Elm Academy" }).ClickAsync();
        await page.FillAsync("[name='Form.Schools[0].Notes']", "Elm has a new hall");
        await page.ReloadAsync();
        Assert.That(await page.InputValueAsync("[name='Form.Notes']"), Is.EqualTo("Singing in both schools"));
        Assert.That(await page.InputValueAsync("[name='Form.Schools[0].Notes']"), Is.EqualTo("Elm has a new hall"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Save the record" }).ClickAsync();
        await page.Locator("[data-offline]:visible").WaitForAsync();
        await phone.SetOfflineAsync(false);
        await page.IsAt(url => !url.EndsWith("/record", StringComparison.Ordinal));

        await using var db = _hub.Open();
        var visits = await db.Visits.AsNoTracking().Where(visit => visit.TrustVisitId == _planned.Together.Id).ToListAsync();
        Assert.That(visits.Select(visit => (visit.State, visit.MetWhom, visit.NextStep, visit.Priority)), Is.All.EqualTo((VisitState.Done, "The trust’s music lead", "Ring in March", (SupportPriority?)SupportPriority.Low)));
        Assert.That(visits.Count(visit => visit.Notes!.Contains("Elm has a new hall", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(await page.EvaluateAsync<int>("Object.keys(localStorage).filter(key => key.includes('together')).length"), Is.Zero, "nothing is left on the device");
    }

    [TestCase(390)]
    [TestCase(1280)]
    public async Task EachPage_IsAccessible(int width)
    {
        await using var context = await Phone(width);
        var (trust, planned, address) = (_trust, _planned, _address);
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
            faults.AddRange((await page.AxeFaults()).Select(fault => $"{path}: {fault}"));
        }

        Assert.That(faults, Is.Empty);
    }

    private async Task<IBrowserContext> Phone(int width)
    {
        var cookie = _hub.Host.SignInCookie(_hub.Person(Role.Visitor).Id).Split('=', 2);
        var context = await HubBrowser.NewContext(width);
        await context.AddCookiesAsync([new Cookie { Name = cookie[0], Value = cookie[1], Url = _address.ToString() }]);
        return context;
    }
}

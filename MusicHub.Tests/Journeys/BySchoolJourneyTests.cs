using Microsoft.Playwright;
using MusicHub.Domain.Audits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Journeys;

/// <summary>A school answers a survey or an audit by its link, from the first page to the thanks, as somebody without an account sees it.</summary>
public sealed class BySchoolJourneyTests
{
    [TestCase(390)]
    [TestCase(1280)]
    public async Task EveryPage_OfTheSurvey_IsSound(int width)
    {
        await using var hub = await TestHub.Create();
        await hub.ASurvey();
        var secret = await hub.ASurveyLink();
        hub.Host.UseKestrel(0);
        hub.Host.StartServer();
        var address = hub.Host.ClientOptions.BaseAddress;
        await using var context = await HubBrowser.NewContext(width);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{address}have-your-say/{secret}");
        await IsSound(page, "Have Your Say 2025/26");

        await Press(page, "Start");
        await IsSound(page, "Music in your school");
        await page.CheckAsync("text=Strongly agree >> nth=0");
        await page.FillAsync("[name$='.Number'] >> nth=0", "many");
        await Press(page, "Save and go on");
        await IsSound(page, "Music in your school");
        await page.FillAsync("[name$='.Number'] >> nth=0", "42");
        await Press(page, "Save and go on");
        await IsSound(page, "Your music hub");
        await Press(page, "Save and go on");
        await IsSound(page, "What stands in the way, and what next");
        await Press(page, "Save and go on");
        await IsSound(page, "Check your answers");
        await Press(page, "Send the answers");
        await IsSound(page, "Thank you");
        await page.GotoAsync($"{address}have-your-say/{new string('x', 43)}");
        await IsSound(page, "This link does not work");
    }

    [TestCase(390, true)]
    [TestCase(1280, false)]
    public async Task EveryPage_OfTheAudit_IsSound(int width, bool scripts)
    {
        await using var hub = await TestHub.Create();
        var secret = await hub.AnAuditLink(await hub.AnAudit(await hub.AToolkit(), form: AuditForm.Short));
        hub.Host.UseKestrel(0);
        hub.Host.StartServer();
        await using var context = await HubBrowser.NewContext(width, scripts: scripts);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{hub.Host.ClientOptions.BaseAddress}music-audit/{secret}");
        await IsSound(page, "School music audit, short form", scripts);

        await Press(page, "Start");
        await IsSound(page, "Curriculum", scripts);
        await page.CheckAsync("text=Embedded >> nth=-1");
        await page.ClickAsync("summary:has-text('Evidence')");
        await IsSound(page, "Curriculum", scripts);
        await page.FillAsync("textarea", "The timetable");
        await Press(page, "Save and go on");
        await page.GotoAsync(page.Url[..page.Url.LastIndexOf('/')] + "/check");
        await IsSound(page, "Check your answers", scripts);
        Assert.That(await page.TextContentAsync("main"), Does.Contain("Embedded: The timetable"));
        await Press(page, "Send the answers");
        await IsSound(page, "Thank you", scripts);
    }

    private static Task Press(IPage page, string button) => page.Locator($".govuk-button:has-text('{button}')").ClickAsync();

    private static async Task IsSound(IPage page, string title, bool scripts = true)
    {
        Assert.That(await page.Locator("h1").TextContentAsync(), Is.EqualTo(title));
        if (!scripts)
            return;
        Assert.That(await page.AxeFaults(), Is.Empty, title);
        Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"), Is.Zero, title);
    }
}

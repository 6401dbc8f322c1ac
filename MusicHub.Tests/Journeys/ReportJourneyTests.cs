using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Tests.Support;
using MusicHub.Web.Features.Reports;

namespace MusicHub.Tests.Journeys;

/// <summary>A report as somebody waits for it and reads it in a browser.</summary>
public sealed class ReportJourneyTests
{
    private TestHub _hub = null!;
    private Uri _address = null!;

    [SetUp]
    public async Task SetUp()
    {
        _hub = await TestHub.Create();
        _hub.Host.UseKestrel(0);
        _hub.Host.StartServer();
        _address = _hub.Host.ClientOptions.BaseAddress;
    }

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [TestCase(390)]
    [TestCase(1280)]
    public async Task EveryStateOfAReport_IsAccessible(int width)
    {
        await _hub.ARecordedVisit(new(2025, 11, 3));
        await _hub.AnAction();
        var reports = new Dictionary<string, Report>
        {
            ["waiting"] = await _hub.ARequestedReport(),
            ["failed"] = await _hub.ARequestedReport(run => run.Fail("Chromium was not found: install it.", _hub.Clock.GetUtcNow())),
            ["ready"] = await _hub.AReadyReport(),
            ["checked"] = await _hub.ACheckedReport(),
            ["approved"] = await _hub.AnApprovedReport(),
            ["published"] = await _hub.APublishedReport(),
            ["withdrawn"] = await _hub.AWithdrawnReport(),
            ["needs"] = await _hub.ANeedsAnalysis(),
        };
        var page = await Page(Role.HeadOfParticipation, width);
        var addresses = reports.ToDictionary(report => report.Key, report => $"reports/{report.Value.Id}");
        addresses["publish"] = $"reports/{reports["approved"].Id}/publish";
        addresses["send back"] = $"reports/{reports["checked"].Id}/send-back";
        addresses["correct"] = $"reports/{reports["published"].Id}/correct";
        addresses["withdraw"] = $"reports/{reports["published"].Id}/withdraw";
        addresses["schools"] = $"reports/{reports["needs"].Id}/rows?of=visited";
        foreach (var (state, address) in addresses)
        {
            await page.GotoAsync(_address + address);
            if (state == "ready")
                await page.EvaluateAsync("document.querySelectorAll('details').forEach(list => { list.open = true })");
            Assert.That(await page.AxeFaults(), Is.Empty, state);
            Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"), Is.LessThanOrEqualTo(0), $"{state} scrolls sideways");
        }
    }

    [Test]
    public async Task SomebodyWhoWaits_IsToldHowFarItIs_AndSeesTheOutcome()
    {
        var report = await _hub.ARequestedReport(run => run.Claim("worker", _hub.Clock.GetUtcNow(), TimeSpan.FromHours(1)).OrThrow());
        var page = await Page(Role.HeadOfParticipation, 1280);
        await page.GotoAsync($"{_address}reports/{report.Id}");
        await page.EvaluateAsync("window.notReloaded = true");
        await Change(run => run.Report(65, "Printing the PDF", _hub.Clock.GetUtcNow(), TimeSpan.FromHours(1)));

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Printing the PDF: 65% done.");
        Assert.That(await page.EvaluateAsync<double>("document.querySelector('progress').value"), Is.EqualTo(65));
        Assert.That(await page.EvaluateAsync<bool>("window.notReloaded === true"), Is.True, "told without the page being loaded anew");

        await Change(run => run.Fail("Chromium was not found: install it.", _hub.Clock.GetUtcNow()));
        await Assertions.Expect(page.GetByText("Chromium was not found: install it.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task WithoutScripts_CheckingAgainDoesTheSame()
    {
        var report = await _hub.ARequestedReport();
        var page = await Page(Role.HeadOfParticipation, 390, scripts: false);
        await page.GotoAsync($"{_address}reports/{report.Id}");
        await Change(run => run.Claim("worker", _hub.Clock.GetUtcNow(), TimeSpan.FromHours(1)).OrThrow());

        await page.GetByText("Check again").ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Starting: 0% done.");
    }

    private async Task<IPage> Page(Role role, int width, bool scripts = true)
    {
        var context = await HubBrowser.NewContext(width, scripts: scripts);
        var cookie = _hub.Host.SignInCookie(_hub.Person(role).Id).Split('=', 2);
        await context.AddCookiesAsync([new Cookie { Name = cookie[0], Value = cookie[1], Url = _address.ToString() }]);
        return await context.NewPageAsync();
    }

    private async Task Change(Action<JobRun> change)
    {
        await using var db = _hub.Open();
        change(await db.JobRuns.SingleAsync(run => run.Kind == BuildReport.JobKind));
        await db.SaveChangesAsync();
    }
}

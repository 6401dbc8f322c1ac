using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Journeys;

/// <summary>
/// Follows the links of the demonstration hub as each role, to one page of each kind, on a phone and on a desktop, and holds
/// every page to the same: no error, nothing that axe finds, nothing that the content security policy refused, no
/// scrolling sideways, a heading, a title.
/// </summary>
[Parallelizable(ParallelScope.Children)]
public sealed partial class EveryPageTests
{
    // Which elements stand in which, with their classes, attributes and roles. Axe is shown each page once for a width, and
    // again only where another role finds something on it that stood there for nobody before.
    private const string KindsOfElement = """
        (() => {
          const kind = e => e.localName + '.' + e.getAttribute('class') + '[' + [...e.attributes].map(a => ['role', 'type'].includes(a.name) || a.name.startsWith('aria-') && !/ledby|describedby|controls|label/.test(a.name) ? a.name + '=' + a.value : a.name).sort() + ']';
          return [...new Set([...document.querySelectorAll('*')].map(e => (e.parentElement ? kind(e.parentElement) : '') + '>' + kind(e)))].sort().join('\n');
        })()
        """;

    private readonly ConcurrentDictionary<(int Width, string Page, string Kind), bool> _shownToAxe = new();
    private DemoHost _demo = null!;

    [OneTimeSetUp]
    public async Task SetUp() => _demo = await DemoHost.Start();

    [OneTimeTearDown]
    public async Task TearDown() => await _demo.DisposeAsync();

    [TestCase(Role.Visitor, 390)]
    [TestCase(Role.RegionalManager, 390)]
    [TestCase(Role.RegionalManager, 1280)]
    [TestCase(Role.HeadOfParticipation, 390)]
    [TestCase(Role.HeadOfParticipation, 1280)]
    [TestCase(Role.Finance, 1280)]
    [TestCase(Role.Approver, 390)]
    [TestCase(Role.OfficeAdministrator, 1280)]
    [TestCase(Role.BoardMember, 390)]
    [TestCase(Role.TechnicalAdministrator, 390)]
    [TestCase(Role.TechnicalAdministrator, 1280)]
    public async Task EveryPage_OfEachRole_IsSound(Role role, int width)
    {
        await using var context = await HubBrowser.NewContext(width);
        await _demo.SignIn(context, role);
        var page = await context.NewPageAsync();
        var refused = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                refused.Add(message.Text);
        };
        var faults = new List<string>();
        var seen = new HashSet<string>();
        var ahead = new Queue<string>(["/"]);
        while (ahead.TryDequeue(out var address))
        {
            if (!seen.Add(Kind(address)))
                continue;
            refused.Clear();
            var answer = await page.GotoAsync(_demo.Address + address.TrimStart('/'), new PageGotoOptions { WaitUntil = WaitUntilState.Load });
            var links = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]')].filter(a => !a.hasAttribute('download')).map(a => a.getAttribute('href'))");
            faults.AddRange((await FaultsOf(page, answer!, width)).Concat(refused).Select(fault => $"{address}: {fault}"));
            foreach (var link in links)
            {
                if (link.StartsWith('/') && !Download().IsMatch(link))
                    ahead.Enqueue(link);
            }
        }

        TestContext.Out.WriteLine($"{seen.Count} pages: {string.Join(' ', seen.Order())}");
        Assert.That(faults, Is.Empty, string.Join('\n', faults));
        Assert.That(seen, Has.Count.GreaterThan(1));
    }

    private async Task<List<string>> FaultsOf(IPage page, IResponse answer, int width)
    {
        var faults = new List<string>();
        if (!answer.Ok)
            faults.Add($"answered {answer.Status}");
        if (await page.Locator("h1").CountAsync() != 1)
            faults.Add("has not one h1");
        if (!(await page.TitleAsync()).EndsWith("– MusicHub", StringComparison.Ordinal))
            faults.Add($"is titled '{await page.TitleAsync()}'");
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (wide > 0)
            faults.Add($"scrolls sideways by {wide} px");
        if (await page.EvaluateAsync<bool>("[...document.querySelectorAll('caption:not(.govuk-visually-hidden)')].some(c => c.offsetWidth > 0 && c.offsetWidth < c.parentElement.offsetWidth / 2)"))
            faults.Add("squeezes the caption of a table");
        if (await page.EvaluateAsync<bool>("[...document.querySelectorAll('*')].some(e => /^(govuk|moj|hub)-/.test(e.localName))"))
            faults.Add("holds a tag helper that was not processed");
        var kinds = (await page.EvaluateAsync<string>(KindsOfElement)).Split('\n');
        if (kinds.Count(kind => _shownToAxe.TryAdd((width, Kind(new Uri(page.Url).AbsolutePath), kind), true)) == 0)
            return faults;
        faults.AddRange(await page.AxeFaults());
        return faults;
    }

    // Pages that differ only in which record they show are one kind.
    private static string Kind(string address) => Identity().Replace(address.Split('?', '#')[0].TrimEnd('/'), "/{id}");

    [GeneratedRegex(@"/([0-9a-f]{8}-[0-9a-f-]{27}|\d+)(?=/|$)")]
    private static partial Regex Identity();

    [GeneratedRegex(@"\.(pdf|docx|xlsx|csv|ics)(\?|$)|/(files|export|download|logo)\b|[?&]format=")]
    private static partial Regex Download();
}

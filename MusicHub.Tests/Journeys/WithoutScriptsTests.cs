using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Journeys;

/// <summary>
/// Without scripts, as each role, on a phone: a page of each kind opens, every field of its form can be reached, and the form
/// as it stands is answered.
/// </summary>
public sealed partial class WithoutScriptsTests
{
    // Fields that nobody can reach: hidden other than in a fold, or under an answer that is not ticked, which open without scripts. On a phone, pages and crumbs in the middle are left out on purpose.
    private const string Unreachable = """
        [...document.querySelectorAll('main form :is(input:not([type=hidden]), select, textarea, button), nav a')]
          .filter(field => field.getBoundingClientRect().height < 2 && !field.closest('details:not([open]), .hub-reveal, .govuk-pagination, .govuk-breadcrumbs'))
          .map(field => field.outerHTML.slice(0, 120))
        """;

    private DemoHost _demo = null!;

    [SetUp]
    public async Task SetUp() => _demo = await DemoHost.Start();

    [TearDown]
    public async Task TearDown() => await _demo.DisposeAsync();

    [TestCase(Role.Visitor)]
    [TestCase(Role.RegionalManager)]
    [TestCase(Role.HeadOfParticipation)]
    [TestCase(Role.Finance)]
    [TestCase(Role.Approver)]
    [TestCase(Role.OfficeAdministrator)]
    [TestCase(Role.BoardMember)]
    [TestCase(Role.TechnicalAdministrator)]
    public async Task EveryPage_CanBeUsed_AndItsFormIsAnswered(Role role)
    {
        await using var context = await HubBrowser.NewContext(390, scripts: false);
        await _demo.SignIn(context, role);
        var page = await context.NewPageAsync();
        var faults = new List<string>();
        var seen = new HashSet<string>();
        var opened = new List<string>();
        var ahead = new Queue<string>(["/"]);
        while (ahead.TryDequeue(out var address))
        {
            if (!seen.Add(Kind(address)))
                continue;
            var answer = await page.GotoAsync(_demo.Address + address.TrimStart('/'));
            if (!answer!.Ok)
                faults.Add($"{address} answered {answer.Status}");
            faults.AddRange((await page.EvaluateAsync<string[]>(Unreachable)).Select(field => $"{address} hides {field}"));
            opened.Add(address);
            foreach (var link in await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href^=\"/\"]')].map(link => link.getAttribute('href'))"))
            {
                if (!Download().IsMatch(link))
                    ahead.Enqueue(link);
            }
        }

        var posted = await PostEach(opened, role, faults);
        TestContext.Out.WriteLine($"{opened.Count} pages, {posted} forms");
        Assert.That(faults, Is.Empty, string.Join('\n', faults));
        Assert.That(opened, Has.Count.GreaterThan(1));
    }

    /// <summary>Sends each page's form without filling in more than it holds: it is taken, or said to be wrong on the page.</summary>
    private async Task<int> PostEach(IEnumerable<string> addresses, Role role, List<string> faults)
    {
        var client = _demo.ClientOf(role);
        var posted = 0;
        foreach (var address in addresses.Where(address => !address.StartsWith("/hub/demo", StringComparison.Ordinal)))
        {
            var page = await client.Get(address);
            if (page.Status != HttpStatusCode.OK || page.Document.QuerySelector("main form[method=post]:not([enctype='multipart/form-data'])") is not IElement form || form.QuerySelector("button") is not { } button)
                continue; // what an earlier form has changed may have ended what this one was for
            posted++;
            var sent = await client.Post(page, [], button.TextContent.Trim());
            if (!sent.IsRedirect && sent.Status is not (HttpStatusCode.OK or HttpStatusCode.BadRequest))
                faults.Add($"{address}: its form is answered {(int)sent.Status}");
            if (sent.Status == HttpStatusCode.BadRequest && sent.Errors.Count == 0)
                faults.Add($"{address}: its form is refused without a word");
        }

        return posted;
    }

    private static string Kind(string address) => Identity().Replace(address.Split('?', '#')[0].TrimEnd('/'), "/{id}");

    [GeneratedRegex(@"/([0-9a-f]{8}-[0-9a-f-]{27}|\d+)(?=/|$)")]
    private static partial Regex Identity();

    [GeneratedRegex(@"\.(pdf|docx|xlsx|csv|ics)(\?|$)|/(files|export|download|logo)\b|[?&]format=")]
    private static partial Regex Download();
}

using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Design;

/// <summary>What every page has around it, seen on the page for an address that does not exist.</summary>
public sealed class LayoutTests
{
    private TestHub _hub = null!;

    [OneTimeSetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [OneTimeTearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task ThePage_HasLanguageTitleAndASkipLinkThatLeadsSomewhere()
    {
        var page = await _hub.As(Role.Visitor).Get("/nowhere");

        Assert.That(page.Document.DocumentElement.GetAttribute("lang"), Is.EqualTo("en-GB"));
        Assert.That(page.Document.Title, Does.EndWith(" – MusicHub"));
        Assert.That(page.Document.QuerySelector(page.Document.QuerySelector(".govuk-skip-link")!.GetAttribute("href")!)!.LocalName, Is.EqualTo("main"));
        Assert.That(page.Document.QuerySelectorAll("h1"), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task ThePage_NamesNothingThatItsContentSecurityPolicyRefuses()
    {
        var page = await _hub.As(Role.Visitor).Get("/nowhere");

        Assert.That(page.Document.QuerySelectorAll("[style], style, script:not([src])"), Is.Empty);
        Assert.That(page.Document.QuerySelectorAll("script[src], link[href]").Select(tag => tag.GetAttribute("src") ?? tag.GetAttribute("href")), Has.All.StartWith("/assets/"));
    }

    [Test]
    public async Task ItsFiles_AreThere_AndMayBeKept()
    {
        var client = _hub.As(Role.Visitor);
        var page = await client.Get("/nowhere");

        foreach (var file in page.Document.QuerySelectorAll("script[src], link[href]").Select(tag => tag.GetAttribute("src") ?? tag.GetAttribute("href")))
        {
            var answer = await client.Http.GetAsync(file);
            Assert.That((file, answer.IsSuccessStatusCode, answer.Headers.CacheControl?.NoStore), Is.EqualTo((file, true, false)));
        }
    }

    [Test]
    public async Task TheMenu_OffersWhatTheRoleMaySee()
    {
        Assert.That(await Menu(Role.BoardMember), Is.EqualTo(["Home", "Scenarios", "Reports"]));
        Assert.That(await Menu(Role.Visitor), Is.EqualTo(["Home", "Schools", "Visits", "Cycle", "Audits", "First Access", "Actions", "Feedback"]));
    }

    [Test]
    public async Task SomebodySignedIn_SeesTheirNameAndCanSignOut()
    {
        var page = await _hub.As(Role.Visitor).Get("/nowhere");

        Assert.That(page.Document.QuerySelector(".hub-header__name")!.TextContent, Is.EqualTo("Only Visitor: my calendar"));
        Assert.That(page.Document.QuerySelector("form[action='/sign-out'] input[name=__RequestVerificationToken]"), Is.Not.Null);
    }

    [Test]
    public async Task SomebodyUnknown_SeesNoMenu()
    {
        var page = await _hub.Anonymous().Get("/problem/404");

        Assert.That(page.Document.QuerySelector("nav, .hub-header__person"), Is.Null);
    }

    private async Task<IEnumerable<string>> Menu(Role role) =>
        (await _hub.As(role).Get("/nowhere")).Document.QuerySelectorAll(".govuk-service-navigation__item").Select(item => item.TextContent.Trim());
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Journeys;

/// <summary>What each role comes to do, done with Tab, Enter, Space and the arrow keys alone, with scripts and without them.</summary>
public sealed class KeyboardJourneyTests
{
    private static readonly DateOnly VisitDay = FixedClock.Today.AddDays(1);

    private DemoHost _demo = null!;
    private IPage _page = null!;
    private Keyboard _keys = null!;

    [SetUp]
    public async Task SetUp() => _demo = await DemoHost.Start();

    [TearDown]
    public async Task TearDown()
    {
        await _page.Context.CloseAsync();
        await _demo.DisposeAsync();
    }

    [TestCase(1280, true)]
    [TestCase(390, true)]
    [TestCase(1280, false)]
    [TestCase(390, false)]
    public async Task Visitor_FindsASchool_PlansArrangesConfirmsAndRecordsAVisit_AndOpensAnAction(int width, bool scripts)
    {
        await SignIn(Role.Visitor, width, scripts);
        await Menu("Schools", width, scripts);
        await OpenFilters(width);
        await _keys.Type("Name, URN, town or postcode", "beacon rise");
        await _page.Keyboard.PressAsync("Enter");
        await _keys.Press("Beacon Rise Primary School");
        await _keys.Press("Plan a visit");
        await Heading("Plan a visit");

        await _keys.Press("Plan the visit");
        await ErrorSummaryLeadsToItsField(scripts);
        await _keys.Pick("What kind of visit is it?", "School music visit");
        await _keys.Choose("In which week?", "This week");
        await _keys.Press("Plan the visit");

        await _keys.Press("Arrange a day");
        await _keys.Date("Which day?", VisitDay);
        await _keys.Type("At what time? (optional)", "9:30am");
        await _keys.Press("Save the day");
        await _keys.Press("The school has confirmed");
        await Done("confirmed");

        var visit = _page.Url;
        _demo.Clock.MoveTo(VisitDay);
        await SignIn(Role.Visitor, width, scripts);
        await _page.GotoAsync(visit);
        await _keys.Press("Record the visit");
        await _keys.Date("When was the visit?", VisitDay);
        await _keys.Type("Anybody else? (optional)", "Jo Hart (music lead)");
        await _keys.Pick("How much support does the school need next?", "Medium");
        await _keys.Type("What is the next step?", "Ring in March");
        await _keys.Press(_page.Locator("summary", new() { HasText = "What the school needs" }));
        await _keys.To(_page.GetByRole(AriaRole.Group, new() { Name = "What does the school need?" }).GetByRole(AriaRole.Checkbox));
        await _page.Keyboard.PressAsync("Space");
        await _keys.Press(_page.Locator("summary", new() { HasText = "Notes" }));
        await _keys.Type("Notes (optional)", "A choir of thirty.");
        await _keys.Press("Save the record");
        await Done("The visit is recorded.");

        await _keys.Press("Open an action");
        await _keys.Type("What is to be done?", "Send the songbook");
        await _keys.Choose("By whom?", "Amara Whitlock");
        await _keys.Date("By when?", VisitDay.AddDays(20));
        await _keys.Press("Open the action");
        await Done("action is open");
    }

    [TestCase(1280, true)]
    [TestCase(390, false)]
    public async Task Report_IsAskedFor_Checked_ApprovedAndPublished_AndOpenedByABoardMember(int width, bool scripts)
    {
        await SignIn(Role.RegionalManager, width, scripts);
        await Menu("Reports", width, scripts);
        await _keys.Press("Make a report");
        await _keys.Choose("Term", "Autumn 2025");
        await _keys.Press("Make the report");
        await Heading("Board report, Autumn 2025");
        var report = new Uri(_page.Url).AbsolutePath;
        await _demo.WorkOff();

        await SignIn(Role.HeadOfParticipation, width, scripts);
        await Menu("Reports", width, scripts);
        await _keys.Press(_page.Locator($"a[href='{report}']"));
        await _keys.Press("I have checked it");
        await Done("The report is checked");

        await SignIn(Role.Approver, width, scripts);
        await Menu("Reports", width, scripts);
        await _keys.Press(_page.Locator($"a[href='{report}']"));
        await _keys.Press("Approve");
        await _keys.Press("Publish");
        await _keys.Press("Publish");
        await Done("board members can read it");
        await _demo.WorkOff();

        await SignIn(Role.BoardMember, width, scripts);
        await _keys.Press(_page.Locator($"a[href='{report}']"));
        await Heading("Board report, Autumn 2025");
        await _keys.To(_page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("PDF") }));
        var download = await _page.RunAndWaitForDownloadAsync(() => _page.Keyboard.PressAsync("Enter"));
        Assert.That(download.SuggestedFilename, Does.EndWith(".pdf"));
    }

    [TestCase(390, true)]
    [TestCase(1280, false)]
    public async Task Office_ConfirmsAVisitFromHome_AndTheTechnicalAdministratorAddsAPerson(int width, bool scripts)
    {
        await SignIn(Role.OfficeAdministrator, width, scripts);
        await _keys.Press(_page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Confirm the visit to") }));
        await Heading("Confirm the visit");
        await _keys.Press("The school has confirmed");
        await Done("confirmed");

        await SignIn(Role.TechnicalAdministrator, width, scripts);
        await Menu("People", width, scripts);
        await _keys.Press("Add a person");
        await _keys.Type("Name", "Robin Keys");
        await _keys.To(_page.GetByLabel("Visitor", new() { Exact = true }));
        await _page.Keyboard.PressAsync("Space");
        await _keys.Press("Add person");
        await Done("Robin Keys");
    }

    /// <summary>A new browser each time, as another person has.</summary>
    private async Task SignIn(Role role, int width, bool scripts)
    {
        if (_page is not null)
            await _page.Context.CloseAsync();
        _page = await (await HubBrowser.NewContext(width, scripts: scripts)).NewPageAsync();
        _keys = new Keyboard(_page);
        await _page.GotoAsync(_demo.Address + "sign-in");
        await _page.Keyboard.PressAsync("Tab");
        var skip = _page.GetByRole(AriaRole.Link, new() { Name = "Skip to main content" });
        Assert.That(await skip.EvaluateAsync<bool>("link => link === document.activeElement && link.getBoundingClientRect().height > 20"), Is.True, "the skip link comes first, and shows when it has the focus");
        await _page.Keyboard.PressAsync("Enter");
        await _page.Keyboard.PressAsync("Tab");
        Assert.That(await _page.EvaluateAsync<bool>("document.getElementById('main-content').contains(document.activeElement)"), Is.True, "it leads past the header");
        await _page.Keyboard.PressAsync("Shift+Tab");
        await _keys.Press(role.Title());
        await Heading(role == Role.BoardMember ? "For the board" : "Today");
    }

    private async Task Menu(string item, int width, bool scripts)
    {
        if (width < 640 && scripts)
            await _keys.Press("Menu");
        await _keys.Press(_page.GetByLabel("Main menu").GetByRole(AriaRole.Link, new() { Name = item, Exact = true }));
    }

    private async Task OpenFilters(int width)
    {
        if (width >= 640)
            return;
        await _keys.To(_page.Locator(".moj-filter__fold > summary"));
        await _page.Keyboard.PressAsync("Space");
    }

    private async Task ErrorSummaryLeadsToItsField(bool scripts)
    {
        var summary = _page.Locator(".govuk-error-summary");
        await Assertions.Expect(summary).ToBeVisibleAsync();
        if (scripts)
            await Assertions.Expect(summary).ToBeFocusedAsync();
        await _keys.Press(summary.GetByRole(AriaRole.Link));
        Assert.That(await _page.EvaluateAsync<bool>("id => document.activeElement.id === id || location.hash === '#' + id", (await summary.GetByRole(AriaRole.Link).First.GetAttributeAsync("href"))!.TrimStart('#')), Is.True);
        await _page.Keyboard.PressAsync("Shift+Tab");
    }

    private Task Heading(string title) => Assertions.Expect(_page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(title);

    private Task Done(string words) => Assertions.Expect(_page.Locator(".govuk-notification-banner")).ToContainTextAsync(words);
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Journeys;

/// <summary>An untidy tracker on its way into the hub, and rows pasted into the grid: in a browser.</summary>
public sealed class ImportVisitsJourneyTests
{
    private DemoHost _demo = null!;

    [OneTimeSetUp]
    public async Task SetUp() => _demo = await DemoHost.Start();

    [OneTimeTearDown]
    public async Task TearDown() => await _demo.DisposeAsync();

    [TestCase(390)]
    [TestCase(1280)]
    public async Task EachStep_IsSoundAndAccessible(int width)
    {
        await using var context = await HubBrowser.NewContext(width);
        await _demo.SignIn(context, Role.OfficeAdministrator);
        var page = await context.NewPageAsync();
        await page.GotoAsync(_demo.Address + "visits/import");
        await page.SetInputFilesAsync("[name='Form.File']", new FilePayload { Name = "tracker.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = await Tracker() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Read the rows" }).ClickAsync();
        await Check(page, "What does each column hold?");
        await page.Locator("[name='Form.UsualKindId']").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await Check(page, "Who and what is meant?");
        await page.GetByRole(AriaRole.Link, new() { Name = "See the preview first" }).ClickAsync();
        await Check(page, "Check the visits");
        await page.GotoAsync(page.Url.Split('?')[0] + "/rows");
        await Check(page, "Rows");
        await page.GotoAsync(page.Url.Replace("/rows", "?kind=Problem", StringComparison.Ordinal));
        await page.GetByText("Leave out the").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Bring in") }).ClickAsync();
        await Check(page, "Bringing in the visits");
        await _demo.WorkOff();
        await page.GetByRole(AriaRole.Heading, new() { NameRegex = new("^Visits brought in on") }).WaitForAsync();
        await Check(page, "Visits brought in on");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo this import" }).ClickAsync();
        await Check(page, "Undo this import?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo this import" }).ClickAsync();
        await _demo.WorkOff();
        await page.Locator("dt:text-is('Undone')").WaitForAsync();
        await Check(page, "Visits brought in on");
    }

    [Test]
    public async Task RowsCopiedFromASpreadsheet_FillTheGrid_ByTheirHeadings()
    {
        await using var context = await HubBrowser.NewContext();
        await _demo.SignIn(context, Role.OfficeAdministrator);
        var page = await context.NewPageAsync();
        await page.GotoAsync(_demo.Address + "visits/import");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open an empty grid" }).ClickAsync();
        var rows = string.Join("\n", Enumerable.Range(1, 8).Select(i => $"6/{i}/2025\tNowhere School {i}\tx\t\"two\nlines\"\t99000{i}"));
        await page.Locator("#grid-help:visible").WaitForAsync();
        await page.Locator("textarea").First.FocusAsync();
        await page.EvaluateAsync("""
            text => {
              const data = new DataTransfer()
              data.setData('text/plain', text)
              document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
            }
            """, $"Date\tSchool name\tColour\tComments\tURN\n{rows}");

        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("8 rows are pasted. Keep them to have their cells checked. Not taken, as the grid has no such column: Colour.");
        await Assertions.Expect(page.GetByLabel("School, new row 8")).ToHaveValueAsync("Nowhere School 8");
        await Assertions.Expect(page.GetByLabel("Date, new row 8")).ToHaveValueAsync("6/8/2025");
        await Assertions.Expect(page.GetByLabel("Notes, new row 1")).ToHaveValueAsync("two\nlines");
        await Assertions.Expect(page.GetByLabel("URN, new row 8")).ToHaveValueAsync("990008");
        await page.GetByLabel("School, new row 1").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByLabel("School, new row 2")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(page.GetByLabel("School, new row 1")).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the rows" }).ClickAsync();
        await Assertions.Expect(page.GetByText("To mend (8)")).ToBeVisibleAsync();
        await Check(page, "Rows");
    }

    private async Task<byte[]> Tracker()
    {
        await using var db = _demo.Database.Open();
        var schools = await db.Schools.OrderBy(school => school.Urn).Take(120).Select(school => new TrackedSchool(school.Urn, school.Name, school.Register.Town)).ToListAsync();
        var staff = await db.People.Where(person => person.IsActive).OrderBy(person => person.Name).Take(5).Select(person => person.Name).ToListAsync();
        return new MessyTracker(schools, staff, 1_400).Save();
    }

    private static async Task Check(IPage page, string title)
    {
        Assert.That(await page.Locator("h1").TextContentAsync(), Does.Contain(title));
        Assert.That(await page.AxeFaults(), Is.Empty, title);
        Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"), Is.LessThanOrEqualTo(0), $"{title} scrolls sideways");
    }
}

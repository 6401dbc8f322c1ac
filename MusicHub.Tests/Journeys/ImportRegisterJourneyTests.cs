using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Journeys;

/// <summary>The pages of an import that no link leads to, because a file comes first: in a browser.</summary>
public sealed class ImportRegisterJourneyTests
{
    private DemoHost _demo = null!;
    private int _authority;

    [OneTimeSetUp]
    public async Task SetUp()
    {
        _demo = await DemoHost.Start();
        await using var db = _demo.Database.Open();
        _authority = (await db.Hubs.SingleAsync()).LaCodes[0];
    }

    [OneTimeTearDown]
    public async Task TearDown() => await _demo.DisposeAsync();

    [TestCase(390)]
    [TestCase(1280)]
    public async Task SpoiltFileThenGoodOne_PreviewedAndGivenUp_IsSoundOnEachPage(int width)
    {
        await using var context = await HubBrowser.NewContext(width);
        await _demo.SignIn(context, Role.HeadOfParticipation);
        var page = await context.NewPageAsync();
        await page.GotoAsync(_demo.Address + "schools/register/import");
        await Give(page, File() with { Changes = new Dictionary<(int, string), string> { [(1, "URN")] = "x" } });
        await Check(page, "Import the school register");
        Assert.That(await page.Locator(".govuk-error-summary").TextContentAsync(), Does.Contain("Line 3"));

        await Give(page, File());
        await Check(page, "Check the import");
        await SaysThatItIsBusy(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
        await Check(page, "Check the import");
        Assert.That(await page.Locator(".govuk-error-summary").TextContentAsync(), Does.Contain("Confirm that so many schools are not in the file"));
        foreach (var kind in new[] { "New", "Absent", "Ignored" })
        {
            await page.GotoAsync($"{page.Url.Split('?')[0]}?kind={kind}");
            await Check(page, "Check the import");
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Give this import up" }).ClickAsync();
        await Check(page, "School register");
    }

    private static async Task Give(IPage page, GeneratedRegister file)
    {
        using var content = file.Open();
        await page.SetInputFilesAsync("[name='Form.Register']", new FilePayload { Name = "register.csv", MimeType = "text/csv", Buffer = content.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Show what would change" }).ClickAsync();
    }

    private static async Task SaysThatItIsBusy(IPage page)
    {
        // The form is held back, as if the answer took long.
        await page.EvaluateAsync("document.querySelector('form[data-busy]').addEventListener('submit', event => event.preventDefault())");
        await page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
        await page.Locator("form[data-busy] [role=status]").GetByText("Nothing is saved unless all of it is.").WaitForAsync();
        await page.ReloadAsync();
    }

    private static async Task Check(IPage page, string title)
    {
        Assert.That(await page.Locator("h1").TextContentAsync(), Does.Contain(title));
        Assert.That(await page.AxeFaults(), Is.Empty);
        Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"), Is.LessThanOrEqualTo(0), $"{title} scrolls sideways");
    }

    private GeneratedRegister File() => new()
    {
        Rows = 80,
        Authorities = [(_authority, "The demonstration's"), (_authority + 1, "Another")],
    };
}

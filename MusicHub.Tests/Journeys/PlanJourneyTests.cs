using Microsoft.Playwright;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Journeys;

/// <summary>A plan made anew from another, in a browser: the pages that no link leads to, because a job or a choice comes first.</summary>
public sealed class PlanJourneyTests
{
    private const string Original = "From 16 February";

    private DemoHost _demo = null!;

    [OneTimeSetUp]
    public async Task SetUp() => _demo = await DemoHost.Start();

    [OneTimeTearDown]
    public async Task TearDown() => await _demo.DisposeAsync();

    [TestCase(390)]
    [TestCase(1280)]
    public async Task ACopyOfADraft_IsMade_Compared_AndRefusedSoundly(int width)
    {
        await using var context = await HubBrowser.NewContext(width);
        await _demo.SignIn(context, Role.HeadOfParticipation);
        var page = await context.NewPageAsync();
        await page.GotoAsync(_demo.Address + "cycle/plans");
        await page.GetByRole(AriaRole.Link, new() { Name = Original }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Copy as a new draft" }).ClickAsync();
        await Check(page, "Make a new draft from a plan");
        await page.GetByLabel("Name of the plan").FillAsync($"Copy at {width}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the plan" }).ClickAsync();
        await Check(page, $"Copy at {width}");
        Assert.That(await page.Locator("[data-progress-words]").TextContentAsync(), Is.EqualTo("It is waiting to be begun."));

        await _demo.WorkOff();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Week by week" }).WaitForAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Change ", Exact = false }).First.ClickAsync();
        await page.GetByLabel("Visitor").SelectOptionAsync(new SelectOptionValue { Index = 0 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Move it" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "There is a problem" }).WaitForAsync();
        await Check(page, await page.Locator("h1").TextContentAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it out" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Left out" }).WaitForAsync();
        await Check(page, $"Copy at {width}");

        await page.GotoAsync(_demo.Address + "cycle/plans");
        await page.GetByLabel("This plan").SelectOptionAsync(new SelectOptionValue { Label = $"2025/26: {Original}" });
        await page.GetByLabel("with this one").SelectOptionAsync(new SelectOptionValue { Label = $"2025/26: Copy at {width}" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        await Check(page, "Two plans side by side");
        Assert.That(await page.Locator("main").TextContentAsync(), Does.Contain("1 school differs.").And.Contain("Not visited"));
    }

    private static async Task Check(IPage page, string? title)
    {
        Assert.That(await page.Locator("h1").TextContentAsync(), Does.Contain(title));
        Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"), Is.Zero, page.Url);
        Assert.That(await page.AxeFaults(), Is.Empty, page.Url);
    }
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Journeys;

/// <summary>A booking of First Access from the school's request to its fixed charge, by three people in a browser.</summary>
public sealed class BookingJourneyTests
{
    private DemoHost _demo = null!;

    [OneTimeSetUp]
    public async Task SetUp() => _demo = await DemoHost.Start();

    [OneTimeTearDown]
    public async Task TearDown() => await _demo.DisposeAsync();

    [Test]
    public async Task ARequest_IsTakenOnAPhone_ItsOptionAdopted_AndConfirmed()
    {
        await using var office = await HubBrowser.NewContext(390);
        await _demo.SignIn(office, Role.OfficeAdministrator);
        var request = await office.NewPageAsync();
        await request.GotoAsync(_demo.Address + "first-access");
        await request.GetByRole(AriaRole.Button, new() { Name = "Take a request", Exact = true }).ClickAsync();
        await request.GetByRole(AriaRole.Searchbox).FillAsync("primary");
        await request.Keyboard.PressAsync("Enter");
        await request.Locator("main li a").First.ClickAsync();
        await request.GetByLabel("Year group").SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await request.GetByLabel("Classes", new() { Exact = true }).FillAsync("2");
        await request.GetByLabel("Small group", new() { Exact = true }).CheckAsync();
        await request.GetByLabel("Pupils of all classes or groups together").FillAsync("17");
        await request.GetByLabel("First term").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await request.GetByLabel("1 term", new() { Exact = true }).CheckAsync();
        await request.GetByRole(AriaRole.Button, new() { Name = "Take the request" }).ClickAsync();
        await Check(request, "Take a First Access request");
        Assert.That(await request.Locator(".govuk-error-summary").TextContentAsync(), Does.Contain("17 pupils do not fit 2 groups"));
        await request.GetByLabel("Pupils of all classes or groups together").FillAsync("15");
        await request.GetByRole(AriaRole.Button, new() { Name = "Take the request" }).ClickAsync();
        await Check(request, "2 groups, 1 term");
        await request.GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true }).ClickAsync();
        await request.GetByText("Approved").First.WaitForAsync();
        var address = request.Url;

        await using var approver = await HubBrowser.NewContext(1280);
        await _demo.SignIn(approver, Role.Approver);
        var option = await approver.NewPageAsync();
        await option.GotoAsync(_demo.Address + "first-access/options?state=Endorsed");
        await option.Locator("main tbody a").First.ClickAsync();
        await option.GetByRole(AriaRole.Button, new() { Name = "Adopt", Exact = true }).ClickAsync();
        await Check(option, "Adopt");
        await option.GetByRole(AriaRole.Button, new() { Name = "Adopt it" }).ClickAsync();
        await option.GetByText("In force: bookings are confirmed by it").WaitForAsync();

        await using var finance = await HubBrowser.NewContext(1280);
        await _demo.SignIn(finance, Role.Finance);
        var booking = await finance.NewPageAsync();
        await booking.GotoAsync(address);
        await booking.GetByRole(AriaRole.Button, new() { Name = "Confirm", Exact = true }).ClickAsync();
        await Check(booking, "Confirm the booking");
        await booking.GetByRole(AriaRole.Button, new() { Name = "Confirm", Exact = true }).ClickAsync();
        await booking.GetByText("The booking is confirmed and its charge fixed.").WaitForAsync();
        await Check(booking, "2 groups, 1 term");
        Assert.That(await booking.Locator("main").TextContentAsync(), Does.Match(new Regex("1st term, 30%")));
    }

    private static async Task Check(IPage page, string title)
    {
        Assert.That(await page.Locator("h1").TextContentAsync(), Does.Contain(title));
        Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"), Is.Zero, page.Url);
        Assert.That(await page.AxeFaults(), Is.Empty, page.Url);
    }
}

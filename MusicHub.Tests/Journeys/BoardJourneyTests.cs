using Microsoft.Playwright;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Journeys;

/// <summary>Moving visits on the board: dragged, given up halfway, and by keyboard.</summary>
public sealed class BoardJourneyTests
{
    private const string Free = "td .hub-board__card--free";

    [Test]
    public async Task AVisit_IsDraggedToAnotherWeek_OrStaysWhereItWas_AndGoesByKeyboard()
    {
        await using var demo = await DemoHost.Start();
        await using var context = await HubBrowser.NewContext();
        await demo.SignIn(context, Role.HeadOfParticipation);
        var page = await context.NewPageAsync();
        var wrong = new List<string>();
        page.Console += (_, message) => wrong.AddRange(message.Type == "error" ? [message.Text] : []);
        page.PageError += (_, error) => wrong.Add(error);
        await page.GotoAsync(demo.Address + "cycle/board");
        var school = await page.Locator(Free).First.Locator("a").First.InnerTextAsync();

        await Drag(page, Mouse(page), drop: false);
        Assert.That(await page.Locator(".hub-board__card--dragged, .hub-board__cell--over").CountAsync(), Is.Zero);
        await Drag(page, Mouse(page), drop: true);
        await page.GetByText($"{school} is planned for the week of").WaitForAsync();

        await page.GotoAsync(demo.Address + "cycle/board");
        school = await page.Locator(Free).First.Locator("a").First.InnerTextAsync();
        await Drag(page, await Finger(context, page), drop: true);
        await page.GetByText($"{school} is planned for the week of").WaitForAsync();

        var link = page.GetByRole(AriaRole.Link, new() { Name = $"Move to… {school}" });
        await link.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByLabel("With whom?").FocusAsync();
        await page.Keyboard.PressAsync("Home");
        // Past who has room when.
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("with nobody yet.").WaitForAsync();
        Assert.That(wrong, Is.Empty);
    }

    // From its cell to the one beside it.
    private static async Task Drag(IPage page, Func<string, float, float, Task> point, bool drop)
    {
        var card = page.Locator(Free).First;
        await card.ScrollIntoViewIfNeededAsync();
        var from = (await card.Locator(".hub-board__handle").BoundingBoxAsync())!;
        var to = await card.EvaluateAsync<float[]>("card => { const cell = card.closest('td'), box = (cell.nextElementSibling ?? cell.previousElementSibling).getBoundingClientRect(); return [box.left + 30, box.top + 15] }");
        await point("Start", from.X + 8, from.Y + 8);
        for (var step = 1; step <= 5; step++)
            await point("Move", from.X + 8 + (step * (to[0] - from.X - 8) / 5), from.Y + 8 + (step * (to[1] - from.Y - 8) / 5));
        await page.Locator(".hub-board__cell--over").WaitForAsync();
        if (!drop)
            await page.Keyboard.PressAsync("Escape");
        await point("End", to[0], to[1]);
    }

    private static Func<string, float, float, Task> Mouse(IPage page) => async (what, x, y) =>
    {
        await page.Mouse.MoveAsync(x, y);
        if (what == "Start")
            await page.Mouse.DownAsync();
        if (what == "End")
            await page.Mouse.UpAsync();
    };

    // As a tablet's screen sends it: a browser that took the gesture for scrolling would cancel the drag.
    private static async Task<Func<string, float, float, Task>> Finger(IBrowserContext context, IPage page)
    {
        var session = await context.NewCDPSessionAsync(page);
        return (what, x, y) => session.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
        {
            ["type"] = $"touch{what}",
            ["touchPoints"] = what == "End" ? [] : new[] { new Dictionary<string, object> { ["x"] = x, ["y"] = y } },
        });
    }
}

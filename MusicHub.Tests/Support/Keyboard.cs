using Microsoft.Playwright;

namespace MusicHub.Tests.Support;

/// <summary>Uses a page as somebody does who has only a keyboard: Tab leads to everything, and what has the focus can be seen to have it.</summary>
public sealed class Keyboard(IPage page)
{
    private const int LongestWay = 250;

    // What changes in an element's looks, or in those of the label that stands for a tick, when it loses the focus and gets it back.
    private const string FocusShows = """
        () => {
          const focused = document.activeElement
          if (!focused || focused === document.body) return 'body'
          const shown = ['radio', 'checkbox'].includes(focused.type) ? [focused, '::before', focused.nextElementSibling] : [focused, null, focused]
          const looks = () => [[shown[0], null], [shown[2], null], [shown[2], '::before']].map(([element, part]) => {
            const style = getComputedStyle(element, part)
            return [style.outline, style.boxShadow, style.backgroundColor, style.borderColor, style.textDecoration, style.clip].join()
          }).join()
          const box = shown[2].getBoundingClientRect()
          if (box.width < 2 || box.height < 2) return 'too small: ' + focused.outerHTML.slice(0, 200)
          if (box.bottom < 0 || box.top > innerHeight) return 'out of sight: ' + focused.outerHTML.slice(0, 200)
          const before = looks()
          focused.blur()
          const after = looks()
          focused.focus({ preventScroll: true, focusVisible: true })
          return before === after ? 'looks as without it: ' + focused.outerHTML.slice(0, 200) : 'shown'
        }
        """;

    /// <summary>Tabs until that element has the focus.</summary>
    public async Task To(ILocator target)
    {
        var first = target.First;
        await first.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        for (var steps = 0; steps < LongestWay; steps++)
        {
            await page.Keyboard.PressAsync("Tab");
            var shown = await page.EvaluateAsync<string>(FocusShows);
            Assert.That(shown, Is.EqualTo("shown").Or.EqualTo("body"), page.Url);
            if (await first.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
        }

        Assert.Fail($"Tab does not lead to {target} on {page.Url}");
    }

    /// <summary>A link or a button, as Enter presses both.</summary>
    public async Task Press(ILocator target)
    {
        await To(target);
        await page.Keyboard.PressAsync("Enter");
        try
        {
            await page.WaitForLoadStateAsync(LoadState.Load, new() { Timeout = 10_000 });
        }
        catch (TimeoutException)
        {
            // A page that loads itself anew, as a job's progress does without scripts, may have loaded before it was listened to.
            if (await page.EvaluateAsync<string>("document.readyState") != "complete")
                throw;
        }
    }

    /// <summary>By its words; a link that looks like a button is told as one.</summary>
    public Task Press(string name) => Press(
        page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).Or(page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true })));

    public async Task Type(string label, string text)
    {
        await To(page.GetByLabel(label, new() { Exact = true }));
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>The choice of a select, by the arrow keys.</summary>
    public async Task Choose(string label, string choice)
    {
        var select = page.GetByLabel(label, new() { Exact = true });
        await To(select);
        for (var steps = 0; steps < LongestWay; steps++)
        {
            if ((await select.EvaluateAsync<string>("list => list.selectedOptions[0].text")).StartsWith(choice, StringComparison.Ordinal))
                return;
            await page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.Fail($"The arrow keys do not lead to {choice} in {label} on {page.Url}");
    }

    /// <summary>One of a question's answers: Tab leads to the first, the arrow keys to the others.</summary>
    public async Task Pick(string question, string answer)
    {
        var group = page.GetByRole(AriaRole.Group, new() { Name = question });
        var tabStop = group.Locator("input[type=radio]:checked");
        await To(await tabStop.CountAsync() > 0 ? tabStop : group.GetByRole(AriaRole.Radio).First);
        var wanted = group.GetByLabel(answer, new() { Exact = true });
        await page.Keyboard.PressAsync("Space");
        for (var steps = 0; steps < 20 && !await wanted.IsCheckedAsync(); steps++)
            await page.Keyboard.PressAsync("ArrowDown");
        Assert.That(await wanted.IsCheckedAsync(), Is.True, answer);
    }

    public async Task Date(string question, DateOnly date)
    {
        var group = page.GetByRole(AriaRole.Group, new() { Name = question });
        foreach (var (part, number) in new[] { ("Day", date.Day), ("Month", date.Month), ("Year", date.Year) })
        {
            await To(group.GetByLabel(part, new() { Exact = true }));
            await page.Keyboard.PressAsync("Control+A");
            await page.Keyboard.TypeAsync(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}

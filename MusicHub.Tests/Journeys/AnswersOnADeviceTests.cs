using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MusicHub.Domain.Audits;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Journeys;

/// <summary>An audit's area, and a section of the survey, on a phone in a school with poor signal.</summary>
public sealed class AnswersOnADeviceTests
{
    [Test]
    public async Task WhatIsTyped_StaysOnTheDevice_UntilTheServerHasIt_AndAColleaguesAnswersAreShownBesideIt()
    {
        await using var hub = await TestHub.Create();
        var toolkit = await hub.AToolkit();
        var audit = await hub.AnAudit(toolkit);
        var statement = toolkit.Sections[0].Questions[0];
        hub.Host.UseKestrel(0);
        hub.Host.StartServer();
        var root = hub.Host.ClientOptions.BaseAddress;
        var address = $"{root}audits/{audit.Id}/areas/1";
        await using var phone = await HubBrowser.NewContext(390);
        var cookie = hub.Host.SignInCookie(hub.Person(Role.RegionalManager).Id).Split('=', 2);
        await phone.AddCookiesAsync([new Cookie { Name = cookie[0], Value = cookie[1], Url = root.ToString() }]);
        var page = await phone.NewPageAsync();
        await page.GotoAsync(address);
        await page.Until($"caches.match('{address}').then(kept => kept !== undefined)");

        await phone.SetOfflineAsync(true);
        await page.CheckAsync($"[name='Form.Answers[{statement.Id}].Rating'][value='3']");
        await page.ClickAsync("summary:has-text('Evidence') >> nth=0");
        await page.FillAsync($"[name='Form.Answers[{statement.Id}].Text']", "Seen in the hall");
        await Says(page, "Waiting to be sent");
        await page.ReloadAsync();
        await Says(page, "Waiting to be sent");
        Assert.That((await page.IsCheckedAsync($"[name='Form.Answers[{statement.Id}].Rating'][value='3']"), await page.InputValueAsync($"[name='Form.Answers[{statement.Id}].Text']")), Is.EqualTo((true, "Seen in the hall")));

        await hub.Change<AnswerSheet>((await Saved(hub)).Id, theirs => theirs.Fill(toolkit.Sections[0], [GivenAnswer.OfRating(statement.Id, 1)], hub.SouthManager.Id, hub.Clock.GetUtcNow()).OrThrow());
        await phone.SetOfflineAsync(false);
        await page.Locator("[data-conflict]:has-text('Sasha South saved this')").WaitForAsync();
        Assert.That(await page.TextContentAsync("[data-conflict]"), Does.Contain("Not yet in place"));
        Assert.That((await Saved(hub)).AnswerTo(statement.Id)!.Number, Is.EqualTo(1), "nothing is overwritten unasked");
        Assert.That(await page.AxeFaults(), Is.Empty);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save mine instead" }).ClickAsync();
        await Says(page, "Saved at");
        Assert.That(((await Saved(hub)).AnswerTo(statement.Id)!.Number, await page.EvaluateAsync<int>("Object.values(localStorage).filter(kept => !JSON.parse(kept).saved).length")), Is.EqualTo((3m, 0)));

        await page.GetByRole(AriaRole.Button, new() { Name = "Save and go on" }).ClickAsync();
        await page.IsAt($"{root}audits/{audit.Id}/areas/2");
    }

    [Test]
    public async Task EveryAreaOfAnAudit_OpensWithoutANetwork_OnceTheAuditWasOpened_AndWhatWaitsIsSentFromAnyPage()
    {
        await using var hub = await TestHub.Create();
        var toolkit = await hub.AToolkit();
        var audit = await hub.AnAudit(toolkit);
        var (contested, mine, last) = (toolkit.Sections[1].Questions[0], toolkit.Sections[2].Questions[0], toolkit.Sections[^1]);
        hub.Host.UseKestrel(0);
        hub.Host.StartServer();
        var address = $"{hub.Host.ClientOptions.BaseAddress}audits/{audit.Id}";
        await using var phone = await HubBrowser.NewContext(390);
        var cookie = hub.Host.SignInCookie(hub.Person(Role.RegionalManager).Id).Split('=', 2);
        await phone.AddCookiesAsync([new Cookie { Name = cookie[0], Value = cookie[1], Url = hub.Host.ClientOptions.BaseAddress.ToString() }]);
        var page = await phone.NewPageAsync();
        await page.GotoAsync(address);
        await page.Locator("[data-kept]:not([hidden])").WaitForAsync();
        var areas = await page.Locator("a[href*='/areas/']").CountAsync();

        await phone.SetOfflineAsync(true);
        await page.Locator("a[href$='/areas/2']").ClickAsync();
        await page.CheckAsync($"[name='Form.Answers[{contested.Id}].Rating'][value='3']");
        await Says(page, "Waiting to be sent");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and go on" }).ClickAsync();
        await page.IsAt($"{address}/areas/3");
        Assert.That(await page.Locator("[data-waiting] li").AllTextContentsAsync(), Is.EqualTo(new[] { "School music audit, Northgate Primary School: one part, sent as soon as there is a network" }));
        await page.CheckAsync($"[name='Form.Answers[{mine.Id}].Rating'][value='4']");
        await Says(page, "Waiting to be sent");
        await page.GotoAsync($"{address}/areas/{areas}");
        Assert.That(await page.TextContentAsync("h1"), Does.Contain(last.Title));
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.IsAt(address);
        var states = page.Locator("[data-area]");
        Assert.That(await page.Locator("[data-as=waiting]:not([hidden])").CountAsync(), Is.EqualTo(2));
        Assert.That(await states.Nth(1).InnerTextAsync(), Is.EqualTo("Waiting to be sent"));
        Assert.That(await page.AxeFaults(), Is.Empty);

        await hub.Change<AnswerSheet>((await Saved(hub)).Id, theirs => theirs.Fill(toolkit.Sections[1], [GivenAnswer.OfRating(contested.Id, 1)], hub.SouthManager.Id, hub.Clock.GetUtcNow()).OrThrow());
        await phone.SetOfflineAsync(false);
        await states.Nth(2).Locator($"text=1 of {toolkit.Sections[2].Questions.Count}").WaitForAsync();
        Assert.That((await Saved(hub)).AnswerTo(mine.Id)!.Number, Is.EqualTo(4m), "nobody opened its page to send it");
        await page.Locator("[data-waiting] li:has-text('open it, as somebody else changed it too') a").ClickAsync();
        await page.Locator("[data-conflict]:has-text('Sasha South saved this')").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save mine instead" }).ClickAsync();
        await Says(page, "Saved at");
        Assert.That((await Saved(hub)).AnswerTo(contested.Id)!.Number, Is.EqualTo(3m));
        Assert.That(await page.Locator("[data-waiting]").IsVisibleAsync(), Is.False);

        // Somebody completes it while something waits: it is kept, and the person is told why it was not sent.
        await phone.SetOfflineAsync(true);
        await page.CheckAsync($"[name='Form.Answers[{contested.Id}].Rating'][value='2']");
        await page.GotoAsync(address);
        await hub.Change<Audit>(audit.Id, known => known.Complete(hub.SouthManager.Id, 2, hub.Clock.GetUtcNow()).OrThrow());
        await phone.SetOfflineAsync(false);
        await page.Locator($"[data-waiting] li:has-text('not saved. {AuditRefusals.Closed.Message}')").WaitForAsync();
    }

    [Test]
    public async Task ASurveyAnsweredInAVisit_IsKeptWithoutANetwork_AndSentWhenThereIsOne()
    {
        await using var hub = await TestHub.Create();
        var set = await hub.ASurvey();
        var text = set.Sections[0].Questions.First(question => question.Kind == QuestionKind.Text);
        hub.Host.UseKestrel(0);
        hub.Host.StartServer();
        var root = hub.Host.ClientOptions.BaseAddress;
        var survey = $"{root}schools/{hub.NorthSchool.Id}/survey/2025";
        await using var phone = await HubBrowser.NewContext(390);
        var cookie = hub.Host.SignInCookie(hub.Person(Role.RegionalManager).Id).Split('=', 2);
        await phone.AddCookiesAsync([new Cookie { Name = cookie[0], Value = cookie[1], Url = root.ToString() }]);
        var page = await phone.NewPageAsync();
        await page.GotoAsync($"{survey}/sections/1");
        await page.Until($"caches.match('{survey}/sections/1').then(kept => kept !== undefined)");

        await phone.SetOfflineAsync(true);
        await page.FillAsync($"[name='Form.Answers[{text.Id}].Text']", "More singing");
        await page.FillAsync("[name='Form.Facts[MusicBudget].Number']", "450");
        await Says(page, "Waiting to be sent");
        await page.ReloadAsync();
        Assert.That((await page.InputValueAsync($"[name='Form.Answers[{text.Id}].Text']"), await page.InputValueAsync("[name='Form.Facts[MusicBudget].Number']")), Is.EqualTo(("More singing", "450")));

        await phone.SetOfflineAsync(false);
        await Says(page, "Saved at");
        await using (var db = hub.Open())
            Assert.That(((await Saved(hub)).AnswerTo(text.Id)!.Text, (await db.SchoolFacts.SingleAsync()).Number), Is.EqualTo(("More singing", 450m)));
        await page.FillAsync($"[name='Form.Answers[{text.Id}].Text']", "More singing, and drums");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and go on" }).ClickAsync();
        await page.IsAt($"{survey}/sections/2");
        Assert.That(((await Saved(hub)).AnswerTo(text.Id)!.Text, await page.EvaluateAsync<int>("Object.keys(localStorage).length")), Is.EqualTo(("More singing, and drums", 0)));

        await page.GotoAsync($"{survey}/sections/1");
        await page.Until($"caches.match('{survey}/sections/2').then(kept => kept !== undefined)");
        await phone.SetOfflineAsync(true);
        await page.FillAsync($"[name='Form.Answers[{text.Id}].Text']", "Only singing");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and go on" }).ClickAsync();
        await page.IsAt($"{survey}/sections/2");
        await phone.SetOfflineAsync(false);
        await page.GotoAsync($"{survey}/complete");
        // What could not be sent at once is tried again every quarter of a minute.
        await page.Locator("main:has-text('Only singing')").WaitForAsync();
        Assert.That((await Saved(hub)).AnswerTo(text.Id)!.Text, Is.EqualTo("Only singing"), "the next section was opened without a network, and the first was sent from the page that closes the survey");
        Assert.That(await page.Locator("[data-still-waiting]").IsVisibleAsync(), Is.False);
    }

    private static async Task<AnswerSheet> Saved(TestHub hub)
    {
        await using var db = hub.Open();
        return await db.AnswerSheets.SingleAsync();
    }

    private static Task Says(IPage page, string words) => page.Locator($"[data-saved]:has-text('{words}')").WaitForAsync();
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Journeys;

/// <summary>Two people at one visit, one area of an audit, one section of a survey: nothing of either is replaced before somebody has chosen.</summary>
public sealed class ConflictsInTheBrowserTests
{
    private const string Waiting = "Object.values(localStorage).filter(kept => !JSON.parse(kept).saved).length";

    private TestHub _hub = null!;
    private IBrowserContext _browser = null!;
    private IPage _page = null!;
    private Case _case = null!;

    /// <param name="Path">Of the page.</param>
    /// <param name="Field">The field that both fill in.</param>
    /// <param name="Button">Which saves, and leaves the page.</param>
    /// <param name="Colleague">Puts "Theirs" into the field.</param>
    /// <param name="Stored">What the server has of it.</param>
    public sealed record Case(string Path, string Field, string Button, Func<Task> Colleague, Func<Task<string?>> Stored);

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown()
    {
        await _browser.CloseAsync();
        await _hub.DisposeAsync();
    }

    [TestCase("visit", "Save mine instead", "Mine")]
    [TestCase("visit", "Keep theirs", "Theirs")]
    [TestCase("audit", "Save mine instead", "Mine")]
    [TestCase("audit", "Keep theirs", "Theirs")]
    [TestCase("survey", "Save mine instead", "Mine")]
    [TestCase("survey", "Keep theirs", "Theirs")]
    public async Task TheButtonThatSaves_AsksInItsPlace_UntilOneIsChosen(string what, string choice, string stored)
    {
        await Open(what);
        await _case.Colleague();

        await Write("Mine");
        await Press();
        await _page.GetByRole(AriaRole.Button, new() { Name = choice }).WaitForAsync();
        Assert.That((await _case.Stored(), await _page.InputValueAsync(_case.Field)), Is.EqualTo(("Theirs", "Mine")));
        await Press();
        await Assertions.Expect(_page.Locator("[data-keep-mine]")).ToBeFocusedAsync();
        Assert.That(await _case.Stored(), Is.EqualTo("Theirs"), "pressed again, it asks again");
        Assert.That(await _page.EvaluateAsync<bool>("Object.values(localStorage).some(kept => JSON.parse(kept).asks)"), "other pages say so");
        Assert.That(await _page.AxeFaults(), Is.Empty);

        await _page.GetByRole(AriaRole.Button, new() { Name = choice }).ClickAsync();
        await _page.Until($"{Waiting} === 0");
        await _page.Locator("[data-keep-mine]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.That(await _case.Stored(), Is.EqualTo(stored));
        await Assertions.Expect(_page.Locator(_case.Field)).ToHaveValueAsync(stored);
    }

    [TestCase("visit")]
    [TestCase("audit")]
    [TestCase("survey")]
    public async Task WhereTheServerShowsBoth_NothingIsSentByItself_AndThePageOpenedLaterAsksAgain(string what)
    {
        await Open(what);
        await _case.Colleague();
        // The button alone reaches the server, as it does when somebody saves between the two.
        var sent = 0;
        await _page.RouteAsync("**/*", route => route.Request.Method == "POST" && route.Request.ResourceType == "fetch" ? route.AbortAsync() : route.FallbackAsync());
        await Write("Mine");
        await Press();
        await _page.Locator("[data-leave-mine]").WaitForAsync();
        await _page.UnrouteAllAsync();
        _page.Request += (_, request) => sent += request.Method == "POST" ? 1 : 0;

        await _page.FillAsync(_case.Field, "Mine still");
        await _page.Keyboard.PressAsync("Tab");
        await _page.EvaluateAsync("() => { document.activeElement.blur(); dispatchEvent(new Event('online')) }");
        await _page.Locator("[data-saved]:has-text('Not saved yet')").First.WaitForAsync();
        Assert.That(await _page.AxeFaults(), Is.Empty);
        Assert.That(sent, Is.Zero);
        await _page.GotoAsync(Address);

        await _page.Locator("[data-keep-mine]").WaitForAsync();
        Assert.That((await _case.Stored(), await _page.InputValueAsync(_case.Field)), Is.EqualTo(("Theirs", "Mine still")));
        await _page.GetByRole(AriaRole.Button, new() { Name = "Keep theirs" }).ClickAsync();
        await Assertions.Expect(_page.Locator(_case.Field)).ToHaveValueAsync("Theirs");
        Assert.That(await _page.EvaluateAsync<int>(Waiting), Is.Zero);
    }

    [TestCase("visit")]
    [TestCase("audit")]
    [TestCase("survey")]
    public async Task ASaveWhoseAnswerWasLostOnItsWay_IsNoConflictWithOneself(string what)
    {
        await Open(what);
        var lost = 0;
        await _page.RouteAsync("**/*", async route =>
        {
            if (route.Request.Method != "POST" || route.Request.ResourceType != "fetch" || lost++ > 0)
            {
                await route.FallbackAsync();
                return;
            }

            await route.FetchAsync();
            await route.AbortAsync();
        });
        await Write("First words");
        await _page.Keyboard.PressAsync("Tab");
        await _page.EvaluateAsync("document.activeElement.blur()");
        await Patience.Until(async () => await _case.Stored() == "First words");
        await _page.Until($"{Waiting} === 1");

        await Write("First words and more");
        await Press();

        await Patience.Until(async () => await _case.Stored() == "First words and more");
        await _page.IsAt(url => url != Address);
        Assert.That(await _page.EvaluateAsync<int>(Waiting), Is.Zero);
    }

    [Test]
    public async Task WhatOnePersonTypesInTwoPages_IsOneRecord()
    {
        await Open("visit");
        var second = await _browser.NewPageAsync();
        await second.GotoAsync(Address);
        // As the network is when both are typed into.
        await _browser.SetOfflineAsync(true);
        await _page.FillAsync("[name='Form.NextStep']", "Ring in March");
        await Assertions.Expect(second.Locator("[name='Form.NextStep']")).ToHaveValueAsync("Ring in March");
        await second.FillAsync("[name='Form.MetOthers']", "Kim Lee");
        await _browser.SetOfflineAsync(false);

        await second.Locator("[data-section=record] [data-saved]:has-text('Saved at')").WaitForAsync();
        await _page.Locator("[data-section=record] [data-saved]:has-text('Saved at')").WaitForAsync();
        await using var db = _hub.Open();
        var visit = await db.Visits.SingleAsync();
        Assert.That((visit.NextStep, visit.MetWhom), Is.EqualTo(("Ring in March", "Kim Lee")));
        await second.ReloadAsync();
        Assert.That((await second.InputValueAsync("[name='Form.NextStep']"), await second.InputValueAsync("[name='Form.MetOthers']")), Is.EqualTo(("Ring in March", "Kim Lee")));
    }

    private string Address => $"{_hub.Host.ClientOptions.BaseAddress}{_case.Path}";

    private async Task Open(string what)
    {
        _case = what switch
        {
            "visit" => await AVisit(),
            "audit" => await AnArea(),
            _ => await ASection(),
        };
        _hub.Host.UseKestrel(0);
        _hub.Host.StartServer();
        _browser = await HubBrowser.NewContext(390);
        var cookie = _hub.Host.SignInCookie(_hub.Person(Role.RegionalManager).Id).Split('=', 2);
        await _browser.AddCookiesAsync([new Cookie { Name = cookie[0], Value = cookie[1], Url = _hub.Host.ClientOptions.BaseAddress.ToString() }]);
        _page = await _browser.NewPageAsync();
        await _page.GotoAsync(Address);
        await _page.Until($"caches.match('{Address}').then(kept => kept !== undefined)");
    }

    private async Task<Case> AVisit()
    {
        var visit = await _hub.AConfirmedVisit(_hub.Today);
        return new($"visits/{visit.Id}/record", "[name='Form.Notes']", "Save, and finish later", () => _hub.Change<Visit>(visit.Id, theirs => theirs.KeepNotes("Theirs").OrThrow()), async () =>
        {
            await using var db = _hub.Open();
            return (await db.Visits.SingleAsync(known => known.Id == visit.Id)).Notes;
        });
    }

    private async Task<Case> AnArea()
    {
        var toolkit = await _hub.AToolkit();
        var audit = await _hub.AnAudit(toolkit);
        return Answered($"audits/{audit.Id}/areas/1", toolkit.Sections[0].Questions[0].Id, "Save and go on");
    }

    private async Task<Case> ASection()
    {
        var set = await _hub.ASurvey();
        return Answered($"schools/{_hub.NorthSchool.Id}/survey/2025/sections/1", set.Sections[0].Questions.First(question => question.Kind == QuestionKind.Text).Id, "Save and go on");
    }

    private Case Answered(string path, Guid questionId, string button)
    {
        var name = $"Form.Answers[{questionId}].Text";
        return new(path, $"[name='{name}']", button, async () =>
        {
            await using var host = new HubHost(_hub.Database, _hub.Clock);
            var colleague = host.ClientOf(_hub.Person(Role.HeadOfParticipation).Id);
            await colleague.Post(await colleague.Get($"/{path}"), new() { [name] = "Theirs" });
        }, async () =>
        {
            await using var db = _hub.Open();
            return (await db.AnswerSheets.SingleOrDefaultAsync())?.AnswerTo(questionId)?.Text;
        });
    }

    private async Task Write(string text)
    {
        await _page.EvaluateAsync("() => document.querySelectorAll('details').forEach(folded => { folded.open = true })");
        await _page.FillAsync(_case.Field, text);
    }

    // Without leaving the field first: what is typed last is sent by the button.
    private Task Press() => _page.GetByRole(AriaRole.Button, new() { Name = _case.Button }).EvaluateAsync("button => button.form.requestSubmit(button)");
}

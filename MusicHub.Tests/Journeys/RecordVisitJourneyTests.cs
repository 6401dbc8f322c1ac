using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Journeys;

/// <summary>A visit recorded on a phone, in a school with poor signal.</summary>
public sealed class RecordVisitJourneyTests
{
    private TestHub _hub = null!;
    private Uri _address = null!;
    private Visit _visit = null!;
    private IBrowserContext _phone = null!;
    private IPage _page = null!;

    private string RecordAddress => $"{_address}visits/{_visit.Id}/record";

    [SetUp]
    public async Task SetUp()
    {
        _hub = await TestHub.Create();
        _hub.Host.UseKestrel(0);
        _hub.Host.StartServer();
        _address = _hub.Host.ClientOptions.BaseAddress;
        _visit = await _hub.AConfirmedVisit(_hub.Today);
        _phone = await HubBrowser.NewContext(390);
        await SignIn(_phone, Role.Visitor);
        _page = await _phone.NewPageAsync();
        await _page.GotoAsync(RecordAddress);
    }

    [TearDown]
    public async Task TearDown()
    {
        await _phone.CloseAsync();
        await _hub.DisposeAsync();
    }

    [Test]
    public async Task ASection_IsSentWhenItIsLeft()
    {
        await Write("notes", "Singing in every class");
        await _page.FocusAsync("[name='Form.NextStep']");

        await Says("notes", "Saved at");
        Assert.That(await _page.Locator("[data-section=notes] .hub-part__state").TextContentAsync(), Is.EqualTo("Filled in"));
        Assert.That((await Saved()).Notes, Is.EqualTo("Singing in every class"));
        Assert.That(await Kept(), Is.Zero);
    }

    [Test]
    public async Task WhatIsTypedWithoutANetwork_SurvivesAReloadAndAClosedTab_AndIsSentLater()
    {
        await Ready();
        await _phone.SetOfflineAsync(true);
        await Write("notes", "Written in the music room");
        await _page.FillAsync("[name='Form.NextStep']", "Ring in March");
        await Says("notes", "Waiting to be sent");
        Assert.That((await Saved()).Notes, Is.Null);

        // The browser that is tested stops playing offline for a page that it leaves: what that page sends last may get through.
        await _page.ReloadAsync();
        await Says("notes", "Waiting to be sent");
        await _page.CloseAsync();
        _page = await _phone.NewPageAsync();
        await _page.GotoAsync(RecordAddress);
        await Says("notes", "Waiting to be sent");
        Assert.That(await _page.InputValueAsync("[name='Form.NextStep']"), Is.EqualTo("Ring in March"));

        await _phone.SetOfflineAsync(false);
        await Says("notes", "Saved at");
        await _page.FillAsync("[name='Form.MetOthers']", "Kim Lee");
        await _page.CheckAsync("[name='Form.Priority'][value=High]");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Save the record" }).ClickAsync();
        await _page.IsAt($"{_address}visits/{_visit.Id}");

        var saved = await Saved();
        Assert.That((saved.State, saved.Notes, saved.NextStep, saved.MetWhom), Is.EqualTo((VisitState.Done, "Written in the music room", "Ring in March", "Kim Lee")));
        Assert.That(await Kept(), Is.Zero, "nothing is left on the device");
    }

    [Test]
    public async Task TheButtonWithoutANetwork_SaysSo_AndSavesAsSoonAsThereIsOne()
    {
        await Ready();
        await _page.FillAsync("[name='Form.MetOthers']", "Kim Lee");
        await _page.CheckAsync("[name='Form.Priority'][value=Low]");
        await _page.FillAsync("[name='Form.NextStep']", "None");
        await _phone.SetOfflineAsync(true);
        await _page.GetByRole(AriaRole.Button, new() { Name = "Save the record" }).ClickAsync();
        await _page.Locator("[data-offline]:visible").WaitForAsync();

        await _phone.SetOfflineAsync(false);

        await _page.IsAt($"{_address}visits/{_visit.Id}");
        Assert.That((await Saved()).State, Is.EqualTo(VisitState.Done));
    }

    [Test]
    public async Task TheFourAnswers_AreSentAsTheyAreLeft_AndAnotherDeviceShowsThem()
    {
        await _page.FillAsync("[name='Form.On.Day']", "2");
        await _page.FillAsync("[name='Form.NextStep']", "Ring in March");
        await _page.Locator("[data-section=notes] summary").FocusAsync();
        await Says("record", "Saved at");

        await using var other = await HubBrowser.NewContext(1280);
        await SignIn(other, Role.Visitor);
        var page = await other.NewPageAsync();
        await page.GotoAsync(RecordAddress);

        Assert.That((await page.InputValueAsync("[name='Form.On.Day']"), await page.InputValueAsync("[name='Form.NextStep']")), Is.EqualTo(("2", "Ring in March")));
        Assert.That(await Kept(), Is.Zero);
    }

    [Test]
    public async Task WhatWasSaved_IsShownWithoutANetworkToo_AndGoesOnWithoutAConflictWithOneself()
    {
        await Ready();
        await _page.FillAsync("[name='Form.NextStep']", "Ring in March");
        await Write("notes", "Singing");
        await Says("record", "Saved at");
        await _page.FocusAsync("[name='Form.NextStep']");
        await Says("notes", "Saved at");
        await _phone.SetOfflineAsync(true);

        await _page.ReloadAsync();
        await Says("record", "Saved at");
        Assert.That((await _page.InputValueAsync("[name='Form.NextStep']"), await _page.InputValueAsync("[name='Form.Notes']")), Is.EqualTo(("Ring in March", "Singing")));
        Assert.That(await _page.Locator("[data-section=notes] .hub-part__state").TextContentAsync(), Is.EqualTo("Filled in"));
        Assert.That(await Kept(), Is.Zero, "nothing waits");
        await _page.FillAsync("[name='Form.MetOthers']", "Kim Lee");
        await Says("record", "Waiting to be sent");
        await _page.ReloadAsync();
        await _phone.SetOfflineAsync(false);
        await Says("record", "Saved at");
        var saved = await Saved();
        Assert.That((saved.NextStep, saved.MetWhom, saved.Notes), Is.EqualTo(("Ring in March", "Kim Lee", "Singing")));

        await _page.GetByRole(AriaRole.Button, new() { Name = "Save, and finish later" }).ClickAsync();
        await _page.IsAt($"{_address}visits/{_visit.Id}");
        await Until($"caches.match('{RecordAddress}').then(kept => kept.text()).then(text => text.includes('Kim Lee'))");
        Assert.That(await _page.EvaluateAsync<int>("Object.keys(localStorage).length"), Is.Zero);
        await _phone.SetOfflineAsync(true);
        await _page.GotoAsync(RecordAddress);
        Assert.That((await _page.InputValueAsync("[name='Form.NextStep']"), await _page.InputValueAsync("[name='Form.Notes']")), Is.EqualTo(("Ring in March", "Singing")), "as it was saved by the button");
    }

    [Test]
    public async Task AVisitThatNobodyPlanned_IsKeptWithoutANetwork_SurvivesAReload_AndIsRecordedOnce()
    {
        var address = $"{_address}visits/record?school={_hub.NorthSchool.Id}";
        await _page.GotoAsync(address);
        await Until($"caches.match('{address}').then(kept => kept !== undefined)");
        await _phone.SetOfflineAsync(true);
        await _page.CheckAsync("[name='Form.KindId']");
        await Fill(_page, ("Form.On.Day", "2"), ("Form.On.Month", "2"), ("Form.On.Year", "2026"), ("Form.MetOthers", "Kim Lee"), ("Form.NextStep", "Ring in March"), ("Form.Notes", "In the music room"));
        await _page.CheckAsync("[name='Form.Priority'][value=High]");
        await Says("all", "Kept on this device until you save the record");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Save the record" }).ClickAsync();
        await _page.Locator("[data-offline]:visible").WaitForAsync();

        await _page.ReloadAsync();
        await Says("all", "Kept on this device until you save the record");
        Assert.That((await _page.InputValueAsync("[name='Form.Notes']"), await _page.IsCheckedAsync("[name='Form.Priority'][value=High]")), Is.EqualTo(("In the music room", true)));
        await _phone.SetOfflineAsync(false);
        await _page.GetByRole(AriaRole.Button, new() { Name = "Save the record" }).ClickAsync();
        await _page.IsAt(url => System.Text.RegularExpressions.Regex.IsMatch(url, "/visits/[0-9a-f-]{36}$"));

        await using var db = _hub.Open();
        var saved = await db.Visits.SingleAsync(visit => visit.Id != _visit.Id);
        Assert.That((saved.State, saved.On, saved.MetWhom, saved.Notes, saved.Priority), Is.EqualTo((VisitState.Done, (DateOnly?)new DateOnly(2026, 2, 2), "Kim Lee", "In the music room", (SupportPriority?)SupportPriority.High)));
        Assert.That(await Kept(), Is.Zero, "nothing is left on the device");
    }

    [Test]
    public async Task TheSurvey_OpensFromTheRecordWithoutANetwork()
    {
        var set = await _hub.ASurvey();
        var survey = $"{_address}schools/{_visit.SchoolId}/survey/2025";
        await _page.ReloadAsync();
        await Until($"caches.match('{survey}/sections/{set.Sections.Count}?visit={_visit.Id}').then(kept => kept !== undefined)");
        await Until("navigator.serviceWorker.getRegistration('/schools/').then(keeper => keeper?.active?.state === 'activated')");
        await _phone.SetOfflineAsync(true);

        await _page.Locator("main a:has-text('Have Your Say')").ClickAsync();
        await _page.IsAt($"{survey}?visit={_visit.Id}");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Start the survey" }).ClickAsync();
        await _page.IsAt($"{survey}/sections/1?visit={_visit.Id}");
        await _page.Locator("textarea").First.FillAsync("More singing");
        await Says("section", "Waiting to be sent");
        await _phone.SetOfflineAsync(false);
        await Says("section", "Saved at");
    }

    [Test]
    public async Task ACorrection_IsKeptWithoutANetwork_WithTheVersionThatItWasMadeFrom()
    {
        _visit = await _hub.ARecordedVisit();
        var address = $"{_address}visits/{_visit.Id}/correct";
        await _page.GotoAsync(address);
        await Until($"caches.match('{address}').then(kept => kept !== undefined)");
        await _phone.SetOfflineAsync(true);
        await Fill(_page, ("Form.NextStep", "Put right"), ("Form.Reason", "A slip"));
        await Says("all", "Kept on this device");
        await _page.ReloadAsync();
        Assert.That((await _page.InputValueAsync("[name='Form.NextStep']"), await _page.InputValueAsync("[name='Form.Reason']")), Is.EqualTo(("Put right", "A slip")));

        await _hub.Change<Visit>(_visit.Id, theirs => theirs.KeepNotes("Theirs").OrThrow());
        await _phone.SetOfflineAsync(false);
        await _page.ReloadAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "Save the correction" }).ClickAsync();
        await _page.Locator("h1:has-text('Somebody else changed this first')").WaitForAsync();
        Assert.That(await Kept(), Is.EqualTo(1), "it is kept until one of both is chosen");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Save mine over theirs" }).ClickAsync();
        await _page.IsAt($"{_address}visits/{_visit.Id}");

        Assert.That(((await Saved()).NextStep, await Kept()), Is.EqualTo(("Put right", 0)));
    }

    [TestCase("Keep theirs", "Theirs")]
    [TestCase("Save mine instead", "Mine")]
    public async Task WhatAColleagueSavedMeanwhile_IsShownBesideOnesOwn_AndOneIsChosen(string choice, string notes)
    {
        await Ready();
        await _phone.SetOfflineAsync(true);
        await Write("notes", "Mine");
        await Says("notes", "Waiting to be sent");
        await _hub.Change<Visit>(_visit.Id, theirs => theirs.KeepNotes("Theirs").OrThrow());
        await _phone.SetOfflineAsync(false);
        await _page.Locator("[data-section=notes] [data-conflict]:has-text('Sasha South saved this')").WaitForAsync();

        Assert.That(await _page.InputValueAsync("[name='Form.Notes']"), Is.EqualTo("Mine"));
        Assert.That((await Saved()).Notes, Is.EqualTo("Theirs"), "nothing is overwritten unasked");
        Assert.That(await _page.AxeFaults(), Is.Empty);
        await _page.GetByRole(AriaRole.Button, new() { Name = choice }).ClickAsync();

        await Until($"{Waiting} === 0");
        Assert.That((await Saved()).Notes, Is.EqualTo(notes));
    }

    [Test]
    public async Task WhatWasWrittenBeforeAColleagueRecordedTheVisit_CanBeRead_AndRemoved()
    {
        await Ready();
        await _phone.SetOfflineAsync(true);
        await _page.FillAsync("[name='Form.NextStep']", "Bring the drums");
        await Until($"{Waiting} > 0");
        await _hub.Change<Visit>(_visit.Id, visit => visit.Cancel("The school has shut for the day").OrThrow());
        await _phone.SetOfflineAsync(false);

        await _page.GotoAsync($"{_address}visits/{_visit.Id}");
        await _page.Locator("[data-waiting] summary").ClickAsync();
        Assert.That(await _page.Locator("[data-waiting] dl").InnerTextAsync(), Does.Contain("Bring the drums"));
        Assert.That(await _page.AxeFaults(), Is.Empty);
        _page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "Remove it from this device" }).ClickAsync();
        await _page.Locator("[data-waiting]").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        Assert.That(await Kept(), Is.Zero);
    }

    [Test]
    public async Task SigningOut_WarnsOfWhatHasNotBeenSent_AndClearsTheDevice()
    {
        await Ready();
        await _page.RouteAsync("**/sections", route => route.AbortAsync());
        await Write("notes", "Not sent");
        await Says("notes", "Waiting to be sent");
        List<string> warnings = [];
        _page.Dialog += async (_, dialog) =>
        {
            warnings.Add(dialog.Message);
            await (warnings.Count == 1 ? dialog.DismissAsync() : dialog.AcceptAsync());
        };

        await _page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        Assert.That((_page.Url, await Kept()), Is.EqualTo((RecordAddress, 1)), "the warning was heeded");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await _page.IsAt(url => !url.Contains("/record"));

        Assert.That(warnings[0], Does.StartWith("One part of a record has not been sent yet"));
        Assert.That(await Kept(), Is.Zero);
        Assert.That(await _page.EvaluateAsync<int>("caches.keys().then(names => names.length)"), Is.Zero);
    }

    [Test]
    public async Task WhatIsTyped_IsKeptByPerson_AndAnotherPersonDoesNotSeeIt()
    {
        await Ready();
        await _page.RouteAsync("**/sections", route => route.AbortAsync());
        await Write("notes", "Not sent");
        await Says("notes", "Waiting to be sent");
        await SignIn(_phone, Role.RegionalManager);

        await _page.GotoAsync(RecordAddress);

        Assert.That(await _page.InputValueAsync("[name='Form.Notes']"), Is.Empty);
        await _page.GotoAsync(_address.ToString());
        Assert.That(await _page.Locator("[data-waiting]").IsVisibleAsync(), Is.False);
        await SignIn(_phone, Role.Visitor);
        await _page.GotoAsync(_address.ToString());
        await _page.Locator("[data-waiting] a", new() { HasTextString = "Northgate Primary School" }).ClickAsync();
        await _page.IsAt(RecordAddress);
        await Says("notes", "Waiting to be sent");
        Assert.That(await _page.Locator("[data-waiting]").IsVisibleAsync(), Is.False, "the page says it itself");
        Assert.That(await _page.InputValueAsync("[name='Form.Notes']"), Is.EqualTo("Not sent"));
    }

    [TestCase(390, true)]
    [TestCase(1280, true)]
    [TestCase(390, false)]
    public async Task ThePage_WithEverySectionOpen_IsAccessible_AndWorksByKeyboard(int width, bool scripts)
    {
        await using var context = await HubBrowser.NewContext(width, scripts: scripts);
        await SignIn(context, Role.Visitor);
        var page = await context.NewPageAsync();
        await page.GotoAsync(RecordAddress);
        foreach (var summary in await page.Locator("summary.hub-part__summary").AllAsync())
        {
            await summary.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
        }

        if (scripts)
        {
            Assert.That(await page.AxeFaults(), Is.Empty);
            Assert.That(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"), Is.LessThanOrEqualTo(0));
        }

        await page.FillAsync("[name='Form.Notes']", "By keyboard");
        await page.Locator("button:has-text('Save, and finish later')").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.IsAt($"{_address}visits/{_visit.Id}");
        Assert.That((await Saved()).Notes, Is.EqualTo("By keyboard"));
    }

    // The worker that opens the page without a network is at its post.
    private Task Ready() => Until($"caches.match('{RecordAddress}').then(kept => kept !== undefined)");

    private Task Until(string condition) => _page.Until(condition);

    private async Task Write(string section, string text)
    {
        await _page.Locator($"details[data-section={section}] summary").ClickAsync();
        await _page.Locator($"[data-section={section}] textarea").FillAsync(text);
    }

    private static async Task Fill(IPage page, params (string Name, string Value)[] answers)
    {
        foreach (var (name, value) in answers)
            await page.FillAsync($"[name='{name}']", value);
    }

    private Task Says(string section, string words) => _page.Locator($"[data-section={section}] [data-saved]:has-text('{words}')").WaitForAsync();

    private const string Waiting = "Object.values(localStorage).filter(kept => !JSON.parse(kept).saved).length";

    // What the server does not have yet.
    private Task<int> Kept() => _page.EvaluateAsync<int>(Waiting);

    private async Task<Visit> Saved()
    {
        await using var db = _hub.Open();
        return await db.Visits.SingleAsync(visit => visit.Id == _visit.Id);
    }

    private async Task SignIn(IBrowserContext context, Role role)
    {
        var cookie = _hub.Host.SignInCookie(_hub.Person(role).Id).Split('=', 2);
        await context.AddCookiesAsync([new Cookie { Name = cookie[0], Value = cookie[1], Url = _address.ToString() }]);
    }
}

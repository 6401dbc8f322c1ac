using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.FirstAccess.Scenarios.Simulations;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.FirstAccess;

public sealed class ScenarioPagesTests : HubTests
{
    private HubClient Finance { get; set; } = null!;

    [SetUp]
    public void SignIn() => Finance = Hub.As(Role.Finance);

    [Test]
    public async Task APublishedOption_IsTyped_AndShownToThePenny_WithWhatWasPublishedOtherwise()
    {
        await Hub.Charges(2026, charges => charges with { Rate = 52, Minutes = 60, Grant = 100_000 });
        var form = await Finance.Get("/first-access/scenarios/new?year=2026");
        Assert.That((form.Value("Form.Rate"), form.Value("Form.Sessions"), form.Value("Form.Grant")), Is.EqualTo(("52.00", "11", "100000.00")), "the year’s charges");

        var page = await Finance.Submit(form, new()
        {
            ["Form.Name"] = "Option A",
            ["Form.OptionName"] = "Option A",
            ["Form.TakeUp[0].One"] = "163",
            ["Form.TakeUp[0].Two"] = "12",
            ["Form.TakeUp[0].Three"] = "143",
            ["Form.First"] = "20",
            ["Form.Second"] = "30",
            ["Form.Third"] = "50",
            ["Form.CurrentFirst"] = "100",
            ["Form.CurrentSecond"] = "0",
            ["Form.CurrentThird"] = "0",
            ["Form.Published.Cells[7]"] = "26500",
            ["Form.Published.Cells[15]"] = "103900",
            ["Form.Published.Saving"] = "78000",
        });

        Assert.That((page.Title, page.Status), Is.EqualTo(("Option A", HttpStatusCode.OK)));
        Assert.That(page.Text, Does.Contain("£103,875 subsidy").And.Contain("£78,021 saved").And.Contain("103.9% of the grant").And.Contain("The subsidy exceeds the grant by £3,875.20")
            .And.Contain("682 classes for 1 term or 136 classes for 3 terms").And.Contain("136 classes for 1 term or 45 classes for 3 terms in full"));
        Assert.That(Row(page, "1 term 163"), Is.EqualTo("1 term 163 £93,236.00 £18,647.20 – – £18,647.20 £74,588.80"));
        Assert.That(Row(page, "Together"), Does.Contain("£26,598.00 Published as £26,500, £98.00 less than this; to the nearest £100 this is £26,600").And.Contain("£103,875.20 £248,476.80"), "what agrees has no note");
        Assert.That(Row(page, "1 term 11 sessions"), Does.Contain("£572.00 £457.60 £41.60 £41.60 £511.60").And.Contain("£0.00 £457.60 more"));
        Assert.That((await Finance.Get("/first-access/scenarios")).Rows.Single(), Does.Contain("Option A 20%, 30% and 50% 318 £103,875.20 £78,020.80 less 103.9%"));
    }

    [Test]
    public async Task RealBookings_AreCounted_AndSchoolsSeenOneByOne()
    {
        await Hub.Charges();
        await Hub.AnOption(adopted: true);
        await Hub.ABooking(details => details with { Terms = 1, Classes = 2 }, confirmed: true);
        await Hub.ABooking(details => details with { Classes = 1 }, Hub.SouthSchool);

        var form = await Finance.Get("/first-access/scenarios/new?year=2026");
        var page = await Finance.Submit(form, new() { ["Form.Name"] = "Dearer", ["Form.Source"] = "bookings", ["Form.BookingsOf"] = "2025", ["Form.First"] = "10" });

        Assert.That(page.Text, Does.Contain("2, 0 and 1 classes for 1, 2 and 3 terms, from the bookings of 2025/26, as they were on 3 Feb 2026").And.Contain("2 schools would pay more, £356.40 together"));
        var schools = await Finance.Get($"{page.Address}/schools");
        Assert.That(schools.Rows[0], Does.Contain("£831.60 £1,069.20 £237.60 more"));
        Assert.That(schools.Rows[1], Does.Contain("£118.80 more"));

        // Another booking changes nothing until it is counted again.
        await Hub.ABooking(details => details with { YearGroup = 5, Terms = 2 }, Hub.SouthSchool);
        Assert.That((await Finance.Get(page.Address)).Text, Does.Contain("2, 0 and 1 classes"));
        var again = await Finance.Submit(await Finance.Get($"{page.Address}/change"), new() { ["Form.Source"] = "bookings" });
        Assert.That(again.Text, Does.Contain("2, 1 and 1 classes"));
        Assert.That((await Finance.Submit(form, new() { ["Form.Name"] = "X", ["Form.Source"] = "bookings", ["Form.BookingsOf"] = "2019" })).Errors.Single(), Does.StartWith("Nothing is booked"));
    }

    [Test]
    public async Task WhatIsWrong_StandsAtItsField_AndWhatWasTypedStays()
    {
        await Hub.Charges();
        var form = await Finance.Get("/first-access/scenarios/new?year=2025");

        var empty = await Finance.Submit(form, new() { ["Form.Rate"] = "" });
        Assert.That(empty.Errors, Is.EqualTo(new[] { "Enter a name for the scenario", "Enter the rate for a session" }));
        Assert.That((await Finance.Submit(form, new() { ["Form.Name"] = "X" })).Errors.Single(), Is.EqualTo("Enter how many classes there are: at least one"));
        var response = await Finance.Submit(form, new() { ["Form.Name"] = "X", ["Form.TakeUp[0].One"] = "10", ["Form.Response[0].One"] = "60", ["Form.Response[0].None"] = "30" });
        Assert.That(response.Errors.Single(), Is.EqualTo("The parts of a response must add up to 100 per cent; these add up to 90"));
        Assert.That((response.Status, response.Value("Form.Response[0].None"), response.Value("Form.TakeUp[0].One")), Is.EqualTo((HttpStatusCode.BadRequest, "30", "10")));
    }

    [Test]
    public async Task WhatIsRefused_LeadsToAFieldOfTheForm()
    {
        await Hub.Charges();
        var form = await Finance.Get("/first-access/scenarios/new?year=2025");
        (string Name, string Value, string Leads)[] wrongs =
        [
            ("Form.TakeUp[0].One", "-5", "Form.TakeUp[0].One"),
            ("Form.Response[2].Three", "60", "Form.Response[2].One"),
            ("Form.Ranges.TakeUp", "101", "Form.Ranges.TakeUp"),
            ("Form.Published.Step", "0", "Form.Published.Step"),
        ];

        foreach (var (name, value, leads) in wrongs)
        {
            var page = await Finance.Submit(form, new(new Dictionary<string, string?> { ["Form.Name"] = "X", ["Form.TakeUp[0].One"] = "10", [name] = value }));
            var link = page.Document.QuerySelector(".govuk-error-summary__list a")?.GetAttribute("href")?.TrimStart('#');
            Assert.That(link is null ? null : page.Document.GetElementById(link)?.GetAttribute("name"), Is.EqualTo(leads), string.Join(' ', page.Errors));
        }
    }

    [Test]
    public async Task TwoWhoChangeAScenarioMeet()
    {
        var scenario = await AScenario();
        var form = await Finance.Get($"/first-access/scenarios/{scenario.Id}/change");
        await Hub.Change<Scenario>(scenario.Id, known => known.Change(known.Details with { Note = "Meanwhile" }).OrThrow());

        Assert.That((await Finance.Submit(form, new() { ["Form.Name"] = "Mine" })).Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await Saved<Scenario>(scenario.Id)).Name, Is.EqualTo("Option B"));
        var saved = await Finance.Submit(await Finance.Get($"/first-access/scenarios/{scenario.Id}/change"), new() { ["Form.Name"] = "Mine" });
        Assert.That(saved.Text, Does.Contain("Mine is saved.").And.Contain("£113,199 subsidy"), "what was not typed again stays");
    }

    [Test]
    public async Task TheBoard_SeesWhatIsShared_AndNothingElse()
    {
        var (shown, kept) = (await AScenario(), await AScenario("Kept back"));
        var board = Hub.As(Role.BoardMember);
        Assert.That((await board.Get("/first-access/scenarios")).Text, Does.Contain("Nothing is shared with you yet"));

        var done = await Finance.Submit(await Finance.Get($"/first-access/scenarios/{shown.Id}"), new() { ["Form.Shared"] = "reports" }, "Save");

        Assert.That(done.Text, Does.Contain("Option B is shared with the board and stands in its next reports."));
        Assert.That((await board.Get("/first-access/scenarios")).Rows.Single(), Does.Contain("Option B"));
        var page = await board.Get($"/first-access/scenarios/{shown.Id}");
        Assert.That(page.Text, Does.Contain("£113,199 subsidy").And.Not.Contain("Draft the option").And.Not.Contain("See each school"));
        Assert.That((await board.Get($"/first-access/scenarios/{shown.Id}/outlook")).Text, Does.Contain("low: 1 year in 10 costs less").And.Not.Contain("The simulation behind it"));
        foreach (var hidden in new[] { $"{kept.Id}", $"{kept.Id}/outlook", $"{kept.Id}/sensitivity", $"{shown.Id}/schools", $"{shown.Id}/simulation", $"{shown.Id}/change", $"compare?id={kept.Id}" })
            Assert.That((await board.Get($"/first-access/scenarios/{hidden}")).Status, Is.EqualTo(HttpStatusCode.NotFound), hidden);
        Assert.That((await Hub.As(Role.Approver).Get($"/first-access/scenarios/{kept.Id}")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Hub.As(Role.HeadOfParticipation).Get($"/first-access/scenarios/{kept.Id}/change")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task BecomesADraftOption_InOneStep_AndIsRemoved()
    {
        var scenario = await AScenario();
        var option = await Finance.Submit(await Finance.Get($"/first-access/scenarios/{scenario.Id}"), [], "Draft the option");

        Assert.That((option.Title, option.Text), Is.EqualTo(("Option B", option.Text)));
        Assert.That(option.Text, Does.Contain("Option B is drafted.").And.Contain("30%").And.Contain("From the scenario “Option B”."));
        var page = await Finance.Get($"/first-access/scenarios/{scenario.Id}");
        Assert.That(page.Text, Does.Not.Contain("Draft the option"));
        await Finance.Submit(await Finance.Get($"/first-access/scenarios/{scenario.Id}/remove"), []);
        Assert.That((await Finance.Get($"/first-access/scenarios/{scenario.Id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        await using var db = Hub.Open();
        Assert.That(await db.SubsidyOptions.Select(known => known.State).SingleAsync(), Is.EqualTo(OptionState.Draft));
    }

    [Test]
    public async Task SideBySide_UpToSix()
    {
        var (a, b) = (await AScenario("Option A", TestScenarios.A), await AScenario());

        var page = await Finance.Get($"/first-access/scenarios/compare?id={b.Id}&id={a.Id}");

        Assert.That(Row(page, "Together"), Is.EqualTo("Together £113,198.80 £103,875.20"));
        Assert.That(Row(page, "Against Option B"), Is.EqualTo("Against Option B the same £9,323.60 less"));
        Assert.That(Row(page, "Against the current"), Is.EqualTo("Against the current option £68,697.20 less £78,020.80 less"));
        for (var more = 0; more < 6; more++)
            await AScenario($"More {more}");
        Assert.That((await Finance.Get("/first-access/scenarios/compare")).Text, Does.Contain("These are the first 6 of 8."));
    }

    [Test]
    public async Task AGoal_IsFound_AndMadeAScenario()
    {
        var scenario = await AScenario("Option A", TestScenarios.A);
        var address = $"/first-access/scenarios/{scenario.Id}/goal";

        var found = await Finance.Get($"{address}?Rule=KeepRatios&Limit=51937.60&Step=0.0001");
        Assert.That(found.Text, Does.Contain("1st term 10%").And.Contain("3rd term 25%").And.Contain("£51,937.60, £0.00 within the amount"));
        var made = await Finance.Get(found.Document.QuerySelectorAll("main a").Single(link => link.TextContent.Trim() == "Make a scenario of it").GetAttribute("href")!);
        Assert.That((made.Value("Form.First"), made.Value("Form.Second"), made.Value("Form.Third"), made.Value("Form.TakeUp[0].One")), Is.EqualTo(("10", "15", "25", "163")));
        Assert.That((await Finance.Get($"{address}?Rule=ThirdOnly&Limit=60000")).Text, Does.Contain("Not possible").And.Contain("the subsidy is £62,977.20: £2,977.20 too much"));
        Assert.That((await Finance.Get($"{address}?Rule=Rate&Limit=100000")).Text, Does.Contain("Rate for a session £50.06"));
        Assert.That((await Finance.Get($"{address}?Rule=Rate")).Errors.Single(), Does.StartWith("Enter the amount"));
    }

    [Test]
    public async Task Sensitivity_AndOutlook()
    {
        var scenario = await AScenario();

        Assert.That((await Finance.Get($"/first-access/scenarios/{scenario.Id}/sensitivity")).Rows, Has.Some.Contains("Number of classes altogether 286.2 349.8 £101,878.92 £124,518.68 £22,639.76"));
        var simulation = await Finance.Get($"/first-access/scenarios/{scenario.Id}/simulation?runs=1000&seed=3");
        Assert.That(simulation.Text, Does.Contain("1,000, from seed 3").And.Contain("worked out exactly it is £113,198.80").And.Contain("The scenario says no grant"));
    }

    [Test]
    public async Task ManyRuns_AreMadeInTheBackground_OnceOnly()
    {
        var scenario = await AScenario();
        var address = $"/first-access/scenarios/{scenario.Id}/simulation";

        var waiting = await Finance.Submit(await Finance.Get(address), new() { ["Form.Runs"] = "500000", ["Form.Seed"] = "9" }, "Ask for it");
        Assert.That(waiting.Text, Does.Contain("It is waiting to be begun.").And.Contain("Check again"));
        await Hub.WorkOff();
        var done = await Finance.Get(waiting.Address);

        Assert.That(done.Text, Does.Contain("500,000, from seed 9"));
        await using var db = Hub.Open();
        var request = await db.SimulationRequests.AsNoTracking().SingleAsync();
        Assert.That(request.Result!.Mean, Is.EqualTo(new Simulation(scenario.Model, scenario.Ranges).Run(500_000, 9).Mean));
        await Hub.Change<Scenario>(scenario.Id, known => known.Change(known.Details with { Note = "Other" }).OrThrow());
        Assert.That((await Finance.Get(waiting.Address)).Text, Does.Contain("The scenario has been changed since this simulation."));
        Assert.That((await Finance.Submit(await Finance.Get(address), new() { ["Form.Runs"] = "5" }, "Ask for it")).Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    // Of any table of the page.
    private static string Row(HubPage page, string start) => page.Document.QuerySelectorAll("main table tbody tr")
        .Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).First(row => row.StartsWith(start, StringComparison.Ordinal));

    private async Task<Scenario> AScenario(string name = "Option B", MusicHub.Domain.FirstAccess.Pricing.SubsidyRates? rates = null)
    {
        var scenario = Scenario.Make(2026, TestScenarios.Details(name, rates), Hub.Person(Role.Finance).Id, Hub.Clock.GetUtcNow()).OrThrow();
        await Hub.Save(scenario);
        return scenario;
    }
}

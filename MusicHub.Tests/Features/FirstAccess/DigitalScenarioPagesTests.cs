using System.Net;
using ClosedXML.Excel;
using MusicHub.Domain.FirstAccess.Digital;
using MusicHub.Domain.FirstAccess.Digital.Scenarios;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.People;
using MusicHub.Tests.Domain.FirstAccess.Scenarios;
using MusicHub.Tests.Support;
using MusicHub.Web.Features.FirstAccess.Digital.Scenarios;

namespace MusicHub.Tests.Features.FirstAccess;

public sealed class DigitalScenarioPagesTests : HubTests
{
    private static readonly Dictionary<string, string?> Typed = new()
    {
        ["Form.Name"] = "A quarter to pay",
        ["Form.Sizes[0].Schools"] = "350",
        ["Form.Sizes[0].Cost"] = "200",
        ["Form.Sizes[0].SchoolPercent"] = "25",
        ["Form.CurrentName"] = "Fully paid",
        ["Form.PublishedSaving"] = "17500",
    };

    private HubClient Finance { get; set; } = null!;

    [SetUp]
    public void SignIn() => Finance = Hub.As(Role.Finance);

    [Test]
    public async Task ThePublishedCase_IsTyped_AndShownToThePenny()
    {
        var page = await Made();

        Assert.That(page.Text, Does.Contain("£52,500 paid by the grant £17,500 saved against Fully paid £17,500 paid by schools £70,000 full cost").And.Not.Contain("Published as"));
        Assert.That(page.Rows, Has.Some.Contain("All schools 350 £50.00 25% of £200.00 £0.00 £70,000.00 £17,500.00 £52,500.00 £70,000.00"));
        var more = await Finance.Submit(await Finance.Get($"{page.Address}/change"), new() { ["Form.Sizes[0].Schools"] = "400" });
        Assert.That(more.Text, Does.Contain("Saving: Published as £17,500, £2,500.00 less than this; to the nearest £100 this is £20,000."));
    }

    [Test]
    public async Task WhatKeepsItWithinAnAmount_IsFound_AndBecomesAScenarioAndAnOption()
    {
        var page = await Made();

        var found = await Finance.Get($"{page.Address}?Limit=40000&Change=Share-0");
        Assert.That(found.Text, Does.Contain("pay 42.8572% of £200.00").And.Contain("£39,999.96, £0.04 within the amount"));
        Assert.That((await Finance.Get($"{page.Address}?Limit=x&Change=Share-0")).Errors, Is.EqualTo(new[] { "Amount must be a number" }));
        Assert.That((await Finance.Get($"{page.Address}?Change=Cost-0")).Errors, Is.EqualTo(new[] { "Enter the amount that the subsidy must not exceed, from £0 to £100,000,000" }));
        var form = await Finance.Get(found.Document.QuerySelectorAll("main a").Single(link => link.TextContent.Trim() == "Make a scenario of it").GetAttribute("href")!);
        var second = await Finance.Submit(form, new() { ["Form.Name"] = "Within £40,000" });
        Assert.That(second.Text, Does.Match("Scenarios side by side .* A quarter to pay .* £12,500.04 more £17,500.00 less"));

        var drafted = await Finance.Submit(second, [], "Draft the option");
        Assert.That(drafted.Text, Does.Contain("Within £40,000").And.Contain("Draft").And.Contain("42.8572%"));
    }

    [Test]
    public async Task SchoolsAreCounted_ByTheirSize()
    {
        await Hub.Charges(2026);
        var form = await Finance.Get("/first-access/digital/scenarios/new?year=2026");
        var none = await Finance.Submit(form, new(Typed) { ["Form.Source"] = "Asked" });
        Assert.That(none.Errors, Is.EqualTo(new[] { "There is no such school: nobody has asked, or no school of the phase is open" }));
        await Hub.Save(DigitalRequest.Ask(Hub.NorthSchool, 2026, Today, Today).OrThrow());

        var page = await Finance.Submit(none, []);

        Assert.That(page.Rows, Has.Some.Contain("All schools 1 £50.00"));
        Assert.That(page.Text, Does.Contain("Schools that asked or have them, as they were on 3 Feb 2026"));
    }

    [Test]
    public async Task TheBoard_ReadsWhatIsShared_InItsReportsToo()
    {
        var board = Hub.As(Role.BoardMember);
        var page = await Made();
        Assert.That((await board.Get(page.Address)).Status, Is.EqualTo(HttpStatusCode.NotFound));

        await Finance.Submit(page, new() { ["Form.Shared"] = "reports" }, "Save");

        Assert.That((await board.Get("/first-access/scenarios")).Rows, Has.Some.Contain("A quarter to pay Shared with the board, and in its reports Primary schools"));
        var read = await board.Get(page.Address);
        Assert.That(read.Text, Does.Contain("£17,500 saved against Fully paid").And.Contain("What matters most").And.Contain("1 year in 10 costs less").And.Not.Contain("Share with the board").And.Not.Contain("Keep it within"));
        Assert.That(read.Document.QuerySelectorAll("main form").Length, Is.EqualTo(1), "the workbook");
        Assert.That((await Hub.As(Role.Visitor).Get(page.Address)).Status, Is.EqualTo(HttpStatusCode.NotFound).Or.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task TwoWhoChangeIt_Meet_AndItCanBeRemoved()
    {
        var page = await Made();
        var stale = await Finance.Get($"{page.Address}/change");
        await Finance.Submit(await Finance.Get($"{page.Address}/change"), new() { ["Form.Sizes[0].Schools"] = "300" });
        Assert.That((await Finance.Submit(stale, new() { ["Form.Sizes[0].Schools"] = "310" })).Status, Is.EqualTo(HttpStatusCode.Conflict));

        Assert.That((await Finance.Submit(await Finance.Get(page.Address), [], "Remove scenario")).Text, Does.Contain("A quarter to pay is removed."));
    }

    [Test]
    public async Task InLibreOffice_TheWorkbookFollowsTheCellsThatAreChanged()
    {
        var random = new Random(6);
        var (model, other) = (DigitalScenarioTests.Any(random), DigitalScenarioTests.Any(random));
        var scenario = DigitalScenario.Make(2026, DigitalPhase.Primary, DigitalScenarioTests.Details([.. model.Sizes]) with { Ranges = ScenarioRanges.Usual with { StrongestResponse = 1 } }, Guid.NewGuid(), default).OrThrow();
        var folder = Directory.CreateTempSubdirectory("musichub-digital");
        try
        {
            using (var book = ScenarioWorkbookTests.Open(DigitalWorkbook.Make(scenario, "Test Hub", Today)))
            {
                Compare(book, model);
                ScenarioWorkbookTests.Cell(book, "YearGrant").SetValue(50_000);
                foreach (var (at, size) in other.Sizes.Index())
                {
                    foreach (var (name, value) in new[] { ("Schools", size.Schools), ("Cost", size.Cost), ("Share", size.SchoolPercent / 100), ("ShareNow", size.CurrentPercent / 100), ("Without", size.LeavingPercent / 100) })
                        ScenarioWorkbookTests.Cell(book, $"{name}_{at + 1}").SetValue(value);
                }

                book.SaveAs(Path.Combine(folder.FullName, "0.xlsx"), new SaveOptions { ValidatePackage = false });
            }

            ScenarioWorkbookTests.ForgetValues(Path.Combine(folder.FullName, "0.xlsx"));
            await ScenarioWorkbookTests.Reckon(folder.FullName);
            using var reckoned = new XLWorkbook(Path.Combine(folder.FullName, "out", "0.xlsx"));
            Compare(reckoned, other with { Grant = 50_000 });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Compare(XLWorkbook book, DigitalModel model)
    {
        var outcome = model.Outcome();
        foreach (var (name, value) in new[] { ("Subsidy", outcome.Subsidy), ("Now", outcome.CurrentSubsidy), ("Saving", outcome.Saving), ("Charge", outcome.Charge), ("FullCost", outcome.FullCost), ("Schools", outcome.Schools), ("Without", outcome.GoWithout), ("Share", outcome.ShareOfGrant), ("Left", outcome.LeftOfGrant) })
        {
            if (value is { } number)
                Assert.That(ScenarioWorkbookTests.Figure(book, $"Result{name}"), Is.EqualTo((double)number).Within(1e-6), name);
            else
                Assert.That(ScenarioWorkbookTests.Cell(book, $"Result{name}").GetString(), Is.Empty, name);
        }
    }

    private async Task<HubPage> Made() => await Finance.Submit(await Finance.Get("/first-access/digital/scenarios/new?year=2026"), new(Typed));
}

using System.Net;
using ClosedXML.Excel;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.FirstAccess;

/// <summary>A scenario leaves as a workbook, and its classes come back from a sheet.</summary>
public sealed class ScenarioSheetTests : HubTests
{
    private Scenario _scenario = null!;

    private HubClient Finance { get; set; } = null!;

    [SetUp]
    public async Task AScenario()
    {
        Finance = Hub.As(Role.Finance);
        _scenario = Scenario.Make(2025, TestScenarios.Details(), Hub.Person(Role.Finance).Id, Hub.Clock.GetUtcNow()).OrThrow();
        await Hub.Save(_scenario);
    }

    private string Address => $"/first-access/scenarios/{_scenario.Id}";

    [Test]
    public async Task TheWorkbook_FilledIn_IsReadBack()
    {
        var sent = await Finance.Post(await Finance.Get(Address), [], "Excel workbook that reckons");
        using var book = new XLWorkbook(new MemoryStream(await sent.Response.Content.ReadAsByteArrayAsync()));
        book.NamedRange("Classes_1").Ranges.Single().FirstCell().SetValue(170);
        using var filled = new MemoryStream();
        book.SaveAs(filled);

        var shown = await Finance.Upload(await Finance.Get($"{Address}/take-up"), "Check the rows", filled.ToArray(), "scenario.xlsx");
        Assert.That(shown.Text, Does.Contain("325 classes in the sheet, 318 classes now"));
        Assert.That((await Saved<Scenario>(_scenario.Id)).TakeUp.Of(1), Is.EqualTo(163), "nothing is taken yet");
        var taken = await Finance.Submit(shown, [], "Take these classes");

        Assert.That((taken.Address, taken.Text), Is.EqualTo((Address, taken.Text)));
        Assert.That((await Saved<Scenario>(_scenario.Id)).TakeUp, Has.Property(nameof(TakeUp.Classes)).EqualTo(325));
    }

    [Test]
    public async Task WhatIsWrong_IsNamed_AndNothingIsTaken()
    {
        var form = await Finance.Get($"{Address}/take-up");
        var again = await Finance.Submit(form, new() { ["Form.Text"] = "Terms\tClasses\n1\t20\n4\tx\n" });

        Assert.That(again.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(again.Rows, Is.EqualTo(new[] { "3 Terms “4” is not 1, 2 or 3.", "3 Classes “x” is not a whole number from 0 to 100,000." }));
        Assert.That((await Finance.Submit(form, [])).Errors, Is.EqualTo(new[] { "Paste rows with classes, or choose a file with some" }));
        Assert.That((await Saved<Scenario>(_scenario.Id)).TakeUp.Classes, Is.EqualTo(318));
    }

    [Test]
    public async Task TheBoard_TakesTheWorkbookOfWhatIsShared_AndChangesNothing()
    {
        var board = Hub.As(Role.BoardMember);
        Assert.That((await board.Get(Address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        await Hub.Change<Scenario>(_scenario.Id, scenario => scenario.Share(shared: true, inReports: false));

        Assert.That((await board.Post(await board.Get(Address), [], "Excel workbook that reckons")).Response.Content.Headers.ContentType?.MediaType, Does.Contain("spreadsheet"));
        Assert.That((await board.Get($"{Address}/take-up")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }
}

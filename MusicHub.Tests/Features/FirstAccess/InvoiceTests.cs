using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Digital;
using MusicHub.Domain.FirstAccess.Invoices;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.FirstAccess;

public sealed class InvoiceTests : HubTests
{
    private HubClient Finance { get; set; } = null!;

    private Booking Booking { get; set; } = null!;

    [SetUp]
    public async Task AConfirmedBooking()
    {
        Finance = Hub.As(Role.Finance);
        await Hub.Charges(change: details => details with { VatCode = "EX", CostCentre = "MS1", Fund = "ACE" });
        await Hub.AnOption(adopted: true);
        Booking = await Hub.ABooking(details => details with { Classes = 2, PurchaseOrder = "=PO7" }, confirmed: true);
    }

    [Test]
    public async Task TheFile_IsTakenOnce_AndTheSameHoweverOftenItIsMade()
    {
        var due = await Finance.Get("/first-access/invoices?term=autumn");
        Assert.That(due.Text, Does.Contain("Due up to Autumn 2025").And.Contain("2 lines: £831.60 to pay"));
        var run = await Finance.Submit(due, [], "Take these lines");
        Assert.That((run.Title, run.Rows.Count), Is.EqualTo(("FA25 run 1", 2)));

        var (once, workbook) = (await File(run), await Workbook(run));
        Hub.Clock.MoveTo(Today.AddDays(30));
        await Finance.Submit(await Finance.Get($"/first-access/customers/{Hub.NorthSchool.Id}"), new() { ["Form.Number"] = "C-99" });
        var again = await File(await Finance.Get(run.Address));
        Assert.That(again, Is.EqualTo(once));
        Assert.That(await Workbook(await Finance.Get(run.Address)), Is.EqualTo(workbook), "byte for byte");
        Assert.That(once, Does.Contain("FA25-0001").And.Contain("594.00").And.Contain("178.20").And.Contain("415.80").And.Contain("EX,MS1,ACE,2025/26,2025/26").And.Contain("'=PO7"));
        Assert.That((await Finance.Get("/first-access/invoices?term=autumn")).Text, Does.Contain("Nothing is due").And.Contain("Run 1"));
        Assert.That((await Finance.Submit(due, [], "Take these lines")).Title, Is.EqualTo("FA25 run 1"), "the very same post leads to the same run");
        await using var db = Hub.Open();
        Assert.That(await db.InvoiceRuns.CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task DigitalResources_AreInvoicedWithTheAutumnTerm_AndCredited()
    {
        var option = DigitalOption.Draft(2025, DigitalPhase.Primary, new("A quarter", [new BandTerms(null, 195, 25)]), Hub.Person(Role.Finance).Id, Hub.Clock.GetUtcNow()).OrThrow();
        option.Decide(endorsed: true, Today, null, Today).OrThrow();
        option.Adopt(null, Hub.Person(Role.Approver).Id, Hub.Clock.GetUtcNow()).OrThrow();
        await Hub.Save(option);
        var request = DigitalRequest.Ask(Hub.SouthSchool, 2025, Today, Today).OrThrow();
        request.Allocate(option, 200, Hub.Person(Role.Finance).Id, Today).OrThrow();
        await Hub.Save(request);
        await Hub.Save(DigitalRequest.Ask(Hub.NorthSchool, 2025, Today, Today).OrThrow());

        var due = await Finance.Get("/first-access/invoices?term=autumn");
        Assert.That(due.Rows[2], Does.Contain("Southgate").And.Contain("Digital Digital resources, 2025/26 Autumn 2025 £195.00 £146.25 £0.00 £48.75"));
        var run = await Finance.Submit(due, [], "Take these lines");
        Assert.That(await File(run), Does.Contain("Digital").And.Contain("48.75").And.Contain("EX,MS1,ACE,2025/26,2025/26"));
        Assert.That((await Finance.Get("/first-access/invoices?term=autumn")).Text, Does.Contain("Nothing is due"));

        await Hub.Change<DigitalRequest>(request.Id, known => known.Withdraw("Another platform", Hub.SouthManager.Id, Today).OrThrow());
        Assert.That((await Finance.Get("/first-access/invoices?term=autumn")).Rows[0], Does.Contain("Credit").And.Contain("-£48.75"));
    }

    [Test]
    public async Task AllDueLines_CanBeSeen_BeforeTheyAreTaken()
    {
        await Hub.ABooking(details => details with { Classes = 20 }, Hub.SouthSchool, confirmed: true);

        var first = await Finance.Get("/first-access/invoices?term=summer");
        var last = await Finance.Get("/first-access/invoices?term=summer&page=2");

        Assert.That(first.Text, Does.Contain("66 lines").And.Contain("Showing 1 to 50 of 66 lines"));
        Assert.That(last.Rows.Count(row => row.Contains("First Access, Year 4", StringComparison.Ordinal)), Is.EqualTo(16));
        Assert.That((await Finance.Submit(last, [], "Take these lines")).Text, Does.Contain("66 lines"), "all pages are taken");
    }

    [Test]
    public async Task WhatIsGivenUpLater_IsACreditOfTheNextRun()
    {
        await Finance.Submit(await Finance.Get("/first-access/invoices?term=summer"), [], "Take these lines");
        await Hub.Change<Booking>(Booking.Id, booking => booking.Shorten(2, "Moved", new MusicHub.Domain.Calendar.SchoolCalendar([]), Today).OrThrow());

        var due = await Finance.Get("/first-access/invoices?term=summer");
        Assert.That(due.Text, Does.Contain("2 lines: -£594.00 to pay, 2 of them credits"));
        var run = await Finance.Submit(due, [], "Take these lines");

        Assert.That(run.Rows, Has.All.Contains("Credit").And.All.Contains("-£297.00"));
        Assert.That(await File(run), Does.Contain("Credit"));
    }

    [Test]
    public async Task WhatChangedMeanwhile_IsNotTakenUnseen()
    {
        var due = await Finance.Get("/first-access/invoices?term=autumn");
        await Hub.ABooking(school: Hub.SouthSchool, confirmed: true);

        Assert.That((await Finance.Submit(due, [], "Take these lines")).Errors, Is.EqualTo(new[] { "What is due has changed since this page was shown. Look at it again." }));
    }

    [Test]
    public async Task ACustomerNumber_StandsOnTheLines()
    {
        var page = await Finance.Get("/first-access/invoices");
        var form = await Finance.Get(page.Document.QuerySelector("main details a")!.GetAttribute("href")!);
        Assert.That((await Finance.Submit(form, [])).Errors.Single(), Does.StartWith("Enter the customer number"));
        var saved = await Finance.Submit(form, new() { ["Form.Number"] = "C-42" });

        Assert.That(saved.Rows, Has.All.Contains("customer C-42"));
        await Finance.Submit(saved, [], "Take these lines");
        await using var db = Hub.Open();
        Assert.That(await db.Set<InvoiceLine>().Select(line => line.CustomerNumber).Distinct().ToListAsync(), Is.EqualTo(new[] { "C-42" }));
    }

    [TestCase(Role.HeadOfParticipation, HttpStatusCode.Forbidden)]
    [TestCase(Role.BoardMember, HttpStatusCode.NotFound)]
    [TestCase(Role.Finance, HttpStatusCode.OK)]
    public async Task InvoiceLines_AreFinances(Role role, HttpStatusCode status) =>
        Assert.That((await Hub.As(role).Get("/first-access/invoices")).Status, Is.EqualTo(status));

    private async Task<byte[]> Workbook(HubPage run) => await (await Finance.Post(run, [], "Excel")).Response.Content.ReadAsByteArrayAsync();

    private async Task<string> File(HubPage run) => await (await Finance.Post(run, [], "CSV")).Response.Content.ReadAsStringAsync();
}

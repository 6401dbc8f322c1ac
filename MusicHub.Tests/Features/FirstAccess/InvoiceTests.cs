using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.FirstAccess.Bookings;
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

        var once = await File(run);
        Hub.Clock.MoveTo(Today.AddDays(30));
        await Finance.Submit(await Finance.Get($"/first-access/customers/{Hub.NorthSchool.Id}"), new() { ["Form.Number"] = "C-99" });
        var again = await File(await Finance.Get(run.Address));
        Assert.That(again, Is.EqualTo(once));
        Assert.That(once, Does.Contain("FA25-0001").And.Contain("594.00").And.Contain("178.20").And.Contain("415.80").And.Contain("EX,MS1,ACE,2025/26,2025/26").And.Contain("'=PO7"));
        Assert.That((await Finance.Get("/first-access/invoices?term=autumn")).Text, Does.Contain("Nothing is due").And.Contain("Run 1"));
        Assert.That((await Finance.Submit(due, [], "Take these lines")).Title, Is.EqualTo("FA25 run 1"), "the very same post leads to the same run");
        await using var db = Hub.Open();
        Assert.That(await db.InvoiceRuns.CountAsync(), Is.EqualTo(1));
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

    private async Task<string> File(HubPage run) => await (await Finance.Post(run, [], "CSV")).Response.Content.ReadAsStringAsync();
}

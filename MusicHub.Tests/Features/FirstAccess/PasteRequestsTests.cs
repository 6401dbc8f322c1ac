using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.FirstAccess;

public sealed class PasteRequestsTests : HubTests
{
    private HubClient Office { get; set; } = null!;

    [SetUp]
    public async Task Charges()
    {
        Office = Hub.As(Role.OfficeAdministrator);
        await Hub.Charges();
    }

    [Test]
    public async Task Rows_AreShownFirst_AndTakenTogether()
    {
        var form = await Office.Get("/first-access/bookings/sheet");
        var shown = await Office.Submit(form, new() { ["Form.Text"] = "Year group\tURN\tTerms\tTerm\tClasses\tDays\tRequested\nYear 4\t900001\twhole year\tAutumn\t2\tMon, Thu\t6 Feb 2025\n5\t900002\t1\tspring term\t\t\t\n" });

        Assert.That(shown.Text, Does.Contain("2 requests of 2025/26").And.Contain("Year 4, 2 classes, 3 terms from Autumn 2025"));
        Assert.That(shown.Rows[1], Does.Contain("Southgate").And.Contain("Year 5, 1 class, 1 term from Spring 2026").And.Contain("Outside the window"));
        await using (var before = Hub.Open())
            Assert.That(await before.Bookings.AnyAsync(), Is.False);
        var taken = await Office.Submit(shown, [], "Take these requests");
        Assert.That(taken.Text, Does.Contain("2 requests taken."));
        await using var db = Hub.Open();
        var first = await db.Bookings.SingleAsync(booking => booking.SchoolId == Hub.NorthSchool.Id);
        Assert.That((first.Terms, first.FirstTerm, first.Classes, first.Kind, first.Days, first.RequestedOn, first.State), Is.EqualTo((3, TermName.Autumn, 2, DeliveryKind.WholeClass, SchoolDays.Monday | SchoolDays.Thursday, new DateOnly(2025, 2, 6), BookingState.Requested)));
    }

    [Test]
    public async Task WhatEachWouldCost_IsShown_InTheTurnOfTheSchoolsRequests()
    {
        await Hub.AnOption(adopted: true);
        var form = await Office.Get("/first-access/bookings/sheet");

        var shown = await Office.Submit(form, new() { ["Form.Text"] = "URN,Year group,Terms,Term,Requested on,Bill the trust\n900001,4,1,Autumn,2025-02-06,yes\n900001,5,1,Autumn,2025-02-07,\n900002,4,1,Autumn,2025-06-01,\n" });

        Assert.That(shown.Rows[0], Does.EndWith("£178.20 £415.80"));
        Assert.That(shown.Rows[1], Does.Contain("Another year group of the school").And.EndsWith("£594.00"));
        Assert.That(shown.Rows[2], Does.Contain("Outside the window £0.00 Asked for after requests closed £594.00"));
        await Office.Submit(shown, [], "Take these requests");
        await using var db = Hub.Open();
        Assert.That(await db.Bookings.CountAsync(booking => booking.BillsTrust), Is.EqualTo(1));
    }

    [Test]
    public async Task AWorkbookWithRealDates_AndAPartner_IsRead()
    {
        using var book = new ClosedXML.Excel.XLWorkbook();
        var sheet = book.AddWorksheet("Requests");
        foreach (var (at, head) in new[] { "URN", "Year group", "Requested on", "Delivered by" }.Index())
            sheet.Cell(1, at + 1).SetValue(head);
        sheet.Cell(2, 1).SetValue(900001);
        sheet.Cell(2, 2).SetValue(4);
        sheet.Cell(2, 3).SetValue(new DateTime(2025, 2, 6));
        sheet.Cell(2, 4).SetValue("Farm Factory Studios");
        using var file = new MemoryStream();
        book.SaveAs(file);
        var form = await Office.Get("/first-access/bookings/sheet");

        var unknown = await Office.Upload(form, "Check the rows", file.ToArray(), "requests.xlsx");
        Assert.That(unknown.Rows, Is.EqualTo(new[] { "2 “Farm Factory Studios” is no delivery partner of the hub." }));
        await Hub.Save(DeliveryPartner.Add(new("Farm Factory Studios", null, null, Today.AddYears(1), null)).OrThrow());

        Assert.That((await Office.Upload(form, "Check the rows", file.ToArray(), "requests.xlsx")).Rows.Single(), Does.Contain("Year 4, 1 class, 1 term from Autumn 2025 Whole class 6 Feb 2025"));
    }

    [Test]
    public async Task WhatIsWrong_IsNamedByRow_AndNothingIsTaken()
    {
        await Hub.ABooking();
        var form = await Office.Get("/first-access/bookings/sheet");

        var again = await Office.Submit(form, new() { ["Form.Text"] = "URN,Year group,Terms,Taught as\n123456,4,1,\n900001,4,1,\n900002,Year 40,1,\n900002,3,2,Small group\n900002,6,x,Solo\n900002,6,1,\n900002,Y6,1,\n" });

        Assert.That(again.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(again.Rows, Is.EqualTo(new[]
        {
            "2 No school of the hub has the URN “123456”.", "3 Northgate Primary School has asked for Year 4 from the autumn term already.", "4 “Year 40” is not a year group, such as Year 4.", "5 “Small group” is offered for 1 term only.",
            "6 “x” is not a whole number (terms).", "6 “Solo” is no way of teaching; write Whole class, Large group, Small group, Co-delivered.", "8 Row 7 asks for the same.",
        }));
        Assert.That((await Office.Submit(form, new() { ["Form.Text"] = "4\t900001" })).Rows.Single(), Does.Contain("The first row must name the columns"));
        Assert.That((await Office.Submit(form, [])).Errors, Is.EqualTo(new[] { "Paste rows, or choose a file with some" }));
    }

    [Test]
    public async Task AManager_TakesRequestsOfTheirOwnRegionOnly()
    {
        var manager = Hub.As(Role.RegionalManager);
        var again = await manager.Submit(await manager.Get("/first-access/bookings/sheet"), new() { ["Form.Text"] = "URN,Year\n900002,4\n" });

        Assert.That(again.Rows.Single(), Does.Contain("is not in your region"));
        Assert.That((await Hub.As(Role.Visitor).Get("/first-access/bookings/sheet")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }
}

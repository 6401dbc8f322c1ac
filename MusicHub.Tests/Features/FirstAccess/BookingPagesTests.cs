using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.FirstAccess;

public sealed class BookingPagesTests : HubTests
{
    private HubClient Manager { get; set; } = null!;

    private HubClient Finance { get; set; } = null!;

    [SetUp]
    public async Task ChargesAndAnOption()
    {
        (Manager, Finance) = (Hub.As(Role.RegionalManager), Hub.As(Role.Finance));
        await Hub.Charges(change: details => details with { RequestsUntil = Today });
        await Hub.AnOption(adopted: true);
    }

    [Test]
    public async Task FromTheRequestToTheEnd_AsEachRole()
    {
        var found = await Manager.Get("/first-access/bookings/request?q=northgate");
        var form = await Manager.Get(found.Document.QuerySelector("main li a")!.GetAttribute("href")!);
        Assert.That((await Manager.Submit(form, [])).Errors, Is.EqualTo(new[] { "Choose the year group", "Enter the number of classes or groups", "Choose how it is taught", "Choose the first term", "Choose the number of terms" }));
        var booking = await Manager.Submit(form, Asked("4", "2", "Autumn", "3"));
        Assert.That(booking.Text, Does.Contain("The request is taken: FA25-0001.").And.Contain("What it would cost").And.Contain("£2,376.00"));
        var address = booking.Address;

        Assert.That((await Hub.As(Role.Visitor).Get(address)).Document.QuerySelector("main form[method=post]"), Is.Null);
        Assert.That((await Hub.As(Hub.SouthManager).Get($"{address}/change")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await Finance.Get($"{address}/confirm")).Location, Is.EqualTo(address), "it is not approved yet");
        await Manager.Submit(booking, [], "Approve");
        Assert.That((await Manager.Get($"{address}/confirm")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        var confirmed = await Finance.Submit(await Finance.Get($"{address}/confirm"), []);
        Assert.That(confirmed.Text, Does.Contain("Autumn term, charge").And.Contain("Autumn term, full cost").And.Contain("£1,188.00"), "the history names terms and pounds");
        Assert.That(confirmed.Text, Does.Contain("its charge fixed").And.Contain("Option B, adopted by Only Approver").And.Contain("1st term, 30%"));

        var begun = await Manager.Submit(await Manager.Get(address), [], "Teaching has begun");
        Assert.That(begun.Text, Does.Contain("The booking is being delivered."));
        Hub.Clock.MoveTo(new(2026, 6, 1));
        var over = await Manager.Submit(await Manager.Get(address), new() { ["Form.AllTaught"] = "true" }, "It is over");
        Assert.That(over.Text, Does.Contain("The booking is completed."));
        Assert.That((await Hub.As(Role.BoardMember).Get(address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        var school = await Finance.Get($"/schools/{Hub.NorthSchool.Id}?show=firstaccess");
        Assert.That(school.Document.QuerySelector($"#timeline a[href='{address}']")?.TextContent.Trim(), Is.EqualTo("First Access 2025/26: Year 4, 2 classes, 3 terms"));
    }

    [Test]
    public async Task Declined_WithAReason()
    {
        var booking = await Hub.ABooking();

        var form = await Manager.Get($"/first-access/bookings/{booking.Id}/decline");
        Assert.That((await Manager.Submit(form, [])).Errors, Is.EqualTo(new[] { "Say why" }));
        var declined = await Manager.Submit(form, new() { ["Form.Reason"] = "No teacher on that day" });

        Assert.That(declined.Text, Does.Contain("Declined No teacher on that day").And.Contain("Nothing is to be paid"));
    }

    [Test]
    public async Task AfterItsChargeIsFixed_ArrangementsChange_AndTheChargeStays()
    {
        var booking = await Hub.ABooking(confirmed: true);
        var address = $"/first-access/bookings/{booking.Id}";

        var form = await Finance.Get($"{address}/arrangements");
        Assert.That(form.Document.QuerySelector("[name='Form.Classes']"), Is.Null);
        Assert.That((await Finance.Submit(form, new() { ["Form.PurchaseOrder"] = new string('9', 200) })).Errors.Single(), Does.Contain("characters or fewer"));
        var saved = await Finance.Submit(form, new() { ["Form.PurchaseOrder"] = "PO 7731", ["Form.Instruments"] = "Ukulele" });

        Assert.That(saved.Text, Does.Contain("The arrangements are saved.").And.Contain("PO 7731"));
        var now = await Saved<Booking>(booking.Id);
        Assert.That((now.PurchaseOrder, now.Instruments, now.Charged.ToPay), Is.EqualTo(("PO 7731", "Ukulele", booking.Charged.ToPay)));
        Assert.That((await Hub.As(Role.Visitor).Get($"{address}/arrangements")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await Finance.Get($"/first-access/bookings/{(await Hub.ABooking(details => details with { YearGroup = 5 })).Id}/arrangements")).Location, Does.EndWith("/bookings/" + (await Last()).Id));

        async Task<Booking> Last()
        {
            await using var db = Hub.Open();
            return await db.Bookings.AsNoTracking().OrderByDescending(known => known.Number).FirstAsync();
        }
    }

    [Test]
    public async Task ASecondYearGroup_IsPricedWithoutSubsidy_AndOverriddenWithAReason()
    {
        await Hub.ABooking(confirmed: true);
        var second = await Hub.ABooking(details => details with { YearGroup = 5, Terms = 1 });
        var address = $"/first-access/bookings/{second.Id}";

        Assert.That((await Manager.Get(address)).Text, Does.Contain("The grant pays nothing of it. Another year group of the school is subsidised, or asked before.").And.Contain("£594.00"));
        Assert.That((await Manager.Get($"{address}/subsidise")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        var approver = Hub.As(Role.Approver);
        var form = await approver.Get($"{address}/subsidise");
        Assert.That((await approver.Submit(form, [])).Errors, Is.EqualTo(new[] { "Say why" }));
        Assert.That((await approver.Submit(form, new() { ["Form.Reason"] = "Two small classes" })).Text, Does.Contain("Two small classes").And.Contain("£415.80").And.Not.Contain("The grant pays nothing"));
    }

    [Test]
    public async Task Shortened_Extended_Withdrawn_EachShowsItsEffectFirst()
    {
        var booking = await Hub.ABooking(confirmed: true);
        var address = $"/first-access/bookings/{booking.Id}";

        var shorten = await Finance.Get($"{address}/shorten");
        Assert.That(shorten.Text, Does.Contain("After Spring 2026").And.Contain("The school pays £891.00 instead of £1,188.00: £297.00 less for teaching, no change for hire. The subsidy is £297.00 instead of £594.00: £297.00 less."));
        Assert.That((await Finance.Submit(shorten, new() { ["Form.KeepTerms"] = "2" })).Errors, Is.EqualTo(new[] { "Say why" }));
        Assert.That((await Finance.Submit(shorten, new() { ["Form.KeepTerms"] = "2", ["Form.Reason"] = "New timetable" })).Text, Does.Contain("Year 4, 1 class, 2 terms").And.Contain("£891.00"));
        var extend = await Finance.Get($"{address}/extend");
        Assert.That(extend.Text, Does.Contain("Until Summer 2026").And.Contain("The school pays £1,188.00 instead of £891.00"));
        await Finance.Submit(extend, new() { ["Form.AddTerms"] = "1" });
        var withdraw = await Finance.Get($"{address}/withdraw");
        Assert.That(withdraw.Text, Does.Contain("2 terms of it have begun and stay charged. The school pays £891.00 instead of £1,188.00"));
        Assert.That((await Finance.Submit(withdraw, new() { ["Form.Reason"] = "The school moves" })).Text, Does.Contain("Withdrawn The school moves"));
        Assert.That((await Saved<Booking>(booking.Id)).Charged.ToPay, Is.EqualTo(891m));
        Assert.That((await Finance.Get($"{address}/withdraw")).Location, Is.EqualTo(address), "it is withdrawn already");
    }

    [Test]
    public async Task ALapsedPartner_CannotBeConfirmed_UntilTheDateIsPutRight()
    {
        var partner = await Manager.Submit(await Manager.Get("/first-access/partners/add"), new(Date("Form.AgreementFrom", Today.AddYears(-1)).Concat(Date("Form.SafeguardingUntil", Today.AddDays(-1)))) { ["Form.Name"] = "Brass Works" });
        Assert.That(partner.Rows.Single(), Does.Contain("Cannot be confirmed"));
        var id = Guid.Parse(partner.Document.QuerySelector("main tbody a")!.GetAttribute("href")!.Split('/')[^1]);
        var booking = await Hub.ABooking(details => details with { PartnerId = id }, approved: true);
        var confirm = await Finance.Get($"/first-access/bookings/{booking.Id}/confirm");

        Assert.That((await Finance.Submit(confirm, [])).Errors.Single(), Does.StartWith("Brass Works’s safeguarding policy lapsed on"));
        await Manager.Submit(await Manager.Get($"/first-access/partners/{id}"), Date("Form.SafeguardingUntil", Today));
        Assert.That((await Finance.Submit(await Finance.Get($"/first-access/bookings/{booking.Id}/confirm"), [])).Text, Does.Contain("its charge fixed"));
    }

    [Test]
    public async Task WhatHasChangedMeanwhile_IsNotConfirmedUnseen()
    {
        var booking = await Hub.ABooking(details => details with { RequestedOn = details.RequestedOn.AddDays(1) }, approved: true);
        var confirm = await Finance.Get($"/first-access/bookings/{booking.Id}/confirm");

        await Hub.ABooking(details => details with { YearGroup = 5 }, confirmed: true);
        var again = await Finance.Submit(confirm, []);

        Assert.That(again.Errors, Is.EqualTo(new[] { "What it costs has changed since this page was shown. Look at it again." }));
        Assert.That(again.Text, Does.Contain("The grant pays nothing of it."));
    }

    [Test]
    public async Task TwoWhoChangeARequest_Meet()
    {
        var booking = await Hub.ABooking();
        var stale = await Manager.Get($"/first-access/bookings/{booking.Id}/change");
        await Hub.Change<Booking>(booking.Id, known => known.Approve(Hub.SouthManager.Id, Today).OrThrow());

        Assert.That((await Manager.Submit(stale, new() { ["Form.Classes"] = "3" })).Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await Saved<Booking>(booking.Id)).Classes, Is.EqualTo(1));
    }

    [Test]
    public async Task TheSameRequestTwice_IsAskedAbout()
    {
        await Hub.ABooking();
        var form = await Manager.Get($"/first-access/bookings/request?school={Hub.NorthSchool.Id}&year=2025");
        var answers = new Dictionary<string, string?> { ["Form.YearGroup"] = "4", ["Form.Classes"] = "1", ["Form.Kind"] = "WholeClass", ["Form.FirstTerm"] = "Spring", ["Form.Terms"] = "1", ["Form.HireSets"] = "0" };

        var asked = await Manager.Submit(form, answers);

        Assert.That(asked.Errors, Is.EqualTo(new[] { "Northgate Primary School has asked for Year 4 in the same term already: FA25-0001 (Year 4, 1 class, 3 terms). Is this another request?" }));
        Assert.That((await Manager.Submit(asked, new() { ["Form.IsAnother"] = "true" })).Text, Does.Contain("The request is taken: FA25-0002."));
        Assert.That((await Manager.Submit(form, new(answers) { ["Form.YearGroup"] = "5" })).Text, Does.Contain("The request is taken: FA25-0003."));
    }

    [Test]
    public async Task TheExport_HasPupilsAndEachTermsCharge_UnderANameWithoutBlanks()
    {
        await Hub.ABooking(details => details with { Terms = 2, Pupils = 28 }, confirmed: true);

        var sent = await Finance.Post(await Finance.Get("/first-access?year=2025"), [], "CSV");

        var lines = (await sent.Response.Content.ReadAsStringAsync()).Split("\r\n");
        Assert.That(sent.Response.Content.Headers.ContentDisposition!.FileName, Is.EqualTo("first-access-bookings-2026-02-03.csv"));
        Assert.That(lines[0], Does.Contain("Classes,Pupils asked for,Pupils counted,").And.Contain("Charge without hire, autumn"));
        Assert.That(lines[1], Does.Contain(",28,").And.Contain("415.80,475.20,,"));
    }

    [Test]
    public async Task TradedLines_AreAddedAndCancelled()
    {
        var booking = await Hub.ABooking(confirmed: true);
        var form = await Manager.Get($"/first-access/bookings/{booking.Id}/traded/add");

        Assert.That((await Manager.Submit(form, new() { ["Form.Kind"] = "Workshop", ["Form.Quantity"] = "4", ["Form.Price"] = "120", ["Form.Term"] = "Summer" })).Errors, Is.EqualTo(new[] { "Workshops are booked one at a time or as a package of 2 or 3" }));
        var added = await Manager.Submit(form, new() { ["Form.Kind"] = "Workshop", ["Form.What"] = "Samba", ["Form.Quantity"] = "3", ["Form.Price"] = "120", ["Form.Term"] = "Summer" });
        Assert.That(added.Text, Does.Contain("3 × workshop: Samba").And.Contain("£360.00"));
        Assert.That((await Manager.Submit(added, [], "Cancel workshop")).Text, Does.Contain("The line is cancelled.").And.Contain("£0.00"));
    }

    [Test]
    public async Task Numbers_AreKeptByClass_AndAskedForWhileTheyAreMissing()
    {
        var booking = await Hub.ABooking(details => details with { Classes = 2 }, confirmed: true);
        Assert.That((await Manager.Get("/first-access?missing=true")).Text, Does.Contain("No booking matches"), "teaching has not begun");
        await Hub.Change<Booking>(booking.Id, known => known.Begin(new SchoolCalendar([]), Today).OrThrow());
        Assert.That((await Manager.Get("/first-access?missing=true")).Rows, Has.Count.EqualTo(1));
        var form = await Manager.Get($"/first-access/bookings/{booking.Id}/numbers");

        var wrong = await Manager.Submit(form, new() { ["Form.Classes[0].Pupils"] = "30", ["Form.Classes[0].PupilPremium"] = "31", ["Form.Classes[1].Pupils"] = "x" });
        Assert.That(wrong.Errors, Is.EqualTo(new[] { "Class 2: numbers must be whole numbers" }));
        var again = await Manager.Submit(wrong, new() { ["Form.Classes[1].Pupils"] = "28" });
        Assert.That(again.Errors.Single(), Does.StartWith("Class 1: Pupil Premium, SEND and those who go on"));
        var saved = await Manager.Submit(again, new() { ["Form.Classes[0].PupilPremium"] = "8", ["Form.Classes[0].Send"] = "3", ["Form.Classes[1].PupilPremium"] = "0", ["Form.Classes[1].Send"] = "0" });
        Assert.That(saved.Text, Does.Contain("30 pupils, Pupil Premium 8, SEND 3, going on not known"));
        Assert.That((await Manager.Get("/first-access?missing=true")).Text, Does.Contain("No booking matches"));
    }

    [Test]
    public async Task TheList_FiltersOrdersAndIsExported()
    {
        await Hub.ABooking(confirmed: true);
        await Hub.ABooking(details => details with { YearGroup = 5, Classes = 3 });
        await Hub.ABooking(details => details with { FirstTerm = TermName.Summer, Terms = 1 }, school: Hub.SouthSchool, approved: true);

        Assert.That((await Finance.Get("/first-access")).Rows, Has.Count.EqualTo(3));
        Assert.That((await Finance.Get("/first-access?subsidy=no")).Rows.Single(), Does.Contain("Year 5").And.Contain("Another year group"));
        Assert.That((await Finance.Get("/first-access?term=spring")).Rows, Has.Count.EqualTo(2));
        Assert.That((await Finance.Get($"/first-access?region={Hub.South.Id}")).Rows.Single(), Does.Contain("Southgate"));
        Assert.That((await Finance.Get("/first-access?sort=-pays")).Rows[0], Does.Contain("£5,346.00"));
        var page = await Finance.Get("/first-access?state=requested");
        Assert.That(page.Rows.Single(), Does.Contain("Requested"));
        var file = await (await Finance.Post(page, [], "CSV")).Response.Content.ReadAsStringAsync();
        Assert.That(file.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(2));
        Assert.That(file, Does.Contain("FA25-0002").And.Contain("Another year group of the school is subsidised"));
        await Finance.Get("/first-access");
        var few = await Hub.Host.Sql.During(() => Finance.Get("/first-access"));
        for (var year = 1; year < 4; year++)
            await Hub.ABooking(details => details with { YearGroup = year }, school: Hub.SouthSchool);
        Assert.That(await Hub.Host.Sql.During(() => Finance.Get("/first-access")), Is.EqualTo(few));
    }

    private static Dictionary<string, string?> Asked(string yearGroup, string classes, string first, string terms) =>
        new() { ["Form.YearGroup"] = yearGroup, ["Form.Classes"] = classes, ["Form.Kind"] = "WholeClass", ["Form.FirstTerm"] = first, ["Form.Terms"] = terms };
}

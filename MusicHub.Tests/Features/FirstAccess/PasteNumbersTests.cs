using System.Net;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.FirstAccess;

public sealed class PasteNumbersTests : HubTests
{
    private HubClient Office { get; set; } = null!;

    [SetUp]
    public async Task Bookings()
    {
        Office = Hub.As(Role.OfficeAdministrator);
        await Hub.Charges();
        await Hub.AnOption(adopted: true);
        await Hub.ABooking(details => details with { Classes = 2 }, confirmed: true);
        await Hub.ABooking(details => details with { Kind = DeliveryKind.SmallGroup, Terms = 1, Pupils = 8, YearGroup = 3 }, Hub.SouthSchool, confirmed: true);
        await Hub.ABooking(details => details with { YearGroup = 6 }, Hub.SouthSchool);
    }

    [Test]
    public async Task Rows_AreShownFirst_AndTakenTogether()
    {
        var shown = await Check("Pupils\tBooking\tClass\tSEND\tPupil Premium\tSchool\n30\tfa25-0001\t1\t3\t8\tNorthgate\n\tFA25-0001\t2\t\t\t\n7\tFA25-0002\t1\t1\t2\tSouthgate\n");

        Assert.That(shown.Rows, Has.Count.EqualTo(3).And.Some.Contain("FA25-0001, class 1 Northgate Primary School, Year 4, row 2 30 8 3 – – –"));
        Assert.That((await Numbers(1)).Select(known => known.Pupils), Is.Empty);
        Assert.That((await Office.Submit(shown, [], "Take these numbers")).Text, Does.Contain("Numbers of 3 classes taken."));
        Assert.That((await Numbers(1)).Select(known => (known.Pupils, known.PupilPremium, known.Send)), Is.EqualTo(new (int?, int?, int?)[] { (30, 8, 3), (null, null, null) }));

        var later = await Check("Booking,Class,Go on in school,Go on at the hub,Go on elsewhere\nFA25-0001,1,5,2,1\n");
        await Office.Submit(later, [], "Take these numbers");
        Assert.That((await Numbers(1))[0].Numbers, Is.EqualTo(new ClassNumbers(30, 8, 3, 5, 2, 1)), "what the sheet leaves empty stays");
    }

    [Test]
    public async Task WhatIsWrong_IsNamedByRowAndColumn_AndNothingIsTaken()
    {
        var again = await Check("Booking,Class,Pupils,Pupil Premium,SEND\nFA25-0001,1,30,8,3\nFA25-0001,3,30,,\nFA25-0001,1,30,,\nFA25-0001,2,many,-1,\nFA25-0009,1,3,,\nFA25-0002,1,9,,\nFA25-0003,1,9,,\n,1,,,\n");

        Assert.That(again.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(again.Rows, Is.EqualTo(new[]
        {
            "3 Class “3” is none of its classes, 1 to 2.", "4 Class Row 2 is about the same class.", "5 Pupils “many” is not a whole number.", "5 Pupil Premium “-1” is not a whole number.", "6 Booking There is no booking “FA25-0009”.",
            "7 Why fewer or more Class 1: “Small group” is for 6 to 8 pupils in a group. Say why this one has 9.", "8 Booking Numbers are kept from the confirmation on.", "9 Booking The booking is missing.",
        }));
        Assert.That(await Numbers(1), Is.Empty);
        Assert.That((await Check("FA25-0001,1,30")).Rows.Single(), Does.Contain("A row of headings must name the columns"));
        Assert.That((await Check("")).Errors, Is.EqualTo(new[] { "Paste rows, or choose a file with some" }));
        Assert.That((await Check("Booking,Class,Pupils,Pupil Premium\nFA25-0001,1,30,31\n")).Rows.Single(), Does.StartWith("2 Pupils Class 1: Pupil Premium, SEND and those who go on cannot"));
    }

    [Test]
    public async Task AManager_EntersThoseOfTheirOwnRegionOnly()
    {
        var manager = Hub.As(Role.RegionalManager);
        var again = await manager.Submit(await manager.Get("/first-access/return/sheet"), new() { ["Form.Text"] = "Booking,Class,Pupils\nFA25-0002,1,7\n" });

        Assert.That(again.Rows.Single(), Does.Contain("is not in your region"));
        Assert.That((await Hub.As(Role.Finance).Get("/first-access/return/sheet")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task TheSheetToFillIn_ComesBackAsItIs()
    {
        await using (var db = Hub.Open())
        {
            foreach (var id in db.Bookings.Where(booking => booking.ConfirmedOn != null).Select(booking => booking.Id).ToList())
                await Hub.Change<Booking>(id, booking => booking.Begin(new SchoolCalendar([]), Today).OrThrow());
        }

        var page = await Office.Get("/first-access/return");
        foreach (var format in new[] { "Excel", "CSV" })
        {
            var file = (await Office.Post(page, [], $"Sheet to fill in ({format})")).Response;
            var form = await Office.Get("/first-access/return/sheet");
            var shown = await Office.Upload(form, "Check the rows", await file.Content.ReadAsByteArrayAsync(), "numbers");
            Assert.That(shown.Rows, Has.Count.EqualTo(3).And.Some.Contain("FA25-0002, group 1 Southgate Primary School, Year 3"), format);
        }
    }

    private async Task<HubPage> Check(string text) => await Office.Submit(await Office.Get("/first-access/return/sheet"), new() { ["Form.Text"] = text });

    private async Task<IReadOnlyList<BookedClass>> Numbers(int number)
    {
        await using var db = Hub.Open();
        return db.Bookings.Single(booking => booking.Number == number && booking.StartYear == 2025).ClassNumbers;
    }
}

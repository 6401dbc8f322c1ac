using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.FirstAccess;

public sealed class ShortenBookingTests : HubTests
{
    private HubClient Finance { get; set; } = null!;

    [SetUp]
    public async Task ChargesAndAnOption()
    {
        Finance = Hub.As(Role.Finance);
        await Hub.Charges(change: details => details with { RequestsUntil = Today });
        await Hub.AnOption(adopted: true);
    }

    [Test]
    public async Task WithinATerm_TheEffectIsShownBeforeItIsDone()
    {
        var booking = await Hub.ABooking(details => details with { HireSets = 1 }, confirmed: true);
        var form = await Finance.Get($"/first-access/bookings/{booking.Id}/shorten");
        var typed = new Dictionary<string, string?> { ["Form.KeepTerms"] = "2", ["Form.Sessions"] = "4", ["Form.Reason"] = "The tutor leaves" };

        var shown = await Finance.Submit(form, typed);

        Assert.That(shown.Text, Does.Contain("It ends in Spring 2026, after 4 sessions. The school pays £696.60 instead of £1,350.00: £599.40 less for teaching, £54.00 less for hire. The subsidy is £221.40 instead of £594.00: £372.60 less."));
        Assert.That((await Saved<Booking>(booking.Id)).Terms, Is.EqualTo(3), "nothing is done yet");
        var other = await Finance.Submit(shown, new() { ["Form.Sessions"] = "5" });
        Assert.That(other.Text, Does.Contain("after 5 sessions."), "another number is shown first again");
        var done = await Finance.Submit(other, []);
        Assert.That(done.Text, Does.Contain("The booking is shortened.").And.Contain("Spring 2026 5 of 11 sessions"));
        Assert.That((await Saved<Booking>(booking.Id)).Charged.ToPay, Is.EqualTo(415.80m + (5 * 54 * 0.8m) + 108));
    }

    [Test]
    public async Task TheLastTerm_CanEndEarlier_AndOnlyEarlier()
    {
        var booking = await Hub.ABooking(details => details with { FirstTerm = MusicHub.Domain.Calendar.TermName.Spring, Terms = 1 }, confirmed: true);
        var page = await Finance.Get($"/first-access/bookings/{booking.Id}");
        Assert.That(page.Document.QuerySelector("a[href$='/shorten']"), Is.Not.Null);
        var form = await Finance.Get($"/first-access/bookings/{booking.Id}/shorten");

        Assert.That((await Finance.Submit(form, [])).Errors, Is.EqualTo(new[] { "Choose after which term it ends; a term that has begun stays charged" }));
        Assert.That((await Finance.Submit(form, new() { ["Form.KeepTerms"] = "1", ["Form.Reason"] = "x" })).Errors.Single(), Does.StartWith("It ends with that term already"));
        Assert.That((await Finance.Submit(form, new() { ["Form.KeepTerms"] = "1", ["Form.Sessions"] = "11" })).Errors, Is.EqualTo(new[] { "The sessions that are taught of that term must be from 1 to 10; leave it empty for all 11" }));
        Assert.That((await Finance.Submit(form, new() { ["Form.KeepTerms"] = "1", ["Form.Sessions"] = "x" })).Errors, Is.EqualTo(new[] { "Sessions of that term must be a whole number" }));
        var shown = await Finance.Submit(form, new() { ["Form.KeepTerms"] = "1", ["Form.Sessions"] = "10" });
        Assert.That((await Finance.Submit(shown, [])).Errors, Is.EqualTo(new[] { "Say why" }));
        Assert.That((await Finance.Submit(shown, new() { ["Form.Reason"] = "Flood" })).Text, Does.Contain("£378.00"));
    }

    [Test]
    public async Task WhatWasInvoiced_IsCredited()
    {
        var booking = await Hub.ABooking(details => details with { Classes = 2 }, confirmed: true);
        var list = await Finance.Get("/first-access/invoices");
        await Finance.Submit(list, [], "Take these lines");
        await Hub.Change<Booking>(booking.Id, known => known.Shorten(2, "The tutor leaves", new([]), Today, 4).OrThrow());

        var rows = (await Finance.Get("/first-access/invoices")).Rows;

        Assert.That(rows.Where(row => row.Contains("Credit", StringComparison.Ordinal)).ToList(), Has.Count.EqualTo(2).And.All.Contain("-£302.40"), "of each class 7 sessions at £43.20");
    }
}

using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.FirstAccess;

/// <summary>What was done too early or by mistake can be taken back, and what the rules say no to can be overridden.</summary>
public sealed class BookingTakenBackTests : HubTests
{
    private HubClient Finance { get; set; } = null!;

    private HubClient Head { get; set; } = null!;

    [SetUp]
    public async Task ChargesAndAnOption()
    {
        (Finance, Head) = (Hub.As(Role.Finance), Hub.As(Role.HeadOfParticipation));
        await Hub.Charges();
        await Hub.AnOption(adopted: true);
    }

    [Test]
    public async Task ALateExtension_IsSubsidisedAllTheSame_ByWhoeverMayAndSaysWhy()
    {
        var booking = await Hub.ABooking(details => details with { Terms = 2 }, confirmed: true);
        var plain = await Finance.Get($"/first-access/bookings/{booking.Id}/extend");
        Assert.That(plain.Text, Does.Contain("The grant pays nothing of further terms. Asked for after requests closed.").And.Contain("Whoever may override that"));
        Assert.That(plain.Document.QuerySelector("[name='Form.AllTheSame']"), Is.Null);

        var form = await Head.Get($"/first-access/bookings/{booking.Id}/extend");
        Assert.That(form.Text, Does.Contain("With one term more: The school pays £1,188.00 instead of £891.00: £297.00 more for teaching, no change for hire. The subsidy is £594.00 instead of £297.00: £297.00 more."));
        Assert.That((await Head.Submit(form, new() { ["Form.AddTerms"] = "1", ["Form.AllTheSame"] = "true" })).Errors, Is.EqualTo(new[] { "Say why" }));
        var done = await Head.Submit(form, new() { ["Form.AddTerms"] = "1", ["Form.AllTheSame"] = "true", ["Form.Reason"] = "The hub answered late" });

        Assert.That(done.Text, Does.Contain("The booking is extended.").And.Contain("The hub answered late").And.Contain("3rd term, 50%"));
        Assert.That((await Saved<Booking>(booking.Id)).Charged.Subsidy, Is.EqualTo(594m));
    }

    [Test]
    public async Task WhatWasShortenedByMistake_ComesBackAsItWas()
    {
        var booking = await Hub.ABooking(confirmed: true);
        var before = booking.Charged;
        await Hub.Change<Booking>(booking.Id, known => known.Shorten(2, "A mistake", new([]), Today, 7).OrThrow());
        var address = $"/first-access/bookings/{booking.Id}/extend";

        await Finance.Submit(await Finance.Get(address), new() { ["Form.AddTerms"] = "0" });
        var again = await Finance.Get(address);
        Assert.That(again.Text, Does.Not.Contain("The grant pays nothing").And.Not.Contain("as it was booked"));
        await Finance.Submit(again, new() { ["Form.AddTerms"] = "1" });

        Assert.That((await Saved<Booking>(booking.Id)).Charged.Terms, Is.EqualTo(before.Terms));
    }

    [Test]
    public async Task TeachingIsOver_OnlyWhenItIs_AndCanBeOpenedAgain()
    {
        var booking = await Hub.ABooking(details => details with { FirstTerm = TermName.Spring, Terms = 1 }, confirmed: true);
        await Hub.Change<Booking>(booking.Id, known => known.Begin(new([]), Today).OrThrow());
        var page = await Head.Get($"/first-access/bookings/{booking.Id}");

        var refused = await Head.Submit(page, [], "It is over");
        Assert.That(refused.Errors.Single(), Does.StartWith("Its last term ends on"));
        var over = await Head.Submit(refused, new() { ["Form.AllTaught"] = "true" }, "It is over");
        Assert.That(over.Text, Does.Contain("The booking is completed."));

        over = await Finance.Get(over.Address);
        Assert.That((await Finance.Submit(over, [], "Open it again")).Errors, Is.EqualTo(new[] { "Say why" }));
        var open = await Finance.Submit(over, new() { ["Form.Reason"] = "It ended after five sessions" }, "Open it again");
        Assert.That(open.Text, Does.Contain("The booking is open again.").And.Contain("Delivering").And.Contain("It ended after five sessions"));
    }

    [Test]
    public async Task OtherPupilsOfAYearGroup_AreCountedBesideEachOther()
    {
        await Hub.ABooking(details => details with { Terms = 1 }, confirmed: true);
        var later = await Hub.ABooking(details => details with { Terms = 1, FirstTerm = TermName.Spring }, confirmed: true);
        Assert.That((await Finance.Get("/first-access/return?year=2025")).Text, Does.Match("(?i)1 class"));

        var form = await Head.Get($"/first-access/bookings/{later.Id}/numbers");
        Assert.That(form.Text, Does.Contain("Whose pupils are they?").And.Contain("FA25-0001"));
        await Head.Submit(form, new() { ["Form.Whose"] = "others" });

        Assert.That((await Saved<Booking>(later.Id)).HasOtherPupils, Is.True);
        Assert.That((await Head.Get($"/first-access/bookings/{later.Id}/numbers")).Value("Form.Whose"), Is.EqualTo("others"));
    }
}

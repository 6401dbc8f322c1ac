using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.Schools;

namespace MusicHub.Tests.Domain.FirstAccess;

/// <summary>Bookings that end within a term, and for how many pupils they are.</summary>
public sealed partial class BookingTests
{
    [Test]
    public void ShortenedWithinATerm_TheSessionsThatAreTaughtAreCharged()
    {
        var booking = Confirmed(Asked);
        var day = new DateOnly(2026, 2, 1);

        Assert.That(booking.IfShortened(1, Calendar, day, 5).Refusal?.Code, Is.EqualTo("booking-no-fewer-terms"), "the spring term has begun");
        Assert.That(booking.IfShortened(3, Calendar, day).Refusal?.Code, Is.EqualTo("booking-nothing-shorter"));
        Assert.That(new[] { 0, 11 }.Select(sessions => booking.IfShortened(2, Calendar, day, sessions).Refusal?.Code), Is.All.EqualTo("booking-sessions-wrong"));
        var effect = booking.IfShortened(2, Calendar, day, 5).OrThrow();
        Assert.That((effect.After.Charge, effect.After.Subsidy, effect.After.Hire), Is.EqualTo((831.60m + 432m, 356.40m + 108m, 108m)), "2 classes × 5 sessions × £54, of which 20 per cent; sets are hired for whole terms");
        Assert.That((effect.After.Sessions, effect.After.Minutes), Is.EqualTo((32, 32 * 45)));

        booking.Shorten(2, "The tutor leaves", Calendar, day, 5).OrThrow();

        Assert.That((booking.Charged.Charge, booking.Charged.FullCost, booking.Charged.Sessions, booking.Terms), Is.EqualTo((1_263.60m, 1_728m, 32, 2)));
        Assert.That(booking.Booked.Select(term => (term.Term, term.KeptSessions, term.IsGivenUp)), Is.EqualTo(new[] { (TermName.Autumn, (int?)null, false), (TermName.Spring, 5, false), (TermName.Summer, null, true) }));
        Assert.That(booking.IfShortened(2, Calendar, day, 5).Refusal?.Code, Is.EqualTo("booking-sessions-wrong"), "only fewer still");
        Assert.That(booking.IfShortened(2, Calendar, day, 4).OrThrow().Charge, Is.EqualTo(-86.40m));
    }

    [Test]
    public void ShortenedWithinATerm_ChargeAndSubsidyStayWholePenniesOfTheirCost()
    {
        var random = new Random(20260203);
        for (var run = 0; run < 300; run++)
        {
            var option = Adopted(random.Next(0, 1_000_001) / 10_000m, random.Next(0, 1_000_001) / 10_000m, random.Next(0, 1_000_001) / 10_000m);
            var details = new ChargesDetails { Rate = random.Next(100, 9_999) / 100m, Minutes = 45, Sessions = random.Next(2, 15), Hire = 54, RequestsFrom = new(2025, 1, 6), RequestsUntil = new(2025, 4, 4), EligiblePhases = ChargesDetails.PrimaryPhase };
            var charges = FirstAccessCharges.Set(2025, details).OrThrow();
            var booking = Booking.Request(Primary, charges, 1, Asked with { Classes = random.Next(1, 6) }, Me, Autumn).OrThrow();
            booking.Approve(Me, InWindow).OrThrow();
            booking.Confirm(new(charges, option, Phase.Primary, []), null, Me, Late).OrThrow();
            var before = booking.Charged;
            var (keep, sessions) = (random.Next(1, 4), random.Next(1, details.Sessions));

            booking.Shorten(keep, "Why", Calendar, Late, sessions).OrThrow();

            var last = booking.Charged.Terms[^1];
            var exact = last.FullCost * (1 - (option.Rates.Of(keep) / 100));
            Assert.That(last.FullCost, Is.EqualTo(booking.Classes * sessions * details.Rate));
            Assert.That(Math.Abs(last.Charge - exact), Is.LessThanOrEqualTo(0.01m));
            Assert.That(booking.Charged.Terms, Is.All.Matches<TermPrice>(term => term is not null && Pennies.AreWhole(term.Charge) && Pennies.AreWhole(term.Subsidy) && term.Charge >= 0 && term.Subsidy >= 0));
            Assert.That(booking.Charged.Terms.SkipLast(1), Is.EqualTo(before.Terms.Take(keep - 1)), "what is fixed stays");
            Assert.That(booking.Charged.Charge, Is.LessThanOrEqualTo(before.Charge));
        }
    }

    [TestCase(DeliveryKind.WholeClass, null, null, null)]
    [TestCase(DeliveryKind.SmallGroup, null, null, "booking-pupils-missing")]
    [TestCase(DeliveryKind.SmallGroup, 12, null, null)]
    [TestCase(DeliveryKind.SmallGroup, 16, null, null)]
    [TestCase(DeliveryKind.SmallGroup, 11, null, "booking-pupils-do-not-fit")]
    [TestCase(DeliveryKind.SmallGroup, 17, " ", "booking-pupils-do-not-fit")]
    [TestCase(DeliveryKind.SmallGroup, 17, "Twins stay together", null)]
    [TestCase(DeliveryKind.WholeClass, 0, null, "booking-pupils-wrong")]
    public void AWayOfTeaching_IsForSoManyPupils(DeliveryKind kind, int? pupils, string? reason, string? code) =>
        Assert.That(Booking.Request(Primary, Charges, 1, Asked with { Kind = kind, Terms = 1, Pupils = pupils, SizeReason = reason }, Me, Autumn).Refusal?.Code, Is.EqualTo(code));

    [Test]
    public void WhereTheHubAllowsNoOtherSizes_NoReasonHelps()
    {
        var strict = FirstAccessCharges.Set(2025, Charges.Details with { Models = Charges.Details.Models.ToDictionary(model => model.Key, model => model.Value with { OtherSizes = false }) }).OrThrow();
        var details = Asked with { Kind = DeliveryKind.SmallGroup, Terms = 1, Pupils = 17, SizeReason = "Twins stay together" };

        Assert.That(Booking.Request(Primary, strict, 1, details, Me, Autumn).Refusal?.Message, Is.EqualTo("“Small group” is for 6 to 8 pupils in a group: 17 pupils do not fit 2 groups, and the hub allows no exception"));
        var booking = Approved(details);
        Assert.That(booking.Confirm(Ground() with { Charges = strict }, null, Me, Autumn).Refusal?.Code, Is.EqualTo("booking-pupils-do-not-fit"), "nor once it was taken by other rules");
    }

    [Test]
    public void NumbersThatTheWayOfTeachingIsNotFor_NeedAReason()
    {
        var booking = Confirmed(Asked with { Kind = DeliveryKind.SmallGroup, Terms = 1, Pupils = 14 });
        var model = Charges.Model(DeliveryKind.SmallGroup);
        ClassNumbers[] numbers = [new(7, 1, 1, null, null, null), new(9, 1, 1, null, null, null)];

        Assert.That(booking.RecordNumbers(numbers, model).Refusal?.Message, Is.EqualTo("Class 2: “Small group” is for 6 to 8 pupils in a group. Say why this one has 9"));
        booking.RecordNumbers(numbers, model, "A pupil came new").OrThrow();
        Assert.That((booking.SizeReason, booking.RecordNumbers(numbers, model).IsRefused), Is.EqualTo(("A pupil came new", false)));
    }
}

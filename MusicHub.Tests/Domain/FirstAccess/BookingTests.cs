using System.Globalization;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Domain.FirstAccess;

public sealed partial class BookingTests
{
    private static readonly DateOnly InWindow = new(2025, 2, 3);
    private static readonly DateOnly Late = new(2025, 5, 1);
    private static readonly DateOnly Autumn = new(2025, 10, 1);
    private static readonly Guid Me = Guid.NewGuid();
    private static readonly School Primary = TestHub.ASchool(900009, "Elm Primary School", facts: facts => facts with { LowAge = 4, HighAge = 11 });
    private static readonly SchoolCalendar Calendar = new([StandardYears.Open(2025)]);
    private static readonly SubsidyOption Option = Adopted();

    private static readonly FirstAccessCharges Charges = FirstAccessCharges.Set(2025, new ChargesDetails
    {
        Rate = 54,
        Minutes = 45,
        Sessions = 11,
        Hire = 54,
        RequestsFrom = new(2025, 1, 6),
        RequestsUntil = new(2025, 4, 4),
        EligiblePhases = ChargesDetails.PrimaryPhase,
    }).OrThrow();

    private static readonly BookingDetails Asked = new() { YearGroup = 4, Classes = 2, FirstTerm = TermName.Autumn, Terms = 3, Kind = DeliveryKind.WholeClass, HireSets = 1, RequestedOn = InWindow };

    [Test]
    public void Confirmed_ItKeepsChargeOptionAndPercentages()
    {
        var booking = Confirmed(Asked);

        Assert.That((booking.State, booking.OptionId, booking.Rates, booking.ConfirmedById), Is.EqualTo((BookingState.Confirmed, Option.Id, Option.Rates, Me)));
        Assert.That(booking.Booked.Select(term => (term.Term, term.Ordinal, term.FullCost, term.Subsidy, term.Charge, term.Hire)), Is.EqualTo(new[]
        {
            (TermName.Autumn, (int?)1, 1_188m, 356.40m, 831.60m, 54m), (TermName.Spring, 2, 1_188m, 237.60m, 950.40m, 54m), (TermName.Summer, 3, 1_188m, 594m, 594m, 54m),
        }));
        Assert.That((booking.Charged.Charge, booking.Charged.Subsidy, booking.Charged.ToPay), Is.EqualTo((2_376m, 1_188m, 2_538m)));
    }

    [Test]
    public void States_FollowEachOther_AndNoneIsSkipped()
    {
        var booking = Requested(Asked);

        Assert.That(booking.Confirm(Ground(), null, Me, Autumn).Refusal?.Code, Is.EqualTo("booking-not-approved"));
        booking.Approve(Me, InWindow).OrThrow();
        Assert.That(booking.Approve(Me, InWindow).Refusal?.Code, Is.EqualTo("booking-not-requested"));
        booking.Confirm(Ground(), null, Me, Late).OrThrow();
        Assert.That(booking.Change(Charges, Primary.Register, Asked, Autumn, true).Refusal?.Code, Is.EqualTo("booking-not-pending"));
        Assert.That(booking.Begin(Calendar, new(2025, 8, 31)).Refusal?.Code, Is.EqualTo("booking-not-started"));
        booking.Begin(Calendar, Autumn).OrThrow();
        Assert.That(booking.Complete(Calendar, new(2026, 3, 1)).Refusal?.Code, Is.EqualTo("booking-not-over"));
        Assert.That(booking.Complete(Calendar, new(2026, 7, 1)).Refusal?.Code, Is.EqualTo("booking-not-over-yet"));
        booking.Complete(Calendar, new(2026, 7, 1), allTaught: true).OrThrow();
        Assert.That(booking.Withdraw("Late", Calendar, new(2026, 7, 2)).Refusal?.Code, Is.EqualTo("booking-not-running"));
    }

    [Test]
    public void WithoutAnAdoptedOption_NoSubsidisedChargeIsFixed()
    {
        var booking = Approved(Asked);

        Assert.That(booking.Confirm(Ground() with { Option = null }, null, Me, Autumn).Refusal?.Code, Is.EqualTo("booking-no-option"));
        Assert.That(booking.State, Is.EqualTo(BookingState.Approved));
    }

    [TestCase("2025-01-01", NoSubsidy.RequestedEarly)]
    [TestCase("2025-04-05", NoSubsidy.RequestedLate)]
    [TestCase("2025-04-04", null)]
    public void OutsideTheWindow_TheFullCostIsCharged(string requested, NoSubsidy? why)
    {
        var booking = Confirmed(Asked with { RequestedOn = DateOnly.Parse(requested, CultureInfo.InvariantCulture) });

        Assert.That((booking.NotSubsidised, booking.Charged.Subsidy), Is.EqualTo((why, why is null ? 1_188m : 0m)));
        Assert.That(booking.OptionId is null, Is.EqualTo(why is not null));
    }

    [Test]
    public void ASecondYearGroup_IsNotSubsidised_UnlessSomebodyDecidesSo()
    {
        var first = Confirmed(Asked);
        var second = Approved(Asked with { YearGroup = 5 });
        var ground = Ground(first);

        Assert.That((ground.WhyNot(second), ground.Quote(second).Subsidy), Is.EqualTo((NoSubsidy.OtherYearGroup, 0m)));
        Assert.That(second.SubsidiseAllTheSame(ground, "", Me).Refusal?.Code, Is.EqualTo("booking-reason-missing"));
        second.SubsidiseAllTheSame(ground, "Both year groups have one small class", Me).OrThrow();
        second.Confirm(ground, null, Me, Late).OrThrow();
        Assert.That((second.Charged.Subsidy, second.OverrideReason), Is.EqualTo((1_188m, "Both year groups have one small class")));
        Assert.That(Approved(Asked).SubsidiseAllTheSame(Ground(), "Because", Me).Refusal?.Code, Is.EqualTo("booking-subsidised-already"));
    }

    [Test]
    public void AnOverride_HoldsForWhatWasAskedForThen()
    {
        var second = Requested(Asked with { YearGroup = 5 });
        second.SubsidiseAllTheSame(Ground(Confirmed(Asked)), "One small class", Me).OrThrow();

        second.Change(Charges, Primary.Register, Asked with { YearGroup = 5, Instruments = "Ukulele" }, Autumn, false).OrThrow();
        Assert.That(second.OverrideReason, Is.EqualTo("One small class"));
        second.Change(Charges, Primary.Register, Asked with { YearGroup = 6, Classes = 9 }, Autumn, false).OrThrow();
        Assert.That((second.OverriddenById, second.OverrideReason), Is.EqualTo(((Guid?)null, (string?)null)));
    }

    [Test]
    public void AnApproval_HoldsForWhatWasAskedForThen()
    {
        var booking = Approved(Asked);

        booking.Change(Charges, Primary.Register, Asked with { Instruments = "Ukulele" }, Autumn, false).OrThrow();
        Assert.That((booking.State, booking.DecidedById), Is.EqualTo((BookingState.Approved, (Guid?)Me)));
        booking.Change(Charges, Primary.Register, Asked with { Classes = 20 }, Autumn, false).OrThrow();
        Assert.That((booking.State, booking.DecidedById, booking.DecidedOn), Is.EqualTo((BookingState.Requested, (Guid?)null, (DateOnly?)null)));
    }

    [Test]
    public void TheDayOfALateRequest_IsMovedIntoTheWindow_OnlyByWhoMaySubsidiseIt()
    {
        var inTime = Asked.RequestedOn;
        var late = Requested(Asked with { RequestedOn = Late });

        Assert.That(late.Change(Charges, Primary.Register, Asked with { RequestedOn = inTime }, Late, false).Refusal?.Code, Is.EqualTo("booking-day-into-window"));
        late.Change(Charges, Primary.Register, Asked with { RequestedOn = Late, Notes = "Rang again" }, Late, false).OrThrow();
        late.Change(Charges, Primary.Register, Asked with { RequestedOn = inTime }, Late, true).OrThrow();
        Assert.That(late.RequestedOn, Is.EqualTo(inTime));
    }

    [Test]
    public void AnotherBookingOfTheYearGroup_ContinuesItsTerms()
    {
        var first = Confirmed(Asked with { Terms = 1 });
        var second = Approved(Asked with { FirstTerm = TermName.Spring, Terms = 2, Classes = 1 });

        Assert.That(Ground(first).Quote(second).Terms.Select(term => (term.Ordinal, term.Percent)), Is.EqualTo(new (int?, decimal)[] { (2, 20), (3, 50) }));
    }

    [Test]
    public void RequestsOfOneSchool_AreReckonedInTheirTurn_SoThatNoSubsidyIsPromisedTwice()
    {
        var first = Requested(Asked);
        var other = Requested(Asked with { YearGroup = 5, RequestedOn = InWindow.AddDays(1) });
        var more = Requested(Asked with { FirstTerm = TermName.Spring, Terms = 1, Classes = 1, RequestedOn = InWindow.AddDays(2) });
        var year = new YearBookings(Charges, Option, [more, other, first], _ => Phase.Primary);

        Assert.That((year.WhyNot(first), year.WhyNot(other), year.PriceOf(other)!.Subsidy), Is.EqualTo(((NoSubsidy?)null, (NoSubsidy?)NoSubsidy.OtherYearGroup, 0m)));
        Assert.That(year.PriceOf(more)!.Terms.Single().Ordinal, Is.EqualTo(2), "its term has that place already");
        Assert.That(year.GroundOf(more).Ahead.Select(expected => expected.Booking), Is.EqualTo(new[] { first, other }));

        other.Approve(Me, InWindow).OrThrow();

        Assert.That((year.WhyNot(other), year.WhyNot(first)), Is.EqualTo(((NoSubsidy?)null, (NoSubsidy?)NoSubsidy.OtherYearGroup)), "what is approved comes first");
    }

    [Test]
    public void Withdrawn_WhatWasBoughtForLaterTerms_IsCancelledWithIt()
    {
        var booking = Confirmed(Asked);
        var autumn = booking.AddTraded(new(TradedKind.Workshop, "Samba", 1, 250, TermName.Autumn), Calendar, Autumn).OrThrow();
        var summer = booking.AddTraded(new(TradedKind.Workshop, "Singing", 2, 250, TermName.Summer), Calendar, Autumn).OrThrow();

        Assert.That(booking.TradedIfWithdrawn(Calendar, Autumn), Is.EqualTo(new[] { summer }));
        booking.Withdraw("The teacher left", Calendar, Autumn).OrThrow();

        Assert.That((autumn.IsCancelled, summer.IsCancelled, booking.TradedCharge), Is.EqualTo((false, true, 250m)));
    }

    [Test]
    public void Shortened_WhatIsLeftStays_AndTheRestIsGivenBack()
    {
        var booking = Confirmed(Asked);

        Assert.That(booking.IfShortened(1, Calendar, new(2026, 2, 1)).Refusal?.Code, Is.EqualTo("booking-no-fewer-terms"), "two terms have begun");
        var effect = booking.IfShortened(2, Calendar, new(2026, 2, 1)).OrThrow();
        Assert.That((effect.Charge, effect.Subsidy, effect.Hire), Is.EqualTo((-594m, -594m, -54m)));
        booking.Shorten(2, "A new teacher", Calendar, new(2026, 2, 1)).OrThrow();
        Assert.That((booking.Terms, booking.Charged.Charge, booking.Charged.ToPay), Is.EqualTo((2, effect.After.Charge, 1_890m)));
        Assert.That(booking.Booked.Count(term => term.IsGivenUp), Is.EqualTo(1));
    }

    [Test]
    public void Extended_TheFurtherTermsAreALateRequest()
    {
        var booking = Confirmed(Asked with { Terms = 1, Classes = 1 });

        var inTime = booking.IfExtended(1, Ground(), InWindow).OrThrow();
        Assert.That((inTime.Charge, inTime.Subsidy, inTime.WhyNot), Is.EqualTo((475.20m, 118.80m, (NoSubsidy?)null)));
        var late = booking.IfExtended(2, Ground(), Autumn).OrThrow();
        Assert.That((late.Charge, late.Subsidy, late.Hire, late.WhyNot), Is.EqualTo((1_188m, 0m, 108m, NoSubsidy.RequestedLate)));
        booking.Extend(2, Ground(), Autumn).OrThrow();
        Assert.That((booking.Terms, booking.Charged.Charge, booking.Charged.Subsidy), Is.EqualTo((3, 1_603.80m, 178.20m)));
        Assert.That(booking.Extend(1, Ground(), Autumn).Refusal?.Code, Is.EqualTo("booking-no-more-terms"));
    }

    [Test]
    public void Completed_ItCanBeOpenedAgain_ForAReason()
    {
        var booking = Confirmed(Asked);
        Assert.That(booking.Reopen("Too early").Refusal?.Code, Is.EqualTo("booking-not-completed"));
        booking.Begin(Calendar, Autumn).OrThrow();
        booking.Complete(Calendar, Calendar.LastDay(booking.LastTermKey)).OrThrow();

        Assert.That(booking.Reopen(" ").Refusal?.Code, Is.EqualTo("booking-reason-missing"));
        booking.Reopen("It ended after five sessions").OrThrow();

        booking.Shorten(3, "Ill", Calendar, new(2026, 7, 1), sessions: 5).OrThrow();
        Assert.That(booking.Charged.Sessions, Is.EqualTo(2 * (11 + 11 + 5)));
    }

    [Test]
    public void ShortenedByMistake_ItComesBackAsItWas()
    {
        var booking = Confirmed(Asked with { Classes = 3 });
        var before = booking.Charged;
        booking.Shorten(2, "A mistake", Calendar, Autumn, sessions: 7).OrThrow();

        var whole = booking.IfWholeAgain().OrThrow();
        Assert.That((whole.After.Charge, whole.After.Sessions), Is.EqualTo((before.Terms.Take(2).Sum(term => term.Charge), 3 * 22)));
        booking.MakeWholeAgain().OrThrow();
        Assert.That(booking.MakeWholeAgain().Refusal?.Code, Is.EqualTo("booking-not-cut"));
        var again = booking.IfExtended(1, Ground(), Autumn).OrThrow();
        Assert.That((again.WhyNot, again.After.Charge), Is.EqualTo(((NoSubsidy?)null, before.Charge)), "though requests have closed");
        booking.Extend(1, Ground(), Autumn).OrThrow();

        Assert.That(booking.Charged.Terms, Is.EqualTo(before.Terms));
        Assert.That((booking.Charged.Sessions, booking.Charged.Minutes), Is.EqualTo((before.Sessions, before.Minutes)));
    }

    [Test]
    public void ShortenedByMistake_WhosePlaceAnotherTermHasTakenSince_IsALateRequest()
    {
        var booking = Confirmed(Asked with { Terms = 2 });
        booking.Shorten(1, "A mistake", Calendar, InWindow).OrThrow();
        var same = Confirmed(Asked with { Terms = 1, FirstTerm = TermName.Spring }, booking);
        Assert.That((same.Booked.Single().Ordinal, booking.IfExtended(1, Ground(same), Autumn).OrThrow().WhyNot), Is.EqualTo(((int?)2, (NoSubsidy?)null)), "the same term has the same place");

        var other = Confirmed(Asked with { Terms = 1, FirstTerm = TermName.Summer }, booking);

        Assert.That((other.Booked.Single().Ordinal, booking.IfExtended(1, Ground(other), Autumn).OrThrow().WhyNot), Is.EqualTo(((int?)2, (NoSubsidy?)NoSubsidy.RequestedLate)));
    }

    [Test]
    public void ExtendedLate_ItIsSubsidisedAllTheSame_ForAReason()
    {
        var booking = Confirmed(Asked with { Terms = 1, Classes = 1 });
        Assert.That(booking.Extend(1, Ground(), InWindow, "No need", Me).Refusal?.Code, Is.EqualTo("booking-subsidised-already"));
        Assert.That(booking.Extend(1, Ground(), Autumn, " ", Me).Refusal?.Code, Is.EqualTo("booking-reason-missing"));

        var effect = booking.IfExtended(1, Ground(), Autumn, allTheSame: true).OrThrow();
        booking.Extend(1, Ground(), Autumn, "The hub was late", Me).OrThrow();

        Assert.That((effect.Charge, effect.Subsidy, effect.WhyNot), Is.EqualTo((475.20m, 118.80m, (NoSubsidy?)null)));
        Assert.That((booking.OverrideReason, booking.OverriddenById, booking.Booked[1].Ordinal, booking.Charged.Subsidy), Is.EqualTo(("The hub was late", (Guid?)Me, (int?)2, 178.20m + 118.80m)));
    }

    [Test]
    public void ABookingWithoutSubsidy_ExtendedAllTheSame_IsSubsidisedFromThenOn()
    {
        var booking = Confirmed(Asked with { Terms = 1, Classes = 1, RequestedOn = Late });
        Assert.That((booking.OptionId, booking.NotSubsidised), Is.EqualTo(((Guid?)null, (NoSubsidy?)NoSubsidy.RequestedLate)));

        booking.Extend(1, Ground(), Autumn, "The head insists", Me).OrThrow();

        Assert.That(booking.Booked.Select(term => term.Subsidy), Is.EqualTo(new[] { 0m, 594m * 0.3m }));
        Assert.That((booking.OptionId, booking.NotSubsidised), Is.EqualTo(((Guid?)Option.Id, (NoSubsidy?)null)));
    }

    [Test]
    public void Withdrawn_TermsThatHaveBegunStayCharged()
    {
        var booking = Confirmed(Asked);

        var effect = booking.IfWithdrawn(Calendar, Autumn).OrThrow();
        booking.Withdraw("The school closes", Calendar, Autumn).OrThrow();

        Assert.That((effect.After.Charge, booking.Charged.Charge, booking.Charged.Subsidy), Is.EqualTo((831.60m, 831.60m, 356.40m)));
        var early = Confirmed(Asked);
        early.Withdraw("No room", Calendar, new(2025, 6, 1)).OrThrow();
        Assert.That((early.Charged.ToPay, early.SubsidisedTerms.Any()), Is.EqualTo((0m, false)));
    }

    [TestCase(null, "booking-safeguarding-missing")]
    [TestCase("2025-05-31", "booking-safeguarding-lapsed")]
    [TestCase("2025-06-01", null)]
    public void APartner_WhoseSafeguardingPolicyLapsed_CannotBeConfirmed(string? until, string? code)
    {
        var partner = DeliveryPartner.Add(new("Brass Works", new(2024, 9, 1), new(2026, 8, 31), until is null ? null : DateOnly.Parse(until, CultureInfo.InvariantCulture), null)).OrThrow();
        var booking = Approved(Asked with { PartnerId = partner.Id });

        Assert.That(booking.Confirm(Ground(), partner, Me, new(2025, 6, 1)).Refusal?.Code, Is.EqualTo(code));
    }

    [TestCaseSource(nameof(Wrong))]
    public void WhatCannotBeTaught_IsRefused(BookingDetails details, string code) =>
        Assert.That(Booking.Request(Primary, Charges, 1, details, Me, Autumn).Refusal?.Code, Is.EqualTo(code));

    [Test]
    public void TradedLines_AreNeverSubsidised_AndBookedInAdvance()
    {
        var booking = Confirmed(Asked);
        var line = booking.AddTraded(new(TradedKind.Workshop, "Samba", 3, 120, TermName.Spring), Calendar, Autumn).OrThrow();

        Assert.That((booking.TradedCharge, booking.Charged.Subsidy), Is.EqualTo((360m, 1_188m)));
        Assert.That(booking.AddTraded(new(TradedKind.Workshop, null, 4, 120, TermName.Spring), Calendar, Autumn).Refusal?.Code, Is.EqualTo("traded-too-many-workshops"));
        Assert.That(booking.AddTraded(new(TradedKind.StaffTraining, null, 1, 120, TermName.Autumn), Calendar, new(2026, 2, 1)).Refusal?.Code, Is.EqualTo("traded-term-over"));
        booking.CancelTraded(line.Id).OrThrow();
        Assert.That((booking.TradedCharge, booking.CancelTraded(line.Id).Refusal?.Code), Is.EqualTo((0m, "traded-gone")));
    }

    [Test]
    public void Numbers_CountNobodyTwice()
    {
        var booking = Confirmed(Asked);

        Assert.That(booking.RecordNumbers([new(30, 8, 4, 10, 5, 15), new(29, 7, 31, null, null, null)]).Refusal?.Code, Is.EqualTo("numbers-more-than-pupils"));
        Assert.That(booking.RecordNumbers([new(30, 8, 4, 10, 5, 16)]).Refusal?.Code, Is.EqualTo("numbers-more-than-pupils"));
        Assert.That(booking.ClassNumbers, Is.Empty);
        booking.RecordNumbers([new(30, 8, 4, 10, 5, 15), new(29, 7, 3, null, null, null)]).OrThrow();
        Assert.That(booking.ClassNumbers.Select(known => (known.Number, known.Pupils, known.Numbers.GoingOn)), Is.EqualTo(new[] { (1, (int?)30, (int?)30), (2, 29, null) }));
    }

    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return Case(Asked with { YearGroup = 7 }, "booking-year-group-not-taught");
        yield return Case(Asked with { Classes = 0 }, "booking-classes-wrong");
        yield return Case(Asked with { FirstTerm = TermName.Spring }, "booking-beyond-summer");
        yield return Case(Asked with { Kind = DeliveryKind.SmallGroup }, "booking-terms-not-offered");
        yield return Case(Asked with { Kind = DeliveryKind.CoDelivered }, "booking-exception-reason-missing");
        yield return Case(Asked with { RequestedOn = Autumn.AddDays(1) }, "booking-requested-later");
    }

    private static TestCaseData Case(BookingDetails details, string code) => new TestCaseData(details, code).SetArgDisplayNames(code);

    private static BookingGround Ground(params Booking[] others) => new(Charges, Option, Phase.Primary, others);

    private static Booking Requested(BookingDetails details) => Booking.Request(Primary, Charges, 1, details, Me, Autumn).OrThrow();

    private static Booking Approved(BookingDetails details)
    {
        var booking = Requested(details);
        booking.Approve(Me, Late).OrThrow();
        return booking;
    }

    private static Booking Confirmed(BookingDetails details, params Booking[] others)
    {
        var booking = Approved(details);
        booking.Confirm(Ground(others), null, Me, Late).OrThrow();
        return booking;
    }

    private static SubsidyOption Adopted(decimal first = 30, decimal second = 20, decimal third = 50)
    {
        var option = SubsidyOption.Draft(2025, new("Option B", new SubsidyRates(first, second, third)), Me, DateTimeOffset.UnixEpoch).OrThrow();
        option.PutToBoard(new(2024, 12, 5)).OrThrow();
        option.Decide(endorsed: true, new(2024, 12, 5), null, InWindow).OrThrow();
        option.Adopt(null, Me, DateTimeOffset.UnixEpoch).OrThrow();
        return option;
    }
}

using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Returns;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Domain.FirstAccess;

public sealed class ReturnFiguresTests
{
    private static readonly DateOnly Asked = new(2025, 5, 1);
    private static readonly DateOnly Summer = new(2026, 6, 1);
    private static readonly Guid Me = Guid.NewGuid();
    private static readonly SchoolCalendar Calendar = new([StandardYears.Open(2025)]);
    private static readonly School Elm = TestHub.ASchool(900009, "Elm Primary School");
    private static readonly School Oak = TestHub.ASchool(900010, "Oak Primary School");

    private static readonly FirstAccessCharges Charges = FirstAccessCharges.Set(2025, new ChargesDetails
    {
        Rate = 54,
        Minutes = 45,
        Sessions = 11,
        Hire = 0,
        RequestsFrom = new(2025, 1, 6),
        RequestsUntil = new(2025, 4, 4),
        EligiblePhases = ChargesDetails.PrimaryPhase,
    }).OrThrow();

    [Test]
    public void BookingsThatFollowEachOther_CountTheirPupilsOnce_AndAllTheirTerms()
    {
        var figures = ReturnFigures.Of(
            [Taught(Elm, 4, 2, TermName.Autumn, 1, 30, 28), Taught(Elm, 4, 1, TermName.Spring, 2, 29), Taught(Elm, 5, 1, TermName.Autumn, 1, 25), Taught(Oak, 4, 1, TermName.Summer, 1)], Calendar, Summer);

        Assert.That((figures.Schools, figures.Classes, figures.Pupils, figures.PupilPremium), Is.EqualTo((2, 4, 83, 15)));
        Assert.That(figures.ByTerms, Is.EqualTo(new[] { 2, 0, 2 }));
        Assert.That((figures.WithoutPupils, figures.ByHub, figures.ByPartners), Is.EqualTo((1, 4, 0)));
    }

    [Test]
    public void ABookingOfOtherPupils_CountsByItself()
    {
        var (autumn, spring) = (Taught(Elm, 4, 1, TermName.Autumn, 1, 30), Taught(Elm, 4, 1, TermName.Spring, 1, 28));
        Assert.That((ReturnFigures.Of([autumn, spring], Calendar, Summer).Pupils, ReturnFigures.Of([autumn, spring], Calendar, Summer).ByTerms[1]), Is.EqualTo((28, 1)));

        spring.SayWhosePupils(others: true);

        var figures = ReturnFigures.Of([autumn, spring], Calendar, Summer);
        Assert.That((figures.Schools, figures.Classes, figures.Pupils, figures.ByTerms[0], figures.ByTerms[1]), Is.EqualTo((1, 2, 58, 2, 0)));
    }

    [Test]
    public void TermsAhead_DoNotCountYet()
    {
        var booking = Taught(Elm, 4, 1, TermName.Autumn, 3, 30);

        Assert.That(ReturnFigures.Of([booking], Calendar, new(2026, 2, 1)).ByTerms, Is.EqualTo(new[] { 0, 1, 0 }));
        Assert.That(ReturnFigures.Of([booking], Calendar, new(2025, 8, 1)).Schools, Is.Zero);
    }

    [Test]
    public void WhatWasGivenUp_DoesNotCount()
    {
        var withdrawn = Taught(Elm, 4, 1, TermName.Summer, 1);
        withdrawn.Withdraw("No room", Calendar, new(2025, 10, 1)).OrThrow();

        Assert.That(ReturnFigures.Of([withdrawn], Calendar, Summer).Classes, Is.Zero);
    }

    [Test]
    public void WhatIsCoDelivered_StandsApart()
    {
        var together = Booking.Request(Oak, Charges, 2, new BookingDetails { YearGroup = 4, Classes = 2, FirstTerm = TermName.Autumn, Terms = 1, Kind = DeliveryKind.CoDelivered, ExceptionReason = "Its own teacher", RequestedOn = Asked }, Me, Asked).OrThrow();
        together.Approve(Me, Asked).OrThrow();
        together.Confirm(new BookingGround(Charges, null, Phase.Primary, []), null, Me, Asked).OrThrow();

        var figures = ReturnFigures.Of([Taught(Elm, 4, 1, TermName.Autumn, 1), together], Calendar, Summer);

        Assert.That((figures.Of(DeliveryKind.WholeClass), figures.Of(DeliveryKind.CoDelivered), figures.Of(DeliveryKind.SmallGroup), figures.Classes), Is.EqualTo((1, 2, 0, 3)));
    }

    private static Booking Taught(School school, int yearGroup, int classes, TermName first, int terms, params int[] pupils)
    {
        var booking = Booking.Request(school, Charges, 1, new BookingDetails { YearGroup = yearGroup, Classes = classes, FirstTerm = first, Terms = terms, Kind = DeliveryKind.WholeClass, RequestedOn = Asked }, Me, Asked).OrThrow();
        booking.Approve(Me, Asked).OrThrow();
        booking.Confirm(new BookingGround(Charges, null, Phase.Primary, []), null, Me, Asked).OrThrow();
        booking.RecordNumbers([.. pupils.Select(number => new ClassNumbers(number, 5, 2, null, null, null))]).OrThrow();
        return booking;
    }
}

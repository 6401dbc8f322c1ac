using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Domain.FirstAccess.Scenarios;

/// <summary>The take-up of real bookings, and what an option does to their schools.</summary>
public sealed class BookedTakeUpTests
{
    private static readonly DateOnly InWindow = new(2025, 2, 3);
    private static readonly Guid Me = Guid.NewGuid();
    private static readonly School Elm = TestHub.ASchool(900009, "Elm Primary School", facts: facts => facts with { LowAge = 4, HighAge = 11 });
    private static readonly School Oak = TestHub.ASchool(900010, "Oak Primary School", facts: facts => facts with { LowAge = 4, HighAge = 11 });

    private static readonly FirstAccessCharges Charges = FirstAccessCharges.Set(2025, new ChargesDetails
    {
        Rate = 54,
        Minutes = 45,
        Sessions = 11,
        Hire = 54,
        RequestsFrom = new(2025, 1, 6),
        RequestsUntil = new(2025, 4, 4),
        EligiblePhases = ChargesDetails.PrimaryPhase,
        Grant = 10_000,
    }).OrThrow();

    private static readonly BookingDetails Asked = new() { YearGroup = 4, Classes = 2, FirstTerm = TermName.Autumn, Terms = 3, Kind = DeliveryKind.WholeClass, RequestedOn = InWindow };

    private readonly SubsidyOption _option = Adopted();

    [Test]
    public void Lines_AreBookings_AlikeOnesTogether_WithTheirPlaces()
    {
        var first = Confirmed(Elm, 1, Asked);
        var second = Confirmed(Elm, 2, Asked with { Classes = 1, Terms = 2 }, first);
        Booking[] bookings = [first, second, Requested(Elm, 3, Asked with { YearGroup = 5, Classes = 1, Terms = 1 }), Requested(Oak, 4, Asked with { Classes = 3 }), Declined()];

        var taken = Of(bookings);

        Assert.That(taken.TakeUp.Lines.Select(line => (line.Phase, line.Terms, line.Places, line.Classes, line.First)), Is.EqualTo(new[]
        {
            ((Phase?)Phase.Primary, 1, SubsidisedPlaces.None, 1, (TermName?)TermName.Autumn), // the second year group
            (Phase.Primary, 2, Places.FirstTerms(2), 1, TermName.Autumn),
            (Phase.Primary, 3, Places.FirstTerms(3), 5, TermName.Autumn),
        }));
        Assert.That((taken.TakeUp.Classes, taken.StartYear, taken.SchoolIds.Count), Is.EqualTo((7, 2025, 2)));
    }

    [Test]
    public void ALaterTermOfAYearGroup_HasItsPlace_SoThatTheScenarioIsWhatTheBookingsCost()
    {
        var autumn = Confirmed(Elm, 1, Asked with { Terms = 1 });
        var spring = Confirmed(Elm, 2, Asked with { Terms = 1, FirstTerm = TermName.Spring, Classes = 1 }, autumn);
        var shortened = Confirmed(Oak, 3, Asked);
        shortened.Shorten(2, "Fewer", new SchoolCalendar([StandardYears.Open(2025)]), new(2025, 6, 2)).OrThrow();

        var taken = Of(autumn, spring, shortened);
        var outcome = new ScenarioModel(taken.TakeUp, ScenarioCharges.Of(Charges), _option.Rates, _option.Rates, ResponseTable.Unchanged).Outcome();

        Assert.That(outcome.Subsidy, Is.EqualTo(new[] { autumn, spring, shortened }.Sum(booking => booking.Charged.Subsidy)));
        Assert.That((outcome.Of(2).Classes, outcome.SubsidyOf(2, 1)), Is.EqualTo((2m, 594m * 0.2m)));
    }

    [Test]
    public void ABookingThatEndsWithinATerm_IsCountedWhole_AndByHowMuchIsSaid()
    {
        var whole = Confirmed(Elm, 1, Asked);
        var cut = Confirmed(Oak, 2, Asked);
        cut.Shorten(2, "Moved away", new SchoolCalendar([StandardYears.Open(2025)]), new(2026, 2, 3), sessions: 4).OrThrow();

        var taken = Of(whole, cut);
        var outcome = new ScenarioModel(taken.TakeUp, ScenarioCharges.Of(Charges), _option.Rates, _option.Rates, ResponseTable.Unchanged).Outcome();

        // Two classes, 7 of 11 sessions at £54 not taught, of which the grant would have paid 20%.
        Assert.That(taken.CutShort, Is.EqualTo((1, 2 * 7 * 54m * 0.2m)));
        Assert.That(outcome.Subsidy - taken.CutShort.Subsidy, Is.EqualTo(whole.Charged.Subsidy + cut.Charged.Subsidy));
    }

    [Test]
    public void Schools_AreBetterOrWorseOff_ByHowMuch()
    {
        var taken = Of(Requested(Elm, 1, Asked with { Terms = 1, Classes = 1 }), Requested(Oak, 2, Asked with { Classes = 2 }));

        var effects = taken.Effects(ScenarioCharges.Of(Charges), TestScenarios.Current, TestScenarios.B);

        // One term was free and costs £415.80; a year stays at two terms' cost.
        Assert.That(effects.Ordered.Select(school => (school.SchoolId, school.Before, school.After, school.Difference)), Is.EqualTo(new[] { (Elm.Id, 0m, 415.80m, 415.80m), (Oak.Id, 2_376m, 2_376m, 0m) }));
        Assert.That((effects.Better, effects.Worse, effects.Same, effects.Lost, effects.Gained), Is.EqualTo((0, 1, 1, 415.80m, 0m)));
        var back = taken.Effects(ScenarioCharges.Of(Charges), TestScenarios.B, TestScenarios.Current);
        Assert.That((back.Better, back.Gained), Is.EqualTo((1, 415.80m)));
    }

    private BookedTakeUp Of(params Booking[] bookings) =>
        BookedTakeUp.Of(new YearBookings(Charges, _option, bookings, id => id == Elm.Id || id == Oak.Id ? Phase.Primary : null));

    private static Booking Requested(School school, int number, BookingDetails details) => Booking.Request(school, Charges, number, details, Me, InWindow).OrThrow();

    private static Booking Declined()
    {
        var booking = Requested(Oak, 9, Asked);
        booking.Decline("Full", Me, InWindow).OrThrow();
        return booking;
    }

    private Booking Confirmed(School school, int number, BookingDetails details, params Booking[] others)
    {
        var booking = Requested(school, number, details);
        booking.Approve(Me, InWindow).OrThrow();
        booking.Confirm(new BookingGround(Charges, _option, Phase.Primary, others), null, Me, InWindow).OrThrow();
        return booking;
    }

    private static SubsidyOption Adopted()
    {
        var option = SubsidyOption.Draft(2025, new("Option B", TestScenarios.B), Me, default).OrThrow();
        option.PutToBoard(new(2024, 12, 5)).OrThrow();
        option.Decide(true, new(2024, 12, 5), null, new(2024, 12, 6)).OrThrow();
        option.Adopt(null, Me, default).OrThrow();
        return option;
    }
}

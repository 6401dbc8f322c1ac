using MusicHub.Domain.Calendar;
using MusicHub.Domain.VisitCycle.Availability;
using MusicHub.Domain.VisitCycle.Planning;

namespace MusicHub.Tests.Domain.VisitCycle.Availability;

public sealed class PlanTimeTests
{
    private static readonly SchoolCalendar Calendar = new([StandardYears.Open(2025)]);

    private static VisitorAvailability AVisitor(string[] halves, DateOnly? from = null, DateOnly? until = null, params DateSpan[] off)
    {
        var visitor = new VisitorAvailability(Guid.NewGuid());
        visitor.Change(new("SG7", null), 2, [], [new(from ?? new(2025, 9, 1), until, HalfDays.Of(halves))], off).OrThrow();
        return visitor;
    }

    private static IReadOnlyList<PlanSlot> Slots(VisitorAvailability visitor, DateOnly from, params DateSpan[] closed) =>
        PlanTime.OfYear(Calendar, 2025, from, closed).Slots([visitor]);

    [Test]
    public void Slots_LieInTerms_NotInHalfTerms_NorOnBankHolidays()
    {
        var days = Slots(AVisitor(["Mon am"]), new(2025, 9, 1)).Select(slot => slot.Day).ToList();

        Assert.That(days, Does.Contain(new DateOnly(2025, 9, 1)).And.Contain(new DateOnly(2025, 12, 15)).And.Contain(new DateOnly(2026, 7, 20)));
        Assert.That(days, Does.Not.Contain(new DateOnly(2025, 10, 27)), "half-term");
        Assert.That(days, Does.Not.Contain(new DateOnly(2025, 12, 22)), "holidays");
        Assert.That(days, Does.Not.Contain(new DateOnly(2026, 5, 4)), "bank holiday");
        Assert.That(days, Has.All.Matches<DateOnly>(day => day.DayOfWeek == DayOfWeek.Monday));
    }

    [Test]
    public void Slots_OfADayThatIsFreeAltogether_AreOneOuting()
    {
        var slots = Slots(AVisitor(["Tue am", "Tue pm", "Thu pm"]), new(2026, 7, 13));

        Assert.That(slots.Select(slot => (slot.Day, slot.Part)), Is.EqualTo(new[] { (new DateOnly(2026, 7, 14), DayPart.WholeDay), (new DateOnly(2026, 7, 16), DayPart.Afternoon) }));
    }

    [Test]
    public void Slots_BeginOnTheFirstDay_AndTermsThatAreOverAreNotCounted()
    {
        var time = PlanTime.OfYear(Calendar, 2025, new(2026, 3, 26), []);

        Assert.That(time.Terms, Is.EqualTo(new[] { new TermKey(2025, TermName.Spring), new TermKey(2025, TermName.Summer) }));
        Assert.That(time.Slots([AVisitor(["Wed am", "Fri am"])]).Take(2).Select(slot => (slot.Day, slot.Term)), Is.EqualTo(new[] { (new DateOnly(2026, 3, 27), 0), (new DateOnly(2026, 4, 15), 1) }));
    }

    [Test]
    public void Slots_LeaveOutDaysOff_ClosedDays_AndTimesThatAreOver()
    {
        var visitor = AVisitor(["Mon am"], until: new(2026, 1, 31), off: new DateSpan(new(2026, 1, 12), new(2026, 1, 13)));

        var days = Slots(visitor, new(2026, 1, 1), new DateSpan(new(2026, 1, 19), new(2026, 1, 19))).Select(slot => slot.Day);

        Assert.That(days, Is.EqualTo(new[] { new DateOnly(2026, 1, 5), new DateOnly(2026, 1, 26) }));
    }

    [Test]
    public void Change_RefusesTimesThatOverlap_AndDatesTheWrongWayRound()
    {
        var visitor = new VisitorAvailability(Guid.NewGuid());
        var monday = HalfDays.Of(["Mon am"]);

        Assert.That(visitor.Change(new("SG7", null), 2, [], [new(new(2025, 9, 1), null, monday), new(new(2026, 1, 1), null, monday)], []).Refusal, Is.EqualTo(AvailabilityRefusals.TimesOverlap));
        Assert.That(visitor.Change(new("SG7", null), 2, [], [new(new(2025, 9, 1), new(2025, 8, 1), monday)], []).Refusal, Is.EqualTo(AvailabilityRefusals.EndsBeforeStart));
        Assert.That(visitor.Change(new("SG7", null), 7, [], [], []).Refusal, Is.EqualTo(AvailabilityRefusals.VisitsOutOfRange));
        Assert.That(visitor.Change(new("SG7", null), 2, [], [new(new(2025, 9, 1), null, default)], []).Refusal, Is.EqualTo(AvailabilityRefusals.NoHalfDay));
        Assert.That(visitor.Change(new("SG7", null), 2, [], [new(new(2025, 9, 1), new(2025, 12, 31), monday), new(new(2026, 1, 1), null, monday)], []).IsRefused, Is.False);
    }

    [Test]
    public void HalfDays_AreKeptAsWords() =>
        Assert.That(HalfDays.Parse("Mon am, Thu pm").ToString(), Is.EqualTo(HalfDays.Of(["Thu pm", "Mon am", "Sun am"]).ToString()).And.EqualTo("Mon am, Thu pm"));
}

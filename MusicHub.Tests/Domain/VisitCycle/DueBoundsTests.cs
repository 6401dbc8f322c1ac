using FsCheck;
using FsCheck.Fluent;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.VisitCycle;

namespace MusicHub.Tests.Domain.VisitCycle;

public sealed class DueBoundsTests
{
    private static readonly SchoolCalendar Calendar = new([
        AcademicYear.Open(
            2025,
            new TermDates(new(2025, 9, 1), new(2025, 12, 19), new(2025, 10, 27), new(2025, 10, 31)),
            new TermDates(new(2026, 1, 5), new(2026, 3, 27), new(2026, 2, 16), new(2026, 2, 20)),
            new TermDates(new(2026, 4, 13), new(2026, 7, 20), new(2026, 5, 25), new(2026, 5, 29)),
            provisional: false).OrThrow()]);

    [Test]
    public void Cover_AgreesWithTheDueTerm()
    {
        Prop.ForAll(Cases().ToArbitrary(), one =>
        {
            var due = one.Rule.DueTerm(one.School, one.Today, Calendar) <= one.Term;
            var covered = DueBounds.Of(one.Rule, one.Term, one.Today, Calendar).Cover(one.School);
            Assert.That(covered, Is.EqualTo(due), one.ToString());
        }).QuickCheckThrowOnFailure();
    }

    [TestCase("2024-02-29", true)]
    [TestCase("2024-03-01", false)]
    public void Rolling_OnALeapDay_HasItsAnniversaryOnThe28th(string last, bool covered)
    {
        // A term that ends on the 28th, so that the day itself decides.
        var calendar = new SchoolCalendar([
            AcademicYear.Open(
                2026,
                new TermDates(new(2026, 9, 1), new(2026, 12, 18), new(2026, 10, 26), new(2026, 10, 30)),
                new TermDates(new(2027, 1, 4), new(2027, 2, 26), new(2027, 2, 15), new(2027, 2, 19)),
                new TermDates(new(2027, 3, 1), new(2027, 7, 20), new(2027, 5, 31), new(2027, 6, 4)),
                provisional: true).OrThrow()]);
        var bounds = DueBounds.Of(new(CycleRuleKind.Rolling, null), new(2026, TermName.Spring), new(2026, 10, 1), calendar);
        Assert.That(bounds.Cover(new(DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture), null)), Is.EqualTo(covered));
    }

    private static Gen<Case> Cases() =>
        from isFixed in Gen.Elements(true, false)
        from origin in Gen.Choose(2018, 2027)
        from today in Day(2023, 2028)
        from last in Gen.OneOf(Gen.Constant<DateOnly?>(null), Day(2018, 2028).Select(day => (DateOnly?)day))
        from opened in Gen.OneOf(Gen.Constant<DateOnly?>(null), Day(2018, 2028).Select(day => (DateOnly?)day))
        from reopened in Gen.OneOf(Gen.Constant<DateOnly?>(null), Day(2018, 2028).Select(day => (DateOnly?)day))
        from history in Gen.Elements(true, false)
        from year in Gen.Choose(2020, 2032)
        from term in Gen.Elements(TermName.Autumn, TermName.Spring, TermName.Summer)
        where last is null || last <= today
        select new Case(isFixed ? new(CycleRuleKind.Fixed, origin) : new(CycleRuleKind.Rolling, null), today, new(last, opened, history, reopened), new(year, term));

    private static Gen<DateOnly> Day(int from, int to) =>
        Gen.Choose(new DateOnly(from, 1, 1).DayNumber, new DateOnly(to, 12, 31).DayNumber).Select(DateOnly.FromDayNumber);

    private sealed record Case(CycleRule Rule, DateOnly Today, CycleDates School, TermKey Term);
}

using FsCheck;
using FsCheck.Fluent;
using MusicHub.Domain.Calendar;

namespace MusicHub.Tests.Domain.Calendar;

public sealed class SchoolCalendarTests
{
    private static readonly AcademicYear Year2025 = AcademicYear.Open(
        2025,
        new TermDates(new(2025, 9, 1), new(2025, 12, 19), new(2025, 10, 27), new(2025, 10, 31)),
        new TermDates(new(2026, 1, 5), new(2026, 3, 27), new(2026, 2, 16), new(2026, 2, 20)),
        new TermDates(new(2026, 4, 13), new(2026, 7, 20), new(2026, 5, 25), new(2026, 5, 29)),
        provisional: false).OrThrow();

    private static readonly SchoolCalendar Calendar = new([Year2025]);

    [TestCase("2025-09-01", "2025-autumn")]
    [TestCase("2025-12-25", "2025-autumn", TestName = "{m}: the Christmas holidays belong to the autumn term")]
    [TestCase("2026-01-05", "2025-spring")]
    [TestCase("2026-04-12", "2025-spring")]
    [TestCase("2026-04-13", "2025-summer")]
    [TestCase("2026-08-31", "2025-summer")]
    [TestCase("2026-09-01", "2026-autumn", TestName = "{m}: a year that is not open yet")]
    public void TermOf(string day, string term) =>
        Assert.That(Calendar.TermOf(DateOnly.Parse(day)).ToString(), Is.EqualTo(term));

    [TestCase("2025-10-28", false)]
    [TestCase("2025-11-03", true)]
    [TestCase("2025-11-08", false)]
    [TestCase("2026-08-03", false)]
    public void IsTeachingDay(string day, bool teaching) =>
        Assert.That(Calendar.IsTeachingDay(DateOnly.Parse(day)), Is.EqualTo(teaching));

    [Test]
    public void EveryDay_LiesInExactlyItsTerm_AndTermsFollowWithoutGap() =>
        Prop.ForAll(Gen.Choose(0, 20_000).ToArbitrary(), offset =>
        {
            var day = new DateOnly(2000, 1, 1).AddDays(offset);
            var term = Calendar.TermOf(day);
            return Calendar.FirstDay(term) <= day && day <= Calendar.LastDay(term)
                && Calendar.TermOf(Calendar.LastDay(term).AddDays(1)) == term.Next
                && term.Next.Previous == term;
        }).Check(Config.QuickThrowOnFailure);

    [Test]
    public void TermKeys_SortAsTextAsTheyDoInTime() =>
        Prop.ForAll(Gen.Choose(0, 599).Two().ToArbitrary(), pair =>
        {
            var (a, b) = (Key(pair.Item1), Key(pair.Item2));
            return Math.Sign(a.CompareTo(b)) == Math.Sign(string.CompareOrdinal(a.ToString(), b.ToString()))
                && TermKey.Parse(a.ToString()) == a;
        }).Check(Config.QuickThrowOnFailure);

    private static TermKey Key(int number) => new(2000 + number / 3, (TermName)(number % 3));
}

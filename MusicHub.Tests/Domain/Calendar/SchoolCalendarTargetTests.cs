using MusicHub.Domain.Calendar;

namespace MusicHub.Tests.Domain.Calendar;

public sealed class SchoolCalendarTargetTests
{
    private static readonly SchoolCalendar Calendar = new([StandardYears.Open(2025)]);
    private static readonly TermKey Spring = new(2025, TermName.Spring);

    [TestCase(2025, 12, 19, 0)]
    [TestCase(2026, 1, 5, 1)]
    [TestCase(2026, 1, 9, 5)]
    [TestCase(2026, 2, 22, 30)]
    [TestCase(2026, 4, 12, 55)]
    public void TeachingDays_PassOnSchoolDaysOnly(int year, int month, int day, int passed) =>
        Assert.That(Calendar.TeachingDays(Spring, new(year, month, day)), Is.EqualTo(passed));

    [TestCase(2025, 12, 19, 0)]
    [TestCase(2026, 2, 22, 6)]
    [TestCase(2026, 4, 12, 11)]
    [TestCase(2026, 7, 1, 11)]
    public void TargetToDate_IsTheShareOfTheTermThatHasPassed(int year, int month, int day, int target) =>
        Assert.That(Calendar.TargetToDate(11, Spring, new(year, month, day)), Is.EqualTo(target));

    [Test]
    public void TargetToDate_OfAYearThatIsNotOpen_GoesByWeekdays() =>
        Assert.That(new SchoolCalendar([]).TargetToDate(10, Spring, new(2026, 4, 9)), Is.EqualTo(10));
}

using MusicHub.Domain.Calendar;

namespace MusicHub.Tests.Domain.Calendar;

public sealed class TermDatesTests
{
    // As counted by hand from the published dates.
    [TestCase(2024, 15, 12, 13)]
    [TestCase(2025, 15, 11, 14)]
    public void TeachingWeeks_CountWeeksInWhichSchoolsTeach(int startYear, int autumn, int spring, int summer)
    {
        var year = StandardYears.Open(startYear);

        Assert.That(year.Terms.Select(term => term.Dates.TeachingWeeks()), Is.EqualTo(new[] { autumn, spring, summer }));
    }

    [Test]
    public void StandardYears_AreProvisionalUnlessTheirDatesWerePublished() =>
        Assert.That(StandardYears.StartYears(new(2026, 2, 3)).Select(StandardYears.Open).Where(year => !year.IsProvisional).Select(year => year.StartYear), Is.EqualTo(new[] { 2024, 2025 }));
}

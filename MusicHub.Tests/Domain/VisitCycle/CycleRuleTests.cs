using FsCheck;
using FsCheck.Fluent;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.VisitCycle;

namespace MusicHub.Tests.Domain.VisitCycle;

public sealed class CycleRuleTests
{
    private static readonly SchoolCalendar Calendar = new([]);
    private static readonly DateOnly Today = new(2026, 2, 3);
    private static readonly CycleRule Rolling = new(CycleRuleKind.Rolling, null);
    private static readonly CycleRule Fixed = new(CycleRuleKind.Fixed, 2024);

    [TestCase("2023-11-06", "2026-autumn")]
    [TestCase("2023-02-14", "2025-spring")]
    [TestCase("2020-05-05", "2022-summer", TestName = "{m}: overdue")]
    public void Rolling_IsDueInTheTermOfTheThirdAnniversary(string lastVisit, string due) =>
        Assert.That(Rolling.DueTerm(new(DateOnly.Parse(lastVisit), null), Today, Calendar).ToString(), Is.EqualTo(due));

    [Test]
    public void Rolling_ASchoolNeverVisited_IsDueNow() =>
        Assert.That(Rolling.DueTerm(new(null, new(1950, 1, 1)), Today, Calendar), Is.EqualTo(Calendar.TermOf(Today)));

    [Test]
    public void Rolling_ANewSchool_IsDueWithinThreeYearsOfOpening() =>
        Assert.That(Rolling.DueTerm(new(null, new(2025, 9, 1)), Today, Calendar).ToString(), Is.EqualTo("2028-autumn"));

    [Test]
    public void Rolling_AnAcademyNeverVisited_IsDueNow_AsItsSchoolWasThereBefore() =>
        Assert.That(Rolling.DueTerm(new(null, new(2025, 9, 1), HasHistory: true), Today, Calendar), Is.EqualTo(Calendar.TermOf(Today)));

    [TestCase("2021-10-05", "2026-01-05", "2025-spring")]
    [TestCase("2024-10-05", "2026-01-05", "2027-autumn", TestName = "{m}: visited not long before")]
    [TestCase("2021-10-05", "2023-01-05", "2024-autumn", TestName = "{m}: open again well before it is due")]
    public void Rolling_ASchoolThatOpenedAgain_IsDueInNoTermInWhichItWasClosed(string lastVisit, string reopened, string due) =>
        Assert.That(Rolling.DueTerm(new(DateOnly.Parse(lastVisit), new(1950, 1, 1), ReopenedOn: DateOnly.Parse(reopened)), Today, Calendar).ToString(), Is.EqualTo(due));

    [Test]
    public void Rolling_ASchoolNeverVisitedThatOpenedAgain_IsDueAsANewOne() =>
        Assert.That(Rolling.DueTerm(new(null, new(1950, 1, 1), ReopenedOn: new(2025, 9, 1)), Today, Calendar).ToString(), Is.EqualTo("2028-autumn"));

    [TestCase(null, "2026-summer", TestName = "{m}: not visited in the period")]
    [TestCase("2024-01-10", "2026-summer", TestName = "{m}: visited in the period before")]
    [TestCase("2025-01-10", "2029-summer", TestName = "{m}: visited in this period")]
    public void Fixed_IsDueByTheEndOfThePeriod(string? lastVisit, string due) =>
        Assert.That(Fixed.DueTerm(new(lastVisit is null ? null : DateOnly.Parse(lastVisit), null), Today, Calendar).ToString(), Is.EqualTo(due));

    [TestCase(2021, 2021)]
    [TestCase(2023, 2021)]
    [TestCase(2024, 2024)]
    [TestCase(2026, 2024)]
    [TestCase(2027, 2027)]
    public void Fixed_PeriodsAreOfThreeYears(int year, int start) => Assert.That(Fixed.PeriodStart(year), Is.EqualTo(start));

    [Test]
    public void Rolling_ALaterVisitIsNeverDueEarlier() =>
        Prop.ForAll(Gen.Choose(0, 3_000).Two().ToArbitrary(), days =>
        {
            var (early, late) = (Math.Min(days.Item1, days.Item2), Math.Max(days.Item1, days.Item2));
            return Due(early) <= Due(late);
            TermKey Due(int offset) => Rolling.DueTerm(new(new DateOnly(2018, 1, 1).AddDays(offset), null), Today, Calendar);
        }).Check(Config.QuickThrowOnFailure);
}

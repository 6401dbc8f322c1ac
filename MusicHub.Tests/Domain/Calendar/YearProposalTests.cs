using FsCheck;
using FsCheck.Fluent;
using MusicHub.Domain.Calendar;

namespace MusicHub.Tests.Domain.Calendar;

public sealed class YearProposalTests
{
    [Test]
    public void From_CopiesWeeksAndWeekdaysOfTheKnownYear()
    {
        var proposal = YearProposal.From(StandardYears.Open(2025), 2026);

        Assert.That(proposal.Autumn, Is.EqualTo(new TermDates(new(2026, 9, 1), new(2026, 12, 18), new(2026, 10, 26), new(2026, 10, 30))), "starts on the first weekday of September, as 31 August is last year's");
        Assert.That(proposal.Spring, Is.EqualTo(new TermDates(new(2027, 1, 4), new(2027, 3, 25), new(2027, 2, 15), new(2027, 2, 19))), "ends before Good Friday, 26 March");
        Assert.That(proposal.Summer, Is.EqualTo(new TermDates(new(2027, 4, 12), new(2027, 7, 19), new(2027, 5, 31), new(2027, 6, 4))), "half-term holds the bank holiday of 31 May");
    }

    [Test]
    public void From_MovesTheSpringHolidayToALateEaster()
    {
        var proposal = YearProposal.From(StandardYears.Open(2025), 2037);

        Assert.That(Easter.Of(2038), Is.EqualTo(new DateOnly(2038, 4, 25)));
        Assert.That(proposal.Spring.EndsOn, Is.EqualTo(new DateOnly(2038, 4, 9)));
        Assert.That(proposal.Summer.StartsOn, Is.EqualTo(new DateOnly(2038, 4, 27)), "the day after Easter Monday");
    }

    [TestCase(2024, 3, 31)]
    [TestCase(2025, 4, 20)]
    [TestCase(2026, 4, 5)]
    [TestCase(2027, 3, 28)]
    [TestCase(2038, 4, 25)]
    public void Easter_IsTheChurchs(int year, int month, int day) =>
        Assert.That(Easter.Of(year), Is.EqualTo(new DateOnly(year, month, day)));

    [Test]
    public void Proposals_OneAfterAnother_KeepTheirShapeForAGeneration()
    {
        var year = StandardYears.Open(2025);
        for (var startYear = 2026; startYear <= 2060; startYear++)
        {
            var proposal = YearProposal.From(year, startYear);
            var easter = Easter.Of(startYear + 1);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(proposal.Spring.EndsOn, Is.LessThan(easter.AddDays(-2)), $"{startYear}: Good Friday");
                Assert.That(proposal.Summer.StartsOn, Is.GreaterThan(easter.AddDays(1)), $"{startYear}: Easter Monday");
                Assert.That(proposal.Autumn.EndsOn.Day, Is.InRange(16, 23), $"{startYear}: Christmas");
                Assert.That(proposal.Spring.StartsOn, Is.GreaterThan(new DateOnly(startYear + 1, 1, 1)), $"{startYear}: New Year");
                Assert.That(proposal.Autumn.HalfTermStartsOn.DayOfWeek, Is.EqualTo(DayOfWeek.Monday), $"{startYear}: half-term");
                Assert.That(proposal.Autumn.TeachingWeeks() + proposal.Spring.TeachingWeeks() + proposal.Summer.TeachingWeeks(), Is.InRange(37, 41), $"{startYear}: weeks");
            }

            year = proposal.Open().OrThrow();
        }
    }

    [Test]
    public void From_OfAnyKnownYear_GivesTermsInsideTheYear_ApartAndWithTheirHalfTermsInside() => Prop.ForAll(
        KnownYears.Zip(Gen.Choose(2000, 2100)).ToArbitrary(),
        pair =>
        {
            var (known, startYear) = pair;
            var proposal = YearProposal.From(known, startYear);
            TermDates[] terms = [proposal.Autumn, proposal.Spring, proposal.Summer];
            return terms.All(term => term.StartsOn >= new DateOnly(startYear, 9, 1) && term.EndsOn <= new DateOnly(startYear + 1, 8, 31))
                && terms.All(term => term.StartsOn < term.HalfTermStartsOn && term.HalfTermStartsOn <= term.HalfTermEndsOn && term.HalfTermEndsOn < term.EndsOn)
                && terms.Zip(terms.Skip(1)).All(next => next.First.EndsOn < next.Second.StartsOn)
                && !proposal.Open().IsRefused
                && proposal.Open().OrThrow().Terms.All(term => term.IsProvisional);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Standard_IsAYearForEveryStartYear() =>
        Assert.That(Enumerable.Range(2000, 101).Where(year => YearProposal.Standard(year).Open().IsRefused), Is.Empty);

    // Years of any shape that the domain accepts: twelve days of a year, in order, become the bounds of its terms and half-terms.
    private static readonly Gen<AcademicYear> KnownYears =
        from startYear in Gen.Choose(2000, 2100)
        from days in Gen.Choose(0, 364).ListOf(40).Where(days => days.Distinct().Count() >= 12)
        from usual in Gen.Elements(true, false, false)
        select usual ? StandardYears.Open(startYear) : Of(startYear, [.. days.Distinct().Take(12).Order()]);

    private static AcademicYear Of(int startYear, int[] days)
    {
        DateOnly Day(int index) => new DateOnly(startYear, 9, 1).AddDays(days[index]);
        TermDates Term(int first) => new(Day(first), Day(first + 3), Day(first + 1), Day(first + 2));
        return AcademicYear.Open(startYear, Term(0), Term(4), Term(8), provisional: false).OrThrow();
    }
}

using FsCheck;
using FsCheck.Fluent;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Hub;
using MusicHub.Domain.VisitCycle;
using MusicHub.Domain.VisitCycle.Targets;

namespace MusicHub.Tests.Domain.VisitCycle.Targets;

public sealed class YearNeedTests
{
    private static readonly Guid North = Guid.NewGuid();
    private static readonly Guid South = Guid.NewGuid();
    private static readonly SchoolCalendar Calendar = new([StandardYears.Open(2025), StandardYears.Open(2026)]);
    private static readonly CycleRule Rolling = new(CycleRuleKind.Rolling, null);
    private static readonly DateOnly Today = new(2026, 2, 3);

    [Test]
    public void Propose_ForThisYear_CountsWhoWasVisited_AndWhoIsDue()
    {
        var need = Need(
            2025,
            [(North, new(2022, 10, 1)), (North, new(2023, 2, 1)), (North, new(2023, 6, 1)), (North, new(2024, 6, 1)), (North, new(2025, 10, 1)), (South, null), (null, new(2023, 5, 1))],
            [(North, new(2025, 10, 1))])!;

        var proposal = need.Propose();

        Assert.That((need.Visited, need.Due), Is.EqualTo((1, 5)));
        Assert.That(Numbers(proposal, North), Is.EqualTo(new[] { 1, 2, 1 }));
        Assert.That(Numbers(proposal, South), Is.EqualTo(new[] { 0, 1, 0 }));
        Assert.That((proposal.Overdue, proposal.BroughtForward, proposal.LeftOut, proposal.WithoutRegion), Is.EqualTo((1, 0, 0, 1)));
    }

    [Test]
    public void Propose_WithATotal_BringsForward_OrLeavesOut()
    {
        var need = Need(2025, [(North, new(2023, 2, 1)), (North, new(2023, 6, 1)), (North, new(2024, 6, 1))], [])!;

        Assert.That((need.Propose(3).BroughtForward, need.Propose(3).Total), Is.EqualTo((1, 3)));
        Assert.That((need.Propose(1).LeftOut, Numbers(need.Propose(1), North)[1]), Is.EqualTo((1, 1)));
    }

    [Test]
    public void Propose_KeepsTheTargetsOfTermsThatAreOver()
    {
        var saved = new YearTargets(2025);
        saved.Set(North, TermName.Autumn, 4).OrThrow();
        saved.Set(South, TermName.Autumn, 2).OrThrow();
        saved.Set(North, TermName.Summer, 9).OrThrow();
        var need = Need(2025, [(North, new(2022, 10, 1)), (North, new(2023, 6, 1)), (South, new(2024, 2, 1)), (North, new(2025, 10, 1)), (North, new(2026, 1, 20))], [(North, new(2025, 10, 1)), (North, new(2026, 1, 20))])!;

        var due = need.Propose(saved: saved);
        Assert.That(Numbers(due, North), Is.EqualTo(new[] { 4, 2, 1 }), "four were aimed at in the autumn, although one was visited; one visited this term; two due");
        Assert.That(Numbers(due, South), Is.EqualTo(new[] { 2, 0, 0 }));
        Assert.That((due.HasKept, due.Visited), Is.EqualTo((true, 1)));

        Assert.That(need.Propose(10, saved).Total, Is.EqualTo(10), "six kept, one visited this term, three to visit");
        Assert.That(need.Propose(10, new YearTargets(2025)).HasKept, Is.False);
        Assert.That(need.Gaps([North], (_, _) => 0).Single(), Is.EqualTo(new TargetGap(North, TermName.Summer, 4, 1)), "what was aimed at in a term that is over visits nobody any more");
    }

    [Test]
    public void NextYear_TakesThisYearsTargetAsReached()
    {
        (Guid?, DateOnly?)[] schools = [(North, new(2022, 10, 1)), (North, new(2023, 6, 1)), (North, new(2023, 11, 1)), (North, new(2024, 2, 1))];

        Assert.That(Need(2026, schools, [])!.Due, Is.EqualTo(2));
        Assert.That(Need(2026, schools, [], new() { [2025] = 1 })!.Due, Is.EqualTo(3));
        Assert.That(Need(2026, schools, [], new() { [2025] = 1 })!.OverdueIn(North), Is.EqualTo(1));
        Assert.That(Need(2026, schools, [], new() { [2025] = 3 })!.Due, Is.EqualTo(1));
    }

    [TestCase(2024)]
    [TestCase(2028)]
    public void Of_AYearThatIsOver_OrTooFarAhead_IsNothing(int year) => Assert.That(Need(year, [(North, null)], []), Is.Null);

    [Test]
    public void FixedPeriod_AsksForAnEvenPart()
    {
        var schools = Enumerable.Repeat(((Guid?)North, (DateOnly?)null), 10).ToArray();
        var rule = new CycleRule(CycleRuleKind.Fixed, 2025);

        Assert.That(Need(2025, schools, [], rule: rule)!.Due, Is.EqualTo(4));
        Assert.That(Need(2026, schools, [], rule: rule)!.Due, Is.EqualTo(3));
    }

    [Test]
    public void FixedPeriod_AsksEachRegionForItsEvenPart()
    {
        var schools = Enumerable.Repeat(((Guid?)North, (DateOnly?)null), 7).Append((South, null)).ToArray();
        var need = Need(2025, schools, [], rule: new CycleRule(CycleRuleKind.Fixed, 2025))!;

        Assert.That(need.Gaps([North, South], (_, term) => term == TermName.Summer ? 1 : 0), Is.EqualTo(new[] { new TargetGap(North, TermName.Summer, 3, 1) }));
        Assert.That((need.IsEven, Need(2025, schools, [])!.IsEven), Is.EqualTo((true, false)));
    }

    [Test]
    public void Gaps_NameTheTermWithTheWidestGap()
    {
        var need = Need(2025, [(North, new(2023, 2, 1)), (North, new(2023, 2, 2)), (North, new(2023, 6, 1)), (South, new(2023, 6, 1))], [])!;

        var gaps = need.Gaps([North, South], (region, term) => region == North && term == TermName.Summer ? 3 : region == South && term == TermName.Spring ? 1 : 0);

        Assert.That(gaps, Is.EqualTo(new[] { new TargetGap(North, TermName.Spring, 2, 0) }));
    }

    [Test]
    public void AProposal_PutsNoMoreIntoATermThanThereIsTimeFor_AndTheRestIntoTheNext()
    {
        var schools = Enumerable.Range(0, 12).Select(index => (index < 8 ? (Guid?)North : South, (DateOnly?)new DateOnly(2022, 3, 1).AddDays(index))).ToArray();
        var need = Need(2025, schools, [])!;

        var proposal = need.Propose(room: new Dictionary<TermName, int> { [TermName.Spring] = 7, [TermName.Summer] = 3 });

        Assert.That((Numbers(proposal, North), Numbers(proposal, South)), Is.EqualTo((new[] { 0, 3, 5 }, new[] { 0, 4, 0 })));
        Assert.That((proposal.PutOff, proposal.Total), Is.EqualTo((5, 12)), "the last term takes what is left, and the page of capacity tells how much is too much");
        Assert.That(need.Propose().PutOff, Is.Zero);
    }

    [Test]
    public void Proposal_HoldsTheCycle_AndAddsUp()
    {
        Prop.ForAll(Cases().ToArbitrary(), one =>
        {
            var need = Need(one.Year, one.Schools, [.. one.Schools.Where(school => school.Last >= new DateOnly(2025, 9, 1)).Select(school => (school.Region, school.Last!.Value))], new() { [2025] = one.ThisYear }, one.Today, one.Rule)!;
            var proposal = need.Propose(one.Total);

            Assert.That(proposal.Lines.Select(line => line.Schools), Is.All.GreaterThanOrEqualTo(0));
            if (need.Ahead.Count == 0)
                return;
            if (one.Total is null)
            {
                Assert.That(proposal.Total + proposal.WithoutRegion, Is.EqualTo(need.Visited + need.Due));
                Assert.That((proposal.LeftOut, proposal.BroughtForward), Is.EqualTo((0, 0)));
                if (one.Rule.Kind == CycleRuleKind.Rolling)
                    Assert.That(need.Gaps([North, South], proposal.For), Is.Empty);
            }
            else
            {
                Assert.That(proposal.Total + proposal.WithoutRegion, Is.EqualTo(need.Visited + need.Due - proposal.LeftOut + proposal.BroughtForward));
                Assert.That(proposal.Total, Is.LessThanOrEqualTo(Math.Max(one.Total.Value, need.Visited)));
            }
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void AProposalForATotal_AddsUpToIt_WhereSchoolsWithoutARegionAreDueToo()
    {
        var schools = Enumerable.Range(0, 12).Select(index => (index % 3 == 0 ? null : (Guid?)North, (DateOnly?)new DateOnly(2022, 3, 1).AddDays(index))).ToArray();

        var proposal = Need(2025, schools, [])!.Propose(6);

        Assert.That((proposal.Total, proposal.WithoutRegion, proposal.LeftOut), Is.EqualTo((6, 4, 2)));
    }

    private static int[] Numbers(TargetProposal proposal, Guid region) => [.. Enum.GetValues<TermName>().Select(term => proposal.For(region, term))];

    private static YearNeed? Need(int year, (Guid? Region, DateOnly? Last)[] schools, (Guid?, DateOnly)[] visited, Dictionary<int, int>? totals = null, DateOnly? today = null, CycleRule? rule = null) =>
        YearNeed.Of(rule ?? Rolling, Calendar, today ?? Today, year, schools.Select(school => new SchoolStanding(Guid.NewGuid(), school.Region, new(school.Last, null))), visited, totals ?? []);

    private static Gen<Case> Cases() =>
        from isFixed in Gen.Elements(true, false)
        from today in Gen.Choose(new DateOnly(2025, 9, 1).DayNumber, new DateOnly(2026, 8, 31).DayNumber).Select(DateOnly.FromDayNumber)
        from year in Gen.Choose(2025, 2027)
        from thisYear in Gen.Choose(0, 40)
        from total in Gen.OneOf(Gen.Constant<int?>(null), Gen.Choose(0, 60).Select(number => (int?)number))
        from schools in (from region in Gen.Elements<Guid?>(North, South, null)
                         from last in Gen.OneOf(Gen.Constant<DateOnly?>(null), Gen.Choose(new DateOnly(2021, 9, 1).DayNumber, today.DayNumber).Select(day => (DateOnly?)DateOnly.FromDayNumber(day)))
                         select (region, last)).ArrayOf()
        select new Case(isFixed ? new(CycleRuleKind.Fixed, 2024) : Rolling, today, year, thisYear, total, schools);

    private sealed record Case(CycleRule Rule, DateOnly Today, int Year, int ThisYear, int? Total, (Guid? Region, DateOnly? Last)[] Schools);
}

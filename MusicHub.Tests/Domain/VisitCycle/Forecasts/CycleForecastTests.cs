using FsCheck;
using FsCheck.Fluent;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.VisitCycle.Forecasts;

namespace MusicHub.Tests.Domain.VisitCycle.Forecasts;

public sealed class CycleForecastTests
{
    private static readonly Guid North = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid South = new("00000000-0000-0000-0000-000000000002");
    private static readonly Guid West = new("00000000-0000-0000-0000-000000000003");
    private static readonly TermKey First = new(2025, TermName.Spring);
    private static readonly IReadOnlyList<TermKey> Terms = [First, First.Next, First.Next.Next, First.Next.Next.Next];

    [Test]
    public void Of_SaysWhoFallsOut_AndWhen()
    {
        var input = Input([(North, -1), (North, 0), (North, 0), (South, 1), (North, 9)], [Visitor([], 1, 1, 1, 1)]);

        var forecast = CycleForecast.Of(input);

        Assert.That(forecast.OutNow, Is.EqualTo(1));
        Assert.That(forecast.Lines.Select(line => (line.Visited, line.FallOut, line.Out)), Is.EqualTo(new[] { (1, 2, 2), (1, 1, 2), (1, 0, 1), (1, 0, 0) }));
        Assert.That(forecast.Worst!.Term, Is.EqualTo(First));
    }

    [Test]
    public void Of_HandsASchoolToSomebodyElse_SoThatAnotherIsReached()
    {
        var input = Input([(North, 0), (South, 0)], [Visitor([], 1, 0, 0, 0), Visitor([North], 1, 0, 0, 0)]);

        Assert.That(CycleForecast.Of(input).Lines[0].Visited, Is.EqualTo(2));
    }

    [Test]
    public void Of_KeepsToTheTargets_AndSaysWhichRegionFallsOut()
    {
        var input = Input([(North, 0), (North, 0), (South, 0), (null, 0)], [Visitor([], 9, 0, 0, 0)]) with { Limits = new Dictionary<(Guid, int), int> { [(North, 0)] = 1, [(South, 0)] = 5 } };

        var forecast = CycleForecast.Of(input);

        Assert.That(forecast.OutByRegion, Is.EqualTo(new Dictionary<Guid, int> { [North] = 1 }));
        Assert.That(forecast.Lines[0], Is.EqualTo(new ForecastLine(First, 9, 3, 1, 1, 1)));
    }

    [Test]
    public void Of_SaysWhetherTimeOrTheTargetHoldsSchoolsBack()
    {
        var input = Input([(North, 0), (North, 0), (South, 0), (South, 0)], [Visitor([North], 9, 0, 0, 0), Visitor([South], 1, 0, 0, 0)]) with { Limits = new Dictionary<(Guid, int), int> { [(North, 0)] = 1, [(South, 0)] = 5 } };

        var line = CycleForecast.Of(input).Lines[0];

        Assert.That((line.Out, line.OutByTarget, line.OutByTime), Is.EqualTo((2, 1, 1)));
    }

    [Test]
    public void WhatIf_AVisitorLeaves_OrThereIsMoreTime()
    {
        var visitor = Visitor([], 2, 2, 2, 2);
        var input = Input([(North, 0), (North, 1), (North, 2), (North, 3)], [visitor]);

        Assert.That(CycleForecast.Of(input.Without(visitor.Id, 1)).Lines.Select(line => line.Out), Is.EqualTo(new[] { 0, 0, 1, 2 }));
        Assert.That(CycleForecast.Of(input.Without(visitor.Id, 1).WithMore(null, 1, 2)).Lines.Select(line => line.Out), Is.EqualTo(new[] { 0, 0, 0, 0 }));
        Assert.That(CycleForecast.Of(input.Without(visitor.Id, 1).WithMore(visitor.Id, 1, 3)).Lines.Select(line => line.Out), Is.EqualTo(new[] { 0, 0, 1, 1 }));
    }

    [Test]
    public void WithLimits_AddsUpToThePart()
    {
        var input = Input([], []) with { Limits = new Dictionary<(Guid, int), int> { [(North, 0)] = 17, [(North, 1)] = 12, [(South, 0)] = 13, [(South, 1)] = 18, [(West, 2)] = 60 } };

        var cut = input.WithLimits(year => year == 2025 ? 50m / 60 : 1);

        Assert.That(cut.Limits.Where(limit => limit.Key.Term < 2).Sum(limit => limit.Value), Is.EqualTo(50));
        Assert.That(cut.Limits[(West, 2)], Is.EqualTo(60));
        Assert.That(cut.Limits.All(limit => limit.Value <= input.Limits[limit.Key]));
    }

    [Test]
    public void Of_AddsUp() => Prop.ForAll(Inputs().ToArbitrary(), input =>
    {
        var forecast = CycleForecast.Of(input);

        var due = input.Schools.Count(school => school.Due <= Terms[^1]);
        Assert.That(forecast.Lines.Sum(line => line.Visited) + forecast.OutAtEnd, Is.EqualTo(due));
        Assert.That(forecast.OutByRegion.Values.Sum() + forecast.OutWithoutRegion, Is.EqualTo(forecast.OutAtEnd));
        Assert.That(forecast.Lines.All(line => line.Visited <= line.Possible && line.FallOut <= line.Out && line.OutByTarget <= line.Out));
        foreach (var ((region, term), limit) in input.Limits)
            Assert.That(limit, Is.GreaterThanOrEqualTo(0), $"{region} {term}");
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Of_WithMoreTime_OrHigherTargets_NobodyElseFallsOut() => Prop.ForAll(Inputs().ToArbitrary(), Gen.Choose(0, 9).ToArbitrary(), (input, more) =>
    {
        var now = CycleForecast.Of(input);
        var visitor = input.Visitors.Count == 0 ? (Guid?)null : input.Visitors[more % input.Visitors.Count].Id;
        NeverWorse(CycleForecast.Of(input.WithMore(visitor, more, more % Terms.Count)), now);
        NeverWorse(CycleForecast.Of(input.WithMore(null, more, 0)), now);
        // A target that holds one region back leaves another's schools a visitor: only the first term is sure.
        NeverWorse(CycleForecast.Of(input with { Limits = new Dictionary<(Guid, int), int>() }), now, terms: 1);
        NeverWorse(now, CycleForecast.Of(input.WithLimits(_ => more / 9m)), terms: 1);
        if (visitor is { } leaves)
            NeverWorse(now, CycleForecast.Of(input.Without(leaves, more % Terms.Count)));
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Of_WhereNobodyIsDue_NobodyFallsOut() => Prop.ForAll(Inputs().ToArbitrary(), input =>
    {
        var forecast = CycleForecast.Of(input with { Schools = [.. input.Schools.Select(school => school with { Due = Terms[^1].Next })] });
        Assert.That((forecast.OutAtEnd, forecast.Worst, forecast.Lines.Sum(line => line.Visited)), Is.EqualTo((0, (ForecastLine?)null, 0)));
    }).QuickCheckThrowOnFailure();

    private static void NeverWorse(CycleForecast better, CycleForecast worse, int terms = int.MaxValue)
    {
        foreach (var (one, other) in better.Lines.Zip(worse.Lines).Take(terms))
            Assert.That(one.Out, Is.LessThanOrEqualTo(other.Out), one.Term.Title);
    }

    private static ForecastVisitor Visitor(Guid[] regions, params int[] visits) => new(Guid.NewGuid(), regions.ToHashSet(), visits);

    private static ForecastInput Input((Guid? Region, int Due)[] schools, ForecastVisitor[] visitors) => new(
        Terms, [.. schools.Select(school => new ForecastSchool(Guid.NewGuid(), school.Region, Due(school.Due), null))], visitors, new Dictionary<(Guid, int), int>());

    private static TermKey Due(int term)
    {
        var due = First.Previous.Previous;
        for (var count = -2; count < term; count++)
            due = due.Next;
        return due;
    }

    private static Gen<ForecastInput> Inputs() =>
        from schools in (from region in Gen.Elements<Guid?>(North, South, West, null)
                         from due in Gen.Choose(-2, 5)
                         select ((Guid?)region, due)).ArrayOf()
        from visitors in (from regions in Gen.SubListOf(North, South, West)
                          from visits in Gen.Choose(0, 4).ArrayOf(Terms.Count)
                          select Visitor([.. regions], visits)).ArrayOf()
        from limits in (from region in Gen.Elements(North, South)
                        from term in Gen.Choose(0, 3)
                        from limit in Gen.Choose(0, 6)
                        select ((region, term), limit)).ArrayOf()
        select Input(schools, visitors) with { Limits = limits.DistinctBy(one => one.Item1).ToDictionary(one => one.Item1, one => one.limit) };
}

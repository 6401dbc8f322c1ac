using MusicHub.Domain.Calendar;
using MusicHub.Domain.Schools;
using MusicHub.Domain.VisitCycle;
using MusicHub.Domain.VisitCycle.Availability;
using MusicHub.Domain.VisitCycle.Planning;
using MusicHub.Domain.VisitCycle.Priority;

namespace MusicHub.Tests.Domain.VisitCycle.Planning;

public sealed class PlanGroundTests
{
    private static readonly DateOnly Today = new(2026, 2, 3);
    private static readonly SchoolCalendar Calendar = new([StandardYears.Open(2025), StandardYears.Open(2026), StandardYears.Open(2027)]);
    private static readonly CycleRule Rolling = new(CycleRuleKind.Rolling, null);
    private static readonly Guid Visitor = Guid.NewGuid();
    private static readonly Guid Stranger = Guid.NewGuid();

    [Test]
    public void Schools_AreThoseDueInThePlan_AndTheYearAfter()
    {
        var (overdue, thisTerm, summer, nextYear, later) = (ASchool(new(2022, 3, 1)), ASchool(new(2023, 3, 1)), ASchool(new(2023, 6, 1)), ASchool(new(2024, 3, 1)), ASchool(new(2025, 10, 1)));

        var ground = Ground(2025, [overdue, thisTerm, summer, nextYear, later]);

        Assert.That(ground.Schools().ToDictionary(school => school.Id, school => school.DueBy), Is.EquivalentTo(new Dictionary<Guid, int?> { [overdue.Id] = 0, [thisTerm.Id] = 0, [summer.Id] = 1, [nextYear.Id] = null }));
    }

    [Test]
    public void AVisitAgreedInThePlan_IsFixed_OnePlannedByHandIsKeptWhereItFits()
    {
        var (agreed, byHand, fromPlan, nobody, together, elsewhere) = (ASchool(null), ASchool(null), ASchool(null), ASchool(null), ASchool(null), ASchool(null));
        var week = new DateOnly(2026, 3, 2);

        var schools = Ground(2025, [agreed, byHand, fromPlan, nobody, together, elsewhere],
            new VisitAhead(Guid.NewGuid(), agreed.Id, Visitor, week, new(2026, 3, 4), false), new(Guid.NewGuid(), byHand.Id, Visitor, week, null, false), new(Guid.NewGuid(), fromPlan.Id, Visitor, week, null, true), new(Guid.NewGuid(), nobody.Id, null, week, null, false),
            new(Guid.NewGuid(), together.Id, Visitor, week, null, false, TogetherId: Guid.NewGuid()), new(Guid.NewGuid(), elsewhere.Id, Stranger, week, null, false))
            .Schools().ToDictionary(school => school.Id, school => (school.Fixed, school.ByHand));

        Assert.That(schools[agreed.Id], Is.EqualTo((new FixedVisit(Visitor, week, new(2026, 3, 4)), (FixedVisit?)null)));
        Assert.That(schools[byHand.Id], Is.EqualTo(((FixedVisit?)null, new FixedVisit(Visitor, week))));
        Assert.That(schools[fromPlan.Id], Is.EqualTo(((FixedVisit?)null, (FixedVisit?)null)));
        Assert.That(schools[nobody.Id], Is.EqualTo(((FixedVisit?)null, new FixedVisit(Guid.Empty, week))));
        Assert.That(schools[together.Id].Fixed! with { TogetherId = null }, Is.EqualTo(new FixedVisit(Visitor, week)), "its trust's schools are visited together");
        Assert.That(schools[elsewhere.Id].Fixed, Is.EqualTo(new FixedVisit(Stranger, week)), "the plan does not plan for that visitor");
    }

    [Test]
    public void AVisitThatAPersonMovedAwayFromAPlan_MayBeAfterItsDueTerm()
    {
        var (moved, planned) = (ASchool(new(2023, 3, 1)), ASchool(new(2023, 3, 1)));
        var june = new DateOnly(2026, 6, 22);

        var schools = Ground(2025, [moved, planned], new VisitAhead(Guid.NewGuid(), moved.Id, Visitor, june, null, false, WasMoved: true), new(Guid.NewGuid(), planned.Id, Visitor, june, null, false))
            .Schools().ToDictionary(school => school.Id, school => school.DueBy);

        Assert.That((schools[moved.Id], schools[planned.Id]), Is.EqualTo(((int?)1, (int?)0)));
    }

    [Test]
    public void AVisitAheadBeforeThePlan_CountsAsMade()
    {
        var school = ASchool(new(2022, 3, 1));

        Assert.That(Ground(2026, [school]).Schools().Single().DueBy, Is.Zero);
        Assert.That(Ground(2026, [school], new VisitAhead(Guid.NewGuid(), school.Id, Visitor, new(2026, 5, 4), new(2026, 5, 6), false)).Schools(), Is.Empty);
    }

    [Test]
    public void WhatAPublishedPlanOfTheYearBeforePlans_CountsAsMade_AndOfTheSameYearMayMove()
    {
        var school = ASchool(new(2022, 3, 1));
        var planned = new VisitAhead(Guid.NewGuid(), school.Id, Visitor, new(2026, 5, 4), null, IsFromPlan: true);

        Assert.That(Ground(2026, [school], planned).Schools(), Is.Empty);
        Assert.That(Ground(2025, [school], planned).Schools().Single().Fixed, Is.Null);
    }

    [Test]
    public void InAFixedPeriod_AllOfItsSchoolsMayBePlanned_AndAnEvenPartOfThemIs()
    {
        var schools = Enumerable.Range(0, 10).Select(_ => ASchool(new(2022, 3, 1))).ToArray();
        PlanGround Of(int year) => Ground(year, schools) with { Rule = new(CycleRuleKind.Fixed, 2025), Lines = CyclePicture.Of(schools, new(CycleRuleKind.Fixed, 2025), Calendar, Today, PriorityWeights.Usual).Lines };

        Assert.That(Of(2025).Schools().Select(school => school.DueBy).ToList(), Has.Count.EqualTo(10).And.All.Null);
        Assert.That(new[] { Of(2025), Of(2026), Of(2027) }.Select(ground => (ground.EvenPart, ground.Input().Wanted)), Is.EqualTo(new[] { (4, 4), (5, 5), (10, 10) }));
        Assert.That(Of(2025).Input(wanted: 7).Wanted, Is.EqualTo(7));
        Assert.That(Ground(2025, schools).EvenPart, Is.Null, "each is due by itself");
    }

    [Test]
    public void InAFixedPeriod_AnotherVisitToASchoolVisitedInIt_DoesNoneOfTheYearsWork()
    {
        var again = ASchool(new(2025, 10, 1));
        CycleSchool[] schools = [again, .. Enumerable.Range(0, 9).Select(_ => ASchool(new(2022, 3, 1)))];
        var agreed = new VisitAhead(Guid.NewGuid(), again.Id, Visitor, new(2026, 3, 2), new(2026, 3, 4), false);

        var ground = Ground(2025, schools, agreed) with { Rule = new(CycleRuleKind.Fixed, 2025), Lines = CyclePicture.Of(schools, new(CycleRuleKind.Fixed, 2025), Calendar, Today, PriorityWeights.Usual).Lines };

        Assert.That((ground.EvenPart, ground.Input().Wanted), Is.EqualTo((3, 4)));
    }

    [Test]
    public void AVisitAfterThePlan_IsLeftToWhoeverAgreedIt()
    {
        var school = ASchool(new(2022, 3, 1));

        Assert.That(Ground(2025, [school], new VisitAhead(Guid.NewGuid(), school.Id, Visitor, new(2026, 9, 14), null, false)).Schools().Single().Fixed!.VisitorId, Is.EqualTo(Guid.Empty));
    }

    private static PlanGround Ground(int startYear, CycleSchool[] schools, params VisitAhead[] ahead)
    {
        var from = startYear == 2025 ? Today : new DateOnly(startYear, 9, 1);
        var picture = CyclePicture.Of(schools, Rolling, Calendar, Today, PriorityWeights.Usual);
        return new(Rolling, PlanTime.OfYear(Calendar, startYear, from, []), picture.Lines, ahead, [], [new(Visitor, new(0, 0), 2, new HashSet<Guid>())], new SchoolPlaces([]), []);
    }

    private static CycleSchool ASchool(DateOnly? lastVisit) => new(
        Guid.NewGuid(), 900001, "A school", null, Phase.Primary, null, null, null, false, new SchoolSituation { Today = Today, LastVisitOn = lastVisit });
}

using MusicHub.Domain.VisitCycle.Plans;
using MusicHub.Domain.Visits;

namespace MusicHub.Tests.Domain.VisitCycle.Plans;

public sealed class PlanPublicationTests
{
    private static readonly HashSet<Guid> None = [];

    private PlanFixture _hub = null!;

    [SetUp]
    public void MakeHub() => _hub = new();

    private static Guid Kind { get; } = Guid.NewGuid();

    [Test]
    public void AFirstPlan_PlansAWeekForEachSchool_WithoutADay()
    {
        var plan = _hub.Made();

        var made = PlanPublication.Of(plan, [], [], [], None, None, None, PlanFixture.Today).Apply(Kind, "why", PlanFixture.Today).OrThrow();

        Assert.That(made.Select(visit => (visit.SchoolId, visit.VisitorId, visit.PlannedWeek, visit.On, visit.State, visit.PlanItemId)),
            Is.EquivalentTo(plan.Items.Select(item => (item.SchoolId, (Guid?)item.VisitorId, (DateOnly?)item.Week, (DateOnly?)null, VisitState.Planned, (Guid?)item.Id))));
    }

    [Test]
    public void ALaterPlan_MovesKeepsAndWithdraws_WhatIsNotArranged()
    {
        var first = _hub.Made();
        var visits = PlanPublication.Of(first, [], [], [], None, None, None, PlanFixture.Today).Apply(Kind, "why", PlanFixture.Today).OrThrow();
        var second = _hub.Made();
        var staff = _hub.Ground().Staff;
        var moved = second.Items.First(item => item.VisitorId == _hub.Amara.PersonId);
        second.Move(moved.Id, _hub.Imran.PersonId, new(2026, 6, 15), staff).OrThrow();
        var dropped = second.Items.First(item => item.Id != moved.Id);
        second.Drop(dropped.Id, staff).OrThrow();

        var publication = PlanPublication.Of(second, visits, [], [], None, None, None, PlanFixture.Today);
        publication.Apply(Kind, "Left out.", PlanFixture.Today).OrThrow();

        Assert.That((publication.Create.Count, publication.Move.Count, publication.Keep.Count, publication.Withdraw.Count), Is.EqualTo((0, 1, 10, 1)));
        var movedVisit = visits.Single(visit => visit.SchoolId == moved.SchoolId);
        Assert.That((movedVisit.VisitorId, movedVisit.PlannedWeek, movedVisit.PlanItemId), Is.EqualTo(((Guid?)_hub.Imran.PersonId, (DateOnly?)new DateOnly(2026, 6, 15), (Guid?)moved.Id)));
        var withdrawn = visits.Single(visit => visit.SchoolId == dropped.SchoolId);
        Assert.That((withdrawn.State, withdrawn.EndedReason), Is.EqualTo((VisitState.Cancelled, "Left out.")));
        Assert.That(visits.Where(visit => visit.State == VisitState.Planned).Select(visit => visit.PlanItemId), Is.EquivalentTo(second.Items.Select(item => (Guid?)item.Id)));
    }

    [Test]
    public void WhatWasAgreedOrVisitedMeanwhile_AndWeeksThatAreOver_AreSkipped()
    {
        var plan = _hub.Made();
        var items = plan.Items.OrderByDescending(item => item.Day).ToList();
        var first = plan.Items.Min(item => item.Week);

        var publication = PlanPublication.Of(plan, [], [], [], new HashSet<Guid> { items[0].SchoolId }, new HashSet<Guid> { items[1].SchoolId }, new HashSet<Guid> { items[2].SchoolId }, first.AddDays(7));

        Assert.That(publication.Skip.Single(skipped => skipped.Item == items[0]).Why, Is.EqualTo(SkippedWhy.AgreedMeanwhile));
        Assert.That(publication.Skip.Single(skipped => skipped.Item == items[1]).Why, Is.EqualTo(SkippedWhy.VisitedMeanwhile));
        Assert.That(publication.Skip.Single(skipped => skipped.Item == items[2]).Why, Is.EqualTo(SkippedWhy.Closed));
        Assert.That(publication.Skip.Where(skipped => skipped.Why == SkippedWhy.WeekOver).Select(skipped => skipped.Item.Week).Distinct(), Is.EqualTo(new[] { first }));
        Assert.That(publication.Create.Count + publication.Skip.Count, Is.EqualTo(12));
    }

    [Test]
    public void AVisitWhoseWeekWentBy_IsMoved_AndNotPlannedASecondTime()
    {
        var plan = _hub.Made();
        var school = plan.Items[0].SchoolId;
        var slipped = Visit.Plan(school, Kind, _hub.Imran.PersonId, new(2026, 1, 12), new(2026, 1, 5)).OrThrow();
        var elsewhere = Visit.Plan(Guid.NewGuid(), Kind, _hub.Imran.PersonId, new(2026, 1, 12), new(2026, 1, 5)).OrThrow();

        var publication = PlanPublication.Of(plan, [], [], [slipped, elsewhere], None, None, None, PlanFixture.Today);
        var made = publication.Apply(Kind, "why", PlanFixture.Today).OrThrow();

        Assert.That(publication.Move.Single().Visit, Is.SameAs(slipped));
        Assert.That((slipped.PlannedWeek, slipped.PlanItemId, slipped.IsPlannedByHand), Is.EqualTo(((DateOnly?)plan.Items[0].Week, (Guid?)plan.Items[0].Id, true)), "it stays the visit of whoever planned it");
        Assert.That(made.Select(visit => visit.SchoolId).ToList(), Has.Count.EqualTo(11).And.None.EqualTo(school));
        Assert.That((publication.Withdraw.Count, elsewhere.State), Is.EqualTo((0, VisitState.Planned)), "what the plan has nothing to do with stays");
    }

    [Test]
    public void AVisitPlannedByHand_FollowsThePlan_AndIsNeverWithdrawn()
    {
        var plan = _hub.Made();
        var (item, other) = (plan.Items[0], plan.Items[1]);
        Visit ByHand(Guid school, DateOnly week, Guid visitor) => Visit.Plan(school, Kind, visitor, week, PlanFixture.Today).OrThrow();
        var (moved, kept, elsewhere) = (ByHand(item.SchoolId, item.Week.AddDays(7), item.VisitorId), ByHand(other.SchoolId, other.Week, other.VisitorId), ByHand(Guid.NewGuid(), other.Week, other.VisitorId));
        var ofPlan = Visit.Plan(item.SchoolId, Kind, item.VisitorId, item.Week, PlanFixture.Today, Guid.NewGuid()).OrThrow();

        var publication = PlanPublication.Of(plan, [ofPlan], [moved, kept, elsewhere], [], None, None, None, PlanFixture.Today);
        publication.Apply(Kind, "why", PlanFixture.Today).OrThrow();

        Assert.That((publication.Move.Single().Visit, publication.Keep.Single().Visit), Is.EqualTo((moved, kept)));
        Assert.That((moved.PlannedWeek, moved.PlanItemId, kept.PlanItemId), Is.EqualTo(((DateOnly?)item.Week, (Guid?)item.Id, (Guid?)other.Id)), "sheets and warnings know their day");
        Assert.That((moved.IsPlannedByHand, kept.IsPlannedByHand, ofPlan.IsPlannedByHand), Is.EqualTo((true, true, false)));
        Assert.That((ofPlan.State, elsewhere.State), Is.EqualTo((VisitState.Cancelled, VisitState.Planned)), "the school has one visit, and what the plan has nothing to do with stays");
        Assert.That(publication.Create.ToList(), Has.Count.EqualTo(10));
    }

    [Test]
    public void FollowPlan_DoesNotTouchAnArrangedVisit()
    {
        var visit = Visit.Plan(Guid.NewGuid(), Kind, _hub.Amara.PersonId, new(2026, 3, 2), PlanFixture.Today, Guid.NewGuid()).OrThrow();
        visit.Arrange(new(2026, 3, 3), null, _hub.Amara.PersonId, PlanFixture.Today).OrThrow();

        Assert.That(visit.FollowPlan(Guid.NewGuid(), new(2026, 3, 9), _hub.Imran.PersonId, PlanFixture.Today).Refusal, Is.EqualTo(VisitRefusals.AlreadyArranged));
        Assert.That(visit.On, Is.EqualTo(new DateOnly(2026, 3, 3)));
    }
}

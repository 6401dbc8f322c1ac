using MusicHub.Domain.Calendar;
using MusicHub.Domain.VisitCycle.Availability;
using MusicHub.Domain.VisitCycle.Planning;
using MusicHub.Domain.VisitCycle.Plans;

namespace MusicHub.Tests.Domain.VisitCycle.Plans;

public sealed class YearPlanTests
{
    private PlanFixture _hub = null!;

    [SetUp]
    public void MakeHub() => _hub = new();

    private Guid Amara => _hub.Amara.PersonId;

    private Guid Imran => _hub.Imran.PersonId;

    [Test]
    public void MoreVisitsByHandThanAWeekHasRoomFor_HaveTheirWeekOnly()
    {
        var hub = new PlanFixture();
        var week = new DateOnly(2026, 3, 2);
        for (var school = 0; school < 6; school++)
            hub.Ahead.Add(new VisitAhead(hub.Schools[school].Id, hub.Imran.PersonId, week, null, false));

        var held = hub.Made().Items.Where(item => item.IsAgreed).ToList();

        Assert.That(held.Where(item => item.Part is not null).Select(item => (item.Day, item.Part)), Is.EqualTo(Enumerable.Repeat((new DateOnly(2026, 3, 3), (DayPart?)DayPart.Morning), 2)), "Tuesday morning has room for two");
        Assert.That(held.Where(item => item.Part is null).Select(item => item.Week), Is.EqualTo(Enumerable.Repeat(week, 4)));
    }

    [Test]
    public void MoreVisitsByHandThanADayHasRoomFor_HaveTheirWeekOnly()
    {
        var hub = new PlanFixture();
        for (var school = 0; school < 6; school++)
            hub.Ahead.Add(new VisitAhead(hub.Schools[school].Id, hub.Amara.PersonId, new(2026, 3, 2), null, false));

        var held = hub.Made().Items.Where(item => item.IsAgreed).ToList();

        Assert.That(held.Count(item => item.Day == new DateOnly(2026, 3, 2) && item.Part is not null), Is.EqualTo(4), "her Monday has room for four, although the others’ week begins on it");
        Assert.That(held.Count(item => item.Part is null), Is.EqualTo(2));
    }

    [Test]
    public void FreeDays_TellWhichVisitsLieWhereTheVisitorIsAway()
    {
        var hub = new PlanFixture();
        var week = new DateOnly(2026, 3, 2);
        hub.Ahead.Add(new VisitAhead(hub.Schools[0].Id, hub.Amara.PersonId, week, null, false));
        var plan = hub.Made();
        Assert.That(plan.Items.Where(item => !PlanFreeDays.Of(hub.Ground().Staff).Have(item)), Is.Empty);

        hub.Amara.Change(new("BK1", null), 2, [], [new(new(2025, 9, 1), null, HalfDays.Of(["Mon am", "Mon pm"]))], [new(new(2026, 2, 23), new(2026, 3, 13))]).OrThrow();
        var free = PlanFreeDays.Of(hub.Ground().Staff);

        Assert.That(plan.Items.Where(item => !free.Have(item)), Is.EquivalentTo(plan.Items.Where(item => item.VisitorId == hub.Amara.PersonId && item.Day < new DateOnly(2026, 3, 14))));
        Assert.That(free.Have(plan.Items.Single(item => item.IsAgreed)), Is.False, "planned by hand for a week in which she is away");
    }

    [Test]
    public void Take_KeepsWhoGoesWhereWhen_InDrivingOrder_WithWayAndReason()
    {
        var plan = _hub.Made();

        Assert.That((plan.Items.Count, plan.LeftOut.Count, plan.IsBeingMade), Is.EqualTo((12, 0, false)));
        foreach (var outing in plan.Items.GroupBy(item => item.Outing))
        {
            var stops = outing.OrderBy(item => item.Order).ToList();
            Assert.That(stops.Select(stop => stop.Order), Is.EqualTo(Enumerable.Range(1, stops.Count)));
            Assert.That(stops.Sum(stop => stop.MetresThere + stop.MetresHome), Is.EqualTo(stops.Max(stop => stop.SchoolId.ToByteArray()[0]) * 2_600), "to the furthest school and back, by road");
            Assert.That(stops.SkipLast(1), Has.All.Property(nameof(PlanItem.MetresHome)).Zero);
        }

        Assert.That(plan.Items, Has.All.Property(nameof(PlanItem.Why)).StartsWith("last visited 4 years"));
        Assert.That(PlanSummary.Of(plan, PlanFixture.Calendar).Kilometres, Is.GreaterThanOrEqualTo(plan.BoundMetres / 1_000d).And.GreaterThan(0));
    }

    [Test]
    public void Take_OfTheSameGround_IsTheSamePlan() =>
        Assert.That(PlanFixture.Places(_hub.Made()), Is.EquivalentTo(PlanFixture.Places(_hub.Made())));

    [Test]
    public void AtMostOneVisitInHalfADay_WhereThatIsTheRule() =>
        Assert.That(_hub.Made(most: 1).Items.GroupBy(item => item.Outing).Where(outing => outing.Count() > (outing.Key.Part == DayPart.WholeDay ? 2 : 1)), Is.Empty);

    [Test]
    public void MadeAnew_KeepsWhatIsLocked_AndMovesNothingWithoutNeed()
    {
        var plan = _hub.Made();
        var before = PlanFixture.Places(plan);
        var item = plan.Items.First(item => item.VisitorId == Amara);
        Assert.That(plan.Move(item.Id, Imran, new(2026, 6, 15), _hub.Ground().Staff).Refusal, Is.Null);

        plan.AskAgain(PlanFixture.Today, PlanFixture.Now).OrThrow();
        _hub.Make(plan);

        Assert.That((item.VisitorId, item.Day, item.IsLocked), Is.EqualTo((Imran, new DateOnly(2026, 6, 16), true)));
        var after = PlanFixture.Places(plan);
        Assert.That(after.Where(place => place.Key != item.SchoolId && place.Value != before[place.Key]), Is.Empty);
    }

    [Test]
    public void MadeAnew_LeavesALockedSchoolWhereItIs_AlsoWhereTheVisitorHasNoTimeAnyMore()
    {
        var plan = _hub.Made();
        var item = plan.Items.First(item => item.VisitorId == Amara);
        plan.Lock(item.Id).OrThrow();
        var outing = item.Outing;
        _hub.Amara.TakeOff(new(item.Week, item.Week.AddDays(4))).OrThrow();

        plan.AskAgain(PlanFixture.Today, PlanFixture.Now).OrThrow();
        _hub.Make(plan);

        Assert.That(plan.Items.Single(known => known.SchoolId == item.SchoolId).Outing, Is.EqualTo(outing));
        Assert.That(plan.Items.Count(known => known.VisitorId == Amara && known.Week == item.Week), Is.EqualTo(1));
    }

    [Test]
    public void MadeAnew_GivesALockedSchoolOfSomebodyWhoLeftToOthers()
    {
        var plan = _hub.Made();
        var item = plan.Items.First(item => item.VisitorId == Amara);
        plan.Lock(item.Id).OrThrow();
        plan.AskAgain(PlanFixture.Today, PlanFixture.Now).OrThrow();

        var ground = _hub.Ground() with { Times = [_hub.Imran], Visitors = [.. _hub.Ground().Visitors.Where(visitor => visitor.Id == Imran)] };
        var input = plan.Input(ground);
        plan.Take(Planner.Make(input), input, ground, PlanFixture.Now);

        Assert.That((item.VisitorId, item.IsLocked, plan.Items.Count), Is.EqualTo((Imran, false, 12)));
    }

    [Test]
    public void MadeAnew_AfterAnAbsence_MovesOnlyTheAbsentVisitorsSchools()
    {
        var plan = _hub.Made();
        var before = PlanFixture.Places(plan);
        var away = plan.Items.First(item => item.VisitorId == Amara).Week;
        _hub.Amara.TakeOff(new(away, away.AddDays(4))).OrThrow();

        var again = YearPlan.AskFrom(plan, PlanFixture.Calendar.Year(2025)!, new("Anew", PlanFixture.From, 0, null), PlanFixture.Today, PlanFixture.Now).OrThrow();
        _hub.Make(again);

        var moved = PlanFixture.Places(again).Where(place => place.Value != before[place.Key]).Select(place => before[place.Key]).ToList();
        Assert.That(moved, Is.Not.Empty);
        Assert.That(moved.Where(place => place.Visitor != Amara || Weeks.MondayOf(place.Day) != away), Is.Empty);
        Assert.That((again.Items.Count, again.Items.Count(item => item.VisitorId == Amara && item.Week == away)), Is.EqualTo((12, 0)));
    }

    [Test]
    public void MadeAnew_LeavesOutWhatWasDropped_UntilItIsAddedAgain()
    {
        var plan = _hub.Made();
        var school = plan.Items[0].SchoolId;
        plan.Drop(plan.Items[0].Id, _hub.Ground().Staff).OrThrow();
        plan.AskAgain(PlanFixture.Today, PlanFixture.Now).OrThrow();
        _hub.Make(plan);

        Assert.That(plan.LeftOut.Select(left => (left.SchoolId, left.Kind)), Is.EqualTo(new[] { (school, LeftOutKind.Dropped) }));
        Assert.That(plan.Items.Select(item => item.SchoolId), Does.Not.Contain(school));

        plan.Add(_hub.Ground().Schools().Single(known => known.Id == school), Imran, new(2026, 6, 15), _hub.Ground().Staff).OrThrow();
        Assert.That((plan.LeftOut.Count, plan.Items.Single(item => item.SchoolId == school).IsLocked), Is.EqualTo((0, true)));
    }

    [Test]
    public void AnAgreedVisit_StaysWhereItIs_AndIsNotChangedByHand()
    {
        _hub.Ahead.Add(new(_hub.Schools[0].Id, Imran, new(2026, 3, 9), new(2026, 3, 12), false));
        var plan = _hub.Made();

        var item = plan.Items.Single(item => item.SchoolId == _hub.Schools[0].Id);
        Assert.That((item.Day, item.IsAgreed), Is.EqualTo((new DateOnly(2026, 3, 12), true)));
        Assert.That(plan.Move(item.Id, Amara, new(2026, 3, 16), _hub.Ground().Staff).Refusal, Is.EqualTo(PlanRefusals.Agreed));
        Assert.That(plan.Drop(item.Id, _hub.Ground().Staff).Refusal, Is.EqualTo(PlanRefusals.Agreed));
        Assert.That(plan.Lock(item.Id).Refusal, Is.EqualTo(PlanRefusals.Agreed));
    }

    [Test]
    public void AVisitAgreedBySomebodyElse_IsNotPlannedTwice()
    {
        _hub.Ahead.Add(new(_hub.Schools[0].Id, Guid.NewGuid(), new(2026, 3, 9), new(2026, 3, 12), false));

        var plan = _hub.Made();
        Assert.That(plan.LeftOut.Select(left => (left.SchoolId, left.Kind)), Is.EqualTo(new[] { (_hub.Schools[0].Id, LeftOutKind.Elsewhere) }));
    }

    [TestCase("2026-02-16", "plan-week-over")]
    [TestCase("2026-04-06", "plan-week-without-teaching")]
    [TestCase("2026-05-25", "plan-week-without-teaching")]
    [TestCase("2026-09-14", "plan-week-outside-year")]
    [TestCase("2026-03-09", "plan-visitor-without-time")]
    [TestCase("2026-03-16", "plan-week-full")]
    public void Move_IsRefused_WhereTheVisitorCannotGo(string week, string code)
    {
        var plan = _hub.Made();
        _hub.Imran.TakeOff(new(new(2026, 3, 9), new(2026, 3, 13))).OrThrow();
        var staff = _hub.Ground().Staff;
        foreach (var item in plan.Items.Where(item => item.Week == new DateOnly(2026, 3, 16) && item.VisitorId == Imran).ToList())
            plan.Move(item.Id, Amara, new(2026, 7, 6), staff).OrThrow();
        foreach (var item in plan.Items.Where(item => item.VisitorId == Amara).Take(2).ToList())
            plan.Move(item.Id, Imran, new(2026, 3, 16), staff).OrThrow();

        var refused = plan.Move(plan.Items.First(item => item.VisitorId == Amara).Id, Imran, DateOnly.Parse(week), staff);

        Assert.That(refused.Refusal?.Code, Is.EqualTo(code));
    }

    [Test]
    public void Move_ToSomebodyWithoutTimeInThePlan_IsRefused() =>
        Assert.That(_hub.Made() is var plan ? plan.Move(plan.Items[0].Id, Guid.NewGuid(), new(2026, 3, 16), _hub.Ground().Staff).Refusal : null, Is.EqualTo(PlanRefusals.VisitorNotPlanned));

    [Test]
    public void NothingChanges_WhileItIsBeingMade_OrOnceItIsPublished()
    {
        var plan = _hub.Made();
        plan.AskAgain(PlanFixture.Today, PlanFixture.Now).OrThrow();
        Assert.That(plan.Lock(plan.Items[0].Id).Refusal, Is.EqualTo(PlanRefusals.BeingMade));
        plan.GiveUpMaking().OrThrow();
        plan.Publish(PlanFixture.Now).OrThrow();
        Assert.That(plan.Lock(plan.Items[0].Id).Refusal, Is.EqualTo(PlanRefusals.NotADraft));
        Assert.That(plan.AskAgain(PlanFixture.Today, PlanFixture.Now).Refusal, Is.EqualTo(PlanRefusals.NotADraft));
        Assert.That(plan.Publish(PlanFixture.Now).Refusal, Is.EqualTo(PlanRefusals.NotADraft));
    }

    [Test]
    public void TooLittleTime_LeavesSchoolsOut_AndSaysWhy()
    {
        _hub.Closed.Add(new DateSpan(new(2026, 3, 3), new(2026, 7, 31)));

        var plan = _hub.Made();

        // Monday 23 February and 2 March for Amara, Tuesday 24 February for Imran.
        Assert.That(plan.Items, Has.Count.EqualTo(10));
        Assert.That(plan.LeftOut, Has.Count.EqualTo(2).And.All.Property(nameof(PlanLeftOut.Kind)).EqualTo(LeftOutKind.NoTime));
        Assert.That(plan.Shortages.Single().Shortage is { Schools: 12, Room: 10, Visitors.Count: 2 }, Is.True);
        Assert.That(PlanSummary.Of(plan, PlanFixture.Calendar) is { DueLeft: 2, OverdueLeft: 2 }, Is.True);
    }

    [Test]
    public void Difference_TellsSchoolsThatMove_AndThoseInOnlyOne()
    {
        var (one, other) = (_hub.Made(), _hub.Made());
        var moved = other.Items.First(item => item.VisitorId == Amara);
        other.Move(moved.Id, Imran, new(2026, 6, 15), _hub.Ground().Staff).OrThrow();
        var dropped = other.Items.First(item => item.Id != moved.Id);
        other.Drop(dropped.Id, _hub.Ground().Staff).OrThrow();

        Assert.That(PlanDifference.Between(one, one), Is.Empty);
        Assert.That(PlanDifference.Between(one, other).Select(pair => (pair.SchoolId, pair.Second is null)), Is.EquivalentTo(new[] { (moved.SchoolId, false), (dropped.SchoolId, true) }));
    }

    [TestCase("", 0, null, "2026-03-02", "plan-name-missing")]
    [TestCase("Draft", -1, null, "2026-03-02", "plan-wanted-out-of-range")]
    [TestCase("Draft", 10_000, null, "2026-03-02", "plan-wanted-out-of-range")]
    [TestCase("Draft", 0, 7, "2026-03-02", "plan-most-out-of-range")]
    [TestCase("Draft", 0, null, "2026-02-02", "plan-from-outside-year")]
    [TestCase("Draft", 0, null, "2026-08-30", "plan-from-outside-year")]
    public void Ask_Refuses(string name, int wanted, int? most, string from, string code) =>
        Assert.That(YearPlan.Ask(PlanFixture.Calendar.Year(2025)!, new(name, DateOnly.Parse(from), wanted, most), PlanFixture.Today, PlanFixture.Now).Refusal?.Code, Is.EqualTo(code));
}

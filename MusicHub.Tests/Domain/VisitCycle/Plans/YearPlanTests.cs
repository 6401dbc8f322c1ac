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
    public void MoreVisitsOfATrustThanAWeekHasRoomFor_HaveTheirWeekOnly()
    {
        var hub = new PlanFixture();
        var week = new DateOnly(2026, 3, 2);
        for (var school = 0; school < 6; school++)
            hub.Ahead.Add(new VisitAhead(Guid.NewGuid(), hub.Schools[school].Id, hub.Imran.PersonId, week, null, false, TogetherId: Guid.NewGuid()));

        var held = hub.Made().Items.Where(item => item.IsAgreed).ToList();

        Assert.That(held.Where(item => item.Part is not null).Select(item => (item.Day, item.Part)), Is.EqualTo(Enumerable.Repeat((new DateOnly(2026, 3, 3), (DayPart?)DayPart.Morning), 2)), "Tuesday morning has room for two");
        Assert.That(held.Where(item => item.Part is null).Select(item => item.Week), Is.EqualTo(Enumerable.Repeat(week, 4)));
    }

    [Test]
    public void MoreVisitsOfATrustThanADayHasRoomFor_HaveTheirWeekOnly()
    {
        var hub = new PlanFixture();
        for (var school = 0; school < 6; school++)
            hub.Ahead.Add(new VisitAhead(Guid.NewGuid(), hub.Schools[school].Id, hub.Amara.PersonId, new(2026, 3, 2), null, false, TogetherId: Guid.NewGuid()));

        var held = hub.Made().Items.Where(item => item.IsAgreed).ToList();

        Assert.That(held.Count(item => item.Day == new DateOnly(2026, 3, 2) && item.Part is not null), Is.EqualTo(4), "her Monday has room for four, although the others’ week begins on it");
        Assert.That(held.Count(item => item.Part is null), Is.EqualTo(2));
    }

    [Test]
    public void SchoolsOfATrust_VisitedAtOnce_AreOneStop_WhichTakesTheTimeOfOneVisit()
    {
        var (together, week) = (Guid.NewGuid(), new DateOnly(2026, 3, 2));
        foreach (var school in new[] { 2, 5, 8 })
            _hub.Ahead.Add(new VisitAhead(Guid.NewGuid(), _hub.Schools[school].Id, Imran, week, null, false, together));

        var plan = _hub.Made();

        var items = plan.Items.Where(item => item.IsAgreed).ToList();
        Assert.That(items.Select(item => (item.Outing, item.Order)).Distinct().Single().Outing, Is.EqualTo((Imran, new DateOnly(2026, 3, 3), (DayPart?)DayPart.Morning)));
        var outing = plan.Items.Where(item => item.Outing == items[0].Outing).ToList();
        Assert.That(outing, Has.Count.EqualTo(4), "there is room for one more visit");
        Assert.That(items.Count(item => item.MetresThere > 0), Is.LessThanOrEqualTo(1), "nobody drives between them");
        var staff = _hub.Ground().Staff;
        Assert.That(plan.VisitsOf(Imran, week, staff, staff.FreeDays()), Is.EqualTo(2));
        Assert.That(PlanSummary.Of(plan, PlanFixture.Calendar).Kilometres, Is.GreaterThanOrEqualTo(plan.BoundMetres / 1_000d));
    }

    [Test]
    public void OtherMeetings_TakeTheirTime_InPlansAndInMovesByHand()
    {
        var tuesday = new DateOnly(2026, 3, 3);
        _hub.Busy.AddRange([new(Imran, tuesday, new(9, 30)), new(Imran, tuesday, null), new(Imran, tuesday.AddDays(7), new(14, 0)), new(Amara, new(2026, 3, 2), new(10, 0))]);

        var plan = _hub.Made();

        Assert.That(plan.Items.Count(item => item.VisitorId == Imran && item.Day == tuesday), Is.Zero, "two meetings, and time for two visits");
        Assert.That(plan.Items.Count(item => item.VisitorId == Amara && item.Day == new DateOnly(2026, 3, 2)), Is.LessThanOrEqualTo(3));
        Assert.That(plan.Items.Count, Is.EqualTo(12));
        var staff = _hub.Ground().Staff;
        Assert.That(plan.Move(plan.Items.First(item => item.VisitorId == Amara).Id, Imran, tuesday, staff).Refusal?.Code, Is.EqualTo("plan-week-full"));
        Assert.That(staff.RoomByWeek()[(Imran, tuesday.AddDays(6))], Is.EqualTo(2), "his afternoons are not in his time");
    }

    [Test]
    public void AgreedHours_AreKept_InTheRightHalfOfTheDay_AndInTheirOrder()
    {
        var tuesday = new DateOnly(2026, 3, 3);
        VisitAhead Agreed(int school, Guid visitor, DateOnly day, TimeOnly at) => new(Guid.NewGuid(), _hub.Schools[school].Id, visitor, new(2026, 3, 2), day, false, At: at);
        _hub.Ahead.AddRange([Agreed(11, Imran, tuesday, new(9, 0)), Agreed(0, Imran, tuesday, new(11, 15)), Agreed(5, Imran, tuesday, new(14, 0))]);

        var plan = _hub.Made();

        PlanItem Of(int school) => plan.Items.Single(item => item.SchoolId == _hub.Schools[school].Id);
        Assert.That((Of(11).Order, Of(0).Order, Of(11).Part, Of(0).Part), Is.EqualTo((1, 2, (DayPart?)DayPart.Morning, (DayPart?)DayPart.Morning)));
        Assert.That((Of(5).Day, Of(5).Part, Of(5).Order), Is.EqualTo((tuesday, (DayPart?)DayPart.Afternoon, 1)), "he has no time then, and is expected all the same");
    }

    [Test]
    public void MoreVisitsThanADayHasTimeFor_AreTold_AfterThePaceIsLowered()
    {
        var plan = _hub.Made();
        Assert.That(PlanOverload.Of(plan.Items, _hub.Ground().Staff, null, PlanFixture.Today), Is.Empty);

        _hub.Amara.Change(new("BK1", null), 1, [], [new(new(2025, 9, 1), null, HalfDays.Of(["Mon am", "Mon pm"]))], []).OrThrow();
        var days = PlanOverload.Of(plan.Items, _hub.Ground().Staff, null, PlanFixture.Today);

        var full = plan.Items.Where(item => item.VisitorId == Amara).GroupBy(item => item.Day).Where(day => day.Count() > 2).ToList();
        Assert.That(full, Is.Not.Empty);
        Assert.That(days.Select(day => (day.First.Day, day.Visits, day.Room)), Is.EqualTo(full.OrderBy(day => day.Key).Select(day => (day.Key, day.Count(), 2))));
    }

    [Test]
    public void VisitsPlannedByHand_KeepTheirWeek_WhereItHasRoom_AndTheOthersMove()
    {
        var week = new DateOnly(2026, 3, 2);
        for (var school = 0; school < 3; school++)
            _hub.Ahead.Add(new VisitAhead(Guid.NewGuid(), _hub.Schools[school].Id, Imran, week, null, false));
        _hub.Ahead.Add(new VisitAhead(Guid.NewGuid(), _hub.Schools[3].Id, null, week, null, false));

        var plan = _hub.Made();

        var first = plan.Items.Where(item => _hub.Schools.Take(3).Any(school => school.Id == item.SchoolId)).ToList();
        Assert.That(first.Count(item => (item.VisitorId, item.Week) == (Imran, week)), Is.EqualTo(2), "Tuesday morning has room for two");
        Assert.That((plan.Items.Count, plan.LeftOut.Count, plan.Items.Any(item => item.IsAgreed || item.Part is null)), Is.EqualTo((12, 0, false)));
        Assert.That(PlanFixture.Places(_hub.Make(PlanFixture.Asked())), Is.EqualTo(PlanFixture.Places(plan)));
    }

    [Test]
    public void AVisitPlannedByHand_ForAWeekInWhichTheVisitorIsAway_IsMoved()
    {
        var week = new DateOnly(2026, 3, 2);
        _hub.Ahead.Add(new VisitAhead(Guid.NewGuid(), _hub.Schools[0].Id, Amara, week, null, false));
        Assert.That(PlanFixture.Places(_hub.Made())[_hub.Schools[0].Id].Day, Is.EqualTo(week));

        _hub.Amara.Change(new("BK1", null), 2, [], [new(new(2025, 9, 1), null, HalfDays.Of(["Mon am", "Mon pm"]))], [new(new(2026, 2, 23), new(2026, 3, 13))]).OrThrow();
        var plan = _hub.Made();

        Assert.That(plan.Items, Has.Count.EqualTo(12));
        var free = PlanFreeDays.Of(_hub.Ground().Staff);
        Assert.That(plan.Items.All(free.Have));
    }

    [Test]
    public void FreeDays_TellWhichVisitsLieWhereTheVisitorIsAway()
    {
        var hub = new PlanFixture();
        var week = new DateOnly(2026, 3, 2);
        hub.Ahead.Add(new VisitAhead(Guid.NewGuid(), hub.Schools[0].Id, hub.Amara.PersonId, week, null, false, TogetherId: Guid.NewGuid()));
        var plan = hub.Made();
        Assert.That(plan.Items.Where(item => !PlanFreeDays.Of(hub.Ground().Staff).Have(item)), Is.Empty);

        hub.Amara.Change(new("BK1", null), 2, [], [new(new(2025, 9, 1), null, HalfDays.Of(["Mon am", "Mon pm"]))], [new(new(2026, 2, 23), new(2026, 3, 13))]).OrThrow();
        var free = PlanFreeDays.Of(hub.Ground().Staff);

        Assert.That(plan.Items.Where(item => !free.Have(item)), Is.EquivalentTo(plan.Items.Where(item => item.VisitorId == hub.Amara.PersonId && item.Day < new DateOnly(2026, 3, 14))));
        Assert.That(free.Have(plan.Items.Single(item => item.IsAgreed)), Is.False, "planned with its trust for a week in which she is away");
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
    public void AnAgreedVisit_StaysWhereItIs_AndIsNotChangedByHand()
    {
        _hub.Ahead.Add(new(Guid.NewGuid(), _hub.Schools[0].Id, Imran, new(2026, 3, 9), new(2026, 3, 12), false));
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
        _hub.Ahead.Add(new(Guid.NewGuid(), _hub.Schools[0].Id, Guid.NewGuid(), new(2026, 3, 9), new(2026, 3, 12), false));

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

using MusicHub.Domain.Calendar;
using MusicHub.Domain.VisitCycle.Planning;
using MusicHub.Domain.VisitCycle.Plans;

namespace MusicHub.Tests.Domain.VisitCycle.Plans;

public sealed class YearPlanMadeAnewTests
{
    private PlanFixture _hub = null!;

    [SetUp]
    public void MakeHub() => _hub = new();

    private Guid Amara => _hub.Amara.PersonId;

    private Guid Imran => _hub.Imran.PersonId;

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
    public void MadeAnew_WithVisitsThatPeoplePlanned_IsTheSame([Range(1, 25)] int seed)
    {
        var random = new Random(seed);
        foreach (var school in _hub.Schools.Take(random.Next(1, 10)))
            _hub.Ahead.Add(new VisitAhead(Guid.NewGuid(), school.Id, new Guid?[] { Amara, Imran, null }[random.Next(3)], PlanFixture.From.AddDays(7 * random.Next(17)), null, false));
        var plan = _hub.Made();
        var before = PlanFixture.Places(plan);

        plan.AskAgain(PlanFixture.Today, PlanFixture.Now).OrThrow();
        _hub.Make(plan);

        Assert.That(PlanFixture.Places(plan), Is.EqualTo(before));
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
}

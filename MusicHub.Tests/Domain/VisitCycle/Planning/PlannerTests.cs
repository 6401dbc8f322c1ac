using FsCheck;
using FsCheck.Fluent;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.VisitCycle.Planning;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Domain.VisitCycle.Planning;

public sealed class PlannerTests
{
    [Test]
    public void Make_KeepsEveryRule() => ForAll(input =>
    {
        var plan = Planner.Make(input);
        var schools = input.Schools.ToDictionary(school => school.Id);
        var visits = plan.Outings.SelectMany(outing => outing.SchoolIds.Select(school => (School: schools[school], outing.Slot))).ToList();
        Assert.That(visits.Select(visit => visit.School.Id), Is.Unique, "no school twice");
        foreach (var outing in plan.Outings)
        {
            var visitor = input.Visitors.Single(visitor => visitor.Id == outing.Slot.VisitorId);
            var unfixed = outing.SchoolIds.Count(school => schools[school].Fixed is null);
            if (unfixed == 0)
                continue;
            Assert.That(input.Slots, Does.Contain(outing.Slot), "only in the visitor's time");
            Assert.That(outing.SchoolIds, Has.Count.LessThanOrEqualTo(visitor.VisitsPerHalfDay * (outing.Slot.Part == DayPart.WholeDay ? 2 : 1)), "no more than the slot holds");
            Assert.That(outing.SchoolIds.Where(school => schools[school].Fixed is null).All(school => MayVisit(visitor, schools[school])), "only where the visitor goes");
        }

        foreach (var (school, slot) in visits.Where(visit => visit.School.Fixed is null))
        {
            Assert.That(slot.Term, Is.GreaterThanOrEqualTo(school.NotBefore));
            if (!plan.Late.Contains(school.Id))
                Assert.That(slot.Term, Is.LessThanOrEqualTo(school.DueBy ?? input.Terms - 1), "by its due term");
        }

        foreach (var (school, slot) in visits.Where(visit => visit.School.Fixed is not null))
        {
            var held = school.Fixed!;
            Assert.That(slot.VisitorId, Is.EqualTo(held.VisitorId));
            Assert.That(held.Day is { } day ? slot.Day == day : slot.Day >= held.Week && slot.Day < held.Week.AddDays(7), "fixed visits stay");
        }

        var seen = visits.Select(visit => visit.School.Id).ToHashSet();
        Assert.That(input.Schools.Where(school => school.DueBy is not null || school.Fixed is not null || school.ByHand is not null).All(school => seen.Contains(school.Id) || plan.LeftOut.Contains(school.Id)), "none is lost");
        Assert.That(plan.Late.All(seen.Contains));
        Assert.That(plan.Visits, Is.LessThanOrEqualTo(Math.Max(input.Wanted, input.Schools.Count(school => school.DueBy is not null || school.Fixed is not null || school.ByHand is not null))));
    });

    [Test]
    public void Make_IsLateOrLeavesOutOnlyWhereNoPlanCouldDoBetter() => ForAll(input =>
    {
        var plan = Planner.Make(input);
        var onTime = plan.Outings.SelectMany(outing => outing.SchoolIds).Except(plan.Late).Count(school => input.Schools.Any(one => one.Id == school && one is { DueBy: not null, Fixed: null }));
        Assert.That(onTime, Is.EqualTo(MostOnTime(input)));
        Assert.That(plan.Shortages.Count > 0 || plan.Late.Count == 0);
        foreach (var shortage in plan.Shortages)
            Assert.That(shortage.Schools, Is.GreaterThan(shortage.Room));
    });

    [Test]
    public void Make_OfTheSameInput_IsTheSamePlan_InWhateverOrderTheSchoolsCome() => ForAll(input =>
    {
        var again = Planner.Make(input with { Schools = [.. input.Schools.Reverse()] });
        Assert.That(Words(again), Is.EqualTo(Words(Planner.Make(input))));
    });

    [Test]
    public void Make_AfterAnAbsence_MovesOnlyThoseWhomItMust() => ForAll(input =>
    {
        var first = Planner.Make(input);
        if (first.Outings.Count == 0)
            return;
        var lost = first.Outings[first.Outings.Count / 2].Slot;
        var before = first.Outings.SelectMany(outing => outing.SchoolIds.Select(school => (school, outing.Slot))).ToDictionary(one => one.school, one => one.Slot);
        var second = Planner.Make(input with
        {
            Slots = [.. input.Slots.Where(slot => slot != lost)],
            Schools = [.. input.Schools.Select(school => before.TryGetValue(school.Id, out var slot) ? school with { Before = new(slot.VisitorId, slot.Day, slot.Part) } : school)],
        });
        var moved = second.Outings.SelectMany(outing => outing.SchoolIds.Where(school => before.TryGetValue(school, out var slot) && slot != outing.Slot)).ToList();
        var lostHere = before.Count(one => one.Value == lost);
        var free = input.Slots.Where(slot => slot != lost).Sum(slot => Room(input, slot)) - (before.Count - lostHere);
        if (free >= 4 * lostHere && second.Late.Count == first.Late.Count && input.Schools.All(school => school is { RegionId: null, Fixed: null, NotBefore: 0, DueBy: null, ByHand: null }))
            Assert.That(moved, Has.Count.LessThanOrEqualTo(lostHere));
        var weeks = second.Outings.SelectMany(outing => outing.SchoolIds.Select(school => (school, outing.Slot))).ToDictionary(one => one.school, one => (one.Slot.VisitorId, Weeks.MondayOf(one.Slot.Day)));
        Assert.That(input.Schools.Where(school => school.Fixed is not null && before.ContainsKey(school.Id)).All(school => weeks[school.Id] == (before[school.Id].VisitorId, Weeks.MondayOf(before[school.Id].Day))));
    });

    [Test]
    public void Make_KeepsWhatAPersonPlanned_WhileTimeAndDueTermsAllow()
    {
        var (visitor, monday) = (new PlanVisitor(PlanWorld.Number(1), new(0, 0), 1, new HashSet<Guid>()), new DateOnly(2026, 9, 7));
        PlanSlot Slot(int week, int term = 0) => new(visitor.Id, monday.AddDays(7 * week), DayPart.Morning, term);
        PlanSchool School(int number, int? due, int? byHand = null) =>
            new(PlanWorld.Number(number), new(1_000 * number, 0), due, number, ByHand: byHand is { } week ? new(visitor.Id, monday.AddDays(7 * week)) : null);
        Dictionary<int, int> Weeks(PlanSlot[] slots, params PlanSchool[] schools) => Planner.Make(new PlanInput(2, schools, [visitor], slots)).Outings
            .ToDictionary(outing => BitConverter.ToInt32(outing.SchoolIds.Single().ToByteArray()), outing => (outing.Slot.Day.DayNumber - monday.DayNumber) / 7);

        Assert.That(Weeks([Slot(0), Slot(1), Slot(2)], School(1, null, byHand: 2)), Is.EqualTo(new Dictionary<int, int> { [1] = 2 }), "not due, but planned");
        Assert.That(Weeks([Slot(0), Slot(1)], School(1, 0, byHand: 2))[1], Is.LessThan(2), "no time in that week");
        Assert.That(Weeks([Slot(0), Slot(5, 1)], School(1, 0, byHand: 5)), Is.EqualTo(new Dictionary<int, int> { [1] = 0 }), "after its due term");
        Assert.That(Weeks([Slot(0), Slot(5, 1)], School(1, 1, byHand: 0), School(2, 0)), Is.EqualTo(new Dictionary<int, int> { [2] = 0, [1] = 5 }), "another's due term needs the place");
        Assert.That(Weeks([Slot(0)], School(9, null, byHand: 0), School(2, 0)).Keys, Is.EqualTo(new[] { 2 }), "what is due comes first");
    }

    [Test]
    public void Make_DrivesLessThanTheDueDateOrderDoes()
    {
        var input = GeneratedCounty.Make(150, clustered: true, years: 3, seed: 7, slack: 2, effort: 60);
        var plan = Planner.Make(input);
        var bound = PlanBounds.Of(input).Larger;
        Assert.That(plan.Visits, Is.EqualTo(150));
        Assert.That(plan.Kilometres, Is.InRange(bound, 1.6 * bound));
    }

    [Test]
    public void Make_Stopped_SaysSo()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.That(() => Planner.Make(GeneratedCounty.Make(50, clustered: true, years: 1, seed: 3), null, stop.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    private static void ForAll(Action<PlanInput> check) => Prop.ForAll(PlanWorld.Inputs(), check).QuickCheckThrowOnFailure();

    // Whoever a person planned a visit for may go there, whatever region it is in.
    private static bool MayVisit(PlanVisitor visitor, PlanSchool school) => visitor.MayVisit(school) || school.ByHand?.VisitorId == visitor.Id;

    private static int Room(PlanInput input, PlanSlot slot) =>
        input.Visitors.Single(visitor => visitor.Id == slot.VisitorId).VisitsPerHalfDay * (slot.Part == DayPart.WholeDay ? 2 : 1);

    private static string Words(VisitPlan plan) => string.Join('\n', plan.Outings.Select(outing => $"{outing.Slot} {string.Join(',', outing.SchoolIds)} {outing.Kilometres:F3}"));

    // Schools matched with single visits one by one (Kuhn): another way to the same number than the planner's.
    private static int MostOnTime(PlanInput input)
    {
        var plan = Planner.Make(input with { Schools = [.. input.Schools.Where(school => school.Fixed is not null)] });
        var taken = plan.Outings.ToDictionary(outing => outing.Slot, outing => outing.SchoolIds.Count);
        var visits = input.Slots.SelectMany(slot => Enumerable.Repeat(slot, Math.Max(0, Room(input, slot) - taken.GetValueOrDefault(slot)))).ToList();
        var schools = input.Schools.Where(school => school is { DueBy: not null, Fixed: null }).ToList();
        var holder = new int?[visits.Count];
        return schools.Select((_, index) => index).Count(index => Find(index, []));

        bool Find(int school, HashSet<int> tried)
        {
            for (var visit = 0; visit < visits.Count; visit++)
            {
                var (one, slot) = (schools[school], visits[visit]);
                if (slot.Term < one.NotBefore || slot.Term > one.DueBy || !MayVisit(input.Visitors.Single(visitor => visitor.Id == slot.VisitorId), one) || !tried.Add(visit))
                    continue;
                if (holder[visit] is { } other && !Find(other, tried))
                    continue;
                holder[visit] = school;
                return true;
            }

            return false;
        }
    }
}

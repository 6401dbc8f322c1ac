using MusicHub.Domain.Calendar;
using MusicHub.Domain.VisitCycle.Availability;

namespace MusicHub.Domain.VisitCycle.Planning;

/// <summary>A counting visit that is planned, arranged or confirmed: it is ahead, or has been made and waits for its record.</summary>
/// <param name="On">Null while no day is agreed.</param>
/// <param name="IsFromPlan">Stands as a published plan put it, and no day is agreed: another plan of that academic year may move it.</param>
/// <param name="TogetherId">Shared by visits to schools of a trust that are made at once; else null.</param>
/// <param name="At">Null where no hour is agreed.</param>
/// <param name="WasMoved">A person moved it away from where a plan had put it: that week is wanted, also after the due term.</param>
public sealed record VisitAhead(Guid Id, Guid SchoolId, Guid? VisitorId, DateOnly Week, DateOnly? On, bool IsFromPlan, Guid? TogetherId = null, bool WasMoved = false, TimeOnly? At = null)
{
    /// <summary>A person planned it for a week, alone and without a day: a plan from then on may move it, where it would not fit.</summary>
    /// <param name="from">The first day of the plan.</param>
    /// <param name="until">The last.</param>
    /// <param name="visitors">Those for whom it plans.</param>
    public bool MayFollow(DateOnly from, DateOnly until, IReadOnlySet<Guid> visitors) =>
        On is null && !IsFromPlan && TogetherId is null && Week >= Weeks.MondayOf(from) && Week <= until && (VisitorId is not { } visitor || visitors.Contains(visitor));

    public DateOnly SortDay => On ?? Week;
}

/// <summary>What a plan stands on: whom the cycle wants visited, what is agreed already, and who has time when.</summary>
/// <param name="Ahead">Counting visits that are ahead.</param>
/// <param name="Busy">What else the visitors have agreed to.</param>
public sealed record PlanGround(
    CycleRule Rule, PlanTime Time, IReadOnlyList<CycleLine> Lines, IReadOnlyList<VisitAhead> Ahead, IReadOnlyList<VisitorAvailability> Times, IReadOnlyList<PlanVisitor> Visitors, SchoolPlaces Places, IReadOnlyList<BusyTime> Busy)
{
    private static readonly VisitAhead[] Nothing = [];

    private readonly HashSet<Guid> _visitors = [.. Visitors.Select(visitor => visitor.Id)];

    public PlanStaff Staff => new(Time, Times, Visitors, Places, Busy, [.. Ahead.Where(visit => visit.TogetherId is not null || visit.On is not null).Select(visit => new AgreedVisit(visit.SchoolId, visit.On, visit.At, visit.TogetherId))]);

    private int StartYear => Time.Terms[0].StartYear;

    private bool IsFixed => Rule.Kind == CycleRuleKind.Fixed;

    /// <summary>The last term of the plan's fixed period.</summary>
    private TermKey PeriodEnd => new(Rule.PeriodStart(StartYear) + CycleRule.Years - 1, TermName.Summer);

    /// <summary>
    /// In a fixed period every school is due at its end. What keeps the work even is the plan's year's part of those that
    /// are still to be visited, rounded up; null where each school has a due term of its own.
    /// </summary>
    public int? EvenPart
    {
        get
        {
            if (!IsFixed || Time.Terms.Count == 0)
                return null;
            var yearsLeft = PeriodEnd.StartYear - StartYear + 1;
            return (Schools().Count(school => school.Due <= PeriodEnd) + yearsLeft - 1) / yearsLeft;
        }
    }

    /// <summary>The schools that the plan is about: those due by its end or in the year after it (of a fixed period, all that are due in it), and those with a visit agreed in it.</summary>
    /// <param name="also">Schools that a person asks for, whenever they are due.</param>
    public IReadOnlyList<PlannableSchool> Schools(IReadOnlySet<Guid>? also = null)
    {
        if (Time.Terms.Count == 0)
            return [];
        // What a published plan of another year put into that year stays there.
        var ahead = Ahead.Where(visit => !visit.IsFromPlan || AcademicYear.StartYearOf(visit.Week) != StartYear).OrderBy(visit => visit.SortDay).ToLookup(visit => visit.SchoolId);
        var last = Time.Terms[^1];
        var yearAfter = IsFixed && PeriodEnd.StartYear > last.StartYear ? PeriodEnd : last with { StartYear = last.StartYear + 1 };
        return [.. Lines.Select(line => School(line, ahead.Contains(line.School.Id) ? [.. ahead[line.School.Id]] : Nothing))
            .Where(school => school.Fixed is not null || school.ByHand is not null || school.Due <= yearAfter || also?.Contains(school.Id) == true)
            .OrderBy(school => school.Id)];
    }

    /// <param name="wanted">See <see cref="PlanInput"/>; where nobody says, the even part of a fixed period.</param>
    public PlanInput Input(int wanted = 0, PlanRules? rules = null, IReadOnlySet<Guid>? also = null) =>
        new(Time.Terms.Count, [.. Schools(also).Select(school => school.ForPlan)], Visitors, Time.Slots(Times), wanted == 0 ? EvenPart + AgreedBeyondPeriod ?? 0 : wanted, rules, Busy);

    // Agreed or planned all the same, though they have been visited in the period: they do none of its work.
    private int AgreedBeyondPeriod => Schools().Count(school => school.Due > PeriodEnd && (school.Fixed ?? school.ByHand) is { } held && _visitors.Contains(held.VisitorId));

    private PlannableSchool School(CycleLine line, IReadOnlyList<VisitAhead> ahead)
    {
        var before = ahead.LastOrDefault(visit => visit.SortDay < Time.From && !IsInFirstWeek(visit));
        var agreed = ahead.Where(visit => visit != before && (visit.SortDay >= Time.From || IsInFirstWeek(visit))).OrderBy(MayMove).FirstOrDefault();
        var held = agreed is null ? null : new FixedVisit(agreed.SortDay > LastDay ? Guid.Empty : agreed.VisitorId ?? Guid.Empty, Weeks.MondayOf(agreed.SortDay), agreed.On, agreed.TogetherId, agreed.At);
        var mayMove = agreed is not null && MayMove(agreed);
        // A visit that is ahead, but before the plan, will have been made by then.
        var due = before is null ? line.Due : Rule.DueTerm(line.School.Situation.Dates with { LastVisitOn = before.SortDay }, before.SortDay, Time.Calendar);
        return new(
            line.School.Id,
            line,
            due,
            IndexOf(due) is { } index && mayMove && agreed!.WasMoved ? Math.Max(index, Time.IndexOf(agreed.SortDay) ?? index) : IndexOf(due),
            Places.Of(line.School.Id),
            line.School.Situation.OpenedOn is { } opened && opened > Time.From ? Time.IndexOf(opened) ?? 0 : 0,
            mayMove ? null : held,
            mayMove ? held : null);
    }

    private bool MayMove(VisitAhead visit) => visit.MayFollow(Time.From, LastDay, _visitors);

    // Planned for the week in which the plan begins.
    private bool IsInFirstWeek(VisitAhead visit) => visit.On is null && visit.Week == Weeks.MondayOf(Time.From);

    private DateOnly LastDay => Time.Calendar.LastDay(Time.Terms[^1]);

    private int? IndexOf(TermKey due)
    {
        if (due <= Time.Terms[0])
            return 0;
        for (var index = 1; index < Time.Terms.Count; index++)
        {
            if (due <= Time.Terms[index])
                return index;
        }

        return null;
    }
}

/// <summary>A school as a plan sees it.</summary>
/// <param name="Due">By whose end it is to be visited, if all that is ahead before the plan takes place.</param>
/// <param name="DueBy">The same as an index of the plan's terms; the first for what is overdue, null after the plan.</param>
/// <param name="Fixed">Agreed with the school, or held by a person for whom the plan does not plan: stays where it is.</param>
/// <param name="ByHand">Planned by a person for a week, no day agreed.</param>
public sealed record PlannableSchool(Guid Id, CycleLine Line, TermKey Due, int? DueBy, GridPoint? At, int NotBefore, FixedVisit? Fixed, FixedVisit? ByHand)
{
    public PlanSchool ForPlan => new(Id, At, DueBy, Line.Priority.Score, Line.School.RegionId, NotBefore, Fixed, ByHand: ByHand);
}

using MusicHub.Domain.Calendar;
using MusicHub.Domain.VisitCycle.Planning;

namespace MusicHub.Domain.VisitCycle.Plans;

public enum PlanState
{
    Draft,

    /// <summary>Its visits are planned.</summary>
    Published,

    /// <summary>Another plan of the year was published after it.</summary>
    Replaced,
}

/// <summary>A plan of an academic year's visits, from the draft to its publication.</summary>
public sealed partial class YearPlan : Aggregate
{
    public const int MostWanted = 9_999;

    private readonly List<PlanItem> _items = [];
    private readonly List<PlanLeftOut> _leftOut = [];
    private readonly List<PlanShortage> _shortages = [];

    private YearPlan() => Name = null!;

    public int StartYear { get; private init; }

    public string Name { get; private set; }

    /// <summary>The first day that may be planned.</summary>
    public DateOnly From { get; private set; }

    /// <summary>How many schools to visit where there is time; 0 for the due ones alone.</summary>
    public int Wanted { get; private set; }

    /// <summary>Visits in half a day, whoever makes them; null for as many as each visitor can.</summary>
    public int? MostPerHalfDay { get; private set; }

    public PlanState State { get; private set; }

    /// <summary>Asked for, and not done yet: what is in the plan is what was there before.</summary>
    public bool IsBeingMade { get; private set; }

    /// <summary>The plan that it was made from.</summary>
    public Guid? BasedOnId { get; private init; }

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Null until it has been made for the first time.</summary>
    public DateTimeOffset? MadeAt { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>No plan that visits these schools drives less.</summary>
    public int BoundMetres { get; private set; }

    public IReadOnlyList<PlanItem> Items => _items;

    public IReadOnlyList<PlanLeftOut> LeftOut => _leftOut;

    public IReadOnlyList<PlanShortage> Shortages => [.. _shortages.OrderBy(shortage => shortage.Number)];

    public string Title => $"{AcademicYear.TitleOf(StartYear)}: {Name}";

    /// <summary>After its due term, although that was not over when the plan begins; or in the second term of the plan or later, where it was.</summary>
    public bool IsLate(PlanItem item, SchoolCalendar calendar)
    {
        var first = calendar.TermOf(From);
        return calendar.TermOf(item.Day) > (item.Due > first ? item.Due : first);
    }

    /// <summary>Visits in a visitor's week that take of the time set aside: not those agreed for another day, and those made at once as one.</summary>
    /// <param name="monday">Of the week.</param>
    public int VisitsOf(Guid visitorId, DateOnly monday, PlanStaff staff, IReadOnlySet<(Guid VisitorId, DateOnly Day)> free) => _items
        .Where(item => item.VisitorId == visitorId && item.Week == monday && (item.DayOrNull is not { } day || free.Contains((visitorId, day)))).Select(staff.StopOf).Distinct().Count();

    /// <summary>Due in the plan's year or before, and without a visit.</summary>
    public IEnumerable<PlanLeftOut> DueLeftOut => _leftOut.Where(school => school.Kind != LeftOutKind.Elsewhere && school.Due.StartYear <= StartYear);

    /// <summary>A draft that is yet to be made.</summary>
    /// <param name="year">The year as the hub opened it.</param>
    public static Result<YearPlan> Ask(AcademicYear year, PlanRequest request, DateOnly today, DateTimeOffset now) => Ask(year, request, null, today, now);

    /// <summary>A draft that keeps as much of another plan as it can: its locked schools and what was dropped stay so, the others move only where they must.</summary>
    public static Result<YearPlan> AskFrom(YearPlan earlier, AcademicYear year, PlanRequest request, DateOnly today, DateTimeOffset now)
    {
        if (earlier.MadeAt is null)
            return PlanRefusals.NotMade;
        var asked = Ask(year, request, earlier.Id, today, now);
        if (asked.IsRefused)
            return asked;
        var plan = asked.Value;
        foreach (var item in earlier._items)
        {
            var copy = new PlanItem(plan, new(item.SchoolId, item.Due, item.Score, item.Why, item.IsAgreed));
            copy.Put(item.VisitorId, item.Day, item.Part);
            copy.Drive(item.Order, item.MetresThere, item.MetresHome);
            copy.Hold(item.IsLocked);
            plan._items.Add(copy);
        }

        plan._leftOut.AddRange(earlier._leftOut.Where(school => school.Kind == LeftOutKind.Dropped).Select(school => new PlanLeftOut(plan, school.School, school.Kind)));
        return plan;
    }

    /// <summary>Asks for it to be made anew: what is locked or agreed stays, the rest moves as little as it must.</summary>
    public Result AskAgain(DateOnly from, DateTimeOffset now)
    {
        if (RefusalOfChange() is { } refusal)
            return refusal;
        From = from > From ? from : From;
        (IsBeingMade, AskedAt) = (true, now);
        return Result.Done;
    }

    /// <summary>It was asked for some time ago: nothing can be planned for days that are over.</summary>
    public void Postpone(DateOnly today) => From = today > From ? today : From;

    /// <summary>Leaves it as it was before it was asked for.</summary>
    public Result GiveUpMaking()
    {
        if (!IsBeingMade)
            return Result.Done;
        if (MadeAt is null && _items.Count == 0)
            return PlanRefusals.NotMade;
        IsBeingMade = false;
        MadeAt ??= AskedAt;
        return Result.Done;
    }

    public Result Rename(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return PlanRefusals.NameMissing;
        Name = name.Trim();
        return Result.Done;
    }

    public Result Publish(DateTimeOffset now)
    {
        if (RefusalOfChange() is { } refusal)
            return refusal;
        (State, PublishedAt) = (PlanState.Published, now);
        return Result.Done;
    }

    /// <summary>Another plan of the year has been published.</summary>
    public void GiveWay()
    {
        if (State == PlanState.Published)
            State = PlanState.Replaced;
    }

    private static Result<YearPlan> Ask(AcademicYear year, PlanRequest request, Guid? basedOnId, DateOnly today, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(request.Name))
            return PlanRefusals.NameMissing;
        if (request.From < year.StartsOn || request.From > year.Term(TermName.Summer).EndsOn || request.From < today)
            return PlanRefusals.FromOutsideYear;
        if (request.Wanted is < 0 or > MostWanted)
            return PlanRefusals.WantedOutOfRange;
        if (request.MostPerHalfDay is < 1 or > 6)
            return PlanRefusals.MostOutOfRange;
        return new YearPlan
        {
            StartYear = year.StartYear,
            Name = request.Name.Trim(),
            From = request.From,
            Wanted = request.Wanted,
            MostPerHalfDay = request.MostPerHalfDay,
            BasedOnId = basedOnId,
            IsBeingMade = true,
            AskedAt = now,
        };
    }

    private Refusal? RefusalOfChange() =>
        State != PlanState.Draft ? PlanRefusals.NotADraft : IsBeingMade ? PlanRefusals.BeingMade : MadeAt is null ? PlanRefusals.NotMade : null;
}

/// <summary>What a plan is to be made by.</summary>
public sealed record PlanRequest(string? Name, DateOnly From, int Wanted, int? MostPerHalfDay);

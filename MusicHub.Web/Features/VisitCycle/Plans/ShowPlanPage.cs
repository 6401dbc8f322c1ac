using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.VisitCycle.Plans;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.VisitCycle.Plans;

public sealed class PlanFilter
{
    public Guid? Visitor { get; set; }

    public TermName? Term { get; set; }
}

/// <param name="Progress">How far it is; null while it is not being made.</param>
/// <param name="Overloads">Days with more visits than there is time for.</param>
/// <param name="Closed">Schools of a draft that are closed by now, or proposed to close: publishing leaves them out.</param>
/// <param name="Standing">What of the plan is still as it puts it.</param>
/// <param name="Weeks">What is planned, by week, with the filter.</param>
public sealed record ShowPlanPage(
    YearPlan Plan,
    PlanFilter Filter,
    PlanProgress? Progress,
    PlanSummary Summary,
    IReadOnlyList<PlanWeek> Weeks,
    IReadOnlyList<PlanLeftOut> LeftOut,
    IReadOnlyDictionary<Guid, PlanSchoolName> Schools,
    IReadOnlyDictionary<Guid, string> People,
    IReadOnlyList<string> Shortages,
    IReadOnlyList<HistoryEntry> History,
    SchoolCalendar Calendar,
    DateOnly Today,
    bool MayPlan,
    PlanFreeDays Free,
    IReadOnlyList<PlanOverload> Overloads,
    IReadOnlyList<string> Closed,
    IReadOnlySet<Guid> Standing)
{
    /// <summary>The visitor has no time then, as after an absence.</summary>
    public bool IsOutOfTime(PlanItem item) => item.Day >= Today && Standing.Contains(item.Id) && !Free.Have(item);

    public IReadOnlyList<PlanItem> OutOfTime => [.. Plan.Items.Where(IsOutOfTime).OrderBy(item => item.Day).ThenBy(item => item.SchoolId)];

    /// <summary>What can be done about a visit for which there is no time.</summary>
    public string WayOut(PlanItem item) =>
        Plan.State != PlanState.Draft ? "planned"
        : item.IsAgreed ? "agreed with the school, or with its trust: change the visit itself"
        : item.IsLocked ? "locked: move it, or unlock it and make the plan anew"
        : "made anew, the plan moves it";

    public bool MayChange => MayPlan && Plan is { State: PlanState.Draft, IsBeingMade: false, MadeAt: not null };

    public TermKey ThisTerm => Calendar.TermOf(Today);

    public string Person(Guid id) => People.GetValueOrDefault(id, "Somebody");

    // A run that is done was saved between reading the plan and reading the run: what it made shows in a second.
    private static async Task<PlanProgress?> ProgressOf(YearPlan plan, MusicHubDbContext db, CancellationToken cancellationToken) =>
        !plan.IsBeingMade ? null
        : await PlanProgress.Of(plan.Id, db, cancellationToken) is { } progress ? progress.State == JobState.Done ? progress with { State = JobState.Running, Percent = 100, Step = "Showing the plan" } : progress
        : null;

    public static async Task<ShowPlanPage> Of(YearPlan plan, PlanFilter filter, MusicHubDbContext db, SchoolCalendar calendar, Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var shortages = plan.Shortages.Select(shortage => shortage.Shortage).ToList();
        var people = await db.NamesOfPeople([.. plan.Items.Select(item => item.VisitorId).Concat(shortages.SelectMany(shortage => shortage.Visitors).Select(visitor => visitor.VisitorId)).Distinct()], cancellationToken);
        IReadOnlyList<TermKey> terms = [.. Enum.GetValues<TermName>().Select(name => new TermKey(plan.StartYear, name)).Where(term => calendar.Term(term) is { } known && known.EndsOn >= plan.From)];
        var staff = plan.State == PlanState.Replaced ? null : await db.StaffOf(plan, calendar, today, cancellationToken);
        var standing = await StandingOf(plan, db, cancellationToken);
        var shown = plan.Items.Where(item => (filter.Visitor is null || item.VisitorId == filter.Visitor) && (filter.Term is null || calendar.TermOf(item.Day).Name == filter.Term));
        return new(
            plan,
            filter,
            await ProgressOf(plan, db, cancellationToken),
            PlanSummary.Of(plan, calendar),
            [.. shown.GroupBy(item => item.Week).OrderBy(week => week.Key).Select(week => new PlanWeek(week.Key, [.. week.OrderBy(item => people.GetValueOrDefault(item.VisitorId), StringComparer.CurrentCulture).ThenBy(item => item.Day).ThenBy(item => item.Part).ThenBy(item => item.Order)]))],
            [.. plan.LeftOut.OrderBy(school => school.Kind).ThenByDescending(school => school.Score).ThenBy(school => school.SchoolId)],
            await db.NamesOfSchools([.. plan.Items.Select(item => item.SchoolId).Concat(plan.LeftOut.Select(school => school.SchoolId))], cancellationToken),
            people,
            [.. shortages.Select(shortage => PlanWords.Of(shortage, terms, people))],
            await db.HistoryOfRecord(plan.Id, cancellationToken: cancellationToken),
            calendar,
            today,
            viewer.May(Permission.PlanCycle),
            staff is null ? PlanFreeDays.None : PlanFreeDays.Of(staff),
            staff is null ? [] : PlanOverload.Of(plan.Items.Where(item => standing.Contains(item.Id)), staff, plan.MostPerHalfDay, today),
            plan.State == PlanState.Draft ? await ClosedOf(plan, db, cancellationToken) : [],
            standing);
    }

    private static Task<List<string>> ClosedOf(YearPlan plan, MusicHubDbContext db, CancellationToken cancellationToken)
    {
        var schools = plan.Items.Select(item => item.SchoolId).ToList();
        return db.Schools.Where(school => schools.Contains(school.Id) && school.Status != RegisterStatus.Open).OrderBy(school => school.SortName).Select(school => school.Name).ToListAsync(cancellationToken);
    }

    // What of the plan is still as it puts it.
    private static async Task<IReadOnlySet<Guid>> StandingOf(YearPlan plan, MusicHubDbContext db, CancellationToken cancellationToken) => plan.State switch
    {
        PlanState.Draft => plan.Items.Select(item => item.Id).ToHashSet(),
        PlanState.Published => (await db.VisitsAsPlanned().Where(visit => db.YearPlans.Any(known => known.Id == plan.Id && known.Items.Any(item => item.Id == visit.PlanItemId))).Select(visit => visit.PlanItemId!.Value).ToListAsync(cancellationToken)).ToHashSet(),
        _ => new HashSet<Guid>(),
    };
}

public sealed record PlanWeek(DateOnly Monday, IReadOnlyList<PlanItem> Items);

using MusicHub.Data;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Plans;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.VisitCycle.Plans;

public sealed class PlanFilter
{
    public Guid? Visitor { get; set; }

    public TermName? Term { get; set; }
}

/// <param name="Progress">How far it is; null while it is not being made.</param>
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
    PlanFreeDays Free)
{
    /// <summary>The visitor has no time then any more, as after an absence.</summary>
    public bool IsOutOfTime(PlanItem item) => Plan.State == PlanState.Draft && item.Day >= Today && !Free.Have(item);

    public int OutOfTime => Plan.Items.Count(IsOutOfTime);

    public bool MayChange => MayPlan && Plan is { State: PlanState.Draft, IsBeingMade: false, MadeAt: not null };

    public TermKey ThisTerm => Calendar.TermOf(Today);

    public string Person(Guid id) => People.GetValueOrDefault(id, "Somebody");

    public static async Task<ShowPlanPage> Of(YearPlan plan, PlanFilter filter, MusicHubDbContext db, SchoolCalendar calendar, Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var shortages = plan.Shortages.Select(shortage => shortage.Shortage).ToList();
        var people = await db.NamesOfPeople([.. plan.Items.Select(item => item.VisitorId).Concat(shortages.SelectMany(shortage => shortage.Visitors).Select(visitor => visitor.VisitorId)).Distinct()], cancellationToken);
        IReadOnlyList<TermKey> terms = [.. Enum.GetValues<TermName>().Select(name => new TermKey(plan.StartYear, name)).Where(term => calendar.Term(term) is { } known && known.EndsOn >= plan.From)];
        var shown = plan.Items.Where(item => (filter.Visitor is null || item.VisitorId == filter.Visitor) && (filter.Term is null || calendar.TermOf(item.Day).Name == filter.Term));
        return new(
            plan,
            filter,
            plan.IsBeingMade ? await PlanProgress.Of(plan.Id, db, cancellationToken) : null,
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
            plan.State == PlanState.Draft ? PlanFreeDays.Of(await db.StaffOf(plan, calendar, today, cancellationToken)) : PlanFreeDays.None);
    }
}

public sealed record PlanWeek(DateOnly Monday, IReadOnlyList<PlanItem> Items);

using MusicHub.Domain.Calendar;

namespace MusicHub.Domain.VisitCycle.Plans;

/// <summary>What one visitor does in a plan.</summary>
/// <param name="Outings">Half-days or days on which they set out.</param>
public sealed record VisitorShare(Guid VisitorId, int Visits, int Outings, double Kilometres);

/// <summary>A plan in figures, as two of them are compared by.</summary>
/// <param name="Agreed">Visits among them that stand apart from the plan.</param>
/// <param name="DueLeft">Schools due in its year or before that get no visit.</param>
/// <param name="OverdueLeft">Those among them whose due term is over when the plan begins.</param>
/// <param name="Late">Visits after the due term; of overdue schools, after the plan's first term.</param>
/// <param name="LateAgreed">Visits among those that stand apart from the plan.</param>
public sealed record PlanSummary(int Visits, int Agreed, int Locked, int DueLeft, int OverdueLeft, int Late, int LateAgreed, double Kilometres, double BoundKilometres, IReadOnlyList<VisitorShare> Shares)
{
    public int FewestVisits => Shares.Select(share => share.Visits).DefaultIfEmpty(0).Min();

    public int MostVisits => Shares.Select(share => share.Visits).DefaultIfEmpty(0).Max();

    public static PlanSummary Of(YearPlan plan, SchoolCalendar calendar)
    {
        var first = calendar.TermOf(plan.From);
        return new(
            plan.Items.Count,
            plan.Items.Count(item => item.IsAgreed),
            plan.Items.Count(item => item.IsLocked),
            plan.DueLeftOut.Count(),
            plan.DueLeftOut.Count(school => school.Due < first),
            plan.Items.Count(item => plan.IsLate(item, calendar)),
            plan.Items.Count(item => item.IsAgreed && plan.IsLate(item, calendar)),
            plan.Items.Sum(item => item.MetresThere + item.MetresHome) / 1_000d,
            plan.BoundMetres / 1_000d,
            [.. plan.Items.GroupBy(item => item.VisitorId)
                .Select(group => new VisitorShare(group.Key, group.Count(), group.Select(item => item.Outing).Distinct().Count(), group.Sum(item => item.MetresThere + item.MetresHome) / 1_000d))
                .OrderByDescending(share => share.Visits).ThenBy(share => share.VisitorId)]);
    }
}

/// <summary>A school that two plans treat differently.</summary>
/// <param name="First">Null where only the second plan visits it.</param>
/// <param name="Second">Null where only the first plan visits it.</param>
public sealed record PlanDifference(Guid SchoolId, PlanItem? First, PlanItem? Second)
{
    /// <summary>Schools in only one of the plans, with another visitor, or in another week; another day of the week is no difference.</summary>
    public static IReadOnlyList<PlanDifference> Between(YearPlan first, YearPlan second)
    {
        var (one, other) = (first.Items.ToDictionary(item => item.SchoolId), second.Items.ToDictionary(item => item.SchoolId));
        return [.. one.Keys.Union(other.Keys)
            .Select(school => new PlanDifference(school, one.GetValueOrDefault(school), other.GetValueOrDefault(school)))
            .Where(pair => pair.First is null || pair.Second is null || (pair.First.VisitorId, pair.First.Week) != (pair.Second.VisitorId, pair.Second.Week))
            .OrderBy(pair => (pair.First ?? pair.Second)!.Day).ThenBy(pair => pair.SchoolId)];
    }
}

using System.Security.Cryptography;
using System.Text;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Visits;

namespace MusicHub.Domain.VisitCycle.Plans;

/// <summary>A planned visit that follows a plan into another week, or to another visitor.</summary>
public sealed record PlannedMove(Visit Visit, PlanItem Item);

public enum SkippedWhy
{
    WeekOver,
    VisitedMeanwhile,
    AgreedMeanwhile,
    Closed,
}

public sealed record SkippedItem(PlanItem Item, SkippedWhy Why);

/// <summary>What publishing a plan does to visits: exactly that, and nothing to those that are arranged.</summary>
/// <param name="Create">Visits to plan.</param>
/// <param name="Move">Visits of an earlier plan or planned by hand, and others whose week went by without a day, that go to another week or visitor.</param>
/// <param name="Keep">Visits of an earlier plan or planned by hand that stay as they are.</param>
/// <param name="Withdraw">Visits of an earlier plan that this one does without.</param>
/// <param name="Skip">What the plan wanted and can no longer be.</param>
public sealed record PlanPublication(
    IReadOnlyList<PlanItem> Create, IReadOnlyList<PlannedMove> Move, IReadOnlyList<PlannedMove> Keep, IReadOnlyList<Visit> Withdraw, IReadOnlyList<SkippedItem> Skip)
{
    /// <summary>The same for the same doing: what was looked at is what is done.</summary>
    public string Fingerprint
    {
        get
        {
            var lines = Create.Select(item => $"+{item.Id}")
                .Concat(Move.Concat(Keep).Select(move => $"~{move.Visit.Id} {move.Visit.PlannedWeek} {move.Visit.VisitorId} {move.Item.Id}"))
                .Concat(Withdraw.Select(visit => $"-{visit.Id}"))
                .Concat(Skip.Select(skipped => $"!{skipped.Item.Id} {skipped.Why}"));
            return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines.Order(StringComparer.Ordinal)))));
        }
    }

    /// <param name="planned">Visits of earlier plans of the year for which no day is agreed.</param>
    /// <param name="byHand">Visits that people planned for a week from the plan's begin on, with no day agreed. They are moved, but never withdrawn.</param>
    /// <param name="slipped">Visits whose week is over, although no day was agreed: a school of the plan gets no second one.</param>
    /// <param name="agreed">Schools with a visit ahead that stands apart from plans.</param>
    /// <param name="visited">Schools visited since the plan was made.</param>
    /// <param name="closed">Schools that are not open any more.</param>
    public static PlanPublication Of(YearPlan plan, IReadOnlyCollection<Visit> planned, IReadOnlyCollection<Visit> byHand, IReadOnlyCollection<Visit> slipped, IReadOnlySet<Guid> agreed, IReadOnlySet<Guid> visited, IReadOnlySet<Guid> closed, DateOnly today)
    {
        // Of several visits to a school, one that a person planned follows the plan, and the plans' own makes way.
        var earlier = new[] { byHand, planned, slipped }.SelectMany(visits => visits.OrderBy(visit => visit.SortDay).ThenBy(visit => visit.Id))
            .DistinctBy(visit => visit.Id).GroupBy(visit => visit.SchoolId).ToDictionary(group => group.Key, group => group.First());
        List<PlanItem> create = [];
        List<PlannedMove> move = [], keep = [];
        List<SkippedItem> skip = [];
        var used = new HashSet<Guid>();
        foreach (var item in plan.Items.Where(item => !item.IsAgreed).OrderBy(item => item.Day).ThenBy(item => item.VisitorId).ThenBy(item => item.Order).ThenBy(item => item.Id))
        {
            if (Obstacle(item, agreed, visited, closed, today) is { } why)
            {
                skip.Add(new(item, why));
                continue;
            }

            if (!earlier.TryGetValue(item.SchoolId, out var visit))
            {
                create.Add(item);
                continue;
            }

            used.Add(visit.Id);
            (visit.PlannedWeek == item.Week && visit.VisitorId == item.VisitorId ? keep : move).Add(new(visit, item));
        }

        return new(create, move, keep, [.. planned.Where(visit => !used.Contains(visit.Id)).OrderBy(visit => visit.SortDay).ThenBy(visit => visit.Id)], skip);
    }

    /// <summary>Does it.</summary>
    /// <param name="kindId">Of the visits that are planned.</param>
    /// <returns>The visits that are new.</returns>
    public Result<IReadOnlyList<Visit>> Apply(Guid kindId, string why, DateOnly today)
    {
        List<Visit> made = [];
        foreach (var item in Create)
        {
            var visit = Visit.Plan(item.SchoolId, kindId, item.VisitorId, item.Week, today, item.Id);
            if (visit.IsRefused)
                return visit.Refusal;
            made.Add(visit.Value);
        }

        foreach (var (visit, item) in Move.Concat(Keep))
        {
            if (visit.FollowPlan(item.Id, item.Week, item.VisitorId, today).Refusal is { } refusal)
                return refusal;
        }

        foreach (var visit in Withdraw)
        {
            if (visit.Cancel(why).Refusal is { } refusal)
                return refusal;
        }

        return made;
    }

    private static SkippedWhy? Obstacle(PlanItem item, IReadOnlySet<Guid> agreed, IReadOnlySet<Guid> visited, IReadOnlySet<Guid> closed, DateOnly today) =>
        closed.Contains(item.SchoolId) ? SkippedWhy.Closed
        : agreed.Contains(item.SchoolId) ? SkippedWhy.AgreedMeanwhile
        : visited.Contains(item.SchoolId) ? SkippedWhy.VisitedMeanwhile
        : item.Week < Weeks.MondayOf(today) ? SkippedWhy.WeekOver
        : null;
}

using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Audits.Reviews;
using MusicHub.Domain.Hub;
using MusicHub.Domain.Visits;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Hub;

/// <summary>One of the lists that the hub edits.</summary>
/// <param name="Slug">In addresses.</param>
/// <param name="One">"kind of visit".</param>
/// <param name="Hint">Of the field with the entry's name.</param>
public sealed record HubList(string Slug, string Title, string One, string Lead, string Hint)
{
    public static readonly HubList Kinds = new("kinds", "Kinds of visit", "kind of visit", "Offered when a visit is planned or recorded, in this order.", "Such as School music visit");

    public static readonly HubList Needs = new("needs", "Needs", "need", "Ticked in a visit’s record, each with a note.", "Such as Singing");

    public static readonly HubList Reasons = new("reasons", "Reasons", "reason", "Asked when a visit is cancelled or does not take place, or a school declines. Where none is offered, no reason is asked for.", "Such as Inspection");

    public static readonly HubList Steps = new("steps", "Steps of a School Music Review", "step", "A school goes through them in this order. A review keeps the steps that were in use when it began.", "Such as Self-evaluation");

    public static readonly IReadOnlyList<HubList> All = [Kinds, Needs, Reasons, Steps];

    public static HubList? Find(string slug) => All.FirstOrDefault(list => list.Slug == slug);

    public string Address => $"/hub/lists/{Slug}";

    /// <summary>All its entries, in their order, to be changed.</summary>
    internal async Task<IReadOnlyList<ListItem>> Items(MusicHubDbContext db) =>
        [.. (Slug switch
        {
            "kinds" => (await db.VisitKinds.ToListAsync()).Cast<ListItem>(),
            "needs" => await db.Needs.ToListAsync(),
            "steps" => await db.ReviewSteps.ToListAsync(),
            _ => await db.VisitReasons.ToListAsync(),
        }).OrderBy(item => item.Order).ThenBy(item => item.Name, StringComparer.Ordinal)];

    /// <summary>A new entry, with its name and what is offered still to come.</summary>
    internal ListItem New(string name, int order) => Slug switch
    {
        "kinds" => new VisitKind(name, counts: false, order),
        "needs" => new Need(name, order),
        "steps" => new ReviewStep(name, ReviewProof.Decision, order),
        _ => new VisitReason(name, VisitEndings.None, order),
    };

    /// <summary>What a step may need to be held; of other lists none.</summary>
    internal async Task<IReadOnlyList<Choice>> VisitKinds(MusicHubDbContext db) =>
        Slug != "steps" ? [] : await db.VisitKinds.OrderBy(kind => kind.Order).Select(kind => new Choice(kind.Id.ToString(), kind.Name, null)).ToListAsync();

    /// <summary>How many visits, or reviews, have each entry; those that none has are left out.</summary>
    internal async Task<IReadOnlyDictionary<Guid, int>> Uses(MusicHubDbContext db)
    {
        if (Slug == "kinds")
        {
            var visits = await db.Visits.GroupBy(visit => visit.KindId).Select(group => new { group.Key, Count = group.Count() }).ToListAsync();
            var steps = await db.ReviewSteps.Where(step => step.VisitKindId != null).GroupBy(step => step.VisitKindId!.Value).Select(group => new { group.Key, Count = group.Count() }).ToListAsync();
            return visits.Concat(steps).GroupBy(use => use.Key).ToDictionary(uses => uses.Key, uses => uses.Sum(use => use.Count));
        }

        if (Slug == "steps")
            return await db.Set<ReviewItem>().GroupBy(item => item.StepId).ToDictionaryAsync(group => group.Key, group => group.Count());
        if (Slug == "needs")
            return await db.Set<VisitNeed>().GroupBy(need => need.NeedId).ToDictionaryAsync(group => group.Key, group => group.Count());
        var ended = await db.Visits.Where(visit => visit.EndedReasonId != null).GroupBy(visit => visit.EndedReasonId!.Value).Select(group => new { group.Key, Count = group.Count() }).ToListAsync();
        var moved = await db.Set<VisitMove>().Where(move => move.ReasonId != null).GroupBy(move => move.ReasonId!.Value).Select(group => new { group.Key, Count = group.Count() }).ToListAsync();
        var declined = await db.Set<ContactAttempt>().Where(attempt => attempt.ReasonId != null).GroupBy(attempt => attempt.ReasonId!.Value).Select(group => new { group.Key, Count = group.Count() }).ToListAsync();
        return ended.Concat(moved).Concat(declined).GroupBy(use => use.Key).ToDictionary(uses => uses.Key, uses => uses.Sum(use => use.Count));
    }
}

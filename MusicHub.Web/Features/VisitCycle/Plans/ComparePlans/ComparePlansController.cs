using Microsoft.AspNetCore.Mvc;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Plans;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Plans.ComparePlans;

/// <summary>Two plans side by side: their figures, and the schools that they treat differently.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ComparePlansController(TaskContext context, Cycles cycles) : PlanTaskController(context, cycles)
{
    [HttpGet("cycle/plans/compare")]
    public async Task<IActionResult> Get(Guid first, Guid second)
    {
        if (await Find(first) is not { } one || await Find(second) is not { } other)
            return NotFound();
        var calendar = await Calendar();
        var differences = PlanDifference.Between(one, other);
        var (left, right) = (PlanSummary.Of(one, calendar), PlanSummary.Of(other, calendar));
        return Page(new ComparePlansPage(
            one,
            other,
            left,
            right,
            differences,
            await Db.NamesOfSchools([.. differences.Select(pair => pair.SchoolId)]),
            await Db.NamesOfPeople([.. left.Shares.Concat(right.Shares).Select(share => share.VisitorId).Distinct()])));
    }
}

public sealed record ComparePlansPage(
    YearPlan First,
    YearPlan Second,
    PlanSummary One,
    PlanSummary Other,
    IReadOnlyList<PlanDifference> Differences,
    IReadOnlyDictionary<Guid, PlanSchoolName> Schools,
    IReadOnlyDictionary<Guid, string> People)
{
    /// <summary>Everybody who visits in one of the plans, with what they do in each.</summary>
    public IEnumerable<(string Name, VisitorShare? First, VisitorShare? Second)> Visitors => People.OrderBy(person => person.Value, StringComparer.CurrentCulture)
        .Select(person => (person.Value, One.Shares.FirstOrDefault(share => share.VisitorId == person.Key), Other.Shares.FirstOrDefault(share => share.VisitorId == person.Key)));

    public IEnumerable<(string What, string First, string Second)> Figures =>
    [
        ("Visits", One.Visits.Number(), Other.Visits.Number()),
        ("Agreed already", One.Agreed.Number(), Other.Agreed.Number()),
        ("Locked", One.Locked.Number(), Other.Locked.Number()),
        ("Schools due and left out", One.DueLeft.Number(), Other.DueLeft.Number()),
        ("Overdue schools left out", One.OverdueLeft.Number(), Other.OverdueLeft.Number()),
        ("Visits later than due", One.Late.Number(), Other.Late.Number()),
        ("Kilometres", PlanStateWords.Kilometres(One.Kilometres), PlanStateWords.Kilometres(Other.Kilometres)),
        ("Fewest and most visits of a visitor", Range(One), Range(Other)),
    ];

    public string Say(PlanItem? item) => item is null ? "Not visited" : $"{People.GetValueOrDefault(item.VisitorId, "Somebody")}, {PlanStateWords.When(item.Day, item.Part)}";

    private static string Range(PlanSummary summary) => $"{summary.FewestVisits.Number()} to {summary.MostVisits.Number()}";
}

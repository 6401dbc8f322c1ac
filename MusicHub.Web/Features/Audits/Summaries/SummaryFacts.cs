using MusicHub.Data;
using MusicHub.Domain;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Facts;

namespace MusicHub.Web.Features.Audits.Summaries;

/// <summary>What a published summary tells of its school, kept where such facts are kept.</summary>
internal static class SummaryFacts
{
    /// <summary>A summary that is found for the year means that the plan is in place and its summary published, unless something else was learnt later.</summary>
    public static void LearnPlan(this MusicHubDbContext db, SummaryCheck check, SchoolFact? known)
    {
        if (check.State == SummaryState.Found && !(known?.AsAt > check.CheckedOn))
            db.Learn(check, FactKind.PlanState, FactValue.Of(FactKinds.PublishedPlan), known).OrThrow();
    }

    public static Result Learn(this MusicHubDbContext db, SummaryCheck check, FactKind kind, FactValue value, SchoolFact? known)
    {
        var origin = new FactOrigin(check.CheckedOn, FactSource.Summary, check.Id);
        if (known is not null)
            return known.Set(value, origin);
        var learnt = SchoolFact.Learn(check.SchoolId, check.YearStart, kind, value, origin);
        if (learnt.Value is { } fact)
            db.Add(fact);
        return learnt.Refusal is { } refusal ? refusal : Result.Done;
    }
}

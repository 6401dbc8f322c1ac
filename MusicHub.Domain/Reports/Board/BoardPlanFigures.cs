using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Reports.Needs;

namespace MusicHub.Domain.Reports.Board;

/// <summary>Counts a board report's part on development plans and audits, over the schools that the report keeps.</summary>
internal sealed class BoardPlanFigures(BoardInput input, BoardDates dates)
{
    private readonly ILookup<Guid, AuditFact> _audits = input.AuditsCompleted.Where(audit => audit.CompletedOn <= dates.UpTo).ToLookup(audit => audit.SchoolId);
    private readonly ILookup<Guid, SummaryCheckFact> _checks = input.Summaries.ToLookup(check => check.SchoolId);

    /// <summary>Says of an open school what this part counts.</summary>
    public SchoolRow Of(SchoolRow row, Guid schoolId) => !row.IsOpen ? row : row with
    {
        IsAudited = _audits[schoolId].Any(audit => audit.YearStart == input.Term.StartYear),
        LastAuditOn = _audits[schoolId].Select(audit => (DateOnly?)audit.CompletedOn).Max(),
        IsAuditedLastYear = _audits[schoolId].Any(audit => audit.YearStart == input.Term.StartYear - 1 && audit.CompletedOn <= dates.LastYearUpTo),
        Summary = Standing(schoolId),
        IsFoundLastYear = _checks[schoolId].Any(check => check.YearStart == input.Term.StartYear - 1 && check.CheckedOn <= dates.LastYearUpTo && check.State == SummaryState.Found),
    };

    public BoardPlans Part(IReadOnlyList<SchoolRow> schools, IEnumerable<string> regions)
    {
        var open = schools.Where(school => school.IsOpen).ToList();
        var totals = Count(open);
        return new(
            [.. Sentences(open.Count, totals)],
            totals,
            [.. regions.Select(region => Line(region, [.. open.Where(school => school.Region == region)]))],
            NeedsFromAudits.Areas(input.Audits));
    }

    /// <summary>Null where the hub has neither audits nor looked for summaries.</summary>
    public string? Headline(BoardPlanCounts totals, int open) => totals.AuditedEver + open - totals.NotLookedFor == 0 ? null
        : $"In {input.Term.YearTitle} {Say.Number(totals.Audited)} of {Say.Count(open, "open school")} ({Say.Share(totals.Audited, open)}) completed an audit of {(totals.Audited == 1 ? "its" : "their")} music, and {Say.Number(totals.Found)} ({Say.Share(totals.Found, open)}) {(totals.Found == 1 ? "has" : "have")} a published summary that covers the year.";

    private static BoardPlanLine Line(string region, IReadOnlyList<SchoolRow> open) => new(region, open.Count, Count(open));

    private static BoardPlanCounts Count(IReadOnlyList<SchoolRow> open) => new(
        open.Count(school => school.IsAudited == true),
        open.Count(school => school.LastAuditOn is not null),
        open.Count(school => school.Summary == SummaryStanding.Found),
        open.Count(school => school.Summary == SummaryStanding.Stale),
        open.Count(school => school.Summary == SummaryStanding.NotFound),
        open.Count(school => school.Summary == SummaryStanding.NotLookedFor),
        open.Count(school => school.IsAuditedLastYear == true),
        open.Count(school => school.IsFoundLastYear == true));

    private string Standing(Guid schoolId) => _checks[schoolId].FirstOrDefault(check => check.YearStart == input.Term.StartYear && check.CheckedOn <= dates.UpTo)?.State switch
    {
        SummaryState.Found => SummaryStanding.Found,
        SummaryState.Stale => SummaryStanding.Stale,
        SummaryState.NotFound => SummaryStanding.NotFound,
        _ => SummaryStanding.NotLookedFor,
    };

    private IEnumerable<string> Sentences(int open, BoardPlanCounts totals)
    {
        if (open == 0)
        {
            yield return "The register has no open school.";
            yield break;
        }

        yield return $"In {input.Term.YearTitle} {Say.Count(totals.Audited, "school")} {(totals.Audited == 1 ? "has" : "have")} completed an audit, of {Say.Count(open, "open school")} ({Say.Share(totals.Audited, open)}); {Difference(totals.Audited - totals.AuditedLastYear)} by the same point last year. In all years together it is {Say.Number(totals.AuditedEver)} ({Say.Share(totals.AuditedEver, open)}).";
        var looked = open - totals.NotLookedFor;
        yield return looked == 0 ? $"No school’s published summary has been looked for in {input.Term.YearTitle}."
            : $"The published summary of the plan was looked for at {Say.Count(looked, "school")}: {(totals.Found == 0 ? "none has" : totals.Found == 1 ? "1 has" : $"{Say.Number(totals.Found)} have")} one for the year, {Difference(totals.Found - totals.FoundLastYear)} by the same point last year, {Say.Number(totals.Stale)} one that covers an earlier year, and at {Say.Number(totals.NotFound)} none was found.";
        foreach (var sentence in NeedsFromAudits.Sentences(input.Audits).Skip(1))
            yield return sentence;
    }

    private static string Difference(int difference) => difference switch
    {
        0 => "as many as",
        > 0 => $"{Say.Number(difference)} more than",
        _ => $"{Say.Number(-difference)} fewer than",
    };
}

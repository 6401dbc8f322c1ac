using MusicHub.Domain.Reports.Figures;

namespace MusicHub.Domain.Reports.Board;

/// <summary>A board report's part on development plans and audits.</summary>
/// <param name="Areas">What the year's audits say; null where fewer than five schools have been audited.</param>
public sealed record BoardPlans(IReadOnlyList<string> Sentences, BoardPlanCounts Totals, IReadOnlyList<BoardPlanLine> Regions, FigureTable? Areas);

/// <summary>Open schools. <c>LastYear</c> figures are those of the same point a year before.</summary>
/// <param name="Audited">By an audit started in the academic year.</param>
/// <param name="AuditedEver">By an audit of any year.</param>
/// <param name="Found">Whose published summary covers the year.</param>
/// <param name="Stale">Whose published summary covers an earlier year.</param>
public sealed record BoardPlanCounts(int Audited, int AuditedEver, int Found, int Stale, int NotFound, int NotLookedFor, int AuditedLastYear, int FoundLastYear);

public sealed record BoardPlanLine(string Name, int OpenSchools, BoardPlanCounts Counts);

/// <summary>Words of <see cref="SchoolRow.Summary"/>.</summary>
public static class SummaryStanding
{
    public const string Found = "Found";

    public const string Stale = "Covers an earlier year";

    public const string NotFound = "Not found";

    public const string NotLookedFor = "Not looked for";
}

using MusicHub.Domain.Calendar;
using MusicHub.Domain.Reports;
using MusicHub.Web.Features.Reports.Wording;

namespace MusicHub.Web.Features.Reports;

/// <summary>All that a report's files are made from: what they show never comes from the records of the day on which they are printed.</summary>
/// <param name="Format">Of the JSON.</param>
/// <param name="Region">That it is about; null for the whole hub.</param>
/// <param name="Mark">Stands on the first page and at the foot of each; null for what is published.</param>
/// <param name="Edits">Words that people wrote.</param>
public sealed record ReportPaper(ReportKind Kind, TermKey Term, int Format, string Json, string? Mark, IReadOnlyList<SectionEdit> Edits, string? Region = null)
{
    /// <summary>On everything that the board has not been given.</summary>
    public const string Draft = "Draft, not for circulation";

    public string Title => Report.TitleOf(Kind, Term, Region);

    internal static ReportPaper Of(Report report, int format, string json, IReadOnlyList<SectionEdit> edits) =>
        new(report.Kind, report.Term, format, json, report.PublishedAt is null && ReportKinds.ForBoard.Contains(report.Kind) ? Draft : null, edits, report.RegionName);
}

using MusicHub.Domain.Calendar;
using MusicHub.Domain.Reports;

namespace MusicHub.Web.Features.Reports;

/// <summary>All that a report's files are made from: what they show never comes from the records of the day on which they are printed.</summary>
/// <param name="Format">Of the JSON.</param>
/// <param name="Mark">Stands on the first page and at the foot of each; null for what is published.</param>
public sealed record ReportPaper(ReportKind Kind, TermKey Term, int Format, string Json, string? Mark)
{
    /// <summary>On everything that the board has not been given.</summary>
    public const string Draft = "Draft, not for circulation";

    internal static ReportPaper Of(Report report, int format, string json) =>
        new(report.Kind, report.Term, format, json, report.PublishedAt is null ? Draft : null);
}

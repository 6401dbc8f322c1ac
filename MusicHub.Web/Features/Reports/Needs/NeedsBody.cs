using MusicHub.Domain.Reports.Needs;
using MusicHub.Web.Documents.Charts;
using MusicHub.Web.Features.Reports.Wording;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Reports.Needs;

/// <summary>What a needs analysis shows, on its page and on paper: from its snapshot alone.</summary>
public sealed class NeedsBody(NeedsReport report, string? rows)
{
    public NeedsReport Report => report;

    public ReportWords Texts { get; init; } = new(report.Drafted(), []);

    /// <summary>Where the rows behind its figures are; null on paper, and for those who read the document alone.</summary>
    public string? Rows => rows;

    public static string Subtitle(NeedsReport report) => report.Cover.YearIsOver ? "The whole academic year" : $"The academic year up to {report.Cover.UpTo.Full()}";

    public IReadOnlyList<KeyFigure> KeyFigures =>
    [
        new(report.Totals.Visited.Number(), report.Totals.Visited == 1 ? "school visited" : "schools visited", $"of {Words.Count(report.Totals.OpenSchools, "open school")}"),
        new(report.Totals.Answered?.Number() ?? "Under 5", "answered Have Your Say", "in the year’s survey"),
        new(report.Totals.Audited.Number(), report.Totals.Audited == 1 ? "school audited" : "schools audited", "by an audit started in the year"),
        new(report.Totals.OpenActions.Number(), report.Totals.OpenActions == 1 ? "action open" : "actions open", $"on {report.Cover.UpTo.Full()}"),
    ];
}

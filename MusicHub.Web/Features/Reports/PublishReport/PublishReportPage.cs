using MusicHub.Domain.Reports;

namespace MusicHub.Web.Features.Reports.PublishReport;

public sealed record PublishReportPage(Report Report)
{
    /// <summary>What is given out by it.</summary>
    public string Contents => Report.Kind == ReportKind.Needs
        ? "It names no school and no person, and hides small counts. Publish a year’s needs analysis once, when the year’s figures are in: two editions differ by the schools between them."
        : "The workbook names every school of the hub; it names no person.";
}

using MusicHub.Domain.Reports;

namespace MusicHub.Web.Features.Reports.CorrectReport;

public sealed record CorrectReportPage(Report Report, CorrectReportForm Form);

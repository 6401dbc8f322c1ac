using MusicHub.Domain.Reports;

namespace MusicHub.Web.Features.Reports.SendBackReport;

public sealed record SendBackReportPage(Report Report, SendBackReportForm Form);

using MusicHub.Domain.Reports;

namespace MusicHub.Web.Features.Reports.PublishReport;

public sealed record PublishReportPage(Report Report);

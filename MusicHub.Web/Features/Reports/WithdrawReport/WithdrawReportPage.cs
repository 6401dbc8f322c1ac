using MusicHub.Domain.Reports;

namespace MusicHub.Web.Features.Reports.WithdrawReport;

public sealed record WithdrawReportPage(Report Report, WithdrawReportForm Form);

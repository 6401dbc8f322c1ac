using MusicHub.Domain.Reports;
using MusicHub.Domain.Reports.Words;

namespace MusicHub.Web.Features.Reports.EditWords;

public sealed record EditWordsPage(Report Report, DraftedSection Drafted, bool IsEdited, EditWordsForm Form)
{
    /// <summary>What saving does to the report's way; null where it does nothing.</summary>
    public string? TakesBack => Report.State switch
    {
        ReportState.Checked => "This report is checked. When you save, the check is taken back.",
        ReportState.Approved => "This report is approved. When you save, the check and the approval are taken back.",
        _ => null,
    };
}

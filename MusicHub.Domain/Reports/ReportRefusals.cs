using MusicHub.Domain.Calendar;

namespace MusicHub.Domain.Reports;

public static class ReportRefusals
{
    public static readonly Refusal NotReady = new("report-not-ready", "This report is still being made. Wait until it is ready.");

    public static readonly Refusal MadeAlready = new("report-made-already", "This report has been made already and does not change. Ask for a new one.");

    public static readonly Refusal PublishedAlready = new("report-published-already", "This report has been published already.");

    public static readonly Refusal NotPublished = new("report-not-published", "Only a report that is published can be withdrawn.");

    public static readonly Refusal ReasonMissing = new("report-reason-missing", "Say why it is withdrawn.", "Reason");

    public static Refusal TermNotBegun(TermKey term) =>
        new("report-term-not-begun", $"{term.Title} has not begun yet. Choose this term or an earlier one.", "Term");
}

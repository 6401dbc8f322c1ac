using MusicHub.Domain.Calendar;
using MusicHub.Domain.Reports.Words;

namespace MusicHub.Domain.Reports;

public static class ReportRefusals
{
    public static readonly Refusal NotReady = new("report-not-ready", "This report is still being made. Wait until it is ready.");

    public static readonly Refusal MadeAlready = new("report-made-already", "This report has been made already and does not change. Ask for a new one.");

    public static readonly Refusal RegionMissing = new("report-region-missing", "Choose the region that the report is about.", "Region");

    public static readonly Refusal NotForBoard = new("report-not-for-board", "A report of this kind is for the hub’s own people; it is not published.");

    public static readonly Refusal PublishedAlready = new("report-published-already", "This report has been published already.");

    public static readonly Refusal NotPublished = new("report-not-published", "Only a report that is published can be withdrawn.");

    public static readonly Refusal ReasonMissing = new("report-reason-missing", "Say why it is withdrawn.", "Reason");

    public static readonly Refusal NotADraft = new("report-not-a-draft", "Only a draft can be checked.");

    public static readonly Refusal NotChecked = new("report-not-checked", "Only a report that has been checked can be approved.");

    public static readonly Refusal NotApproved = new("report-not-approved", "Only a report that has been approved can be published.");

    public static readonly Refusal NotSentOn = new("report-not-sent-on", "Only a report that is checked or approved, and not published, can be sent back.");

    public static readonly Refusal SendBackReasonMissing = new("report-send-back-reason-missing", "Say what is to be put right.", "Reason");

    public static readonly Refusal WithdrawnForGood = new("report-withdrawn-for-good", "A report that was withdrawn is not published again. Make a corrected one.");

    public static readonly Refusal NeverPublished = new("report-never-published", "Only a report that was published can be corrected. Change this one before it is published, or make another.");

    public static readonly Refusal CorrectedAlready = new("report-corrected-already", "A corrected report has been asked for already.");

    public static readonly Refusal CorrectionReasonMissing = new("report-correction-reason-missing", "Say what was wrong.", "Reason");

    public static readonly Refusal WordsAreFinal = new("report-words-final", "The words of a report that was published do not change. Make a corrected report.");

    public static readonly Refusal WordsMissing = new("report-words-missing", "Write something, or restore the drafted words.", "Words");

    public static readonly Refusal WordsTooLong = new("report-words-too-long", $"A section must be {EditedSection.LongestMarkdown:N0} characters or fewer.", "Words");

    public static readonly Refusal NotEdited = new("report-not-edited", "This section has its drafted words already.");

    public static Refusal TermNotBegun(TermKey term) =>
        new("report-term-not-begun", $"{term.Title} has not begun yet. Choose this term or an earlier one.", "Term");
}

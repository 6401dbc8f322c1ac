namespace MusicHub.Domain.Audits;

public static class AuditRefusals
{
    public static readonly Refusal Closed = new("audit-closed", "This audit is completed. To change a rating, open it again first.");

    public static readonly Refusal StillOpen = new("audit-still-open", "This audit is not completed, so its ratings can be changed.");

    public static readonly Refusal NotCompleted = new("audit-not-completed", "Complete the audit first.");

    public static readonly Refusal SharedAlready = new("audit-shared-already", "The scores have been shared with the school already.");

    public static readonly Refusal NotShared = new("audit-not-shared", "The scores have not been shared with the school.");

    public static readonly Refusal NothingRated = new("audit-nothing-rated", "Rate at least one statement first.");

    public static readonly Refusal NothingAnswered = new("audit-nothing-answered", "Answer at least one statement first.");

    public static readonly Refusal NothingLeftToAsk = new("audit-nothing-left-to-ask", "The hub has begun every area itself, so nothing is left to ask the school. Show it what the hub has rated, or take out a workbook, where its answers stand beside the hub’s.");

    public static readonly Refusal ReasonMissing = new("audit-reason-missing", "Say why it is opened again", "Reason");

    public static readonly Refusal ReasonTooLong = new("audit-reason-too-long", $"The reason must be {Audit.LongestReason:N0} characters or fewer", "Reason");

    public static readonly Refusal FindingMissing = new("audit-finding-missing", "Say what the strength or the area for development is", "Text");

    public static readonly Refusal FindingTooLong = new("audit-finding-too-long", $"A strength or an area for development must be {FindingWords.LongestText:N0} characters or fewer", "Text");

    public static readonly Refusal TooManyFindings = new("audit-too-many-findings", $"Choose at most {Audit.MostFindings} strengths and areas for development together");

    public static readonly Refusal AreaGone = new("audit-area-gone", "An area that you ticked is not among the areas for development any more: look at them again", "Areas");

    public static Refusal AreaPlanned(string area) => new("audit-area-planned", $"“{area}” is a target of the plan already", "Areas");
}

namespace MusicHub.Domain.Hub;

public static class HubRefusals
{
    public static readonly Refusal NameMissing = new("hub-name-missing", "Enter the hub's name.", "Name");

    public static readonly Refusal LaCodesWrong = new("la-codes-wrong", "Enter at least one local authority code of three digits, such as 919.", "LaCodes");

    public static readonly Refusal FixedPeriodMissing = new("fixed-period-missing", "Enter the year in which the fixed three-year period starts.", "FixedPeriodStartYear");

    public static readonly Refusal MeetingTwice = new("meeting-twice", "A board meeting on that day is listed already.", "On");

    public static readonly Refusal LeadDaysOutOfOrder = new("lead-days-out-of-order", "A board report is made at most 60 days before the meeting, then checked, then approved, and published at least a day before it.", "ReportLeadDays");

    public static readonly Refusal JudgingOutOfOrder = new("judging-out-of-order", "Each pair must be in order: towards a target the first higher than the second, of what is to be kept low the first lower, all between 0 and 100.");

    public static readonly Refusal LogoTooLarge = new("logo-too-large", "The logo must be 200 KB or smaller.", "Logo");

    public static readonly Refusal LogoNotAnImage = new("logo-not-an-image", "The logo must be a PNG or JPEG picture.", "Logo");

    public static readonly Refusal LogoMissing = new("logo-missing", "Choose a picture.", "Logo");

    public static readonly Refusal SetUpAlready = new("hub-set-up-already", "The hub is set up already.");

    public static readonly Refusal MeetingGone = new("meeting-gone", "That board meeting is not listed any more.");

    public static readonly Refusal TargetNegative = new("target-negative", "A target must be between 0 and 9,999 schools.");

    public static readonly Refusal ListNameMissing = new("list-name-missing", "Enter a name", "Name");

    public static readonly Refusal ListNameTaken = new("list-name-taken", "Another entry of this list has that name already", "Name");

    public static readonly Refusal LastKind = new("last-kind", "One kind of visit must stay in use", "IsActive");

    public static readonly Refusal ListItemUsed = new("list-item-used", "It is used, so it stays on record. Put it out of use instead: then it is not offered any more");

    public static readonly Refusal EndingsMissing = new("endings-missing", "Choose when the reason is offered", "Endings");
}

using MusicHub.Domain.FirstAccess.Pricing;

namespace MusicHub.Domain.FirstAccess.Options;

public static class OptionRefusals
{
    public static readonly Refusal NameMissing = new("option-name-missing", "Enter a name for the option", "Name");

    public static readonly Refusal NameTooLong = new("option-name-too-long", $"The name must be {BoardOption.LongestName} characters or fewer", "Name");

    public static readonly Refusal NotADraft = new("option-not-a-draft", "This option has been put to the board, so that it stays as it is. A correction is a new version.");

    public static readonly Refusal StillADraft = new("option-still-a-draft", "This version is a draft: change it instead of making another.");

    public static readonly Refusal NotBeforeBoard = new("option-not-before-board", "This option does not wait for the board’s decision.");

    public static readonly Refusal MeetingLater = new("option-meeting-later", "The board’s meeting must be today or earlier", "MeetingOn");

    public static readonly Refusal AdoptedAlready = new("option-adopted-already", "This option has been adopted already.");

    public static readonly Refusal BoardFirst = new("option-board-first", "The board comes first: put the option to a meeting and record what it decided.");

    public static readonly Refusal ReasonMissing = new("option-reason-missing", "The board did not endorse this option. Say why it is adopted all the same", "Reason");

    public static Refusal PercentWrong(string field) =>
        new("option-percent-wrong", $"A subsidy must be from 0 to 100 per cent, with at most {SubsidyRates.Places} decimal places", field);

    public static Refusal NoteTooLong(string field) => new("option-note-too-long", $"This must be {BoardOption.LongestNote:N0} characters or fewer", field);
}

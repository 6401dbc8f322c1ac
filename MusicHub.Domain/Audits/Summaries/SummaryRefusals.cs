namespace MusicHub.Domain.Audits.Summaries;

public static class SummaryRefusals
{
    public static readonly Refusal AddressMissing = new("summary-address-missing", "Enter the address of the page or file that was found", "Address");

    public static readonly Refusal NoAddress = new("summary-no-address", $"Enter a web address that begins with http:// or https://, of {SummaryCheck.LongestAddress} characters or fewer", "Address");

    public static readonly Refusal YearOutOfReach = new("summary-year-out-of-reach", "Choose the year that the summary covers", "Covers");

    public static readonly Refusal ReviewedBeforePublished = new("summary-reviewed-before-published", "The review date must be after the date on which the summary was published", "ReviewOn");

    public static readonly Refusal CheckedLater = new("summary-checked-later", "The day on which it was checked must be today or earlier", "CheckedOn");

    public static readonly Refusal HasContents = new("summary-has-contents", "What this summary says is written down, so somebody has looked: choose found, or not found", "Finding");

    public static readonly Refusal NotFoundYet = new("summary-not-found-yet", "What a summary says can be written down once it is found");

    public static readonly Refusal NoteTooLong = new("summary-note-too-long", $"The note must be {SummaryCheck.LongestNote:N0} characters or fewer", "QualityNote");

    public static Refusal TextTooLong(string field, int most) => new("summary-text-too-long", $"This must be {most:N0} characters or fewer", field);
}

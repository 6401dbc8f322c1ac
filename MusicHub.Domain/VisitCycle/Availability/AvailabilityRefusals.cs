namespace MusicHub.Domain.VisitCycle.Availability;

public static class AvailabilityRefusals
{
    public static Refusal VisitsOutOfRange { get; } = new("availability-visits-out-of-range", $"Visits in half a day must be from 1 to {VisitorAvailability.MostVisits}.", "VisitsPerHalfDay");

    public static Refusal NoHalfDay { get; } = new("availability-no-half-day", "Tick the half-days that are free between the two dates, or clear the dates.", "Times");

    public static Refusal EndsBeforeStart { get; } = new("availability-ends-before-start", "The last day must not be before the first one.");

    public static Refusal TimesOverlap { get; } = new("availability-times-overlap", "Two of the free times overlap. Let the earlier one end on the day before the later one begins.", "Times");

    public static Refusal ReasonMissing { get; } = new("closed-days-reason-missing", "Say what the days are, such as training day.", "Title");

    public static Refusal SpanTooLong { get; } = new("closed-days-too-long", $"At most {DayWithoutVisits.LongestSpan} days can be noted at once.", "Until");

    public static Refusal DaysEndBeforeStart { get; } = new("closed-days-end-before-start", "The last day must not be before the first one.", "Until");

    /// <param name="home">What was typed.</param>
    public static Refusal HomeUnknown(string home) => new("availability-home-unknown", $"No school of the register shares “{home}”, so nobody can say where it lies. Enter the postcode or URN of a school nearby.", "Home");
}

namespace MusicHub.Domain.VisitCycle.Availability;

/// <summary>Days of term on which the hub makes no visits: training days, a conference. Bank holidays and half-terms are known without it.</summary>
public sealed class DayWithoutVisits : Aggregate
{
    public const int LongestSpan = 60;

    private DayWithoutVisits() => Title = null!;

    public DateOnly From { get; private init; }

    public DateOnly Until { get; private init; }

    public string Title { get; private init; }

    public DateSpan Span => new(From, Until);

    public static Result<DayWithoutVisits> Add(DateSpan days, string? title)
    {
        if (string.IsNullOrWhiteSpace(title))
            return AvailabilityRefusals.ReasonMissing;
        if (days.Until < days.From)
            return AvailabilityRefusals.DaysEndBeforeStart;
        if (days.Until > days.From.AddDays(LongestSpan - 1))
            return AvailabilityRefusals.SpanTooLong;
        return new DayWithoutVisits { From = days.From, Until = days.Until, Title = title.Trim() };
    }
}

using System.Globalization;
using MusicHub.Domain.Calendar;

namespace MusicHub.Web.Features.VisitCycle.Board;

/// <summary>Which part of the board is looked at, as its address says it.</summary>
public sealed record BoardView
{
    public const int WeeksShown = 4;

    /// <summary>A day of the first week; this week where none is said.</summary>
    public DateOnly? From { get; init; }

    /// <summary>A region's identity, or none.</summary>
    public Guid? Region { get; init; }

    /// <summary>A visitor's identity, or none.</summary>
    public Guid? Visitor { get; init; }

    /// <summary>With its question mark; nothing where all is as usual.</summary>
    public string Query => string.Join('&', Parts()) is { Length: > 0 } query ? $"?{query}" : "";

    public string Address => $"/cycle/board{Query}";

    /// <summary>The Mondays shown: teaching weeks from the first on.</summary>
    public IReadOnlyList<DateOnly> Mondays(SchoolCalendar calendar, DateOnly today) => [.. TeachingWeeks(calendar, Weeks.MondayOf(From ?? today), 7).Take(WeeksShown)];

    public DateOnly Earlier(SchoolCalendar calendar, DateOnly today) =>
        TeachingWeeks(calendar, Weeks.MondayOf(From ?? today).AddDays(-7), -7).Take(WeeksShown).LastOrDefault(Weeks.MondayOf(today));

    public DateOnly Later(SchoolCalendar calendar, DateOnly today) => Mondays(calendar, today) is { Count: > 0 } shown ? shown[^1].AddDays(7) : Weeks.MondayOf(today);

    // A year and a half is the longest that a hub waits between two teaching weeks; holidays are passed over.
    private static IEnumerable<DateOnly> TeachingWeeks(SchoolCalendar calendar, DateOnly monday, int step) =>
        Enumerable.Range(0, 78).Select(week => monday.AddDays(step * week)).Where(calendar.Teaches);

    private IEnumerable<string> Parts()
    {
        if (From is { } from)
            yield return $"from={from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        if (Region is { } region)
            yield return $"region={region}";
        if (Visitor is { } visitor)
            yield return $"visitor={visitor}";
    }
}

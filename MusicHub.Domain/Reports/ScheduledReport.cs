using System.Globalization;
using MusicHub.Domain.Calendar;

namespace MusicHub.Domain.Reports;

/// <summary>A report that the calendar asks for.</summary>
/// <param name="DueOn">The day on which it is to be made.</param>
/// <param name="UpTo">The last day that its figures may count.</param>
/// <param name="MeetingOn">The board meeting that it is for; null for the one at a term's end.</param>
public sealed record ScheduledReport(ReportKind Kind, TermKey Term, DateOnly DueOn, DateOnly UpTo, DateOnly? MeetingOn)
{
    /// <summary>Of a report for a board meeting.</summary>
    public ReportDates? Dates { get; init; }

    public string Key => $"{Kind.Slug()}/{Term}/{MeetingOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "end"}";
}

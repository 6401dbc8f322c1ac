using System.Globalization;
using MusicHub.Data.Visits;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Visits;
using MusicHub.Web.Design.TagHelpers;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Visits;

/// <summary>How visits are told on every page.</summary>
public static class VisitWords
{
    private static readonly CultureInfo British = new("en-GB");

    /// <summary>"Thursday 6 November 2025 at 14:05", "Thursday 6 November 2025", or "Week of 3 November 2025".</summary>
    public static string When(this VisitLine line) => line.On is { } on
        ? $"{on.Long()}{(line.StartsAt is { } at ? $" at {at.Clock()}" : null)}"
        : $"Week of {line.SortDay.ToString("d MMMM yyyy", British)}";

    /// <summary>"6 Nov 2025, 14:05", "6 Nov 2025", or "Week of 3 Nov 2025".</summary>
    public static string WhenShort(this VisitLine line) => line.On is { } on
        ? $"{on.Short()}{(line.StartsAt is { } at && line.State.IsAhead() ? $", {at.Clock()}" : null)}"
        : $"Week of {line.SortDay.Short()}";

    /// <summary>"Re-arranged once", "Re-arranged 3 times"; null where it never was.</summary>
    public static string? Rearranged(int moves) => moves switch { 0 => null, 1 => "Re-arranged once", 2 => "Re-arranged twice", _ => $"Re-arranged {moves} times" };

    public static string Clock(this TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"Northgate Primary School, Testford (URN 900001)": three names occur twice in one county.</summary>
    public static string SchoolWords(this VisitLine line) => SchoolWords(line.School, line.Town, line.Urn);

    public static string SchoolWords(string name, string? town, int urn) => $"{name}, {(town is null ? null : $"{town} ")}(URN {urn})";

    /// <summary>How a visit stands, in colour, shape and words.</summary>
    public static (StatusKind Kind, string Words) StandingOn(this VisitLine line, DateOnly today) =>
        line.IsWithoutRecordOn(today) ? (StatusKind.Warning, "No record yet")
        : line.HasSlippedOn(today) ? (StatusKind.Warning, "Week passed")
        : line.State.Standing();

    public static (StatusKind Kind, string Words) Standing(this VisitState state) => state switch
    {
        VisitState.Planned => (StatusKind.Neutral, state.Title()),
        VisitState.Arranged => (StatusKind.Active, state.Title()),
        VisitState.Confirmed => (StatusKind.Active, state.Title()),
        VisitState.Done => (StatusKind.Done, state.Title()),
        _ => (StatusKind.Off, state.Title()),
    };

    public static StatusKind Status(this SupportPriority priority) => priority switch
    {
        SupportPriority.High => StatusKind.Problem,
        SupportPriority.Medium => StatusKind.Warning,
        _ => StatusKind.Neutral,
    };


    /// <summary>Why schools may not be open on that day; null when they are, or when nobody can say.</summary>
    public static string? OutsideTeaching(this SchoolCalendar calendar, DateOnly day)
    {
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            return $"{day.Long()} is at a weekend.";
        if (calendar.Term(calendar.TermOf(day)) is not { } term || calendar.IsTeachingDay(day))
            return null;
        return day >= term.HalfTermStartsOn && day <= term.HalfTermEndsOn
            ? $"{day.Long()} is in the half-term of the {term.Name.ToString().ToLowerInvariant()} term."
            : $"{day.Long()} is in the school holidays.";
    }
}

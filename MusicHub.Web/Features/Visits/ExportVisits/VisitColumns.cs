using MusicHub.Data.Visits;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Web.Documents.Excel;

namespace MusicHub.Web.Features.Visits.ExportVisits;

/// <summary>What the list shows of a visit, a column each.</summary>
internal static class VisitColumns
{
    public static IReadOnlyList<ExportColumn<VisitLine>> All(DateOnly today) =>
    [
        new("School", line => line.School, Width: 44),
        new("Town", line => line.Town),
        new("URN", line => line.Urn, ColumnKind.Identifier),
        new("Phase", line => line.Phase?.Title() ?? "Undecided"),
        new("Region", line => line.Region ?? "None"),
        new("Day", line => line.On, ColumnKind.Date),
        new("Time", line => line.StartsAt?.Clock(), Width: 8),
        new("Week planned", line => line.PlannedWeek, ColumnKind.Date),
        new("Re-arranged", line => line.Moves, ColumnKind.Number),
        new("Kind", line => line.Kind),
        new("Visited together with", line => line.Trust is null ? null : $"Other schools of {line.Trust}", Width: 30),
        new("Visitor", line => line.Visitor ?? "Nobody yet"),
        new("How it stands", line => line.StandingOn(today).Words, Width: 18),
        new("Record", line => line.IsBegun ? "Begun" : null, Width: 10),
        new("Why not", line => line.EndedReason, Width: 30),
        new("Priority", line => line.Priority, Width: 10),
        new("Another visit promised by", line => line.FollowUpBy, ColumnKind.Date),
        new("Next visit to the school", line => line.NextVisitOn, ColumnKind.Date),
        new("Last attempt", line => line.LastAttempt?.Title(), Width: 14),
        new("Last attempt on", line => line.LastAttemptAt is { } at ? Domain.Calendar.UkTime.DayOf(at) : null, ColumnKind.Date),
    ];
}

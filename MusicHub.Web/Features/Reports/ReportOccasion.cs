using MusicHub.Domain.Reports;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Reports;

/// <summary>What tells two reports on one term apart.</summary>
public static class ReportOccasion
{
    /// <summary>"For the board meeting on 9 Dec 2025", "Asked for by Priya Raman".</summary>
    /// <param name="by">Null where the schedule asked.</param>
    public static string Of(DateOnly? meetingOn, string? by) => (meetingOn, by) switch
    {
        ({ } meeting, _) => $"For the board meeting on {meeting.Short()}",
        (_, { } person) => $"Asked for by {person}",
        _ => "At the end of the term",
    };

    /// <summary>What somebody is to do with a report in this state: "To check by 1 Dec 2025".</summary>
    public static string ToDo(ReportState state, DateOnly? by = null)
    {
        var what = state switch
        {
            ReportState.Draft => "To check",
            ReportState.Checked => "To approve",
            _ => "To publish",
        };
        return by is { } day ? $"{what} by {day.Short()}" : what;
    }
}

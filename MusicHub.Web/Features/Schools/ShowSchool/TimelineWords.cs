using MusicHub.Data.Schools;
using MusicHub.Domain.Actions;
using MusicHub.Domain.Visits;
using MusicHub.Web.Design.TagHelpers;

namespace MusicHub.Web.Features.Schools.ShowSchool;

/// <summary>An entry of the timeline in words.</summary>
public static class TimelineWords
{
    public static string? Href(this TimelineEntry entry) => entry switch
    {
        { Visit: not null, SubjectId: { } id } => $"/visits/{id}",
        { Action: not null, SubjectId: { } id } => $"/actions/{id}",
        _ => null,
    };

    public static string Heading(this TimelineEntry entry) => entry.Action is null ? entry.Title : $"Action: {entry.Title}";

    public static (StatusKind Kind, string Text)? Standing(this TimelineEntry entry) => entry switch
    {
        { Visit: { } state } => (Of(state), state.Title()),
        { Action: { } standing } => (Of(standing), standing.Title()),
        _ => null,
    };

    public static StatusKind Of(VisitState state) => state switch
    {
        VisitState.Planned => StatusKind.Neutral,
        VisitState.Done => StatusKind.Done,
        VisitState.Cancelled or VisitState.NotAttended => StatusKind.Off,
        _ => StatusKind.Active,
    };

    public static StatusKind Of(ActionStanding standing) => standing switch
    {
        ActionStanding.Overdue => StatusKind.Problem,
        ActionStanding.DueSoon => StatusKind.Warning,
        ActionStanding.Done => StatusKind.Done,
        ActionStanding.Dropped => StatusKind.Off,
        _ => StatusKind.Active,
    };
}

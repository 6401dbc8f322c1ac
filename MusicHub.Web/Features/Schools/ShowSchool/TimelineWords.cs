using MusicHub.Data.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Web.Design.TagHelpers;
using MusicHub.Web.Features.Actions;
using MusicHub.Web.Features.Audits;
using MusicHub.Web.Features.Audits.Reviews;
using MusicHub.Web.Features.Audits.Summaries;
using MusicHub.Web.Features.Feedback;
using MusicHub.Web.Features.FirstAccess.Bookings;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits;

namespace MusicHub.Web.Features.Schools.ShowSchool;

/// <summary>An entry of the timeline in words.</summary>
public static class TimelineWords
{
    public static string? Href(this TimelineEntry entry) => entry switch
    {
        { Action: not null, SubjectId: { } id } => $"/actions/{id}",
        { Feedback: not null, SubjectId: { } id } => $"/feedback/{id}",
        { Audit: not null, SubjectId: { } id } => $"/audits/{id}",
        { IsReview: true, SubjectId: { } id } => $"/reviews/{id}",
        { Booking: not null, SubjectId: { } id } => $"/first-access/bookings/{id}",
        { Summary: { } summary, SubjectId: { } id } => $"/schools/{id}/summaries/{summary.YearStart}",
        { IsNote: true, SubjectId: { } id } => $"/visits/{id}/note",
        { SurveyYear: { } year, SubjectId: { } id } => $"/schools/{id}/survey/{year}",
        { SubjectId: { } id } => $"/visits/{id}",
        _ => null,
    };

    public static string Heading(this TimelineEntry entry) => entry.Action is null ? entry.Title : $"Action: {entry.Title}";

    public static (StatusKind Kind, string Text)? Standing(this TimelineEntry entry) => entry switch
    {
        { Visit: { } state } => state.Standing(),
        { Action: { } standing } => standing.InWords(),
        { Feedback: { } state } => state.Standing(),
        { Audit: { } state } => state.Standing(),
        { ReviewStep: { } said } => said.Standing(),
        { IsReview: true } => entry.ReviewEnd.Standing(),
        { Booking: { } state } => state.Standing(),
        { Summary: { } summary } => summary.State.Standing(),
        _ => null,
    };

    /// <summary>A visit that is only planned has a week, and no day.</summary>
    public static string When(this TimelineEntry entry) => entry.Visit == VisitState.Planned ? $"Week of {entry.On.Short()}" : entry.On.Long();
}

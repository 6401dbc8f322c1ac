using MusicHub.Data.Mail;
using MusicHub.Domain.Mail;
using MusicHub.Web.Design.TagHelpers;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Mail;

/// <summary>How messages stand, in words.</summary>
public static class MailStandings
{
    public static string Title(this MailKind kind) => kind switch
    {
        MailKind.VisitNote => "Visit note",
        MailKind.SurveyLink => "Survey link",
        MailKind.AuditLink => "Audit link",
        MailKind.ReportNotice => "Notice of a report",
        _ => "Weekly digest",
    };

    public static string Title(this MailState state) => state switch
    {
        MailState.Queued => "Waiting",
        MailState.Sent => "Sent",
        MailState.Failed => "Refused",
        MailState.GaveUp => "Given up",
        _ => "Withdrawn",
    };

    public static StatusKind Kind(this MailState state) => state switch
    {
        MailState.Queued => StatusKind.Active,
        MailState.Sent => StatusKind.Done,
        MailState.Withdrawn => StatusKind.Off,
        _ => StatusKind.Problem,
    };

    public static string Addressee(this MailLine line) => line.ToName is null ? line.To : $"{line.ToName}, {line.To}";

    /// <summary>When, why and what happens next.</summary>
    public static string Detail(this MailLine line) => string.Join(' ', new[]
    {
        line.State switch
        {
            MailState.Queued when line.LastError is null => "It goes within a minute.",
            MailState.Queued => $"{line.LastError} It is tried again at {line.NextTryAt?.Short()}, and given up on {line.GivesUpAt.Short()}.",
            MailState.Sent => $"{line.EndedAt?.Short()}.",
            MailState.GaveUp => $"{line.LastError} It was tried {Words.Count(line.Attempts, "time")} and given up on {line.EndedAt?.Short()}.",
            _ => line.LastError,
        },
        line.MayBeDouble ? "It may have arrived twice: a try was cut off." : null,
    }.OfType<string>());
}

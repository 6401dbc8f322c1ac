using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Mail;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Mail;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Reports;

/// <summary>Tells board members by e-mail that there is a report, or not any more: with the next save. Where e-mail is not set up, the home page alone tells them.</summary>
public sealed class ReportNotices(MusicHubDbContext db, Outbox outbox)
{
    public Task Published(Report report, CancellationToken cancellationToken) => Send(
        report, report.PublishedById!.Value, report.PublishedAt!.Value, $"{report.Title} is published",
        $"{report.Title} has been published{(report.MeetingOn is { } meeting ? $" for the board meeting on {meeting.Full()}" : "")}."
            + (report.CorrectionReason is { } wrong ? $" It corrects the one that was published before. What was wrong: {wrong}" : "")
            + "\n\nYou can read it, or download it as a PDF, here:",
        cancellationToken);

    public Task Withdrawn(Report report, CancellationToken cancellationToken) => Send(
        report, report.WithdrawnById!.Value, report.WithdrawnAt!.Value, $"{report.Title} has been withdrawn",
        $"{report.Title} has been withdrawn: {report.WithdrawnReason}\n\nPlease do not use what you have downloaded of it. What becomes of it stands here:",
        cancellationToken);

    private async Task Send(Report report, Guid byId, DateTimeOffset at, string subject, string words, CancellationToken cancellationToken)
    {
        if (!outbox.IsOpen)
            return;
        var readers = await db.People.AsNoTracking()
            .Where(person => person.IsActive && person.Email != null && person.RoleGrants.Any(grant => grant.Role == Role.BoardMember))
            .OrderBy(person => person.Id).ToListAsync(cancellationToken);
        foreach (var reader in readers.Where(reader => EmailAddress.MayBeSentTo(reader.Email!)))
        {
            outbox.Put(OutgoingMail.Queue(
                new MailCause(MailKind.ReportNotice, report.Id, null, byId, $"/reports/{report.Id}"),
                new MailAddressee(reader.Email!, reader.Name, null),
                new MailWords(subject, $"Dear {reader.Name},\n\n{words}\n{outbox.AddressOf($"reports/{report.Id}")}\n"),
                null,
                at).OrThrow());
        }
    }
}

using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain;
using MusicHub.Domain.Mail;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Visits.Notes;
using MusicHub.Web.Mail;

namespace MusicHub.Web.Features.Mail;

/// <summary>What a message is about, as it stands when it is sent.</summary>
public sealed class MailContents(MusicHubDbContext db, NotePdf notes, TimeProvider clock)
{
    /// <returns>Why a message that waits is of no use any more; null where it is.</returns>
    public async Task<string?> WhyNotAnyMore(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (mail.Link is null || mail.Kind == MailKind.Digest)
            return null;
        var digest = LinkSecret.DigestOf(mail.Link.Split('/')[^1]);
        var isOpen = mail.Kind switch
        {
            MailKind.VisitNote => (await NoteOf(mail, cancellationToken))?.Current is { } version && version.SecretDigest == digest && version.IsOpenAt(clock.GetUtcNow()),
            MailKind.AuditLink => await IsOpen(db.AuditLinks),
            _ => await IsOpen(db.SurveyLinks),
        };
        return isOpen ? null : "Its link had ended before it could be sent: it was answered meanwhile, or a newer link was made.";

        async Task<bool> IsOpen<T>(IQueryable<T> links)
            where T : SchoolLink =>
            await links.AsNoTracking().SingleOrDefaultAsync(link => link.SecretDigest == digest, cancellationToken) is { } link && link.StateAt(clock.GetUtcNow()) == LinkState.Open;
    }

    public async Task<MailFile?> FileOf(OutgoingMail mail, CancellationToken cancellationToken) =>
        mail.Kind == MailKind.VisitNote && await NoteOf(mail, cancellationToken) is { } note
            ? new MailFile("visit-note.pdf", "application/pdf", await notes.Print(note, note.Versions.Single(version => version.Id == mail.SubjectId), cancellationToken))
            : null;

    private Task<VisitNote?> NoteOf(OutgoingMail mail, CancellationToken cancellationToken) =>
        db.VisitNotes.AsNoTrackingWithIdentityResolution().SingleOrDefaultAsync(note => note.Versions.Any(version => version.Id == mail.SubjectId), cancellationToken);
}

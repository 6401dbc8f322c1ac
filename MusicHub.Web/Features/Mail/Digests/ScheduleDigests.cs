using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Mail;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Mail;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Mail.Digests;

/// <summary>
/// Puts each person's digest of the week into the outbox, from Monday morning on; a server that was off makes up for it until Friday. A
/// person and a week are unique in the database, so that however many servers look, each gets one.
/// </summary>
public sealed class ScheduleDigests(MusicHubDbContext db, Outbox outbox, Viewers viewers, DigestMaker maker, ViewText views, TimeProvider clock) : IJobSchedule
{
    public async Task<int> RequestWhatIsDue(CancellationToken cancellationToken)
    {
        if (!outbox.IsOpen || DigestIssue.WeekDueAt(clock.GetUtcNow()) is not { } week)
            return 0;
        var people = await db.AwaitingDigest(week).Select(person => new { person.Id, person.Email }).ToListAsync(cancellationToken);
        var asked = 0;
        foreach (var person in people.Where(person => EmailAddress.MayBeSentTo(person.Email!)))
        {
            if (await viewers.Find(person.Id, db, cancellationToken) is { } viewer && await Issue(viewer, person.Email!, week, cancellationToken))
                asked++;
        }

        return asked;
    }

    /// <returns>Whether there was something to say that nobody else has said.</returns>
    private async Task<bool> Issue(Viewer viewer, string email, DateOnly week, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var digest = await maker.Make(viewer, UkTime.DayOf(now), cancellationToken);
        db.ChangeTracker.Clear();
        var (issue, secret) = DigestIssue.Make(viewer.PersonId, week, now);
        db.DigestIssues.Add(issue);
        if (!digest.IsEmpty)
        {
            var html = await views.Render("/Features/Mail/Digests/_DigestMail.cshtml", new DigestMail(digest, outbox.AddressOf));
            outbox.Put(OutgoingMail.Queue(
                new MailCause(MailKind.Digest, issue.Id, null, null, "/my/digest"),
                new MailAddressee(email, viewer.Name, null),
                new MailWords(digest.Subject, digest.Text(outbox.AddressOf), html),
                outbox.AddressOf($"digest/stop/{secret}"),
                now).OrThrow());
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return !digest.IsEmpty;
        }
        catch (DbUpdateException)
        {
            // Another server was quicker; anything else is a fault.
            db.ChangeTracker.Clear();
            if (!await db.DigestIssues.AnyAsync(known => known.PersonId == viewer.PersonId && known.Week == week, cancellationToken))
                throw;
            return false;
        }
    }
}

/// <param name="Address">Makes a whole address of one in the program.</param>
public sealed record DigestMail(Digest Digest, Func<string, string> Address);

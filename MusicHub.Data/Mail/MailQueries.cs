using MusicHub.Domain.Mail;
using MusicHub.Domain.People;

namespace MusicHub.Data.Mail;

public static class MailQueries
{
    /// <summary>How long somebody is told of a message that could not be sent.</summary>
    public const int UnsentDays = 30;

    /// <summary>Whoever looks after the outbox sees it all; staff who see visits see what went to schools, and everybody what they sent.</summary>
    public static IQueryable<OutgoingMail> VisibleTo(this IQueryable<OutgoingMail> mails, Viewer viewer) =>
        viewer.May(Permission.SeeMail) ? mails
        : viewer.May(Permission.SeeVisits) ? mails.Where(mail => (mail.Kind != MailKind.Digest && mail.Kind != MailKind.ReportNotice) || mail.SenderId == viewer.PersonId)
        : mails.Where(mail => mail.SenderId == viewer.PersonId);

    public static IQueryable<MailLine> MailLinesFor(this MusicHubDbContext db, Viewer viewer) =>
        from mail in db.Mails.VisibleTo(viewer)
        join found in db.Schools on mail.SchoolId equals (Guid?)found.Id into schools
        from school in schools.DefaultIfEmpty()
        join somebody in db.People on mail.SenderId equals (Guid?)somebody.Id into people
        from sender in people.DefaultIfEmpty()
        select new MailLine
        {
            Id = mail.Id,
            Kind = mail.Kind,
            SubjectId = mail.SubjectId,
            SchoolId = mail.SchoolId,
            School = school!.Name,
            SenderId = mail.SenderId,
            Sender = sender!.Name,
            Page = mail.Page,
            To = mail.To,
            ToName = mail.ToName,
            Subject = mail.Subject,
            State = mail.State,
            QueuedAt = mail.QueuedAt,
            NextTryAt = mail.NextTryAt,
            GivesUpAt = mail.GivesUpAt,
            EndedAt = mail.EndedAt,
            Attempts = mail.Attempts,
            LastError = mail.LastError,
            IsUnderWay = mail.IsUnderWay,
            MayBeDouble = mail.MayBeDouble,
        };

    /// <summary>What was sent of these notes or links, the newest first.</summary>
    public static IQueryable<MailLine> About(this IQueryable<MailLine> lines, IReadOnlyCollection<Guid> subjectIds) =>
        lines.Where(line => subjectIds.Contains(line.SubjectId)).OrderByDescending(line => line.QueuedAt).ThenByDescending(line => line.Id);

    /// <summary>Refused or given up.</summary>
    public static IQueryable<MailLine> Unsent(this IQueryable<MailLine> lines) => lines.Where(line => line.State == MailState.Failed || line.State == MailState.GaveUp);

    /// <summary>The address or the subject contains all words of what was typed.</summary>
    public static IQueryable<MailLine> Matching(this IQueryable<MailLine> lines, string? search)
    {
        foreach (var word in (search ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().Take(8))
            lines = lines.Where(line => line.To.ToLower().Contains(word) || line.Subject.ToLower().Contains(word) || line.ToName!.ToLower().Contains(word));
        return lines;
    }

    /// <summary>What this person sent lately that did not go, and that they have not sent the school again since.</summary>
    public static IQueryable<MailLine> MyUnsentMail(this MusicHubDbContext db, Viewer viewer, DateTimeOffset now)
    {
        var since = now.AddDays(-UnsentDays);
        return db.MailLinesFor(viewer).Unsent()
            .Where(line => line.SenderId == viewer.PersonId && line.EndedAt >= since)
            .Where(line => !db.Mails.Any(later => later.Page == line.Page && later.QueuedAt > line.QueuedAt))
            .OrderByDescending(line => line.EndedAt).ThenByDescending(line => line.Id);
    }
}

using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.Mail;
using MusicHub.Web.Documents;
using MusicHub.Web.Jobs;
using MusicHub.Web.Mail;

namespace MusicHub.Web.Features.Mail;

/// <summary>
/// Sends one message of the outbox. The try is noted before the mail server is spoken to and its end after: a server that
/// dies in between tries again, as nobody knows whether the message has gone.
/// </summary>
public sealed class SendMail(MusicHubDbContext db, SmtpSender sender, MailContents contents, TimeProvider clock) : IHubJob
{
    public const string JobKind = "send-mail";

    public string Kind => JobKind;

    public string Title => "Send an e-mail";

    public async Task Run(JobRun run, IProgress<JobProgress> progress, CancellationToken cancellationToken)
    {
        var mail = await db.Mails.SingleOrDefaultAsync(mail => mail.Id == run.SubjectId, cancellationToken)
            ?? throw new JobFailedException("The e-mail does not exist any more.");
        if (mail.State != MailState.Queued)
            return; // sent in a run that was cut short after its last save
        if (mail.NextTryAt > clock.GetUtcNow())
            throw new JobPostponedException(mail.NextTryAt.Value, mail.LastError);
        if (await contents.WhyNotAnyMore(mail, cancellationToken) is { } why)
        {
            mail.Lapse(why, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            return;
        }

        mail.Begin(clock.GetUtcNow()).OrThrow();
        await db.SaveChangesAsync(cancellationToken);
        progress.Report(new JobProgress(50, $"Sending to {mail.To}"));
        try
        {
            await sender.Send(mail, await contents.FileOf(mail, cancellationToken), cancellationToken);
            mail.Sent(clock.GetUtcNow());
        }
        catch (MailNotSentException refused) when (refused.IsForGood)
        {
            mail.Refuse(refused.Message, clock.GetUtcNow());
        }
        catch (Exception passing) when (passing is MailNotSentException or DocumentException)
        {
            mail.Delay(passing.Message, clock.GetUtcNow(), passing is MailNotSentException { IsUnsure: true });
        }

        // Also where the server is being stopped: what has gone must be known to have gone.
        await db.SaveChangesAsync(CancellationToken.None);
        if (mail.NextTryAt is { } next)
            throw new JobPostponedException(next, mail.LastError);
    }
}

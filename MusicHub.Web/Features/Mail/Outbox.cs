using MusicHub.Data;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.Mail;
using MusicHub.Web.Mail;

namespace MusicHub.Web.Features.Mail;

/// <summary>Where messages are put that are to be sent: with the next save, or not at all.</summary>
public sealed class Outbox(MusicHubDbContext db, SmtpSettings settings)
{
    /// <summary>False where e-mail is not set up: then nothing is put here, and pages show texts to copy.</summary>
    public bool IsOpen => settings.IsSetUp;

    /// <summary>An address in the program, for a message.</summary>
    public string AddressOf(string path) => new Uri(settings.ProgramAddress!, path.TrimStart('/')).ToString();

    /// <exception cref="InvalidOperationException">E-mail is not set up.</exception>
    public void Put(OutgoingMail mail)
    {
        if (!IsOpen)
            throw new InvalidOperationException("E-mail is not set up.");
        db.Mails.Add(mail);
        db.JobRuns.Add(new JobRun(SendMail.JobKind, mail.Id, mail.SenderId, mail.QueuedAt));
    }
}

using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Mail;
using MusicHub.Web.Jobs;

namespace MusicHub.Web.Features.Mail;

/// <summary>Clears the words of messages that were over long ago: that they were sent, and to whom, stays.</summary>
public sealed class ForgetOldMail(MusicHubDbContext db, TimeProvider clock) : IJobSchedule
{
    public async Task<int> RequestWhatIsDue(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - OutgoingMail.KeepsTextFor;
        await db.Mails.Where(mail => mail.State != MailState.Queued && mail.EndedAt < before && mail.Text != "")
            .ExecuteUpdateAsync(mail => mail.SetProperty(row => row.Text, "").SetProperty(row => row.Html, (string?)null).SetProperty(row => row.Link, (string?)null), cancellationToken);
        return 0;
    }
}

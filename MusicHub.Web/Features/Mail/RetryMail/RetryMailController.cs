using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Mail;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Mail.RetryMail;

[Requires(Permission.SeeMail)]
public sealed class RetryMailController(TaskContext context, JobWaker waker) : TaskController(context)
{
    [HttpPost("mail/{id:guid}/retry")]
    public async Task<IActionResult> Post(Guid id, CancellationToken cancellationToken)
    {
        if (await Db.Mails.VisibleTo(Viewer).SingleOrDefaultAsync(mail => mail.Id == id, cancellationToken) is not { } mail)
            return NotFound();
        var refusal = mail.Retry(Now).Refusal;
        if (refusal is null)
            Db.JobRuns.Add(new JobRun(SendMail.JobKind, mail.Id, Viewer.PersonId, Now));
        var answer = await SaveAndGo("~/mail", refusal?.Message ?? $"The e-mail to {mail.To} is tried again.");
        await waker.Wake();
        return answer;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Mail;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Mail.WithdrawMail;

[Requires(Permission.SeeMail)]
public sealed class WithdrawMailController(TaskContext context) : TaskController(context)
{
    [HttpPost("mail/{id:guid}/withdraw")]
    public async Task<IActionResult> Post(Guid id, CancellationToken cancellationToken)
    {
        if (await Db.Mails.VisibleTo(Viewer).SingleOrDefaultAsync(mail => mail.Id == id, cancellationToken) is not { } mail)
            return NotFound();
        var refusal = mail.Withdraw($"{Viewer.Name} stopped it.", Now).Refusal;
        return await SaveAndGo("~/mail", refusal?.Message ?? $"The e-mail to {mail.To} will not be sent.");
    }
}

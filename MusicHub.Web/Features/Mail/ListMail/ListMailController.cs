using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Mail;
using MusicHub.Domain.People;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Mail.ListMail;

/// <summary>What was sent by e-mail, what waits, and what could not be sent.</summary>
[Requires(Permission.SeeMail)]
public sealed class ListMailController(TaskContext context, Outbox outbox) : TaskController(context)
{
    private const int PageSize = 50;

    [HttpGet("mail")]
    public async Task<IActionResult> Get([FromQuery(Name = "")] ListMailQuery query, CancellationToken cancellationToken)
    {
        var lines = query.Apply(Db.MailLinesFor(Viewer));
        var paging = Paging.Of(query.PageNumber, PageSize, await lines.CountAsync(cancellationToken));
        var rows = await lines.OrderByDescending(line => line.QueuedAt).ThenByDescending(line => line.Id).Skip(paging.Skip).Take(PageSize).ToListAsync(cancellationToken);
        return Page(new ListMailPage(query, rows, paging, outbox.IsOpen, Viewer));
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.FirstAccess.Invoices;
using MusicHub.Domain.People;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Invoices.ShowInvoices;

/// <summary>The lines of a run, as they were taken.</summary>
[Requires(Permission.EditCharges)]
public sealed class ShowInvoicesController(TaskContext context) : TaskController(context)
{
    private const int PageSize = 50;

    [HttpGet("first-access/invoices/{id:guid}")]
    public async Task<IActionResult> Get(Guid id, int? page, CancellationToken cancellationToken)
    {
        if (await Db.InvoiceRuns.AsNoTracking().SingleOrDefaultAsync(run => run.Id == id, cancellationToken) is not { } run)
            return NotFound();
        var paging = Paging.Of(page, PageSize, run.Lines.Count);
        return Page(new ShowInvoicesPage(run, paging, [.. run.Lines.Skip(paging.Skip).Take(PageSize)], (await Db.NamesOf([run.TakenById], cancellationToken)).GetValueOrDefault(run.TakenById)));
    }
}

public sealed record ShowInvoicesPage(InvoiceRun Run, Paging Paging, IReadOnlyList<InvoiceLine> Rows, string? By);

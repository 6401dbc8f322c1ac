using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.FirstAccess;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Invoices;
using MusicHub.Domain.People;
using MusicHub.Web.Features.FirstAccess.Invoices.ListInvoices;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Invoices.TakeInvoices;

/// <summary>Takes what is due, once: a button on the page that shows it.</summary>
[Requires(Permission.EditCharges)]
public sealed class TakeInvoicesController(TaskContext context) : TaskController(context)
{
    [HttpPost("first-access/invoices/take")]
    public async Task<IActionResult> Post(int year, TermName term, int lines, decimal toPay, CancellationToken cancellationToken)
    {
        if (await Db.FirstAccessCharges.SingleOrDefaultAsync(charges => charges.StartYear == year, cancellationToken) is not { } charges)
            return NotFound();
        var due = await Db.DueLines(year, term, cancellationToken);
        if (due.Count > 0 && (due.Count != lines || due.Sum(line => line.Amounts.ToPay) != toPay))
            ModelState.AddModelError("", "What is due has changed since this page was shown. Look at it again.");
        var number = (await Db.InvoiceRuns.Where(run => run.StartYear == year).MaxAsync(run => (int?)run.Number, cancellationToken) ?? 0) + 1;
        var taken = InvoiceRun.Take(year, term, number, due, Viewer.PersonId, Now);
        if (!ModelState.IsValid || IsRefused(taken.Refusal))
        {
            var again = await ListInvoicesPage.Of(year, term, Db, Today, cancellationToken);
            return ShownAgain("/Features/FirstAccess/Invoices/ListInvoices/ListInvoices.cshtml", again);
        }

        // Two who take at once would take the same lines.
        Db.Hold(charges);
        Db.Add(taken.Value!);
        Db.Open(new Domain.History.Change("Invoice lines taken", Now, Viewer.PersonId, taken.Value!), keepFields: false);
        return await SaveAndGo($"~/first-access/invoices/{taken.Value!.Id}", $"{Words.Count(due.Count, "line")} taken.");
    }
}

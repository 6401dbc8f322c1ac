using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Invoices;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Invoices.ExportInvoices;

/// <summary>A run's lines as a file for the finance system: the same whenever it is made.</summary>
[Requires(Permission.EditCharges)]
public sealed class ExportInvoicesController(TaskContext context) : TaskController(context)
{
    [HttpPost("first-access/invoices/{id:guid}/file")]
    public async Task<IActionResult> Post(Guid id, [FromForm] string? format, CancellationToken cancellationToken)
    {
        if (format is not (ListFile.Excel or ListFile.Csv))
            return BadRequest();
        if (await Db.InvoiceRuns.AsNoTracking().SingleOrDefaultAsync(run => run.Id == id, cancellationToken) is not { } run)
            return NotFound();
        var hub = await Db.Hubs.Select(hub => hub.Name).SingleAsync(cancellationToken);
        var file = await ListFile.Make(format, $"{run.Title} invoice lines".Replace(' ', '-'), hub, UkTime.DayOf(run.TakenAt), Columns(run), run.Lines.ToAsyncEnumerable(), cancellationToken);
        Db.Changes.Add(new Change("Invoice lines exported", Now, Viewer.PersonId, run));
        await Db.SaveChangesAsync(cancellationToken);
        return File(file!.Content, file.ContentType, file.Name);
    }

    private static IReadOnlyList<ExportColumn<InvoiceLine>> Columns(InvoiceRun run) =>
    [
        new("Run", _ => run.Title),
        new("Line", line => line.Order, ColumnKind.Identifier),
        new("Kind", line => line.IsCredit ? "Credit" : "Invoice"),
        new("Bill to", line => line.BillTo, Width: 44),
        new("Customer number", line => line.CustomerNumber),
        new("Purchase order", line => line.PurchaseOrder),
        new("School", line => line.School, Width: 44),
        new("URN", line => line.Urn, ColumnKind.Identifier),
        new("Booking", line => line.Booking),
        new("Class", line => line.Class, ColumnKind.Identifier),
        new("What", line => line.What, Width: 44),
        new("Term", line => new TermKey(run.StartYear, line.Term).Title),
        new("Full cost", line => line.FullCost, ColumnKind.Money),
        new("Subsidy", line => line.Subsidy, ColumnKind.Money),
        new("Hire", line => line.Hire, ColumnKind.Money),
        new("Charge", line => line.Charge, ColumnKind.Money),
        new("To pay", line => line.ToPay, ColumnKind.Money),
        new("VAT code", line => line.VatCode),
        new("Cost centre", line => line.CostCentre),
        new("Fund", line => line.Fund),
        new("Academic year", _ => AcademicYear.TitleOf(run.StartYear)),
        new("Financial year", line => AcademicYear.TitleOf(line.FinancialYear)),
    ];
}

using MusicHub.Domain.FirstAccess.Invoices;

namespace MusicHub.Web.Features.FirstAccess.Invoices;

/// <summary>Invoice lines as pages show them, due or taken.</summary>
public sealed record ShownLines(int StartYear, IReadOnlyList<ShownLine> Lines)
{
    public static ShownLines Of(int startYear, IEnumerable<DueLine> due) =>
        new(startYear, [.. due.Select(line => new ShownLine(line.Key, line.Payer.BillTo, line.Payer.School, line.Payer.CustomerNumber, line.Booking, line.What, line.Amounts))]);

    public static ShownLines Of(int startYear, IEnumerable<InvoiceLine> taken) =>
        new(startYear, [.. taken.Select(line => new ShownLine(line.Key, line.BillTo, line.School, line.CustomerNumber, line.Booking, line.What, line.Amounts))]);
}

public sealed record ShownLine(InvoiceKey Key, string BillTo, string School, string? Customer, string Booking, string What, InvoiceAmounts Amounts);

using MusicHub.Domain.Calendar;

namespace MusicHub.Domain.FirstAccess.Invoices;

/// <summary>A line as it was taken. It never changes: a credit is a line of its own.</summary>
public sealed class InvoiceLine : Part
{
    public const int LongestName = 200;

    private InvoiceLine() => What = Booking = BillTo = School = null!;

    internal InvoiceLine(InvoiceRun run, int order, DueLine due)
    {
        (RunId, Order, BookingId, Class, TradedLineId, Term) = (run.Id, order, due.Key.BookingId, due.Key.Class, due.Key.TradedLineId, due.Key.Term);
        DigitalRequestId = due.Key.DigitalRequestId;
        (What, FullCost, Subsidy, Hire, Charge) = (due.What, due.Amounts.FullCost, due.Amounts.Subsidy, due.Amounts.Hire, due.Amounts.Charge);
        (Booking, SchoolId, School, Urn) = (due.Booking, due.Payer.SchoolId, due.Payer.School, due.Payer.Urn);
        (BillTo, CustomerNumber, PurchaseOrder) = (due.Payer.BillTo, due.Payer.CustomerNumber, due.PurchaseOrder);
        (VatCode, CostCentre, Fund, FinancialYear) = (due.VatCode, due.CostCentre, due.Fund, due.FinancialYear);
    }

    public Guid RunId { get; private init; }

    public override Guid OwnerId => RunId;

    public int Order { get; private init; }

    /// <summary>Empty for digital resources.</summary>
    public Guid BookingId { get; private init; }

    public Guid? DigitalRequestId { get; private init; }

    /// <summary>Of the booking, from 1; null for a traded line.</summary>
    public int? Class { get; private init; }

    public Guid? TradedLineId { get; private init; }

    public TermName Term { get; private init; }

    public string What { get; private init; }

    /// <summary>The booking's reference, or that it is about digital resources.</summary>
    public string Booking { get; private init; }

    public Guid SchoolId { get; private init; }

    public string School { get; private init; }

    public int Urn { get; private init; }

    /// <summary>The school or its trust.</summary>
    public string BillTo { get; private init; }

    public string? CustomerNumber { get; private init; }

    public string? PurchaseOrder { get; private init; }

    public decimal FullCost { get; private init; }

    public decimal Subsidy { get; private init; }

    public decimal Hire { get; private init; }

    /// <summary>For the teaching, or for what was traded.</summary>
    public decimal Charge { get; private init; }

    public string? VatCode { get; private init; }

    public string? CostCentre { get; private init; }

    public string? Fund { get; private init; }

    /// <summary>The calendar year in which it starts, on 1 April.</summary>
    public int FinancialYear { get; private init; }

    public decimal ToPay => Charge + Hire;

    public bool IsCredit => ToPay < 0;

    public InvoiceKey Key => new(BookingId, Class, TradedLineId, Term, DigitalRequestId);

    public InvoiceAmounts Amounts => new(FullCost, Subsidy, Hire, Charge);
}

/// <summary>What a line is about: a class in a term, something traded, or a school's digital resources of the year. What was taken for it adds up to what is owed for it.</summary>
public readonly record struct InvoiceKey(Guid BookingId, int? Class, Guid? TradedLineId, TermName Term, Guid? DigitalRequestId = null);

public readonly record struct InvoiceAmounts(decimal FullCost, decimal Subsidy, decimal Hire, decimal Charge)
{
    public bool AreNothing => this == default;

    public decimal ToPay => Charge + Hire;

    public static InvoiceAmounts operator +(InvoiceAmounts one, InvoiceAmounts other) => new(one.FullCost + other.FullCost, one.Subsidy + other.Subsidy, one.Hire + other.Hire, one.Charge + other.Charge);

    public static InvoiceAmounts operator -(InvoiceAmounts one, InvoiceAmounts other) => new(one.FullCost - other.FullCost, one.Subsidy - other.Subsidy, one.Hire - other.Hire, one.Charge - other.Charge);
}

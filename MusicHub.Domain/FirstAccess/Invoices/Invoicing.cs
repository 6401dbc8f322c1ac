using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Digital;
using MusicHub.Domain.FirstAccess.Pricing;

namespace MusicHub.Domain.FirstAccess.Invoices;

/// <summary>Who pays for a booking.</summary>
public sealed record Payer(Guid SchoolId, string School, int Urn, string BillTo, string? CustomerNumber);

/// <summary>What is to be invoiced, or credited, and has not been taken yet.</summary>
public sealed record DueLine(InvoiceKey Key, string Booking, Payer Payer, string What, InvoiceAmounts Amounts, string? PurchaseOrder, string? VatCode, string? CostCentre, string? Fund, int FinancialYear)
{
    public bool IsCredit => Amounts.ToPay < 0;
}

/// <summary>
/// Works out a term's invoice lines: what each class and traded line owes up to that term, less what was taken for it before. So
/// taking twice takes nothing twice, and what a booking gives up later comes out as a credit.
/// </summary>
public static class Invoicing
{
    /// <summary>In place of a booking's reference.</summary>
    public const string Digital = "Digital";

    /// <param name="taken">The year's lines that were taken, in the order in which they were.</param>
    /// <param name="upTo">Lines of earlier terms that were not taken, or changed since, come along.</param>
    /// <param name="digital">Digital resources of the year, with the school that pays for them.</param>
    public static IReadOnlyList<DueLine> Due(
        FirstAccessCharges charges, IEnumerable<Booking> bookings, IEnumerable<InvoiceLine> taken, TermName upTo, Func<Booking, Payer> payerOf, SchoolCalendar calendar, IEnumerable<(DigitalRequest Request, Payer Payer)>? digital = null)
    {
        var before = taken.GroupBy(line => line.Key).ToDictionary(lines => lines.Key, lines => (Amounts: lines.Select(line => line.Amounts).Aggregate((one, other) => one + other), Last: lines.Where(line => line.Amounts.ToPay > 0).LastOrDefault()));
        List<DueLine> due = [];
        foreach (var booking in bookings.Where(booking => booking.ConfirmedOn is not null).OrderBy(booking => booking.Number))
        {
            foreach (var (key, what, owed) in Owed(booking).Where(owed => owed.Key.Term <= upTo))
                Add(key, what, owed, booking.Reference, payerOf(booking), booking.PurchaseOrder);
        }

        foreach (var (request, payer) in (digital ?? []).Where(known => known.Request.OptionId is not null))
            Add(new(Guid.Empty, null, null, TermName.Autumn, request.Id), $"Digital resources, {AcademicYear.TitleOf(request.StartYear)}", new(request.FullCost, request.Subsidy, 0, request.Charge), Digital, payer, null);
        return due;

        void Add(InvoiceKey key, string what, InvoiceAmounts owed, string reference, Payer payer, string? purchaseOrder)
        {
            var (had, last) = before.GetValueOrDefault(key);
            var amounts = owed - had;
            // Whoever was invoiced is credited, under the codes of that invoice, whoever pays by now.
            if (amounts.ToPay < 0 && last is not null)
                due.Add(new DueLine(key, reference, payer with { BillTo = last.BillTo, CustomerNumber = last.CustomerNumber }, what, amounts, last.PurchaseOrder, last.VatCode, last.CostCentre, last.Fund, last.FinancialYear));
            else if (!amounts.AreNothing)
                due.Add(new DueLine(key, reference, payer, what, amounts, purchaseOrder, charges.VatCode, charges.CostCentre, charges.Fund, FinancialYear(calendar.FirstDay(new(charges.StartYear, key.Term)))));
        }
    }

    /// <summary>The calendar year in which the financial year starts.</summary>
    public static int FinancialYear(DateOnly day) => day.Month >= 4 ? day.Year : day.Year - 1;

    private static IEnumerable<(InvoiceKey Key, string What, InvoiceAmounts Owed)> Owed(Booking booking)
    {
        foreach (var term in booking.Booked)
        {
            var charges = Pennies.Share([.. Enumerable.Repeat(term.Charge / booking.Classes, booking.Classes)]);
            var hires = Pennies.Share([.. Enumerable.Repeat(term.Hire / booking.Classes, booking.Classes)]);
            for (var number = 1; number <= booking.Classes; number++)
            {
                var full = term.FullCost / booking.Classes; // whole pennies: sessions at a rate of whole pennies
                yield return (new(booking.Id, number, null, term.Term), $"First Access, {YearGroups.Title(booking.YearGroup)}, {booking.Kind.Noun()} {number} of {booking.Classes}", new(full, full - charges[number - 1], hires[number - 1], charges[number - 1]));
            }
        }

        foreach (var line in booking.Traded)
            yield return (new(booking.Id, null, line.Id, line.Term), $"{line.Quantity} × {line.Kind.Title().ToLowerInvariant()}{(line.What.Length > 0 ? $": {line.What}" : null)}", new(line.Charge, 0, 0, line.Charge));
    }
}

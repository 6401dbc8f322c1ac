using MusicHub.Domain.Calendar;

namespace MusicHub.Domain.FirstAccess.Invoices;

/// <summary>Invoice lines that finance has taken, once: what changes afterwards is a line of a later run.</summary>
public sealed class InvoiceRun : Aggregate
{
    private readonly List<InvoiceLine> _lines = [];

    private InvoiceRun()
    {
    }

    public int StartYear { get; private init; }

    /// <summary>The lines are those of the year up to this term.</summary>
    public TermName Term { get; private init; }

    /// <summary>Of the academic year, from 1.</summary>
    public int Number { get; private init; }

    public DateTimeOffset TakenAt { get; private init; }

    public Guid TakenById { get; private init; }

    public IReadOnlyList<InvoiceLine> Lines => [.. _lines.OrderBy(line => line.Order)];

    /// <summary>"FA25 run 3".</summary>
    public string Title => $"FA{StartYear % 100:D2} run {Number}";

    public TermKey TermKey => new(StartYear, Term);

    public static Result<InvoiceRun> Take(int startYear, TermName term, int number, IReadOnlyList<DueLine> due, Guid byId, DateTimeOffset at)
    {
        if (due.Count == 0)
            return NothingDue;
        var run = new InvoiceRun { StartYear = startYear, Term = term, Number = number, TakenAt = at, TakenById = byId };
        run._lines.AddRange(due.Select((line, order) => new InvoiceLine(run, order + 1, line)));
        return run;
    }

    public static readonly Refusal NothingDue = new("invoices-nothing-due", "Nothing is due: everything up to this term has been taken already.");
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.FirstAccess;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Invoices;
using MusicHub.Domain.People;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Invoices.ListInvoices;

/// <summary>What is due up to a term, and what was taken before.</summary>
[Requires(Permission.EditCharges)]
public sealed class ListInvoicesController(TaskContext context) : TaskController(context)
{
    [HttpGet("first-access/invoices")]
    public async Task<IActionResult> Get(int? year, TermName? term, int? page, CancellationToken cancellationToken) => Page(await ListInvoicesPage.Of(year, term, Db, Today, cancellationToken, page));
}

/// <param name="Due">Not taken yet, up to the term.</param>
public sealed record ListInvoicesPage(int Year, TermName Term, IReadOnlyList<int> Years, IReadOnlyList<DueLine> Due, IReadOnlyList<RunRow> Runs)
{
    private const int PageSize = 50;

    public Paging Paging { get; private init; } = Paging.Of(1, PageSize, Due.Count);

    public IEnumerable<DueLine> Shown => Due.Skip(Paging.Skip).Take(PageSize);

    public TermKey TermKey => new(Year, Term);

    public IReadOnlyList<(Guid SchoolId, string BillTo)> WithoutNumber { get; } = [.. Due.Where(line => line.Payer.CustomerNumber is null).Select(line => (line.Payer.SchoolId, line.Payer.BillTo)).DistinctBy(payer => payer.BillTo)];

    public static async Task<ListInvoicesPage> Of(int? year, TermName? term, Data.MusicHubDbContext db, DateOnly today, CancellationToken cancellationToken, int? page = null)
    {
        var calendar = new SchoolCalendar(await db.AcademicYears.AsNoTracking().ToListAsync(cancellationToken));
        var now = calendar.TermOf(today);
        var shown = year ?? now.StartYear;
        var upTo = term ?? (shown == now.StartYear ? now.Name : TermName.Summer);
        var due = await db.DueLines(shown, upTo, cancellationToken);
        return new(
            shown,
            upTo,
            await db.FirstAccessCharges.Select(charges => charges.StartYear).OrderByDescending(startYear => startYear).ToListAsync(cancellationToken),
            due,
            await db.InvoiceRuns.Where(run => run.StartYear == shown).OrderByDescending(run => run.Number)
                .Select(run => new RunRow(run.Id, run.StartYear, run.Term, run.Number, run.TakenAt, db.People.Where(person => person.Id == run.TakenById).Select(person => person.Name).First(), db.Set<InvoiceLine>().Count(line => line.RunId == run.Id))).ToListAsync(cancellationToken))
        {
            Paging = Paging.Of(page, PageSize, due.Count),
        };
    }
}

public sealed record RunRow(Guid Id, int StartYear, TermName Term, int Number, DateTimeOffset TakenAt, string By, int Lines);

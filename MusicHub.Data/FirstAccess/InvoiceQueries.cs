using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Invoices;

namespace MusicHub.Data.FirstAccess;

public static class InvoiceQueries
{
    /// <summary>What is due of a year up to a term; empty while the year has no charges.</summary>
    public static async Task<IReadOnlyList<DueLine>> DueLines(this MusicHubDbContext db, int startYear, TermName upTo, CancellationToken cancellationToken = default)
    {
        if (await db.FirstAccessCharges.AsNoTracking().SingleOrDefaultAsync(year => year.StartYear == startYear, cancellationToken) is not { } charges)
            return [];
        var bookings = await db.Bookings.AsNoTracking().AsSplitQuery().Where(booking => booking.StartYear == startYear && booking.ConfirmedOn != null).ToListAsync(cancellationToken);
        var taken = await (
            from line in db.Set<InvoiceLine>().AsNoTracking()
            join run in db.InvoiceRuns on line.RunId equals run.Id
            where run.StartYear == startYear
            orderby run.Number, line.Order
            select line).ToListAsync(cancellationToken);
        var schools = await db.Schools.Where(school => db.Bookings.Any(booking => booking.SchoolId == school.Id && booking.StartYear == startYear) || db.DigitalRequests.Any(request => request.SchoolId == school.Id && request.StartYear == startYear && request.OptionId != null))
            .Select(school => new { school.Id, school.Name, school.Urn, school.TrustId, Trust = db.Trusts.Where(trust => trust.Id == school.TrustId).Select(trust => trust.Name).FirstOrDefault() }).ToDictionaryAsync(school => school.Id, cancellationToken);
        var numbers = await db.CustomerAccounts.ToDictionaryAsync(account => account.CustomerId, account => account.Number, cancellationToken);
        var calendar = new SchoolCalendar(await db.AcademicYears.AsNoTracking().ToListAsync(cancellationToken));
        var digital = await db.DigitalRequests.AsNoTracking().Where(request => request.StartYear == startYear && request.OptionId != null).ToListAsync(cancellationToken);
        return Invoicing.Due(
            charges, bookings, taken, upTo, booking => PayerOf(booking.SchoolId, booking.BillsTrust), calendar, digital.Select(request => (Request: request, Payer: PayerOf(request.SchoolId, billsTrust: false))).OrderBy(line => line.Payer.School, StringComparer.Ordinal));

        Payer PayerOf(Guid schoolId, bool billsTrust)
        {
            var school = schools[schoolId];
            var trust = billsTrust && school.TrustId is not null;
            return new(school.Id, school.Name, school.Urn, trust ? school.Trust! : school.Name, numbers.GetValueOrDefault(trust ? school.TrustId!.Value : school.Id));
        }
    }
}

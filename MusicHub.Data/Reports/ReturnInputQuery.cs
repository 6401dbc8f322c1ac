using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Calendar;
using MusicHub.Data.Schools;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Reports.ArtsCouncil;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Reports;

public static class ReturnInputQuery
{
    /// <summary>Reads all that the return is made from, in a number of commands that does not grow with the rows. Called inside a transaction, the rows are of one moment.</summary>
    public static async Task<ReturnInput> ReturnInput(this MusicHubDbContext db, int yearStart, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (from, upTo) = (new DateOnly(yearStart, 9, 1), new DateOnly(yearStart + 1, 8, 31));
        var hub = await db.Hubs.AsNoTracking().IgnoreAutoIncludes().SingleAsync(cancellationToken);
        return new ReturnInput
        {
            HubName = hub.Name,
            YearStart = yearStart,
            DataAsAt = now,
            Calendar = await db.Calendar(cancellationToken),
            Visits = await db.BoardVisits(from, upTo).ToListAsync(cancellationToken),
            Answered = await db.SurveyResponses.Where(response => response.YearStart == yearStart && response.CompletedOn != null).Select(response => response.SchoolId).Distinct().ToListAsync(cancellationToken),
            Audited = await db.Audits.IgnoreAutoIncludes().Where(audit => audit.YearStart == yearStart && audit.CompletedOn != null).Select(audit => audit.SchoolId).Distinct().ToListAsync(cancellationToken),
            Found = [.. (await db.SummaryChecks.AsNoTracking().Where(check => check.YearStart == yearStart).Select(check => new { check.SchoolId, check.Finding, check.Covers }).ToListAsync(cancellationToken))
                .Where(check => SummaryStates.Of(check.Finding, check.Covers, yearStart) == SummaryState.Found).Select(check => check.SchoolId).Distinct()],
            Bookings = await db.Bookings.AsNoTracking().IgnoreAutoIncludes().AsSplitQuery().Include(booking => booking.Booked).Include(booking => booking.ClassNumbers)
                .Where(booking => booking.StartYear == yearStart && booking.ConfirmedOn != null).ToListAsync(cancellationToken),
            Regions = await db.Regions.Select(region => new RegionFact(region.Id, region.Name)).ToListAsync(cancellationToken),
            Schools = await db.BoardSchools().ToListAsync(cancellationToken),
            Successions = await db.CountingHistories().Select(link => new HistoryLink(link.SchoolId, link.PredecessorId)).ToListAsync(cancellationToken),
            SchoolsLayout = ReturnLayout.Read(hub.ReturnSchools ?? ReturnLayout.UsualSchools, ReturnRow.FieldNames, "").OrThrow(),
            ClassesLayout = ReturnLayout.Read(hub.ReturnClasses ?? ReturnLayout.UsualClasses, ReturnRow.FieldNames, "").OrThrow(),
        };
    }
}

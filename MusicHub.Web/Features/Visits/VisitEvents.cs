using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Visits;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Documents.Calendar;

namespace MusicHub.Web.Features.Visits;

/// <summary>Visits as a calendar program shows them: kind, school, where, and a link. Nothing of the school's people or of the record leaves the program.</summary>
public static class VisitEvents
{
    private const int MonthsBack = 3;

    /// <param name="program">The program's own address, ending with a slash.</param>
    public static async Task<CalendarEvent?> EventOf(this MusicHubDbContext db, Guid visitId, Viewer viewer, string program, CancellationToken cancellationToken) =>
        (await db.Events(
            db.Visits.VisibleTo(viewer).Where(visit => visit.Id == visitId || db.Visits.Any(asked => asked.Id == visitId && asked.TrustVisitId != null && asked.TrustVisitId == visit.TrustVisitId && asked.State == visit.State && asked.SortDay == visit.SortDay)),
            program,
            cancellationToken)).SingleOrDefault();

    /// <summary>One's own, from three months back to a year ahead.</summary>
    public static Task<IReadOnlyList<CalendarEvent>> EventsOf(this MusicHubDbContext db, Viewer viewer, DateOnly today, string program, CancellationToken cancellationToken)
    {
        var (from, to) = (today.AddMonths(-MonthsBack), today.AddYears(1));
        return db.Events(db.Visits.VisibleTo(viewer).Where(visit => visit.VisitorId == viewer.PersonId && visit.SortDay >= from && visit.SortDay <= to), program, cancellationToken);
    }

    private static async Task<IReadOnlyList<CalendarEvent>> Events(this MusicHubDbContext db, IQueryable<Visit> visits, string program, CancellationToken cancellationToken)
    {
        var rows = await (
            from visit in visits
            join school in db.Schools on visit.SchoolId equals school.Id
            join kind in db.VisitKinds on visit.KindId equals kind.Id
            orderby visit.SortDay, visit.Id
            select new
            {
                visit.Id,
                visit.Version,
                visit.State,
                visit.On,
                visit.StartsAt,
                visit.SortDay,
                visit.TrustVisitId,
                Trust = db.TrustVisits.Where(together => together.Id == visit.TrustVisitId).Select(together => db.Trusts.Where(trust => trust.Id == together.TrustId).Select(trust => trust.Name).FirstOrDefault()).FirstOrDefault(),
                Kind = kind.Name,
                School = school.Name,
                school.Register.Street,
                school.Register.Town,
                school.Register.Postcode,
            }).ToListAsync(cancellationToken);
        // The schools of a trust's visit are one entry, as long as they stand alike.
        return [.. rows.GroupBy(row => (row.TrustVisitId ?? row.Id, row.State, row.SortDay, row.StartsAt)).Select(entry => (Row: entry.First(), All: entry.ToList())).Select(entry => new CalendarEvent(
            $"visit-{entry.Row.Id}@musichub",
            entry.All.Max(row => row.Version),
            $"{Before(entry.Row.State)}{entry.Row.Kind}: {(entry.All.Count > 1 ? $"{entry.Row.Trust} ({entry.All.Count} schools)" : entry.Row.School)}",
            string.Join(", ", new[] { entry.Row.School, entry.Row.Street, entry.Row.Town, entry.Row.Postcode }.Where(part => !string.IsNullOrWhiteSpace(part))),
            $"{Standing(entry.Row.State)}{(entry.All.Count > 1 ? $"\n{string.Join(", ", entry.All.Select(row => row.School))}" : null)}\n{program}visits/{entry.Row.Id}",
            $"{program}visits/{entry.Row.Id}",
            entry.Row.On ?? entry.Row.SortDay,
            entry.Row.On ?? entry.Row.SortDay.AddDays(4),
            entry.Row.On is null ? null : entry.Row.StartsAt,
            entry.Row.State switch
            {
                VisitState.Cancelled or VisitState.NotAttended => EventStatus.Cancelled,
                VisitState.Planned or VisitState.Arranged => EventStatus.Tentative,
                _ => EventStatus.Confirmed,
            })
        {
            // A visit without a time, or for which only a week is meant, keeps nobody from arranging something else.
            IsBusy = entry.Row.StartsAt is not null,
        })];
    }

    private static string Before(VisitState state) => state switch
    {
        VisitState.Cancelled => "Cancelled: ",
        VisitState.NotAttended => "Not attended: ",
        VisitState.Planned => "To arrange: ",
        _ => "",
    };

    private static string Standing(VisitState state) => state switch
    {
        VisitState.Planned => "Planned for this week; no day is agreed yet.",
        VisitState.Arranged => "Arranged; the school has yet to confirm.",
        VisitState.Confirmed => "Confirmed by the school.",
        VisitState.Done => "Took place.",
        VisitState.Cancelled => "Cancelled.",
        _ => "Did not take place.",
    };
}

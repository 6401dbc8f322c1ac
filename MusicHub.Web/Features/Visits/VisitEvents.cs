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
        (await db.Events(db.Visits.VisibleTo(viewer).Where(visit => visit.Id == visitId), program, cancellationToken)).SingleOrDefault();

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
                Kind = kind.Name,
                School = school.Name,
                school.Register.Street,
                school.Register.Town,
                school.Register.Postcode,
            }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new CalendarEvent(
            $"visit-{row.Id}@musichub",
            row.Version,
            $"{Before(row.State)}{row.Kind}: {row.School}",
            string.Join(", ", new[] { row.School, row.Street, row.Town, row.Postcode }.Where(part => !string.IsNullOrWhiteSpace(part))),
            $"{Standing(row.State)}\n{program}visits/{row.Id}",
            $"{program}visits/{row.Id}",
            row.On ?? row.SortDay,
            row.On ?? row.SortDay.AddDays(4),
            row.On is null ? null : row.StartsAt,
            row.State switch
            {
                VisitState.Cancelled or VisitState.NotAttended => EventStatus.Cancelled,
                VisitState.Planned or VisitState.Arranged => EventStatus.Tentative,
                _ => EventStatus.Confirmed,
            })
        {
            // A visit without a time, or for which only a week is meant, keeps nobody from arranging something else.
            IsBusy = row.StartsAt is not null,
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

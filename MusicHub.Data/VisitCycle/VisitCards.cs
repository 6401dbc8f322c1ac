using MusicHub.Data.Visits;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.VisitCycle;

/// <summary>Visits as the board and the calendar show them.</summary>
public static class VisitCardQueries
{
    /// <summary>What is ahead or took place with its day, or planned week's Monday, between the two, both included.</summary>
    public static IQueryable<VisitCard> VisitCards(this MusicHubDbContext db, Viewer viewer, DateOnly from, DateOnly to) =>
        db.Visits.VisibleTo(viewer).Where(visit => visit.SortDay >= from && visit.SortDay <= to && visit.State != VisitState.Cancelled && visit.State != VisitState.NotAttended).ToCards(db);

    /// <summary>Planned for a week that is over, with no day agreed.</summary>
    public static IQueryable<VisitCard> SlippedVisits(this MusicHubDbContext db, Viewer viewer, DateOnly today) =>
        db.Visits.VisibleTo(viewer).Slipped(today).ToCards(db);

    /// <summary>Their week is over, although no day was ever agreed.</summary>
    internal static IQueryable<Visit> Slipped(this IQueryable<Visit> visits, DateOnly today)
    {
        var monday = Weeks.MondayOf(today);
        return visits.Where(visit => visit.State == VisitState.Planned && visit.SortDay < monday);
    }

    public static IQueryable<VisitCard> InRegion(this IQueryable<VisitCard> cards, Guid? regionId) => regionId is { } id ? cards.Where(card => card.RegionId == id) : cards;

    public static IQueryable<VisitCard> OfVisitor(this IQueryable<VisitCard> cards, Guid? visitorId) => visitorId is { } id ? cards.Where(card => card.VisitorId == id) : cards;

    private static IQueryable<VisitCard> ToCards(this IQueryable<Visit> visits, MusicHubDbContext db) =>
        from visit in visits
        join school in db.Schools on visit.SchoolId equals school.Id
        select new VisitCard
        {
            Id = visit.Id,
            Version = visit.Version,
            SchoolId = school.Id,
            School = school.Name,
            Town = school.Register.Town,
            RegionId = school.RegionId,
            VisitorId = visit.VisitorId,
            State = visit.State,
            On = visit.On,
            StartsAt = visit.StartsAt,
            SortDay = visit.SortDay,
            TrustVisitId = visit.TrustVisitId,
            Counts = db.VisitKinds.Any(kind => kind.Id == visit.KindId && kind.Counts) && school.Status == RegisterStatus.Open,
        };
}

public sealed class VisitCard
{
    public Guid Id { get; init; }

    public int Version { get; init; }

    public Guid SchoolId { get; init; }

    public required string School { get; init; }

    public string? Town { get; init; }

    public Guid? RegionId { get; init; }

    public Guid? VisitorId { get; init; }

    public VisitState State { get; init; }

    /// <summary>Null while no day is agreed.</summary>
    public DateOnly? On { get; init; }

    public TimeOnly? StartsAt { get; init; }

    /// <summary>That day, or the planned week's Monday.</summary>
    public DateOnly SortDay { get; init; }

    /// <summary>Shared by visits to schools of a trust that are made at once.</summary>
    public Guid? TrustVisitId { get; init; }

    /// <summary>Of a kind that counts, to a school that plans are about.</summary>
    public bool Counts { get; init; }

    public bool IsMovable => State == VisitState.Planned;

    public DateOnly Week => Weeks.MondayOf(SortDay);
}

using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.Visits;

public static class VisitQueries
{
    /// <summary>Staff see the visits of every region; who may change which is <see cref="Viewer.MayEditVisit"/>.</summary>
    public static IQueryable<Visit> VisibleTo(this IQueryable<Visit> visits, Viewer viewer) =>
        viewer.May(Permission.SeeVisits) ? visits : visits.Where(_ => false);

    /// <summary>Visits that took place and are of a kind that counts towards target and cycle.</summary>
    public static IQueryable<Visit> Counting(this MusicHubDbContext db) =>
        from visit in db.Visits
        join kind in db.VisitKinds on visit.KindId equals kind.Id
        where visit.State == VisitState.Done && kind.Counts
        select visit;

    /// <summary>Every try to reach a school, for a visit or without one.</summary>
    public static IQueryable<SchoolTry> Tries(this MusicHubDbContext db) =>
        (from visit in db.Visits
         from attempt in visit.Attempts
         select new SchoolTry { SchoolId = visit.SchoolId, How = attempt.How, At = attempt.At })
        .Concat(db.SchoolAttempts.Select(attempt => new SchoolTry { SchoolId = attempt.SchoolId, How = attempt.How, At = attempt.At }));

    /// <summary>The last counting visit of each school that has had one, predecessors that count included.</summary>
    public static IQueryable<LastVisit> LastCountingVisits(this MusicHubDbContext db) =>
        from pair in db.HistoryPairs()
        join visit in db.Counting() on pair.FromId equals visit.SchoolId
        group visit.On by pair.SchoolId into days
        select new LastVisit { SchoolId = days.Key, On = days.Max()!.Value };
}

public sealed class SchoolTry
{
    public Guid SchoolId { get; init; }

    public AttemptKind How { get; init; }

    public DateTimeOffset At { get; init; }
}

public sealed class LastVisit
{
    public Guid SchoolId { get; init; }

    public DateOnly On { get; init; }
}

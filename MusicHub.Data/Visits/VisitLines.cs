using MusicHub.Data.Schools;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.Visits;

/// <summary>Visits as lines, and the filters that may be combined on them.</summary>
public static class VisitLines
{
    /// <summary>
    /// All visits that the viewer may see; filter, order and page it, and it stays one command. A visit has a school and a kind: they are joined as if
    /// it might lack them, so that a database leaves the joins out where nothing is asked of them, as when it counts.
    /// </summary>
    public static IQueryable<VisitLine> VisitLinesFor(this MusicHubDbContext db, Viewer viewer) =>
        from visit in db.Visits.VisibleTo(viewer)
        join its in db.Schools on visit.SchoolId equals its.Id into schools
        from school in schools.DefaultIfEmpty()
        join what in db.VisitKinds on visit.KindId equals what.Id into kinds
        from kind in kinds.DefaultIfEmpty()
        join found in db.Regions on school.RegionId equals (Guid?)found.Id into regions
        from region in regions.DefaultIfEmpty()
        join somebody in db.People on visit.VisitorId equals (Guid?)somebody.Id into people
        from visitor in people.DefaultIfEmpty()
        select new VisitLine
        {
            Id = visit.Id,
            SchoolId = visit.SchoolId,
            School = school.Name,
            SchoolSort = school.SortName,
            SchoolSearch = school.SearchText,
            Town = school.Register.Town,
            Urn = school.Urn,
            Phase = school.Phase,
            RegionId = school.RegionId,
            Region = region!.Name,
            KindId = visit.KindId,
            Kind = kind.Name,
            TrustVisitId = visit.TrustVisitId,
            Trust = db.TrustVisits.Where(together => together.Id == visit.TrustVisitId).Select(together => db.Trusts.Where(trust => trust.Id == together.TrustId).Select(trust => trust.Name).FirstOrDefault()).FirstOrDefault(),
            VisitorId = visit.VisitorId,
            Visitor = visitor!.Name,
            State = visit.State,
            On = visit.On,
            StartsAt = visit.StartsAt,
            PlannedWeek = visit.PlannedWeek,
            SortDay = visit.SortDay,
            Priority = visit.Priority,
            NextStep = visit.NextStep,
            FollowUpBy = visit.FollowUpBy,
            NextVisitOn = db.Visits.Where(next => next.SchoolId == visit.SchoolId && next.SortDay > visit.SortDay && (next.State == VisitState.Planned || next.State == VisitState.Arranged || next.State == VisitState.Confirmed))
                .Min(next => (DateOnly?)next.SortDay),
            IsBegun = (visit.State == VisitState.Planned || visit.State == VisitState.Arranged || visit.State == VisitState.Confirmed)
                && (visit.NeedsVersion > 0 || visit.NotesVersion > 0 || visit.DraftedOn != null || visit.MetWhom != null || visit.NextStep != null || visit.Priority != null
                    || db.AnswerSheets.Any(sheet => sheet.SubjectId == visit.Id)
                    || db.SchoolFacts.Any(fact => fact.SchoolId == visit.SchoolId && fact.SourceId == visit.Id)),
            EndedReasonId = visit.EndedReasonId,
            EndedTag = db.VisitReasons.Where(reason => reason.Id == visit.EndedReasonId).Select(reason => reason.Name).FirstOrDefault(),
            EndedText = visit.EndedReason,
            Moves = visit.Moves.Count,
            Attempts = visit.Attempts.Count,
            LastAttempt = visit.Attempts.OrderByDescending(attempt => attempt.At).Select(attempt => (AttemptKind?)attempt.How).FirstOrDefault(),
            LastAttemptAt = visit.Attempts.Max(attempt => (DateTimeOffset?)attempt.At),
        };

    public static IQueryable<VisitLine> By(this IQueryable<VisitLine> lines, Guid visitorId) => lines.Where(line => line.VisitorId == visitorId);

    /// <summary>Of one visit to a trust: a line for each of its schools.</summary>
    public static IQueryable<VisitLine> Of(this IQueryable<VisitLine> lines, Guid trustVisitId) => lines.Where(line => line.TrustVisitId == trustVisitId);

    /// <summary>Other visits that the visitor of a visit has agreed for the same day; those of one visit to a trust are one.</summary>
    public static IQueryable<VisitLine> OnTheSameDayAs(this IQueryable<VisitLine> lines, Visit visit) =>
        lines.Ahead().Where(line => line.VisitorId == visit.VisitorId && line.On == visit.On && line.Id != visit.Id && (line.TrustVisitId == null || line.TrustVisitId != visit.TrustVisitId))
            .OrderBy(line => line.StartsAt).ThenBy(line => line.Id);

    public static IQueryable<VisitLine> InRegions(this IQueryable<VisitLine> lines, IReadOnlyCollection<Guid> regionIds) =>
        lines.Where(line => regionIds.Contains(line.RegionId!.Value));

    public static IQueryable<VisitLine> Ahead(this IQueryable<VisitLine> lines) =>
        lines.Where(line => line.State == VisitState.Planned || line.State == VisitState.Arranged || line.State == VisitState.Confirmed);

    /// <summary>The agreed day is over, and nobody has said what became of it.</summary>
    public static IQueryable<VisitLine> WithoutRecordOn(this IQueryable<VisitLine> lines, DateOnly day) =>
        lines.Where(line => (line.State == VisitState.Arranged || line.State == VisitState.Confirmed) && line.SortDay < day);

    /// <summary>Records to finish: begun, and the visit is not done.</summary>
    public static IQueryable<VisitLine> Begun(this IQueryable<VisitLine> lines) => lines.Where(line => line.IsBegun);

    /// <summary>The agreed day is over, and nothing at all has been written down.</summary>
    public static IQueryable<VisitLine> UnbegunOn(this IQueryable<VisitLine> lines, DateOnly day) => lines.WithoutRecordOn(day).Where(line => !line.IsBegun);

    /// <summary>The planned week is over, and no day was ever agreed.</summary>
    public static IQueryable<VisitLine> SlippedOn(this IQueryable<VisitLine> lines, DateOnly day)
    {
        var monday = Weeks.MondayOf(day);
        return lines.Where(line => line.State == VisitState.Planned && line.SortDay < monday);
    }

    /// <summary>A visit by a day was promised, and none has taken place since, at the school or at one that has taken over from it.</summary>
    public static IQueryable<VisitLine> WithOpenFollowUp(this IQueryable<VisitLine> lines, MusicHubDbContext db) =>
        from line in lines
        where line.FollowUpBy != null && line.State == VisitState.Done
        where !(from pair in db.HistoryPairs()
                join later in db.Visits on pair.SchoolId equals later.SchoolId
                where pair.FromId == line.SchoolId && later.State == VisitState.Done && later.SortDay > line.SortDay
                select later.Id).Any()
        select line;

    /// <summary>Re-arranged so often or more often; sets of few rows, where counting visit by visit takes a database long.</summary>
    public static IQueryable<VisitLine> MovedAtLeast(this IQueryable<VisitLine> lines, int times, MusicHubDbContext db) =>
        lines.Where(line => db.Set<VisitMove>().Where(move => move.Number == times).Select(move => move.VisitId).Contains(line.Id));

    /// <summary>The note for the school stands so now.</summary>
    public static IQueryable<VisitLine> WithNote(this IQueryable<VisitLine> lines, MusicHubDbContext db, params NoteState[] states) =>
        lines.Where(line => db.VisitNotes.Any(note => note.VisitId == line.Id && note.Versions.Any(version => states.Contains(version.State) && !note.Versions.Any(later => later.Number > version.Number))));

    /// <summary>Did not take place, or was moved, for that reason of the hub's list.</summary>
    public static IQueryable<VisitLine> Because(this IQueryable<VisitLine> lines, Guid reasonId, MusicHubDbContext db) =>
        lines.Where(line => line.EndedReasonId == reasonId || db.Set<VisitMove>().Where(move => move.ReasonId == reasonId).Select(move => move.VisitId).Contains(line.Id));

    /// <summary>Re-arranged less often.</summary>
    public static IQueryable<VisitLine> MovedFewerThan(this IQueryable<VisitLine> lines, int times, MusicHubDbContext db) =>
        lines.Where(line => !db.Set<VisitMove>().Where(move => move.Number == times).Select(move => move.VisitId).Contains(line.Id));

    /// <summary>Planned, with no day: the school has been tried, and neither answered nor declined.</summary>
    public static IQueryable<VisitLine> TriedInVain(this IQueryable<VisitLine> lines) =>
        lines.Where(line => line.State == VisitState.Planned && line.LastAttempt != null && line.LastAttempt != AttemptKind.Declined);

    /// <summary>Planned, with no day: the school was reached, and does not want to be visited.</summary>
    public static IQueryable<VisitLine> Declined(this IQueryable<VisitLine> lines) =>
        lines.Where(line => line.State == VisitState.Planned && line.LastAttempt == AttemptKind.Declined);

    /// <summary>Planned, with no day, and nobody has tried to reach the school about it.</summary>
    public static IQueryable<VisitLine> NeverTried(this IQueryable<VisitLine> lines) =>
        lines.Where(line => line.State == VisitState.Planned && line.Attempts == 0);

    /// <summary>Visits whose day, or planned week's Monday, lies between the two, both included.</summary>
    public static IQueryable<VisitLine> Between(this IQueryable<VisitLine> lines, DateOnly from, DateOnly to) =>
        lines.Where(line => line.SortDay >= from && line.SortDay <= to);

    /// <summary>Whose school's name, URN, town or postcode contains all words of what was typed.</summary>
    public static IQueryable<VisitLine> AtSchoolsMatching(this IQueryable<VisitLine> lines, string? search)
    {
        foreach (var word in Searchable.Words(search))
            lines = lines.Where(line => line.SchoolSearch.Contains(word));
        return lines;
    }
}

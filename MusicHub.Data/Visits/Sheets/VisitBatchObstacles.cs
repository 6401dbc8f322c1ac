using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Domain.Visits.Sheets;

namespace MusicHub.Data.Visits.Sheets;

/// <summary>A visit of a batch that something was built on since; without a visit, what stands in the way of all of it.</summary>
public sealed record VisitBatchObstacle(Guid? VisitId, string School, string Sheet, int Row, string Why);

/// <summary>Finds what was built on the visits of a batch: each kind of it by one query over the batch.</summary>
public static class VisitBatchObstacles
{
    private const int Most = 50;

    /// <summary>Why a batch cannot be undone, the first fifty visits; none when it can.</summary>
    public static async Task<IReadOnlyList<VisitBatchObstacle>> ObstaclesTo(this MusicHubDbContext db, VisitBatch batch, Viewer viewer, CancellationToken cancellation)
    {
        var lines = db.VisitBatchLines.Where(line => line.BatchId == batch.Id);
        var found = new List<Found>();
        foreach (var query in Queries(db, batch, lines, viewer))
            found.AddRange(await query.OrderBy(row => row.Position).Take(Most).ToListAsync(cancellation));
        var told = found.Where(row => row.Why == Why.History).Select(row => row.Position).ToHashSet();
        var whys = found.Where(row => row.Why != Why.Changed || !told.Contains(row.Position)).ToLookup(row => row.Position, row => row.Words);
        var positions = whys.Select(why => why.Key).Order().Take(Most).ToList();
        var rows = await lines.Where(line => positions.Contains(line.Position)).OrderBy(line => line.Position).Select(line => new { line.Position, line.VisitId, line.School, line.Sheet, line.Row }).ToListAsync(cancellation);
        return [.. rows.Select(row => new VisitBatchObstacle(row.VisitId, row.School, row.Sheet, row.Row, string.Join(" ", whys[row.Position].Distinct())))];
    }

    /// <summary>Named so that each can be tried on its own; what hangs on a visit that the batch only changed counts if it came later.</summary>
    internal static IEnumerable<IQueryable<Found>> Queries(MusicHubDbContext db, VisitBatch batch, IQueryable<VisitBatchLine> lines, Viewer viewer)
    {
        var (at, day) = (batch.At, UkTime.DayOf(batch.At));
        yield return lines.Where(line => !db.Visits.Any(visit => visit.Id == line.VisitId)).Select(line => new Found { Position = line.Position, Why = Why.Gone });
        if (!viewer.Roles.Any(RolePermissions.SpansRegions))
        {
            var (me, mine) = (viewer.PersonId, viewer.RegionIds.ToList());
            yield return from line in lines
                         join visit in db.Visits on line.VisitId equals visit.Id
                         join school in db.Schools on visit.SchoolId equals school.Id
                         where visit.VisitorId != me && (school.RegionId == null || !mine.Contains(school.RegionId.Value))
                         select new Found { Position = line.Position, Why = Why.Foreign };
        }

        yield return from line in lines join visit in db.Visits on line.VisitId equals visit.Id where visit.Version != line.VersionAfter select new Found { Position = line.Position, Why = Why.Changed };
        yield return from line in lines join change in db.Changes on line.VisitId equals change.SubjectId where change.At > at select new Found { Position = line.Position, Why = Why.History, Detail = change.Kind };
        yield return from line in lines join note in db.VisitNotes on line.VisitId equals note.VisitId where line.Kind == TrackerOutcomeKind.Added || db.Changes.Any(change => change.SubjectId == note.Id && change.At > at) select new Found { Position = line.Position, Why = note.Versions.Any(version => version.SentOn != null) ? Why.NoteSent : Why.NoteDrafted };
        yield return from line in lines join action in db.Actions on (Guid?)line.VisitId equals action.SourceId where line.Kind == TrackerOutcomeKind.Added || action.OpenedOn >= day select new Found { Position = line.Position, Why = Why.Action, Detail = action.What };
        yield return from line in lines join sheet in db.AnswerSheets on line.VisitId equals sheet.SubjectId where line.Kind == TrackerOutcomeKind.Added || db.Changes.Any(change => change.SubjectId == sheet.Id && change.At > at) select new Found { Position = line.Position, Why = Why.Answers };
        yield return from line in lines join fact in db.SchoolFacts on (Guid?)line.VisitId equals fact.SourceId where line.Kind == TrackerOutcomeKind.Added || db.Changes.Any(change => change.SubjectId == fact.Id && change.At > at) select new Found { Position = line.Position, Why = Why.Fact };
        yield return from line in lines join response in db.SurveyResponses on (Guid?)line.VisitId equals response.VisitId where line.Kind == TrackerOutcomeKind.Added || response.CompletedOn >= day select new Found { Position = line.Position, Why = Why.Survey };
        yield return from line in lines join audit in db.Audits on (Guid?)line.VisitId equals audit.VisitId where line.Kind == TrackerOutcomeKind.Added || audit.StartedOn >= day select new Found { Position = line.Position, Why = Why.Audit };
        yield return from line in lines
                     join visit in db.Visits on line.VisitId equals visit.Id
                     where visit.FollowUpBy != null
                     join later in db.Visits on visit.SchoolId equals later.SchoolId
                     where later.State == VisitState.Done && later.On > visit.On && db.Changes.Any(change => change.SubjectId == later.Id && change.At > at)
                     select new Found { Position = line.Position, Why = Why.FollowedUp };
    }

    internal sealed class Found
    {
        public int Position { get; init; }

        public Why Why { get; init; }

        public string? Detail { get; init; }

        public string Words => Why switch
        {
            Why.Gone => "The visit is gone.",
            Why.Foreign => "The visit is not yours, and its school not in your region.",
            Why.Changed => "The visit was changed since.",
            Why.History => $"Since then: {Detail![..1].ToLowerInvariant()}{Detail[1..]}.",
            Why.NoteSent => "A note about it was sent to the school.",
            Why.NoteDrafted => "A note to the school was drafted from it.",
            Why.Action => $"An action came from it: {SheetText.Shown(Detail!)}",
            Why.Answers => "Questions were answered in it.",
            Why.Fact => "A fact about the school was learnt in it.",
            Why.Survey => "The Have Your Say survey was completed in it.",
            Why.Audit => "The school was audited in it.",
            _ => "A later visit kept the follow-up that it promises.",
        };
    }

    internal enum Why
    {
        Gone,
        Foreign,
        Changed,
        History,
        NoteSent,
        NoteDrafted,
        Action,
        Answers,
        Fact,
        Survey,
        Audit,
        FollowedUp,
    }
}

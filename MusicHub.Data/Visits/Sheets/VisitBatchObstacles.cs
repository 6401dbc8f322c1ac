using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits.Sheets;

namespace MusicHub.Data.Visits.Sheets;

/// <summary>A visit of a batch that something was built on since.</summary>
public sealed record VisitBatchObstacle(Guid VisitId, string School, string Sheet, int Row, string Why);

public static class VisitBatchObstacles
{
    private const int Most = 50;

    /// <summary>Why a batch cannot be undone, the first fifty visits; none when it can.</summary>
    public static async Task<IReadOnlyList<VisitBatchObstacle>> ObstaclesTo(this MusicHubDbContext db, Guid batchId, Viewer viewer, CancellationToken cancellation)
    {
        var spans = viewer.Roles.Any(RolePermissions.SpansRegions);
        var mine = viewer.RegionIds.ToList();
        var lines = db.VisitBatchLines.Where(line => line.BatchId == batchId);
        var rows = await (
            from line in lines
            join found in db.Visits on line.VisitId equals found.Id into visits
            from visit in visits.DefaultIfEmpty()
            join place in db.Schools on visit!.SchoolId equals place.Id into schools
            from school in schools.DefaultIfEmpty()
            let isForeign = !spans && (school!.RegionId == null || !mine.Contains(school.RegionId.Value))
            let isChanged = visit == null || visit.Version != line.VersionAfter
            let hasActions = line.Kind == TrackerOutcomeKind.Added && db.Actions.Any(action => action.SourceId == line.VisitId)
            let hasAnswers = line.Kind == TrackerOutcomeKind.Added && (db.AnswerSheets.Any(sheet => sheet.SubjectId == line.VisitId) || db.SchoolFacts.Any(fact => fact.SourceId == line.VisitId))
            where isForeign || isChanged || hasActions || hasAnswers
            orderby line.Position
            select new { line.VisitId, line.School, line.Sheet, line.Row, Gone = visit == null, isForeign, isChanged, hasActions }).Take(Most).ToListAsync(cancellation);
        return [.. rows.Select(row => new VisitBatchObstacle(
            row.VisitId,
            row.School,
            row.Sheet,
            row.Row,
            row.Gone ? "The visit is gone." : row.isForeign ? "The school is not in your region." : row.isChanged ? "The visit was changed since." : row.hasActions ? "An action came from this visit." : "Questions were answered in this visit."))];
    }
}

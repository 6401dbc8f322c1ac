using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Visits.Sheets;
using MusicHub.Domain.Jobs;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.SheetJobs;

/// <summary>Takes a large sheet of visits back, in one transaction.</summary>
public sealed class UndoVisitSheet(MusicHubDbContext db, VisitImporter importer, Viewers viewers, TimeProvider clock) : IHubJob
{
    public const string JobKind = "undo-visit-sheet";

    public string Kind => JobKind;

    public string Title => "Undo an import of visits";

    public async Task Run(JobRun run, IProgress<JobProgress> progress, CancellationToken cancellationToken)
    {
        if (!await db.VisitBatches.AnyAsync(batch => batch.Id == run.SubjectId, cancellationToken))
            throw new JobFailedException("The import does not exist.");
        var viewer = await viewers.MayImport(run, db, cancellationToken);
        progress.Report(new(5, "Looking whether anything was built on the visits"));
        if (await importer.Undo(run.SubjectId, viewer, clock.GetUtcNow(), cancellationToken) is [var first, ..])
            throw new JobFailedException(first.VisitId is null ? first.Why : "Something was built on its visits.");
    }
}

using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Visits.Sheets;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.SheetJobs;

/// <summary>Brings in a large sheet of visits, as it was looked at, in one transaction: after a crash all of it is there, or nothing.</summary>
public sealed class ApplyVisitSheet(MusicHubDbContext db, VisitImporter importer, Viewers viewers, TimeProvider clock) : IHubJob
{
    public const string JobKind = "apply-visit-sheet";

    public string Kind => JobKind;

    public string Title => "Bring in a sheet of visits";

    public async Task Run(JobRun run, IProgress<JobProgress> progress, CancellationToken cancellationToken)
    {
        if (await db.VisitBatches.AnyAsync(batch => batch.Id == run.SubjectId, cancellationToken))
            return; // brought in by a run that was cut short after its save
        var staged = await db.StagedVisits.AsNoTracking().SingleOrDefaultAsync(staged => staged.Id == run.SubjectId, cancellationToken);
        if (staged?.Choices().Request is not { } request)
            throw new JobFailedException("The sheet was given up. Nothing was brought in.");
        var viewer = await viewers.MayImport(run, db, cancellationToken);
        progress.Report(new(5, "Comparing the rows with the hub"));
        var saving = new Steps(share => progress.Report(new((int)(share * 100), "Saving the visits")));
        var outcome = await importer.Apply(staged.Id, request.Fingerprint, request.WithoutTheRest, viewer, clock.Today(), clock.GetUtcNow(), saving, cancellationToken);
        if (outcome != VisitImportOutcome.Done)
            throw new JobFailedException(outcome == VisitImportOutcome.HubChanged ? "The hub was changed after you opened the preview. Look at it again: it shows what the sheet would do now." : "There are rows to look at. Check the preview again.");
    }

    // Progress<T> would tell it on another thread, after the next step.
    private sealed class Steps(Action<double> tell) : IProgress<double>
    {
        public void Report(double value) => tell(value);
    }
}

internal static class SheetJobPeople
{
    /// <summary>Whoever asked, as they are now: they may have lost their login or their role meanwhile.</summary>
    public static async Task<Viewer> MayImport(this Viewers viewers, JobRun run, MusicHubDbContext db, CancellationToken cancellationToken) =>
        run.RequestedById is { } person && await viewers.Find(person, db, cancellationToken) is { } viewer && viewer.May(Permission.ImportVisits)
            ? viewer
            : throw new JobFailedException("Whoever asked for it may not bring in visits any more.");
}

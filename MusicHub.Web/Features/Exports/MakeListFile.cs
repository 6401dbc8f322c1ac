using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Exports;
using MusicHub.Domain.Jobs;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Exports;

/// <summary>Makes a long list into a file, as whoever asked for it may see it now.</summary>
public sealed class MakeListFile(MusicHubDbContext db, IEnumerable<ILargeList> lists, Viewers viewers, TimeProvider clock) : IHubJob
{
    public const string JobKind = "make-list-file";

    public string Kind => JobKind;

    public string Title => "Make a list into a file";

    public async Task Run(JobRun run, IProgress<JobProgress> progress, CancellationToken cancellationToken)
    {
        var export = await db.ListExports.SingleOrDefaultAsync(export => export.Id == run.SubjectId, cancellationToken) ?? throw new JobFailedException("It is not asked for any more.");
        if (export.FinishedAt is not null)
            return;
        var list = lists.Single(list => list.Name == export.List);
        if (await viewers.Find(export.ById, db, cancellationToken) is not { } viewer || !viewer.May(list.Needed))
            throw new JobFailedException("Whoever asked for it may not see the list any more.");
        progress.Report(new(1, "Looking the rows up"));
        var file = await list.Make(export.Query, export.Format, viewer, done => progress.Report(new(Math.Min(95, 95 * done / Math.Max(1, export.Rows)), "Writing the rows")), cancellationToken)
            ?? throw new JobFailedException("The format is not known.");
        using var content = new MemoryStream();
        await using (file.Content)
            await file.Content.CopyToAsync(content, cancellationToken);
        if (content.Length > ListExport.Largest)
            throw new JobFailedException($"The file would be larger than {ListExport.Largest / 1024 / 1024} MB. Narrow the list by its filters, and take it in parts.");
        export.Finish(file.Name, file.ContentType, content.ToArray(), clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }
}

using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain;
using MusicHub.Domain.History;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Web.Jobs;

namespace MusicHub.Web.Features.Reports;

/// <summary>Makes a report of the demonstration and takes it on its way to the board as the hub's people would, as far as the state that the job is for.</summary>
public sealed class WalkDemoReport(ReportState until, MusicHubDbContext db, BuildReport build, PrintReport print, TimeProvider clock) : IHubJob
{
    public const string WithdrawnReason = "Two visits to a school that has closed were counted. A corrected report follows.";

    public string Kind => KindOf(until);

    public string Title => $"Make a report of the demonstration: {until.Title().ToLowerInvariant()}";

    public static string KindOf(ReportState until) => $"demo-report-{until.ToString().ToLowerInvariant()}";

    public async Task Run(JobRun run, IProgress<JobProgress> progress, CancellationToken cancellationToken)
    {
        var report = await db.Reports.SingleAsync(report => report.Id == run.SubjectId, cancellationToken);
        if (report.State == ReportState.Building)
            await build.Make(report, print: false, progress, cancellationToken);
        var people = await db.People.AsNoTracking().OrderBy(person => person.Name).ToListAsync(cancellationToken);
        var (head, approver) = (Of(Role.HeadOfParticipation), Of(Role.Approver));
        await Step(ReportState.Draft, "Report checked", head, now => report.Check(head, now));
        await Step(ReportState.Checked, "Report approved", approver, now => report.Approve(approver, now));
        await Step(ReportState.Approved, "Report published", head, now => report.Publish(head, now));
        await Step(ReportState.Published, "Report withdrawn", head, now => report.Withdraw(WithdrawnReason, head, now), WithdrawnReason);
        if (report is { State: ReportState.Withdrawn, SuccessorId: null })
            await Correct(report, head, cancellationToken);
        await print.Run(run, progress, cancellationToken);

        Guid Of(Role role) => people.First(person => person.Roles.Contains(role)).Id;

        async Task Step(ReportState from, string what, Guid by, Func<DateTimeOffset, Result> verb, string? reason = null)
        {
            if (report.State != from || from >= until)
                return;
            var now = clock.GetUtcNow();
            verb(now).OrThrow();
            db.Open(new Change(what, now, by, report, reason: reason));
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task Correct(Report report, Guid head, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var successor = report.Correct("Two visits to a school that has closed were counted.", Guid.CreateVersion7(), head, now).OrThrow();
        db.Add(successor);
        db.JobRuns.Add(new JobRun(KindOf(ReportState.Published), successor.Id, head, now));
        db.Open(new Change("Correction asked for", now, head, report));
        await db.SaveChangesAsync(cancellationToken);
    }
}

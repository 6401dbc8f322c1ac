using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Reports;
using MusicHub.Domain;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Reports.EditWords;

[Requires(Permission.CheckReports)]
public sealed class EditWordsController(TaskContext context, JobWaker waker) : TaskController(context)
{
    [HttpGet("reports/{id:guid}/words")]
    public async Task<IActionResult> Get(Guid id, string? section, CancellationToken cancellationToken) =>
        await Load(id, section, null, cancellationToken) is { } page ? Page(page) : NotFound();

    [HttpPost("reports/{id:guid}/words")]
    public Task<IActionResult> Post(Guid id, string? section, [Bind(Prefix = "Form")] EditWordsForm form, CancellationToken cancellationToken) =>
        Change(id, section, form, "Words edited", "The words are saved. The files are made again.", page => page.Report.EditWords(page.Drafted.Key, form.Words, Viewer.PersonId, Now), cancellationToken);

    [HttpPost("reports/{id:guid}/words/restore")]
    public Task<IActionResult> Restore(Guid id, string? section, CancellationToken cancellationToken) =>
        Change(id, section, null, "Drafted words restored", "The section has its drafted words again. The files are made again.", page => page.Report.RestoreWords(page.Drafted.Key), cancellationToken);

    private async Task<IActionResult> Change(Guid id, string? section, EditWordsForm? form, string kind, string done, Func<EditWordsPage, Result> change, CancellationToken cancellationToken)
    {
        if (await Load(id, section, form, cancellationToken) is not { } page)
            return NotFound();
        Db.Expect(page.Report, PostedVersion);
        if (IsRefused(change(page).Refusal))
            return PageAgain(page);
        Record(kind, page.Report, reason: page.Drafted.Title);
        Db.JobRuns.Add(new JobRun(PrintReport.JobKind, id, Viewer.PersonId, Now));
        var answer = await SaveAndGo($"~/reports/{id}#{page.Drafted.Key}", done);
        await waker.Wake();
        return answer;
    }

    private async Task<EditWordsPage?> Load(Guid id, string? section, EditWordsForm? form, CancellationToken cancellationToken)
    {
        if (await Db.Reports.VisibleTo(Viewer).SingleOrDefaultAsync(report => report.Id == id, cancellationToken) is not { State: not ReportState.Building } report)
            return null;
        var snapshot = await Db.ReportSnapshots.AsNoTracking().SingleAsync(snapshot => snapshot.ReportId == id, cancellationToken);
        if (ReportBody.Drafted(report.Kind, snapshot).FirstOrDefault(part => part.Key == section) is not { } drafted)
            return null;
        var edited = report.Edited.FirstOrDefault(part => part.Section == section);
        return new EditWordsPage(report, drafted, edited is not null, form ?? new EditWordsForm { Words = edited?.Markdown ?? drafted.Markdown });
    }
}

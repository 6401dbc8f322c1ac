using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Visits.Sheets;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits.Sheets;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits.SheetJobs;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.ReviewVisitImport;

/// <summary>Shows what a sheet would do to the visits as they are now, and carries it out, or gives it up.</summary>
[Requires(Permission.ImportVisits)]
public sealed class ReviewVisitImportController(TaskContext context, VisitImporter importer, TrackerPreviews previews, JobWaker waker) : SheetTaskController(context)
{
    [HttpGet("visits/import/{id:guid}")]
    public async Task<IActionResult> Get(Guid id, TrackerOutcomeKind? kind, int? page)
    {
        if (await Find(id) is not { } staged)
            return await Gone(id);
        var progress = await SheetProgress.Of(id, Db, HttpContext.RequestAborted);
        if (progress?.IsSettled == false)
            return View("VisitImportProgress", progress);
        var (plan, _) = await previews.Of(staged, Viewer, Today, HttpContext.RequestAborted);
        if (plan.Questions.Count > 0 && kind is null)
            return LocalRedirect($"~/visits/import/{id}/questions");
        return Page(PageOf(staged, plan, kind, page) with { Failure = progress?.Error });
    }

    [HttpPost("visits/import/{id:guid}")]
    public async Task<IActionResult> Post(Guid id, ReviewVisitImportForm form)
    {
        if (await Find(id) is not { } staged)
            return await Gone(id);
        var (plan, _) = await previews.Of(staged, Viewer, Today, HttpContext.RequestAborted);
        if (plan.Fingerprint() == form.Fingerprint && plan.ToApply.Count() > VisitImporter.MostWhileWaiting && (form.WithoutTheRest || plan.Rest == 0))
            return await Queue(staged, form);
        var outcome = await importer.Apply(id, form.Fingerprint ?? "", form.WithoutTheRest, Viewer, Today, Now, null, HttpContext.RequestAborted);
        if (outcome == VisitImportOutcome.Done)
        {
            TempData["Done"] = "The visits are brought in.";
            return LocalRedirect($"~/visits/imports/{id}");
        }

        ModelState.Remove("Form.Fingerprint");
        if (outcome == VisitImportOutcome.HubChanged)
        {
            if (await Find(id) is null)
                return await Gone(id);
            Response.StatusCode = StatusCodes.Status409Conflict;
            (plan, _) = await importer.Plan(staged, Viewer, Today, HttpContext.RequestAborted);
            return Page(PageOf(staged, plan, null, null) with { HasChanged = true });
        }

        if (outcome == VisitImportOutcome.RowsLeft)
            ModelState.AddModelError("Form.WithoutTheRest", "Say that these rows are to be left out, or mend them in the sheet and bring it again");
        return PageAgain(PageOf(staged, plan, null, null));
    }

    // Asked for with the sheet, in one save; the run goes on whatever becomes of this server.
    private async Task<IActionResult> Queue(StagedVisits staged, ReviewVisitImportForm form)
    {
        if ((await SheetProgress.Of(staged.Id, Db, HttpContext.RequestAborted))?.IsSettled != false)
        {
            staged.Choose(staged.Choices() with { Request = new(form.Fingerprint!, form.WithoutTheRest) });
            Db.JobRuns.Add(new JobRun(ApplyVisitSheet.JobKind, staged.Id, Viewer.PersonId, Now));
            await Db.SaveChangesAsync(HttpContext.RequestAborted);
            await waker.Wake();
        }

        return LocalRedirect($"~/visits/import/{staged.Id}");
    }

    [HttpGet("visits/import/{id:guid}/problems")]
    public async Task<IActionResult> Problems(Guid id)
    {
        if (await Find(id) is not { } staged)
            return await Gone(id);
        var (plan, _) = await previews.Of(staged, Viewer, Today, HttpContext.RequestAborted);
        var problems = plan.Rows.SelectMany(row => row.Problems.Concat(row.Kind == TrackerOutcomeKind.Conflict
            ? row.Changes.Select(change => new TrackerProblem(row.Sheet, row.Row, change.Letter, $"{change.Column.Title()}: the hub says “{change.Before}”, the sheet “{change.After}”. The visit was changed after the row was taken out."))
            : []));
        IReadOnlyList<ExportColumn<TrackerProblem>> columns =
            [new("Sheet", problem => problem.Sheet), new("Row", problem => problem.Row, ColumnKind.Identifier), new("Column", problem => problem.Column), new("Problem", problem => problem.Message)];
        return File(await ExportFile.CsvAsync(columns, problems.ToAsyncEnumerable(), HttpContext.RequestAborted), ExportFile.CsvType, "problems.csv");
    }

    [HttpPost("visits/import/{id:guid}/discard")]
    public async Task<IActionResult> Discard(Guid id)
    {
        await Db.StagedVisits.Where(staged => staged.Id == id && staged.ById == Viewer.PersonId).ExecuteDeleteAsync(HttpContext.RequestAborted);
        TempData["Done"] = "The import is given up. Nothing was changed.";
        return LocalRedirect("~/visits/imports");
    }

    private static ReviewVisitImportPage PageOf(StagedVisits staged, TrackerPlan plan, TrackerOutcomeKind? asked, int? number)
    {
        var empty = new ReviewVisitImportPage(staged.Id, staged.FileName, plan, new() { Fingerprint = plan.Fingerprint() }, null, Paging.Of(1, ReviewVisitImportPage.PageSize, 0), [], false);
        var shown = asked is { } kind && plan.Count(kind) > 0 ? kind : empty.Counts.Select(count => (TrackerOutcomeKind?)count.Kind).FirstOrDefault();
        var rows = plan.Rows.Where(row => row.Kind == shown).OrderBy(row => row.Remark is null).ToList();
        var paging = Paging.Of(number, ReviewVisitImportPage.PageSize, rows.Count);
        return empty with { Shown = shown, Paging = paging, Rows = [.. rows.Skip(paging.Skip).Take(paging.PageSize)] };
    }
}

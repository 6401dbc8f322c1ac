using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Uploads;
using MusicHub.Domain.Audits.Workbooks;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.ReviewReturn;

/// <summary>Shows what a workbook that came back would change in the audit as it is now, and does it, or gives it up.</summary>
[Requires(Permission.ConductAudits)]
public sealed class ReviewReturnController(TaskContext context) : AuditTaskController(context)
{
    [HttpGet("audits/{id:guid}/return/{uploadId:guid}")]
    public Task<IActionResult> Get(Guid id, Guid uploadId) => Begin(id, uploadId, page => Task.FromResult<IActionResult>(Page(page)));

    [HttpPost("audits/{id:guid}/return/{uploadId:guid}")]
    public Task<IActionResult> Post(Guid id, Guid uploadId, ReviewReturnForm form) => Trying(() => Begin(id, uploadId, async page =>
    {
        var (audit, returned) = (page.Audit, page.Returned);
        var again = page with { Form = form.At(returned) };
        if (form.Fingerprint != page.Form.Fingerprint)
        {
            ModelState.Clear();
            return InConflict(again with { HasChanged = true });
        }

        if (returned.Rest > 0 && !form.WithoutTheRest)
            ModelState.AddModelError("Form.WithoutTheRest", "Say that these stay as the hub has them, or mend the workbook and bring it again");
        var sheet = audit.Questions.Sheet ?? AnswerSheet.Start(audit.Toolkit, audit.Audit.Id, audit.School.Id);
        if (!ModelState.IsValid || IsRefused(audit.Audit.Continue().Refusal) || IsRefused(returned.Apply(sheet, form.Replace.ToHashSet(), Viewer.PersonId, Now).Refusal))
            return PageAgain(again);
        if (audit.Questions.Sheet is null)
            Db.Add(sheet);
        Db.Remove(page.Upload);
        Record("Audit answers taken from a workbook", audit.Audit, audit.School.Id);
        return await SaveAndGo($"~{audit.Address}", "The answers of the workbook are saved.");
    }));

    [HttpPost("audits/{id:guid}/return/{uploadId:guid}/discard")]
    public Task<IActionResult> Discard(Guid id, Guid uploadId) => Act(id, async audit =>
    {
        await Db.StagedUploads.Of(id, Viewer).Where(upload => upload.Id == uploadId).ExecuteDeleteAsync(Aborted);
        TempData["Done"] = "The workbook is given up. Nothing was changed.";
        return LocalRedirect($"~{audit.Address}");
    });

    private Task<IActionResult> Begin(Guid id, Guid uploadId, Func<ReviewReturnPage, Task<IActionResult>> act) => Act(id, async audit =>
    {
        if (await Db.StagedUploads.Of(id, Viewer).SingleOrDefaultAsync(upload => upload.Id == uploadId, Aborted) is not { } upload)
            return NotFound();
        if (!audit.Audit.IsOpen)
            return LocalRedirect($"~{audit.Address}");
        var school = audit.ForSchool();
        var lines = school.Areas.SelectMany(area => WorkbookLine.Of(audit.Toolkit, area.Section, area.Questions)).ToList();
        var returned = ReturnedWorkbook.Of(audit.Audit, lines, upload.Content<List<ReturnedRow>>(), audit.Questions.Sheet);
        return await act(new(new ReviewReturnForm().At(returned), audit, upload, returned));
    });
}

public sealed class ReviewReturnForm
{
    public string? Fingerprint { get; set; }

    /// <summary>What has problems, or is missing, stays as the hub has it.</summary>
    public bool WithoutTheRest { get; set; }

    /// <summary>Keys of rows that were changed in the hub meanwhile, and are to be replaced.</summary>
    public List<string> Replace { get; set; } = [];

    internal ReviewReturnForm At(ReturnedWorkbook returned) => new() { Fingerprint = returned.Fingerprint(), WithoutTheRest = WithoutTheRest, Replace = Replace };
}

public sealed record ReviewReturnPage(ReviewReturnForm Form, AuditSubject Audit, StagedUpload Upload, ReturnedWorkbook Returned)
{
    /// <summary>Somebody has changed the audit since the preview was made.</summary>
    public bool HasChanged { get; init; }

    public string Address => $"{Audit.Address}/return/{Upload.Id}";

    public int Changes => Returned.Count(ReturnedKind.Changed);

    public IReadOnlyList<ReturnedLine> Of(ReturnedKind kind) => [.. Returned.Lines.Where(line => line.Kind == kind)];
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Uploads;
using MusicHub.Domain.People;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Audits.Workbooks;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.ReturnAudit;

/// <summary>Takes the workbook that a school has filled in, and leads to what it would change. Nothing is saved yet.</summary>
[Requires(Permission.ConductAudits)]
public sealed class ReturnAuditController(TaskContext context) : AuditTaskController(context)
{
    [HttpGet("audits/{id:guid}/return")]
    public Task<IActionResult> Get(Guid id) => Act(id, audit => Task.FromResult<IActionResult>(audit.Audit.IsOpen ? Page(new ReturnAuditPage(new(), audit)) : LocalRedirect($"~{audit.Address}")));

    [HttpPost("audits/{id:guid}/return")]
    [RequestSizeLimit(UploadedWorkbook.LargestRequest)]
    public Task<IActionResult> Post(Guid id, ReturnAuditForm form) => Act(id, async audit =>
    {
        if (!audit.Audit.IsOpen)
            return LocalRedirect($"~{audit.Address}");
        var (file, problem) = await ReturnedAuditFile.Read(form.File, Aborted);
        if ((problem ?? await WhyNot(file!, audit)) is { } wrong)
        {
            ModelState.AddModelError("Form.File", wrong);
            return PageAgain(new ReturnAuditPage(form, audit));
        }

        await Db.StagedUploads.Of(id, Viewer).ExecuteDeleteAsync(Aborted);
        var staged = StagedUpload.Of(id, form.File!.FileName, file!.Rows, Viewer.PersonId, Now);
        Db.Add(staged);
        return await SaveAndGo($"~{audit.Address}/return/{staged.Id}", null);
    });

    private async Task<string?> WhyNot(ReturnedAuditFile file, AuditSubject audit)
    {
        if (file.AuditId == audit.Audit.Id)
            return file.ToolkitId == audit.Toolkit.Id ? null : $"This workbook was made for another version of the toolkit: {file.Version}";
        var other = await Find(file.AuditId);
        return other is null
            ? "This workbook belongs to an audit that is not here"
            : $"This workbook belongs to another audit: {other.School.Name}, {other.Title}, started on {other.Audit.StartedOn.Long()}";
    }
}

public sealed class ReturnAuditForm
{
    public IFormFile? File { get; set; }
}

public sealed record ReturnAuditPage(ReturnAuditForm Form, AuditSubject Audit);

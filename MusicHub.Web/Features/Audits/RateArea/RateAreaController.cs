using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Features.Questionnaires;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.RateArea;

/// <summary>Rates the statements of one area. Areas are saved each by itself, so that two people can work on one audit.</summary>
[Requires(Permission.ConductAudits)]
public sealed class RateAreaController(TaskContext context) : AuditTaskController(context)
{
    [HttpGet("audits/{id:guid}/areas/{number:int}")]
    public Task<IActionResult> Get(Guid id, int number) => Act(id, audit => Task.FromResult<IActionResult>(
        audit.Area(number) is not { } area ? NotFound()
        : audit.Audit.IsOpen ? Page(new RateAreaPage(RateAreaForm.Of(audit, area), audit, area))
        : LocalRedirect($"~{audit.Address}")));

    [HttpPost("audits/{id:guid}/areas/{number:int}")]
    public Task<IActionResult> Post(Guid id, int number, RateAreaForm form) => Trying(() => Act(id, async audit =>
    {
        if (audit.Area(number) is not { } area)
            return NotFound();
        var page = new RateAreaPage(form, audit, area);
        ModelState.NameUnreadable(audit.Questions);
        if (!ModelState.IsValid)
            return PageAgain(page);
        var given = form.Given(audit, area);
        var next = $"~{audit.Address}{(audit.Area(number + 1) is null ? null : $"/areas/{number + 1}")}";
        if (audit.Audit.IsOpen && (audit.Questions.Sheet?.Says(area.Section, given) ?? given.All(answer => answer.IsBlank)))
            return LocalRedirect(next);
        if (form.Saved != (audit.Questions.Sheet?.VersionOf(area.Section.Id) ?? 0))
            return InConflict(await page.InConflict(Db, Aborted));
        var sheet = audit.Questions.Sheet ?? AnswerSheet.Start(audit.Toolkit, audit.Audit.Id, audit.School.Id);
        if (audit.Questions.Sheet is null)
            Db.Add(sheet);
        if (IsRefused(audit.Audit.Continue().Refusal) || IsRefused(sheet.Fill(area.Section, given, Viewer.PersonId, Now).Refusal))
            return PageAgain(page);
        Record("Audit area rated", audit.Audit, audit.School.Id);
        return await SaveAndGo(next, null);
    }));
}

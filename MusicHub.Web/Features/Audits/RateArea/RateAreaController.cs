using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
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
        : audit.Audit.IsOpen ? Page(PageOf(audit, area, AreaForm.Of(audit, area)))
        : LocalRedirect($"~{audit.Address}")));

    [HttpPost("audits/{id:guid}/areas/{number:int}")]
    public Task<IActionResult> Post(Guid id, int number, AreaForm form) => Trying(() => Act(id, async audit =>
    {
        if (audit.Area(number) is not { } area)
            return NotFound();
        var page = PageOf(audit, area, form);
        ModelState.NameUnreadable(audit.Questions);
        if (!ModelState.IsValid)
            return PageAgain(page);
        var save = new AreaSave(page);
        if (audit.Audit.IsOpen && save.SaysNothingNew)
            return LocalRedirect($"~{page.Next}");
        if (save.IsInConflict)
        {
            // What others have answered of the rest is shown, not what was typed before it.
            ModelState.Clear();
            return InConflict(await save.InConflict(Db, Aborted));
        }

        if (AreRefused(save.Apply(Db, Viewer.PersonId, Now)))
            return PageAgain(page);
        Record("Audit area rated", audit.Audit, audit.School.Id);
        return await SaveAndGo($"~{page.Next}", null);
    }));

    private AreaPage PageOf(AuditSubject audit, AuditArea area, AreaForm form) => new(form, audit, area, audit.Address) { PersonId = Viewer.PersonId };
}

using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.Audits;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Questionnaires;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.SaveArea;

/// <summary>Saves an area while its page stays open: the same as its button does, answered for a script.</summary>
[Requires(Permission.ConductAudits)]
public sealed class SaveAreaController(TaskContext context) : AuditTaskController(context)
{
    [HttpPost("audits/{id:guid}/areas/{number:int}/answers")]
    public Task<IActionResult> Post(Guid id, int number, AreaForm form) => Trying(() => Act(id, async audit =>
    {
        if (audit.Area(number) is not { } area)
            return NotFound();
        var page = new AreaPage(form, audit, area, audit.Address);
        ModelState.NameUnreadable(audit.Questions);
        if (!audit.Audit.IsOpen)
            IsRefused(AuditRefusals.Closed);
        if (!ModelState.IsValid)
            return RefusedInPlace();
        var save = new AreaSave(page);
        if (save.IsInConflict)
            return InConflictInPlace("area", save.StampToReplace.ToString(), await save.Meanwhile(Db, Aborted), save.StampToKeep.ToString());
        if (!save.SaysNothingNew)
        {
            if (AreRefused(save.Apply(Db, Viewer.PersonId, Now)))
                return RefusedInPlace();
            Record("Audit area rated", audit.Audit, audit.School.Id);
            await Db.SaveChangesAsync(Aborted);
            audit = (await Find(id))!;
        }

        return SavedInPlace("area", save.StampOfPage(audit).ToString(), save.HasTaken, audit.Progress(area));
    }));
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Actions;
using MusicHub.Domain.Audits;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Audits.ShowAudit;
using MusicHub.Web.Features.Mail;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.PlanAreas;

/// <summary>Makes areas for development into actions, and these into targets of the school's music development plan.</summary>
[Requires(Permission.EditActions)]
public sealed class PlanAreasController(TaskContext context, Outbox outbox) : AuditTaskController(context)
{
    [HttpPost("audits/{id:guid}/targets")]
    public Task<IActionResult> Post(Guid id, PlanAreasForm form) => Act(id, async audit =>
    {
        var page = await ShowAuditPage.Of(audit, Db, Viewer, Now, outbox.IsOpen, Aborted) with { Form = form };
        if (!IsFilledIn(form, new PlanAreasValidator(page.Offer)))
            return Again(page);
        var actions = await Db.Actions.Where(action => action.Source == ActionSource.Audit && action.SourceId == id).ToListAsync(Aborted);
        var planned = audit.Audit.Plan(form.Areas, actions, form.Owner, form.DueOn!.Value, form.Year!.Value, Today);
        if (IsRefused(planned.Refusal) || planned.Value is not { } targets)
            return Again(page);
        Db.Actions.AddRange(targets.Except(actions));
        Record("Areas for development put into the plan", audit.Audit, audit.School.Id);
        return await SaveAndGo($"~{audit.Address}", $"{Words.Count(targets.Count, "action is open and a target", "actions are open and targets")} of the plan of {AcademicYear.TitleOf(form.Year.Value)}.");
    });

    private ViewResult Again(ShowAuditPage page) => ShownAgain("/Features/Audits/ShowAudit/ShowAudit.cshtml", page);
}

using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.History;
using MusicHub.Web.Features.Questionnaires;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Audits.BySchool.AnswerArea;

[AllowAnonymous]
public sealed class AnswerAreaController(TaskContext context) : AuditBySchoolController(context)
{
    [HttpGet("music-audit/{id:guid}/{number:int}")]
    public Task<IActionResult> Get(Guid id, int number) => Act(id, audit => Task.FromResult<IActionResult>(
        audit.Subject.Area(number) is { } area ? Page(new AnswerAreaPage(new AreaPage(AreaForm.Of(audit.Subject, area), audit.Subject, area, audit.Address), audit))
        : LeftOut(audit, number) is not null ? LocalRedirect($"~{audit.Address}") : WrongLink()));

    [HttpPost("music-audit/{id:guid}/{number:int}")]
    public Task<IActionResult> Post(Guid id, int number, AreaForm form) => Trying(() => Act(id, async audit =>
    {
        if (audit.Subject.Area(number) is not { } area)
            return LeftOut(audit, number) is { } hubs ? Begun(new AnswerAreaPage(new AreaPage(form, audit.Subject, hubs, audit.Address), audit)) : WrongLink();
        var page = new AnswerAreaPage(new AreaPage(form, audit.Subject, area, audit.Address), audit);
        ModelState.NameUnreadable(audit.Subject.Questions);
        if (!ModelState.IsValid)
            return PageAgain(page);
        var next = $"~{audit.Address}/{page.Area.NextNumber?.ToString(CultureInfo.InvariantCulture) ?? "check"}";
        var save = new AreaSave(page.Area);
        if (save.SaysNothingNew)
            return LocalRedirect(next);
        if (save.IsInConflict)
        {
            // What others have answered of the rest is shown, not what was typed before it.
            ModelState.Clear();
            return InConflict(page with { Area = await save.InConflict(Db, Aborted) });
        }

        if (AreRefused(save.Apply(Db, null, Now)))
            return PageAgain(page);
        Db.Open(new Change(ChangesBySchool.AuditAreaAnswered, Now, null, audit.Subject.Audit, audit.Subject.School.Id));
        await Db.SaveChangesAsync(Aborted);
        return LocalRedirect(next);
    }));

    private static AuditArea? LeftOut(SchoolAudit audit, int number) => audit.LeftOut.FirstOrDefault(area => area.Number == number);

    // The hub's ratings are not shown, nor replaced unseen; what was typed stays on the page.
    private ViewResult Begun(AnswerAreaPage page)
    {
        ModelState.AddModelError("", $"{page.Audit.Hub} has answered this area itself meanwhile, so nothing was saved. Copy what you want to keep, and tell the hub.");
        return InConflict(page);
    }
}

public sealed record AnswerAreaPage(AreaPage Area, SchoolAudit Audit);

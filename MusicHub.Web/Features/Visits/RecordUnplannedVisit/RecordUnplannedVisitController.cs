using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Actions;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.RecordUnplannedVisit;

[Requires(Permission.RecordVisits)]
public sealed class RecordUnplannedVisitController(TaskContext context) : TaskController(context)
{
    [HttpGet("visits/record")]
    public async Task<IActionResult> Get(Guid? school, string? q)
    {
        if (school is not { } id)
            return View("ChooseSchool", await ChooseSchoolPage.Of("Record a visit", "/visits/record", q, closedToo: true, Db, Viewer, HttpContext.RequestAborted));
        return await PageOf(RecordUnplannedVisitPage.NewForm(Viewer), id) is { } page ? Page(page) : NotFound();
    }

    [HttpPost("visits/record")]
    public async Task<IActionResult> Post(Guid school, RecordUnplannedVisitForm form)
    {
        if (await PageOf(form, school) is not { } page)
            return NotFound();
        if (!IsFilledIn(form, new RecordUnplannedVisitValidator(page, Today)))
            return PageAgain(page);
        var recorded = Visit.RecordUnplanned(school, form.KindId!.Value, form.VisitorId!.Value, form.ToRecord(page.Choices.Contacts), Today);
        if (IsRefused(recorded.Refusal) || recorded.Value is not { } visit)
            return PageAgain(page);
        var actions = NewActionRow.Open(form.Actions, visit, Today);
        if (actions.Any(opened => IsRefused(opened.Refusal, opened.Prefix)))
            return PageAgain(page);
        Db.Visits.Add(visit);
        Db.Actions.AddRange(actions.Select(opened => opened.Action!));
        Record("Visit recorded", visit, school);
        return await SaveAndGo($"~/visits/{visit.Id}", "The visit is recorded.");
    }

    private async Task<RecordUnplannedVisitPage?> PageOf(RecordUnplannedVisitForm form, Guid schoolId) =>
        await VisitSchool.Find(schoolId, Db, Viewer, HttpContext.RequestAborted) is { } school
            ? await RecordUnplannedVisitPage.Of(form, school, Db, Viewer, HttpContext.RequestAborted)
            : null;
}

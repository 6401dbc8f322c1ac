using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.CorrectVisit;

[Requires(Permission.RecordVisits)]
public sealed class CorrectVisitController(TaskContext context) : VisitTaskController(context)
{
    [HttpGet("visits/{id:guid}/correct")]
    public Task<IActionResult> Get(Guid id) => Begin(
        id,
        visit => visit.State == VisitState.Done ? null : VisitRefusals.NotRecorded,
        async subject => Page(await PageOf(null, subject)));

    [HttpPost("visits/{id:guid}/correct")]
    public Task<IActionResult> Post(Guid id, CorrectVisitForm form) => Act(id, async subject =>
    {
        var page = await PageOf(form, subject);
        if (!IsFilledIn(form, new CorrectVisitValidator(page, Today)))
            return PageAgain(page);
        var visit = subject.Visit;
        if (IsRefused(visit.Correct(form.ToRecord(page.Choices.Contacts), form.KindId!.Value, form.VisitorId!.Value, form.Reason, Today).Refusal))
            return PageAgain(page);
        Record("Visit corrected", visit, visit.SchoolId, form.Reason);
        return await SaveAndGo($"~{subject.Address}", "The record is corrected.");
    });

    private Task<CorrectVisitPage> PageOf(CorrectVisitForm? form, VisitSubject subject) => CorrectVisitPage.Of(form, subject, Db, Viewer, HttpContext.RequestAborted);
}

using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Actions;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.RecordVisit;

[Requires(Permission.RecordVisits)]
public sealed class RecordVisitController(TaskContext context) : VisitTaskController(context)
{
    [HttpGet("visits/{id:guid}/record")]
    public Task<IActionResult> Get(Guid id) =>
        Begin(id, UnlessAhead, async subject => Page(await PageOf(RecordVisitPage.NewForm(subject.Visit, Today), subject)));

    [HttpPost("visits/{id:guid}/record")]
    public Task<IActionResult> Post(Guid id, VisitRecordForm form) => Act(id, async subject =>
    {
        var page = await PageOf(form, subject);
        if (!IsFilledIn(form, new VisitRecordValidator<VisitRecordForm>(page.Choices, priorityNeeded: true)))
            return PageAgain(page);
        var visit = subject.Visit;
        var actions = NewActionRow.Open(form.Actions, visit, Today);
        if (IsRefused(visit.Record(form.ToRecord(page.Choices.Contacts), Today).Refusal) || actions.Any(opened => IsRefused(opened.Refusal, opened.Prefix)))
            return PageAgain(page);
        Db.Actions.AddRange(actions.Select(opened => opened.Action!));
        Record("Visit recorded", visit, visit.SchoolId);
        return await SaveAndGo($"~{subject.Address}", "The visit is recorded.");
    });

    private async Task<RecordVisitPage> PageOf(VisitRecordForm form, VisitSubject subject) =>
        new(form, subject, await VisitRecordChoices.Of(subject.Visit.SchoolId, Db, HttpContext.RequestAborted));
}

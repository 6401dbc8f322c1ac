using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.Actions;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits;
using MusicHub.Web.Features.Visits.RecordVisit;
using MusicHub.Web.Features.Visits.ShowVisit;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Actions.OpenAction;

[Requires(Permission.EditActions)]
public sealed class OpenActionController(TaskContext context) : TaskController(context)
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    /// <param name="hub">For the hub itself: no school.</param>
    /// <param name="interest">From a visit: what the school would like to hear more about, one of the options it chose.</param>
    /// <param name="audit">From an audit; with the finding that it is for, if it is for one.</param>
    [HttpGet("actions/open")]
    public async Task<IActionResult> Get(Guid? visit, Guid? interest, Guid? school, Guid? audit, Guid? finding, bool hub, string? q)
    {
        if (visit is null && school is null && audit is null && !hub)
            return View("ChooseSchool", await ChooseSchoolPage.Of("Open an action", "/actions/open", q, closedToo: true, Db, Viewer, Aborted, "It is for the hub, not for a school"));
        if (await OpenActionPage.Of(null, visit, school, audit, finding, Db, Viewer, Aborted) is not { } page)
            return NotFound();
        if (visit is { } id && interest is { } option && await VisitSubject.Find(id, Db, Viewer, Aborted) is { } subject)
            page.Form.What = VisitInterest.Of(await VisitQuestions.Of(subject, Db, Viewer, Today, Aborted)).FirstOrDefault(known => known.OptionId == option)?.What;
        return Page(page);
    }

    [HttpPost("actions/open")]
    public async Task<IActionResult> Post(Guid? visit, Guid? school, Guid? audit, NewActionRow form)
    {
        if (await OpenActionPage.Of(form, visit, school, audit, null, Db, Viewer, Aborted) is not { } page)
            return NotFound();
        if (!IsFilledIn(form, new NewActionValidator(page.Owners, mayBeBlank: false)))
            return PageAgain(page);
        var opened = HubAction.Open(page.School?.Id, visit is not null ? ActionSource.Visit : audit is not null ? ActionSource.Audit : ActionSource.Other, visit ?? audit, form.ToDetails(), Today);
        if (IsRefused(opened.Refusal) || opened.Value is not { } action)
            return PageAgain(page);
        Db.Actions.Add(action);
        Record("Action opened", action, action.SchoolId);
        return await SaveAndGo(visit is null && audit is null ? $"~/actions/{action.Id}" : $"~{page.Back}", "The action is open.");
    }
}

using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.Actions;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Actions.OpenAction;

[Requires(Permission.EditActions)]
public sealed class OpenActionController(TaskContext context) : TaskController(context)
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    /// <param name="hub">For the hub itself: no school.</param>
    [HttpGet("actions/open")]
    public async Task<IActionResult> Get(Guid? visit, Guid? school, bool hub, string? q)
    {
        if (visit is null && school is null && !hub)
            return View("ChooseSchool", await ChooseSchoolPage.Of("Open an action", "/actions/open", q, closedToo: true, Db, Viewer, Aborted, "It is for the hub, not for a school"));
        return await OpenActionPage.Of(null, visit, school, Db, Viewer, Aborted) is { } page ? Page(page) : NotFound();
    }

    [HttpPost("actions/open")]
    public async Task<IActionResult> Post(Guid? visit, Guid? school, NewActionRow form)
    {
        if (await OpenActionPage.Of(form, visit, school, Db, Viewer, Aborted) is not { } page)
            return NotFound();
        if (!IsFilledIn(form, new NewActionValidator(page.Owners, mayBeBlank: false)))
            return PageAgain(page);
        var opened = HubAction.Open(page.School?.Id, visit is null ? ActionSource.Other : ActionSource.Visit, visit, form.ToDetails(), Today);
        if (IsRefused(opened.Refusal) || opened.Value is not { } action)
            return PageAgain(page);
        Db.Actions.Add(action);
        Record("Action opened", action, action.SchoolId);
        return await SaveAndGo(visit is null ? $"~/actions/{action.Id}" : $"~/visits/{visit}", "The action is open.");
    }
}

using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Actions.ChangeAction;

[Requires(Permission.EditActions)]
public sealed class ChangeActionController(TaskContext context) : ActionTaskController(context)
{
    [HttpGet("actions/{id:guid}/change")]
    public Task<IActionResult> Get(Guid id) => Begin(id, async subject => Page(await PageOf(ChangeActionPage.FormOf(subject.Action), subject)));

    [HttpPost("actions/{id:guid}/change")]
    public Task<IActionResult> Post(Guid id, NewActionRow form) => Act(id, async subject =>
    {
        var page = await PageOf(form, subject);
        if (!IsFilledIn(form, new NewActionValidator(page.Owners, mayBeBlank: false)))
            return PageAgain(page);
        var action = subject.Action;
        if (IsRefused(action.Change(form.ToDetails()).Refusal))
            return PageAgain(page);
        Record("Action changed", action, action.SchoolId);
        return await SaveAndGo($"~{subject.Address}", "The action is changed.");
    });

    private Task<ChangeActionPage> PageOf(NewActionRow form, ActionSubject subject) => ChangeActionPage.Of(form, subject, Db, HttpContext.RequestAborted);
}

using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Actions.DropAction;

[Requires(Permission.EditActions)]
public sealed class DropActionController(TaskContext context) : ActionTaskController(context)
{
    [HttpGet("actions/{id:guid}/drop")]
    public Task<IActionResult> Get(Guid id) => Begin(id, subject => Task.FromResult<IActionResult>(Page(new CloseActionPage(new CloseActionForm(), subject))));

    [HttpPost("actions/{id:guid}/drop")]
    public Task<IActionResult> Post(Guid id, CloseActionForm form) => Act(id, async subject =>
    {
        var action = subject.Action;
        if (!IsFilledIn(form, new CloseActionValidator("Say why it is no longer wanted")) || IsRefused(action.Drop(form.Outcome, Today).Refusal))
            return PageAgain(new CloseActionPage(form, subject));
        Record("Action dropped", action, action.SchoolId, form.Outcome);
        return await SaveAndGo($"~{subject.Address}", "The action is dropped.");
    });
}

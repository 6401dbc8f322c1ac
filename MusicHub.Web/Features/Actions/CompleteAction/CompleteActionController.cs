using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Actions.CompleteAction;

[Requires(Permission.EditActions)]
public sealed class CompleteActionController(TaskContext context) : ActionTaskController(context)
{
    [HttpGet("actions/{id:guid}/complete")]
    public Task<IActionResult> Get(Guid id) => Begin(id, subject => Task.FromResult<IActionResult>(Page(new CloseActionPage(new CloseActionForm(), subject))));

    [HttpPost("actions/{id:guid}/complete")]
    public Task<IActionResult> Post(Guid id, CloseActionForm form) => Act(id, async subject =>
    {
        var action = subject.Action;
        if (!IsFilledIn(form, new CloseActionValidator(null)) || IsRefused(action.Complete(form.Outcome, Today).Refusal))
            return PageAgain(new CloseActionPage(form, subject));
        Record("Action completed", action, action.SchoolId);
        return await SaveAndGo($"~{subject.Address}", "The action is done.");
    });
}

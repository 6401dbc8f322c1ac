using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.Actions;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Actions.ReopenAction;

[Requires(Permission.EditActions)]
public sealed class ReopenActionController(TaskContext context) : ActionTaskController(context)
{
    private static readonly ReopenActionValidator Validator = new();

    [HttpGet("actions/{id:guid}/reopen")]
    public Task<IActionResult> Get(Guid id) => Begin(id, subject => Task.FromResult<IActionResult>(Page(new ReopenActionPage(new ReopenActionForm(), subject))));

    [HttpPost("actions/{id:guid}/reopen")]
    public Task<IActionResult> Post(Guid id, ReopenActionForm form) => Act(id, async subject =>
    {
        var action = subject.Action;
        if (!IsFilledIn(form, Validator) || IsRefused(action.Reopen(form.Reason).Refusal))
            return PageAgain(new ReopenActionPage(form, subject));
        Record("Action reopened", action, action.SchoolId, form.Reason);
        return await SaveAndGo($"~{subject.Address}", "The action is open again.");
    });

    protected override bool IsFor(ActionState state) => state != ActionState.Open;
}

using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.Actions;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Actions;

/// <summary>A task on one action: found, permitted, and not changed since the form was made.</summary>
public abstract class ActionTaskController(TaskContext context) : TaskController(context)
{
    /// <summary>The states that the task is for.</summary>
    protected virtual bool IsFor(ActionState state) => state == ActionState.Open;

    protected async Task<IActionResult> Begin(Guid id, Func<ActionSubject, Task<IActionResult>> show)
    {
        var (subject, refused) = await Find(id);
        if (subject is null)
            return refused!;
        if (IsFor(subject.Action.State))
            return await show(subject);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("ActionClosed", subject);
    }

    protected async Task<IActionResult> Act(Guid id, Func<ActionSubject, Task<IActionResult>> act)
    {
        var (subject, refused) = await Find(id);
        if (subject is null)
            return refused!;
        Db.Expect(subject.Action, PostedVersion);
        return await act(subject);
    }

    private async Task<(ActionSubject? Subject, IActionResult? Refused)> Find(Guid id) =>
        await ActionSubject.Find(id, Db, Viewer, HttpContext.RequestAborted) is not { } subject ? (null, NotFound())
        : subject.MayBeEditedBy(Viewer) ? (subject, null)
        : (null, Forbid());
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Visits;

/// <summary>A task on one visit: found, permitted, and not changed since the form was made.</summary>
public abstract class VisitTaskController(TaskContext context) : TaskController(context)
{
    private const int Tries = 5;

    protected static Refusal? UnlessAhead(Visit visit) => visit.State.IsAhead() ? null : VisitRefusals.AlreadyOver(visit);

    protected virtual bool MayBegin(VisitSubject subject) => subject.MayBeEditedBy(Viewer);

    /// <param name="unless">Why the task cannot be begun; what is posted is refused by the visit itself.</param>
    protected async Task<IActionResult> Begin(Guid id, Func<Visit, Refusal?> unless, Func<VisitSubject, Task<IActionResult>> show)
    {
        var (subject, refused) = await Find(id);
        if (subject is null)
            return refused!;
        if (unless(subject.Visit) is not { } refusal)
            return await show(subject);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("~/Features/Visits/VisitNotNow.cshtml", new VisitNotNowPage(subject, refusal.Message));
    }

    protected Task<IActionResult> Act(Guid id, Func<VisitSubject, Task<IActionResult>> act) => ActBySection(id, subject =>
    {
        Db.Expect(subject.Visit, PostedVersion);
        return act(subject);
    });

    /// <summary>For a task that looks at the versions of the form's sections itself.</summary>
    protected async Task<IActionResult> ActBySection(Guid id, Func<VisitSubject, Task<IActionResult>> act)
    {
        var (subject, refused) = await Find(id);
        return subject is null ? refused! : await act(subject);
    }

    /// <summary>As <see cref="ActBySection"/>. Another section may be saved, or the first answer of all given, in the same moment; whether these may be saved is asked again.</summary>
    protected async Task<IActionResult> TryBySection(Guid id, Func<VisitSubject, Task<IActionResult>> act)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ActBySection(id, act);
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                Db.ChangeTracker.Clear();
                Db.CloseChange();
            }
        }
    }

    private async Task<(VisitSubject? Subject, IActionResult? Refused)> Find(Guid id) =>
        await VisitSubject.Find(id, Db, Viewer, HttpContext.RequestAborted) is not { } subject ? (null, NotFound())
        : MayBegin(subject) ? (subject, null)
        : (null, Forbid());
}

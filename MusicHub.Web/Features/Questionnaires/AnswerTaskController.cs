using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Questionnaires;

/// <summary>A task that saves answers section by section, of which several people may work on one occasion.</summary>
public abstract class AnswerTaskController(TaskContext context) : TaskController(context)
{
    private const int Tries = 5;

    protected CancellationToken Aborted => HttpContext.RequestAborted;

    /// <summary>Somebody may save the first answer, or another section, in the same moment: then it is looked at again.</summary>
    protected async Task<IActionResult> Trying(Func<Task<IActionResult>> save)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await save();
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                Db.ChangeTracker.Clear();
                Db.CloseChange();
            }
        }
    }

    protected ViewResult InConflict(object page)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page(page);
    }

    protected bool AreRefused(IReadOnlyList<Refusal> refusals) => refusals.Count(refusal => IsRefused(refusal)) > 0;
}

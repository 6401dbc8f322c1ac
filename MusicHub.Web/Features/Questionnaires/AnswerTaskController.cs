using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain;
using MusicHub.Domain.Calendar;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits;

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

    /// <summary>Tells a script that a section was saved while its page stayed open.</summary>
    /// <param name="stamp">What the page was made from, from now on.</param>
    /// <param name="merged">Others have answered more of it meanwhile, which the page does not show.</param>
    /// <param name="state">How far it is, in words; null where no page says that.</param>
    protected OkObjectResult SavedInPlace(string section, string stamp, bool merged, string? state = null) =>
        Ok(new { stamps = new Dictionary<string, string> { [section] = stamp }, states = new Dictionary<string, string?> { [section] = state }, at = TimeOnly.FromDateTime(UkTime.InLondon(Now).DateTime).Clock(), merged });

    /// <summary>Shows a script what somebody else saved meanwhile: nothing is saved before one of both is chosen.</summary>
    /// <param name="stamp">With which what was typed replaces theirs.</param>
    /// <param name="keep">With which theirs stays, and the rest of what was typed is saved; null where theirs stays as a whole.</param>
    protected ObjectResult InConflictInPlace(string section, string stamp, SavedMeanwhile theirs, string? keep = null) => StatusCode(StatusCodes.Status409Conflict, new
    {
        section,
        stamp,
        keep,
        by = theirs.By,
        yours = theirs.ById == Viewer.PersonId,
        at = theirs.At?.Short(),
        theirs = theirs.Theirs.Select(answer => new { question = answer.Question, answer = answer.Answer, mine = answer.Mine }),
    });

    /// <summary>Tells a script what is wrong.</summary>
    protected BadRequestObjectResult RefusedInPlace() => BadRequest(new { problems = ModelState.Values.SelectMany(field => field.Errors).Select(error => error.ErrorMessage) });

    protected bool AreRefused(IReadOnlyList<Refusal> refusals) => refusals.Count(refusal => IsRefused(refusal)) > 0;
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Surveys;
using MusicHub.Domain;
using MusicHub.Domain.Surveys;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Surveys;

/// <summary>A task on one school's survey of a year, for staff and for the school itself.</summary>
public abstract class SurveyTaskController(TaskContext context) : TaskController(context)
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

    /// <summary>The school's links are of no more use: its survey is complete.</summary>
    protected async Task UseUpLinks(SurveyResponse response)
    {
        foreach (var link in await Db.LinksOf(response.SchoolId, response.YearStart).ToListAsync(Aborted))
            link.Use(Now);
    }

    protected bool AreRefused(IReadOnlyList<Refusal> refusals) => refusals.Count(refusal => IsRefused(refusal)) > 0;
}

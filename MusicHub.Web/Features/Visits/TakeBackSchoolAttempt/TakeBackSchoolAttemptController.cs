using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.TakeBackSchoolAttempt;

/// <summary>A mistaken tap on the school's page, taken back on the same day.</summary>
[Requires(Permission.RecordVisits)]
public sealed class TakeBackSchoolAttemptController(TaskContext context) : TaskController(context)
{
    [HttpPost("schools/{id:guid}/attempts/{attempt:guid}/take-back")]
    public async Task<IActionResult> Post(Guid id, Guid attempt)
    {
        var school = await Db.Schools.VisibleTo(Viewer).SingleOrDefaultAsync(school => school.Id == id, HttpContext.RequestAborted);
        var noted = await Db.SchoolAttempts.SingleOrDefaultAsync(noted => noted.Id == attempt && noted.SchoolId == id, HttpContext.RequestAborted);
        if (school is null || noted is null)
            return NotFound();
        if (IsRefused(noted.TakeBack(Viewer.PersonId, Today).Refusal))
            return PageAgain(school);
        Db.Remove(noted);
        // The attempt is gone: the school's own history keeps what it was.
        Record("Attempt to reach the school taken back", school, id, noted.How.Title());
        return await SaveAndGo($"~/schools/{id}", "The attempt is taken back.");
    }
}

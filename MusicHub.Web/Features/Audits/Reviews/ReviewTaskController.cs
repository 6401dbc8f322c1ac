using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Audits.Reviews;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Audits.Reviews;

/// <summary>A task on one School Music Review.</summary>
public abstract class ReviewTaskController(TaskContext context) : AuditTaskController(context)
{
    /// <summary>Null where there is no review that the viewer may see.</summary>
    protected async Task<ReviewSubject?> FindReview(Guid id)
    {
        var wanted = Db.MusicReviews.VisibleTo(Viewer).Where(review => review.Id == id);
        if (await Db.Pictures(wanted, Aborted) is not [var (_, picture)]
            || await wanted.SingleOrDefaultAsync(Aborted) is not { } review
            || await Db.Schools.AsNoTracking().VisibleTo(Viewer).SingleOrDefaultAsync(school => school.Id == review.SchoolId, Aborted) is not { } school)
            return null;
        var mayEdit = await MayAudit(school);
        return new ReviewSubject(review, school, picture, await VisitKinds(), mayEdit, mayEdit && Viewer.May(Permission.SignOffAudits), Today);
    }

    /// <summary>The names of the kinds of visit.</summary>
    protected async Task<IReadOnlyDictionary<Guid, string>> VisitKinds() => await Db.VisitKinds.AsNoTracking().ToDictionaryAsync(kind => kind.Id, kind => kind.Name, Aborted);

    /// <summary>Finds it for a task that changes it.</summary>
    protected async Task<IActionResult> ActOn(Guid id, Func<ReviewSubject, bool> may, Func<ReviewSubject, Task<IActionResult>> act) =>
        await FindReview(id) is not { } found ? NotFound() : may(found) ? await act(found) : Forbid();
}

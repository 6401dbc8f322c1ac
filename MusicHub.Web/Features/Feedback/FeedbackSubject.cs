using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Feedback;
using MusicHub.Domain.Feedback;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits;

namespace MusicHub.Web.Features.Feedback;

/// <summary>The feedback that a task is about, to be changed, and the names that its page shows.</summary>
public sealed record FeedbackSubject(FeedbackItem Item, FeedbackLine Line)
{
    public string Address => $"/feedback/{Item.Id}";

    public string Caption => Line.School is null ? "No school" : VisitWords.SchoolWords(Line.School, Line.Town, Line.Urn!.Value);

    /// <summary>Whoever sees to it, and whoever may edit its school's region.</summary>
    public bool MayBeEditedBy(Viewer viewer) => viewer.MayEditAction(Line.OwnerId, Line.RegionId);

    public static async Task<FeedbackSubject?> Find(Guid id, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken)
    {
        var item = await db.Feedback.VisibleTo(viewer).SingleOrDefaultAsync(item => item.Id == id, cancellationToken);
        return item is null ? null : new FeedbackSubject(item, await db.FeedbackLinesFor(viewer).SingleAsync(line => line.Id == id, cancellationToken));
    }
}

/// <summary>A task on feedback: found, permitted, and not changed since the form was made.</summary>
public abstract class FeedbackTaskController(TaskContext context) : TaskController(context)
{
    protected Task<IActionResult> Begin(Guid id, FeedbackState state, Func<FeedbackSubject, Task<IActionResult>> show) => With(id, subject =>
    {
        if (subject.Item.State == state)
            return show(subject);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.FromResult<IActionResult>(View("FeedbackNotNow", subject));
    });

    protected Task<IActionResult> Act(Guid id, Func<FeedbackSubject, Task<IActionResult>> act) => With(id, subject =>
    {
        Db.Expect(subject.Item, PostedVersion);
        return act(subject);
    });

    private async Task<IActionResult> With(Guid id, Func<FeedbackSubject, Task<IActionResult>> next) =>
        await FeedbackSubject.Find(id, Db, Viewer, HttpContext.RequestAborted) is not { } subject ? NotFound()
        : subject.MayBeEditedBy(Viewer) ? await next(subject)
        : Forbid();
}

using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.Feedback;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Feedback.LogFeedback;

[Requires(Permission.EditActions)]
public sealed class LogFeedbackController(TaskContext context) : TaskController(context)
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    /// <param name="hub">From nobody in particular, or about no school.</param>
    [HttpGet("feedback/log")]
    public async Task<IActionResult> Get(Guid? school, bool hub, string? q)
    {
        if (school is null && !hub)
            return View("ChooseSchool", await ChooseSchoolPage.Of("Log feedback", "/feedback/log", q, closedToo: true, Db, Viewer, Aborted, "It is not from or about a school"));
        return await PageOf(new() { ReceivedOn = Today, OwnerId = Viewer.PersonId }, school) is { } page ? Page(page) : NotFound();
    }

    [HttpPost("feedback/log")]
    public async Task<IActionResult> Post(Guid? school, FeedbackForm form)
    {
        if (await PageOf(form, school) is not { } page)
            return NotFound();
        if (!IsFilledIn(form, new FeedbackValidator(page.Owners)))
            return PageAgain(page);
        var logged = FeedbackItem.Log(form.ToDetails(page.School?.Id), Today);
        if (IsRefused(logged.Refusal) || logged.Value is not { } item)
            return PageAgain(page);
        Db.Feedback.Add(item);
        Record("Feedback logged", item, item.SchoolId);
        return await SaveAndGo($"~/feedback/{item.Id}", "The feedback is logged.");
    }

    private async Task<LogFeedbackPage?> PageOf(FeedbackForm form, Guid? schoolId)
    {
        var school = schoolId is { } id ? await VisitSchool.Find(id, Db, Viewer, Aborted) : null;
        return schoolId is not null && school is null ? null : new LogFeedbackPage(form, school, await FeedbackForm.Owners(Db, null, Aborted));
    }
}

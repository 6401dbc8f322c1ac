using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Actions;
using MusicHub.Web.Features.Questionnaires;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.RecordVisit;

/// <summary>The record of a visit: four answers and it is done; everything else in sections, at any time, in any order.</summary>
[Requires(Permission.RecordVisits)]
public sealed class RecordVisitController(TaskContext context) : VisitTaskController(context)
{
    [HttpGet("visits/{id:guid}/record")]
    public Task<IActionResult> Get(Guid id) => Begin(id, UnlessKept, async subject => Page(await PageOf(null, subject)));

    /// <param name="later">Keeps what is written, and leaves the visit to be done later.</param>
    [HttpPost("visits/{id:guid}/record")]
    public Task<IActionResult> Post(Guid id, RecordVisitForm form, bool later = false) => TryBySection(id, async subject =>
    {
        var finish = !later && form.Stamps.ContainsKey(VisitSections.Record);
        var page = await PageOf(form, subject);
        var save = new VisitSectionsSave(page, finish);
        ModelState.NameUnreadable(page.Questions);
        if (!IsFilledIn(form, new RecordVisitValidator(page, finish, Today)))
            return PageAgain(page);
        if (finish && UnlessAhead(subject.Visit) is { } over && IsRefused(over))
            return PageAgain(page);
        if (save.Conflicts() is { Count: > 0 } conflicts)
            return Conflict(await page.With(conflicts, Db, HttpContext.RequestAborted));
        var refusals = save.Apply(Db, Viewer.PersonId, Now, Today);
        var actions = finish ? NewActionRow.Open(form.Actions, subject.Visit, Today) : [];
        if (refusals.Count(refusal => IsRefused(refusal.Refusal, refusal.Prefix)) + actions.Count(opened => IsRefused(opened.Refusal, opened.Prefix)) > 0)
            return PageAgain(page);
        Db.Actions.AddRange(actions.Select(opened => opened.Action!));
        Record(finish ? "Visit recorded" : "Visit notes saved", subject.Visit, subject.Visit.SchoolId);
        return await SaveAndGo($"~{subject.Address}", finish ? "The visit is recorded." : "What you wrote is saved.");
    });

    private static Refusal? UnlessKept(Visit visit) => visit.State is VisitState.Cancelled or VisitState.NotAttended ? VisitRefusals.AlreadyOver(visit) : null;

    private ViewResult Conflict(RecordVisitPage page)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page(page);
    }

    private Task<RecordVisitPage> PageOf(RecordVisitForm? form, VisitSubject subject) => RecordVisitPage.Of(form, subject, Db, Viewer, Today, HttpContext.RequestAborted);
}

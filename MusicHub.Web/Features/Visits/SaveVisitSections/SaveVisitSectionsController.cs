using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Questionnaires;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits.RecordVisit;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.SaveVisitSections;

/// <summary>Saves sections of a record while the page stays open: the same as its button does, answered for a script.</summary>
[Requires(Permission.RecordVisits)]
public sealed class SaveVisitSectionsController(TaskContext context) : VisitTaskController(context)
{
    [HttpPost("visits/{id:guid}/sections")]
    public Task<IActionResult> Post(Guid id, RecordVisitForm form) => TryBySection(id, subject => Save(subject, form));

    private async Task<IActionResult> Save(VisitSubject subject, RecordVisitForm form)
    {
        var page = await RecordVisitPage.Of(form, subject, Db, Viewer, Today, HttpContext.RequestAborted);
        if (subject.Visit.State is VisitState.Cancelled or VisitState.NotAttended)
            return BadRequest(new { problems = new[] { VisitRefusals.AlreadyOver(subject.Visit).Message } });
        ModelState.NameUnreadable(page.Questions);
        if (!IsFilledIn(form, new RecordVisitValidator(page, finish: false, Today)))
            return BadRequest(new { problems = Problems() });
        var save = new VisitSectionsSave(page, finish: false);
        if (save.Conflicts() is { Count: > 0 } conflicts)
        {
            var (key, conflict) = (await page.With(conflicts, Db, HttpContext.RequestAborted)).Conflicts.First();
            return StatusCode(StatusCodes.Status409Conflict, new
            {
                section = key,
                stamp = conflict.Stamp,
                keep = conflict.Keep,
                by = conflict.By,
                yours = conflict.IsOwn,
                at = conflict.At?.Short(),
                theirs = conflict.Theirs.Select(theirs => new { question = theirs.Question, answer = theirs.Answer, mine = theirs.Mine }),
            });
        }

        if (save.Apply(Db, Viewer.PersonId, Now, Today).Count(refusal => IsRefused(refusal.Refusal)) > 0)
            return BadRequest(new { problems = Problems() });
        Record("Visit notes saved", subject.Visit, subject.Visit.SchoolId);
        await Db.SaveChangesAsync(HttpContext.RequestAborted);
        Db.ChangeTracker.Clear();
        var stored = await RecordVisitPage.Of(form, (await VisitSubject.Find(subject.Visit.Id, Db, Viewer, HttpContext.RequestAborted))!, Db, Viewer, Today, HttpContext.RequestAborted);
        var states = form.Stamps.Keys.ToDictionary(key => key, key => new RecordSection(stored, key, null).State);
        var stamps = form.Stamps.Keys.ToDictionary(key => key, key => (save.Merged.GetValueOrDefault(key)?.StampOfPage(stored.Sections.StampOf(key)) ?? stored.Sections.StampOf(key)).ToString());
        return Ok(new { stamps, states, merged = save.Merged.Count > 0, at = TimeOnly.FromDateTime(UkTime.InLondon(Now).DateTime).Clock() });
    }

    private IEnumerable<string> Problems() => ModelState.Values.SelectMany(field => field.Errors).Select(error => error.ErrorMessage);
}

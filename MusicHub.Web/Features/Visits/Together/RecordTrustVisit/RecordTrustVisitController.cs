using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.Together.RecordTrustVisit;

/// <summary>The record of a visit to several schools, written once; what differs stands with its school.</summary>
[Requires(Permission.RecordVisits)]
public sealed class RecordTrustVisitController(TaskContext context) : TaskController(context)
{
    [HttpGet("visits/together/{id:guid}/record")]
    public async Task<IActionResult> Get(Guid id) => await Answer(id, null, page => Task.FromResult<IActionResult>(Page(page)));

    [HttpPost("visits/together/{id:guid}/record")]
    public async Task<IActionResult> Post(Guid id, RecordTrustVisitForm form) => await Answer(id, form, async page =>
    {
        foreach (var visit in page.Visits)
            Db.Expect(visit, form.VersionOf(visit.Id));
        if (!IsFilledIn(form, new RecordTrustVisitValidator(page, Today)))
            return PageAgain(page);
        var covered = page.Covered;
        foreach (var visit in covered)
        {
            // Each refuses for the same reason, which is said once.
            if (IsRefused(visit.Record(form.RecordOf(visit, page.Choices.Contacts), Today).Refusal))
                return PageAgain(page);
        }

        return await SaveEach([.. covered.Select(visit => visit.Id)], async visitId =>
        {
            var visit = await Db.Visits.SingleAsync(visit => visit.Id == visitId, HttpContext.RequestAborted);
            Db.Expect(visit, form.VersionOf(visitId));
            visit.Record(form.RecordOf(visit, page.Choices.Contacts), Today).OrThrow();
            Record("Visit recorded", visit, visit.SchoolId);
        }, $"~{page.Subject.Address}", $"The visit is recorded for {Words.Count(covered.Count, "school")}.");
    });

    private async Task<IActionResult> Answer(Guid id, RecordTrustVisitForm? form, Func<RecordTrustVisitPage, Task<IActionResult>> answer)
    {
        if (await TrustVisitSubject.Find(id, Db, Viewer, HttpContext.RequestAborted) is not { } subject)
            return NotFound();
        if (subject.Ahead.Count == 0)
            return LocalRedirect($"~{subject.Address}");
        return subject.MayBeArrangedBy(Viewer) ? await answer(await RecordTrustVisitPage.Of(form, subject, Db, Viewer, Today, HttpContext.RequestAborted)) : Forbid();
    }
}

using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Visits;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.HandOverVisits;

/// <summary>One visit, the ones ticked in the list, or all that somebody still has ahead.</summary>
[Requires(Permission.RecordVisits)]
public sealed class HandOverVisitsController(TaskContext context) : TaskController(context)
{
    [HttpGet("visits/hand-over")]
    public async Task<IActionResult> Get(Guid[] visits, Guid? from)
    {
        var page = from is { } visitorId
            ? await PageOf(new(), line => line.VisitorId == visitorId, line => line.State.IsAhead() && Viewer.MayEditVisit(line.VisitorId, line.RegionId))
            : await PageOf(new(), line => visits.Contains(line.Id));
        return page.Lines.Count == 0 ? View("NothingToHandOver") : page.MayBeSentBy(Viewer) ? Page(page) : Forbid();
    }

    [HttpPost("visits/hand-over")]
    public async Task<IActionResult> Post(HandOverVisitsForm form)
    {
        var ids = form.Visits.Select(visit => visit.Id).ToList();
        var page = await PageOf(form, line => ids.Contains(line.Id));
        if (page.Lines.Count == 0 || page.Lines.Count != ids.Distinct().Count())
            return NotFound();
        if (!page.MayBeSentBy(Viewer))
            return Forbid();
        if (IsFilledIn(form, new HandOverVisitsValidator(page.Visitors)))
        {
            foreach (var refusal in page.HandTo(form.VisitorId!.Value))
                ModelState.AddModelError("", refusal);
        }

        return ModelState.IsValid ? await Save(form, page) : PageAgain(page);
    }

    private Task<IActionResult> Save(HandOverVisitsForm form, HandOverVisitsPage page) => SaveEach([.. page.Lines.Select(row => row.Visit.Id)], async id =>
    {
        var visit = await Db.Visits.SingleAsync(visit => visit.Id == id, HttpContext.RequestAborted);
        Db.Expect(visit, form.VersionOf(visit));
        visit.HandTo(form.VisitorId!.Value).OrThrow();
        Record("Visit handed over", visit, visit.SchoolId, form.Reason);
    }, $"~{page.Back}", page.Done);

    private Task<HandOverVisitsPage> PageOf(HandOverVisitsForm form, Expression<Func<VisitLine, bool>> which, Func<VisitLine, bool>? keep = null) =>
        HandOverVisitsPage.Of(form, which, keep ?? (_ => true), Db, Viewer, HttpContext.RequestAborted);
}

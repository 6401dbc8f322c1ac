using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.Together.PlanTrustVisit;

/// <summary>One visit to several schools of a trust.</summary>
[Requires(Permission.RecordVisits)]
public sealed class PlanTrustVisitController(TaskContext context, Cycles cycles) : TaskController(context)
{
    [HttpGet("trusts/{id:guid}/visits/plan")]
    public async Task<IActionResult> Get(Guid id, Guid[] schools)
    {
        if (await PageOf(new PlanTrustVisitForm { SchoolIds = [.. schools], VisitorId = Viewer.Roles.Any(RolePermissions.MakesVisits) ? Viewer.PersonId : null }, id) is not { } page)
            return NotFound();
        page.Form.KindId = page.Kinds.Count > 0 ? Guid.Parse(page.Kinds[0].Value) : null;
        return Page(page);
    }

    [HttpPost("trusts/{id:guid}/visits/plan")]
    public async Task<IActionResult> Post(Guid id, PlanTrustVisitForm form)
    {
        if (await PageOf(form, id) is not { } page)
            return NotFound();
        if (!IsFilledIn(form, new PlanTrustVisitValidator(page, Viewer)))
            return PageAgain(page);
        var schools = await Db.Schools.VisibleTo(Viewer).Where(school => form.SchoolIds.Contains(school.Id)).OrderBy(school => school.SortName).ThenBy(school => school.Id).ToListAsync(HttpContext.RequestAborted);
        var planned = TrustVisit.Plan(page.Trust, schools, form.KindId!.Value, form.VisitorId, form.Week!.Value, Today);
        if (IsRefused(planned.Refusal) || planned.Value is not { } made)
            return PageAgain(page);
        return await SaveEach([.. made.Visits.Select(visit => visit.Id)], visitId =>
        {
            var visit = made.Visits.Single(visit => visit.Id == visitId);
            if (visit == made.Visits[0])
                Db.Add(made.Together);
            Db.Visits.Add(visit);
            Record("Visit planned", visit, visit.SchoolId, $"One visit to {Words.Count(made.Visits.Count, "school")} of {page.Trust.Name}");
            return Task.CompletedTask;
        }, $"~/visits/together/{made.Together.Id}", $"The visit to {Words.Count(made.Visits.Count, "school")} is planned.");
    }

    private async Task<PlanTrustVisitPage?> PageOf(PlanTrustVisitForm form, Guid id) =>
        await Db.Trusts.AsNoTracking().VisibleTo(Viewer).SingleOrDefaultAsync(trust => trust.Id == id, HttpContext.RequestAborted) is { } trust
            ? await PlanTrustVisitPage.Of(form, trust, Db, Viewer, await cycles.Now(Db, HttpContext.RequestAborted), Today, HttpContext.RequestAborted)
            : null;
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Schools.ShowSchool;

[Requires(Permission.SeeSchools)]
public sealed class ShowSchoolController(TaskContext context, Cycles cycles) : TaskController(context)
{
    [HttpGet("schools/{id:guid}")]
    public async Task<IActionResult> Get(Guid id, TimelineKind? show, int? entries, CancellationToken cancellationToken)
    {
        var school = await Db.Schools.AsNoTracking().VisibleTo(Viewer).SingleOrDefaultAsync(school => school.Id == id, cancellationToken);
        if (school is null)
            return NotFound();
        var cycle = await cycles.Now(Db, cancellationToken);
        return Page(await ShowSchoolPage.Of(school, show, entries, Db, Viewer, cycle, Today, cancellationToken));
    }

    /// <summary>Any URN that the school has or has had leads to it.</summary>
    [HttpGet("schools/urn/{urn:int}")]
    public async Task<IActionResult> GetByUrn(int urn, CancellationToken cancellationToken)
    {
        var ids = await Db.Set<SchoolUrn>().Where(known => known.Urn == urn)
            .Join(Db.Schools.VisibleTo(Viewer), known => known.SchoolId, school => school.Id, (_, school) => school.Id)
            .ToListAsync(cancellationToken);
        return ids is [var id] ? LocalRedirect($"~/schools/{id}") : NotFound();
    }
}

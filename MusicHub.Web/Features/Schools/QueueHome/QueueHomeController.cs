using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Schools.QueueHome;

/// <summary>What the register leaves open and a person has to decide.</summary>
[Requires(Permission.AssignRegions)]
public sealed class QueueHomeController(TaskContext context) : TaskController(context)
{
    [HttpGet("schools/queues")]
    public async Task<IActionResult> Get(CancellationToken cancellationToken)
    {
        var schools = Db.Schools.VisibleTo(Viewer);
        return Page(new QueueHomePage(
            await schools.WithoutRegion().CountAsync(cancellationToken),
            await schools.CountAsync(school => school.Phase == null && school.Status != RegisterStatus.Closed, cancellationToken),
            await Db.Set<SchoolPredecessor>().Where(link => link.Counts == null).Select(link => link.PredecessorId).Distinct().CountAsync(cancellationToken),
            await schools.CountAsync(school => school.AbsentSince != null, cancellationToken)));
    }
}

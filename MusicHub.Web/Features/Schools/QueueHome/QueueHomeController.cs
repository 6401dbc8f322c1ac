using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
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
            await schools.AwaitingPhase().CountAsync(cancellationToken),
            await Db.DividedSchools().CountAsync(cancellationToken),
            await schools.AbsentFromRegister().CountAsync(cancellationToken)));
    }
}

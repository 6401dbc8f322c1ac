using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Availability;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Availability.RemoveClosedDays;

[Requires(Permission.PlanCycle)]
public sealed class RemoveClosedDaysController(TaskContext context) : TaskController(context)
{
    [HttpGet("cycle/days/{id:guid}/remove")]
    public async Task<IActionResult> Get(Guid id) => await Find(id) is { } days ? Page(days) : NotFound();

    [HttpPost("cycle/days/{id:guid}/remove")]
    public async Task<IActionResult> Post(Guid id)
    {
        if (await Find(id) is not { } days)
            return NotFound();
        Db.Remove(days);
        Record("Days without visits removed", days, reason: days.Title);
        return await SaveAndGo("~/cycle/days", $"{days.Title} is removed.");
    }

    private Task<DayWithoutVisits?> Find(Guid id) => Db.DaysWithoutVisits.SingleOrDefaultAsync(days => days.Id == id);
}

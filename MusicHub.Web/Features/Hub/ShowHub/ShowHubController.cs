using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Calendar;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Hub.ShowHub;

[Requires(Permission.EditHub)]
public sealed class ShowHubController(TaskContext context) : TaskController(context)
{
    [HttpGet("hub")]
    public async Task<IActionResult> Get()
    {
        if (await Db.Hubs.AsNoTracking().SingleOrDefaultAsync() is not { } hub)
            return LocalRedirect("~/hub/set-up");

        var calendar = await Db.Calendar();
        var term = calendar.TermOf(Today);
        var targets = await Db.Targets.Where(year => year.StartYear == term.StartYear).SelectMany(year => year.Lines).SumAsync(line => line.Schools);
        var regions = await Db.Regions.CountAsync();
        var withoutRegion = await Db.Schools.WithoutRegion().CountAsync();
        return Page(new ShowHubPage(
            hub,
            [.. hub.BoardMeetings.Where(meeting => meeting.On >= Today).OrderBy(meeting => meeting.On).Take(3)],
            term,
            calendar.Year(term.StartYear),
            targets,
            regions,
            withoutRegion,
            await Db.BoundaryFiles.SumAsync(file => file.Count),
            Viewer.May(Permission.AssignRegions)));
    }
}

using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Map.ShowMapSchools;

/// <summary>The schools that the map draws, for its script.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ShowMapSchoolsController(TaskContext context, Cycles cycles) : MapTaskController(context, cycles)
{
    [HttpGet("cycle/map/schools")]
    public async Task<IActionResult> Get(DueFilter filter, CancellationToken cancellationToken)
    {
        var schools = await Schools(filter, cancellationToken);
        var thisTerm = (await CycleNow(cancellationToken)).Calendar.TermOf(Today);
        var grid = new GridToMap();
        return Json(schools.Where(school => school.At is not null).Select(school =>
        {
            var (longitude, latitude) = grid.Of(school.At!.Value);
            return new MapPoint(school.Line.School.Name, $"/schools/{school.Line.School.Id}", DueWords.Of(school.Line.Due, thisTerm).Text, school.Line.When.ToString(), longitude, latitude, school.IsEstimated);
        }));
    }
}

/// <param name="When">Names the mark of the legend.</param>
public sealed record MapPoint(string Name, string Href, string Due, string When, double Longitude, double Latitude, bool Estimated);

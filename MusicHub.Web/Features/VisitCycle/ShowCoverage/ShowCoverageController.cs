using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.VisitCycle;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.ShowCoverage;

/// <summary>How much of the cycle is done: today by group, and term by term.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ShowCoverageController(TaskContext context, Cycles cycles) : CycleTaskController(context, cycles)
{
    private const int TermsBack = 9;

    [HttpGet("cycle/coverage")]
    public async Task<IActionResult> Get(CoverageBy? by, CancellationToken cancellationToken)
    {
        var picture = await Picture(cancellationToken);
        var cycle = await CycleNow(cancellationToken);
        var history = CoverageThen.History(
            cycle.Rule, cycle.Calendar, Today, [.. picture.Lines.Select(line => (line.School.Id, line.School.Situation.Dates.OpenSince))], await Db.CountingDays(cancellationToken), TermsBack);
        return Page(new ShowCoveragePage(by ?? CoverageBy.Region, CycleCoverage.Of(picture.Lines), await Groups(picture, by ?? CoverageBy.Region, cancellationToken), history, Today));
    }

    private async Task<IReadOnlyList<CoverageGroup>> Groups(CyclePicture picture, CoverageBy by, CancellationToken cancellationToken)
    {
        var names = by switch
        {
            CoverageBy.Region => await Db.Regions.ToDictionaryAsync(region => region.Id.ToString(), region => region.Name, cancellationToken),
            CoverageBy.Trust => await Db.Trusts.ToDictionaryAsync(trust => trust.Id.ToString(), trust => trust.Name, cancellationToken),
            _ => [],
        };
        return [.. picture.Lines
            .GroupBy(line => by switch
            {
                CoverageBy.Region => line.School.RegionId?.ToString(),
                CoverageBy.Trust => line.School.TrustId?.ToString(),
                CoverageBy.District => line.School.District,
                _ => line.School.Phase?.ToString(),
            })
            .Select(group => new CoverageGroup(
                group.Key is null ? by.Without() : by == CoverageBy.Phase ? Enum.Parse<Phase>(group.Key).Title() : names.GetValueOrDefault(group.Key, group.Key),
                group.Key ?? (by is CoverageBy.Region or CoverageBy.Trust ? SchoolFilter.NoRegion : null),
                CycleCoverage.Of(group)))
            .OrderBy(group => group.Key is null or SchoolFilter.NoRegion).ThenBy(group => group.Name, StringComparer.OrdinalIgnoreCase)];
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Data.Audits;
using MusicHub.Data.Audits.Summaries;
using MusicHub.Data.Schools;
using MusicHub.Domain.Audits.County;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.County.ShowCounty;

/// <summary>What the audits of all schools say together.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ShowCountyController(TaskContext context, IMemoryCache cache) : TaskController(context)
{
    private const int MostWeak = 10;

    [HttpGet("audits/county")]
    public async Task<IActionResult> Get(CountyFilter filter, CountyBy? by, CancellationToken cancellationToken)
    {
        var picture = await CountyPicture.Of(filter, Db, Viewer, cancellationToken);
        var groups = await CountyGroups.Load(by ?? CountyBy.Phase, Db, cancellationToken);
        var latest = Db.LatestAudits(Viewer, filter.Year);
        var areas = (await Db.RatingsByArea(latest).ToListAsync(cancellationToken)).Select(line => line.AsSum).ToList();
        var audits = picture.Audits.Audits.Select(audit => audit.AuditId).ToHashSet();
        var statements = (await Db.RatingsByStatement(latest).ToListAsync(cancellationToken)).Where(line => audits.Contains(line.AuditId)).Select(line => line.AsSum);
        var schools = (await Db.Schools.AsNoTracking().VisibleTo(Viewer).Open()
            .Select(school => new { school.Id, school.Phase, school.RegionId, school.Register.District, school.TrustId }).ToListAsync(cancellationToken))
            .Where(school => filter.Shows(school.Phase, school.RegionId, school.District, school.TrustId)).ToList();
        var year = filter.Year ?? AcademicYear.StartYearOf(Today);
        var published = (await Db.SummaryChecks.AsNoTracking().VisibleTo(Viewer).Where(check => check.YearStart == year).Select(check => new { check.SchoolId, check.Finding, check.Covers }).ToListAsync(cancellationToken))
            .ToDictionary(check => check.SchoolId, check => SummaryStates.Of(check.Finding, check.Covers, year));
        var map = HeatMap<CountyGroup>.Of(picture.Areas, picture.Audits.Audits, areas, audit => groups.Of(audit.Phase, audit.RegionId, audit.District, audit.TrustId));
        return Page(new ShowCountyPage(filter, groups, picture, map)
        {
            Coverage = [.. groups.InOrder(schools.GroupBy(school => groups.Of(school.Phase, school.RegionId, school.District, school.TrustId)), group => group.Key)
                .Select(group => new CoverageRow(group.Key, group.Count(), picture.Audits.All.Count(audit => groups.Of(audit.Phase, audit.RegionId, audit.District, audit.TrustId) == group.Key), In(group.Select(school => school.Id), SummaryState.Found), In(group.Select(school => school.Id), SummaryState.Stale)))],
            Weakest = [.. statements.GroupBy(rating => rating.Of).Select(of => (Statement: of.Key, Score: CountyScore.Of([.. of])))
                .OrderBy(of => of.Score.Mean).ThenByDescending(of => of.Score.Schools).ThenBy(of => of.Statement).Take(MostWeak)],
            SummaryYear = year,
            MayRequestReports = Viewer.May(Permission.RequestReports),
            Choices = await SchoolChoices.Of(Db, cache, cancellationToken),
            Trust = await Db.TrustNamed(filter.Trust, cancellationToken),
            Years = await Db.Audits.VisibleTo(Viewer).Where(audit => audit.CompletedOn != null).Select(audit => audit.YearStart).Distinct().OrderDescending().ToListAsync(cancellationToken),
        });

        int In(IEnumerable<Guid> ids, SummaryState state) => ids.Count(id => published.TryGetValue(id, out var found) && found == state);
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Data.Audits;
using MusicHub.Domain.Audits.County;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.County.ShowMovement;

/// <summary>How far the schools that were audited in two academic years have come from one to the other.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ShowMovementController(TaskContext context, IMemoryCache cache) : TaskController(context)
{
    /// <param name="from">An academic year by its first calendar year; the one before <paramref name="to"/> in which there are audits unless said.</param>
    [HttpGet("audits/county/movement")]
    public async Task<IActionResult> Get(CountyFilter filter, int? from, int? to, CancellationToken cancellationToken)
    {
        filter = filter with { Year = null };
        var years = await Db.Audits.VisibleTo(Viewer).Where(audit => audit.CompletedOn != null).Select(audit => audit.YearStart).Distinct().OrderDescending().ToListAsync(cancellationToken);
        var later = to ?? years.FirstOrDefault();
        var earlier = from ?? years.FirstOrDefault(year => year < later);
        var then = await CountyPicture.Of(filter with { Year = earlier }, Db, Viewer, cancellationToken);
        var now = await CountyPicture.Of(filter with { Year = later }, Db, Viewer, cancellationToken);
        var schoolOf = then.Audits.Audits.Concat(now.Audits.Audits).DistinctBy(audit => audit.AuditId).ToDictionary(audit => audit.AuditId, audit => audit.SchoolId);
        var (before, after) = (await Ratings(earlier), await Ratings(later));
        return Page(new ShowMovementPage(filter, years, earlier, later, then, now, await SchoolChoices.Of(Db, cache, cancellationToken))
        {
            All = Movement(null),
            Areas = [.. now.Areas.Select(area => (now.AreaTitles[area], Movement(area))).Where(area => area.Item2.Schools > 0)],
        });

        async Task<IReadOnlyList<RatingSum>> Ratings(int year) =>
            [.. (await Db.RatingsByStatement(Db.LatestAudits(Viewer, year)).ToListAsync(cancellationToken)).Where(line => schoolOf.ContainsKey(line.AuditId)).Select(line => line.AsSum)];

        CountyMovement Movement(Guid? area) => then.Audits.Steps != now.Audits.Steps
            ? CountyMovement.None
            : CountyMovement.Of(before.Where(rating => area is null || now.AreaOf.GetValueOrDefault(rating.Of) == area), after.Where(rating => area is null || now.AreaOf.GetValueOrDefault(rating.Of) == area), schoolOf);
    }
}

/// <param name="Years">In which audits were completed, the latest first.</param>
public sealed record ShowMovementPage(CountyFilter Filter, IReadOnlyList<int> Years, int From, int To, CountyPicture Then, CountyPicture Now, SchoolChoices Choices)
{
    public required CountyMovement All { get; init; }

    public required IReadOnlyList<(string Title, CountyMovement Movement)> Areas { get; init; }

    public string FromTitle => AcademicYear.TitleOf(From);

    public string ToTitle => AcademicYear.TitleOf(To);

    public bool HasOtherScale => Then.Audits.Steps > 0 && Now.Audits.Steps > 0 && Then.Audits.Steps != Now.Audits.Steps;

    /// <summary>The years of which schools cannot be compared, as their audits have a scale of another length.</summary>
    public IEnumerable<(string Title, CountyPicture Picture)> LeftOut => new[] { (FromTitle, Then), (ToTitle, Now) }.Where(year => year.Item2.Audits.OtherScales > 0);

    public IReadOnlyList<Choice> YearChoices => [.. Years.Select(year => new Choice(year.ToString(CultureInfo.InvariantCulture), AcademicYear.TitleOf(year)))];

    public IReadOnlyList<(string Name, string Text)> InForce => [.. Filter.InForce(Choices, null)];

    /// <summary>"+0.3", "0.0", "−0.2".</summary>
    public static string Change(decimal change) => decimal.Round(change, 1, MidpointRounding.AwayFromZero).ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Data.Audits;
using MusicHub.Domain.Audits.County;
using MusicHub.Domain.People;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.County.ListCountySchools;

/// <summary>The schools behind a number of the county's picture, the lowest first.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ListCountySchoolsController(TaskContext context, IMemoryCache cache) : TaskController(context)
{
    private const int PageSize = 50;

    /// <param name="area">Only schools that rated this area, with their mean in it.</param>
    /// <param name="statement">Only schools that rated this statement.</param>
    [HttpGet("audits/county/schools")]
    public async Task<IActionResult> Get(CountyFilter filter, Guid? area, Guid? statement, int? page, CancellationToken cancellationToken)
    {
        var picture = await CountyPicture.Of(filter, Db, Viewer, cancellationToken);
        var latest = Db.LatestAudits(Viewer, filter.Year);
        var of = statement ?? area;
        var lines = statement is not null ? Db.RatingsByStatement(latest) : Db.RatingsByArea(latest);
        var ratings = (await lines.Where(line => of == null || line.Of == of).ToListAsync(cancellationToken)).Select(line => line.AsSum).ToLookup(rating => rating.AuditId);
        var rows = picture.Audits.Audits
            .Select(audit => new CountySchoolRow(audit, ratings[audit.AuditId].Sum(rating => rating.Sum), ratings[audit.AuditId].Sum(rating => rating.Rated)))
            .Where(row => of is null || row.Rated > 0)
            .OrderBy(row => row.Mean).ThenBy(row => row.Audit.School, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Audit.Urn)
            .ToList();
        var paging = Paging.Of(page, PageSize, rows.Count);
        return Page(new ListCountySchoolsPage(filter, picture, area, statement, paging, [.. rows.Skip(paging.Skip).Take(PageSize)], await SchoolChoices.Of(Db, cache, cancellationToken))
        {
            Trust = await Db.TrustNamed(filter.Trust, cancellationToken),
        });
    }
}

/// <param name="Sum">Of the ratings that are asked for.</param>
public sealed record CountySchoolRow(AuditedSchool Audit, int Sum, int Rated)
{
    public decimal? Mean => Rated == 0 ? null : (decimal)Sum / Rated;
}

public sealed record ListCountySchoolsPage(CountyFilter Filter, CountyPicture Picture, Guid? Area, Guid? Statement, Paging Paging, IReadOnlyList<CountySchoolRow> Rows, SchoolChoices Choices)
{
    public required string? Trust { get; init; }

    /// <summary>What was rated: a statement, an area, or all of it.</summary>
    public string What => Statement is { } statement && Picture.Statements.TryGetValue(statement, out var question) ? question.Text
        : Area is { } area && Picture.AreaTitles.TryGetValue(area, out var title) ? title
        : "All areas";

    public string Where => string.Join(", ", Filter.InForce(Choices, Trust).Select(filter => filter.Text).DefaultIfEmpty("all schools with a completed audit"));
}

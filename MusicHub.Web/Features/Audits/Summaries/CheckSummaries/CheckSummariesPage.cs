using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Audits.Summaries;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Calendar;
using MusicHub.Web.Design.Lists;

namespace MusicHub.Web.Features.Audits.Summaries.CheckSummaries;

/// <param name="Lines">The school of each row of the form, as it stands now.</param>
/// <param name="Earlier">Where the summary was found last, in an earlier year.</param>
public sealed record CheckSummariesPage(CheckSummariesForm Form, SummaryFilters Filters, Paging Paging, IReadOnlyDictionary<Guid, SummaryLine> Lines, IReadOnlyDictionary<Guid, EarlierSummary> Earlier)
{
    public const int PageSize = 25;

    public string Year { get; } = AcademicYear.TitleOf(Filters.Year);

    internal static async Task<CheckSummariesPage> Of(SummaryFilters filters, int? page, MusicHubDbContext db, CancellationToken cancellationToken)
    {
        var lines = filters.Query.Lines(db, filters.Viewer, filters.Today).ToCheckBy(filters.Viewer, db);
        var paging = Paging.Of(page, PageSize, await lines.CountAsync(cancellationToken));
        var rows = await filters.Query.Order(lines).Skip(paging.Skip).Take(PageSize).ToListAsync(cancellationToken);
        var earlier = await EarlierOf([.. rows.Select(row => row.SchoolId)], filters.Year, db, cancellationToken);
        var versions = await VersionsOf([.. rows.Select(row => row.SchoolId)], filters.Year, db, cancellationToken);
        var form = new CheckSummariesForm { Rows = [.. rows.Select(row => CheckedRow.Of(row, versions.GetValueOrDefault(row.SchoolId), earlier.GetValueOrDefault(row.SchoolId)?.Address))] };
        return new(form, filters, paging, rows.ToDictionary(row => row.SchoolId), earlier);
    }

    /// <summary>The same schools again with what was typed.</summary>
    internal static async Task<CheckSummariesPage> Again(CheckSummariesForm form, SummaryFilters filters, int? page, MusicHubDbContext db, CancellationToken cancellationToken)
    {
        var ids = form.Rows.ConvertAll(row => row.SchoolId);
        var total = await filters.Query.Lines(db, filters.Viewer, filters.Today).ToCheckBy(filters.Viewer, db).CountAsync(cancellationToken);
        var lines = await db.SummaryLinesFor(filters.Viewer, filters.Year).Where(line => ids.Contains(line.SchoolId)).ToDictionaryAsync(line => line.SchoolId, cancellationToken);
        return new(form, filters, Paging.Of(page, PageSize, total), lines, await EarlierOf(ids, filters.Year, db, cancellationToken));
    }

    private static async Task<IReadOnlyDictionary<Guid, int>> VersionsOf(List<Guid> ids, int year, MusicHubDbContext db, CancellationToken cancellationToken) =>
        await db.SummaryChecks.Where(check => check.YearStart == year && ids.Contains(check.SchoolId)).Select(check => new { check.SchoolId, check.Version }).ToDictionaryAsync(check => check.SchoolId, check => check.Version, cancellationToken);

    private static async Task<IReadOnlyDictionary<Guid, EarlierSummary>> EarlierOf(List<Guid> ids, int year, MusicHubDbContext db, CancellationToken cancellationToken) =>
        (await db.SummaryChecks.Where(check => check.YearStart < year && ids.Contains(check.SchoolId) && check.Finding == SummaryFinding.Found).OrderBy(check => check.YearStart)
            .Select(check => new EarlierSummary(check.SchoolId, check.YearStart, check.Address!)).ToListAsync(cancellationToken))
        .GroupBy(check => check.SchoolId).ToDictionary(checks => checks.Key, checks => checks.Last());
}

public sealed record EarlierSummary(Guid SchoolId, int YearStart, string Address);

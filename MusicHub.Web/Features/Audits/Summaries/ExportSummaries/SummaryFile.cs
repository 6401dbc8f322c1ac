using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Data;
using MusicHub.Data.Audits.Summaries;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Audits.Summaries.ExportSummaries;

/// <summary>Plans and summaries as the list shows them.</summary>
public sealed class SummaryFile(MusicHubDbContext db, TimeProvider clock, IMemoryCache cache) : ExportedList<SummaryQuery>(db, clock)
{
    private static readonly IReadOnlyList<ExportColumn<SummaryLine>> Columns =
    [
        new("URN", line => line.Urn, ColumnKind.Identifier),
        new("School", line => line.School, Width: 44),
        new("Town", line => line.Town),
        new("Phase", line => line.Phase?.Title() ?? "Undecided"),
        new("Region", line => line.Region ?? "None"),
        new("District", line => line.District),
        new("Trust", line => line.Trust, Width: 36),
        new("Academic year", line => AcademicYear.TitleOf(line.YearStart)),
        new("Plan", line => SummaryWords.Plan(line.Plan) ?? "Not known", Width: 34),
        new("Plan as at", line => line.PlanAsAt, ColumnKind.Date),
        new("Summary", line => line.State.Title(), Width: 24),
        new("Covers", line => SummaryWords.CoversWords(line)),
        new("Address", line => line.Address, Width: 60),
        new("Published", line => line.PublishedOn, ColumnKind.Date),
        new("To be reviewed", line => line.ReviewOn, ColumnKind.Date),
        new("Checked", line => line.State == SummaryState.NotChecked ? null : line.CheckedOn, ColumnKind.Date),
        new("Checked by", line => line.State == SummaryState.NotChecked ? null : line.CheckedBy),
    ];

    public override string Name => "summaries";

    public override string Title => "Plans and summaries";

    public override Permission Needed => Permission.SeeVisits;

    public override async Task<string> What(SummaryQuery query, Viewer viewer, CancellationToken cancellationToken) =>
        Words(query.InForce(await SchoolChoices.Of(Db, cache, cancellationToken)), "all open schools");

    public override Task<int> Count(SummaryQuery query, Viewer viewer, CancellationToken cancellationToken) => query.Lines(Db, viewer, Today).CountAsync(cancellationToken);

    public override Task<ListFile?> Make(SummaryQuery query, string? format, Viewer viewer, Action<int>? told, CancellationToken cancellationToken) =>
        Write(query.Order(query.Lines(Db, viewer, Today)).AsAsyncEnumerable(), Columns, format, told, cancellationToken);
}

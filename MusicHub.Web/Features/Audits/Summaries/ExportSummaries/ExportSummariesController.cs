using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Data.Audits.Summaries;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.Summaries.ExportSummaries;

/// <summary>The list as it is shown, all its pages, as a file. The history says who took it.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ExportSummariesController(TaskContext context, IMemoryCache cache) : TaskController(context)
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

    [HttpPost("summaries/export")]
    public async Task<IActionResult> Post([FromQuery(Name = "")] SummaryQuery query, [FromForm] string? format, CancellationToken cancellationToken)
    {
        var hub = await Db.Hubs.SingleAsync(cancellationToken);
        var lines = query.Order(query.Lines(Db, Viewer, Today)).AsAsyncEnumerable();
        if (await ListFile.Make(format, "Plans and summaries", hub.Name, Today, Columns, lines, cancellationToken) is not { } file)
            return BadRequest();
        var what = query.InForce(await SchoolChoices.Of(Db, cache, cancellationToken)).Select(chosen => chosen.Text).DefaultIfEmpty("all open schools");
        Db.Changes.Add(new Change("Plans and summaries exported", Now, Viewer.PersonId, hub, reason: string.Join(", ", what)));
        await Db.SaveChangesAsync(cancellationToken);
        return File(file.Content, file.ContentType, file.Name);
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Surveys;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Surveys;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Surveys.ListSurveys;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Surveys.ExportSurveys;

/// <summary>The list as it is shown, all its pages, as a file. The history says who took it.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ExportSurveysController(TaskContext context) : TaskController(context)
{
    private static readonly IReadOnlyList<ExportColumn<SurveyLine>> Columns =
    [
        new("School", line => line.School, Width: 44),
        new("Town", line => line.Town),
        new("URN", line => line.Urn, ColumnKind.Identifier),
        new("Phase", line => line.Phase?.Title() ?? "Undecided"),
        new("Region", line => line.Region ?? "None"),
        new("Visited", line => line.VisitedOn, ColumnKind.Date),
        new("Survey", line => line.Standing().Words, Width: 14),
        new("Completed", line => line.CompletedOn, ColumnKind.Date),
        new("How", line => line.Way?.Title(), Width: 18),
    ];

    [HttpPost("surveys/export")]
    public async Task<IActionResult> Post([FromQuery(Name = "")] ListSurveysQuery query, [FromForm] string? format, CancellationToken cancellationToken)
    {
        var year = query.YearStart(Today);
        var hub = await Db.Hubs.SingleAsync(cancellationToken);
        var lines = query.Order(query.Apply(Db.SurveyLinesFor(Viewer, year, Now))).AsAsyncEnumerable();
        if (await ListFile.Make(format, "Surveys", hub.Name, Today, Columns, lines, cancellationToken) is not { } file)
            return BadRequest();
        var what = (await ListSurveysChoices.Of(Db, cancellationToken)).InForce(query).Select(filter => filter.Text).Prepend(AcademicYear.TitleOf(year));
        Db.Changes.Add(new Change("Surveys exported", Now, Viewer.PersonId, hub, reason: string.Join(", ", what)));
        await Db.SaveChangesAsync(cancellationToken);
        return File(file.Content, file.ContentType, file.Name);
    }
}

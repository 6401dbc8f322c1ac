using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Surveys;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Surveys;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Surveys.ListSurveys;

namespace MusicHub.Web.Features.Surveys.ExportSurveys;

/// <summary>A year's surveys as the list shows them.</summary>
public sealed class SurveyFile(MusicHubDbContext db, TimeProvider clock) : ExportedList<ListSurveysQuery>(db, clock)
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

    public override string Name => "surveys";

    public override string Title => "Surveys";

    public override Permission Needed => Permission.SeeVisits;

    public override async Task<string> What(ListSurveysQuery query, Viewer viewer, CancellationToken cancellationToken) =>
        Words((await ListSurveysChoices.Of(Db, cancellationToken)).InForce(query).Prepend(("year", AcademicYear.TitleOf(query.YearStart(Today)))), "");

    public override Task<int> Count(ListSurveysQuery query, Viewer viewer, CancellationToken cancellationToken) => Lines(query, viewer).CountAsync(cancellationToken);

    public override Task<ListFile?> Make(ListSurveysQuery query, string? format, Viewer viewer, Action<int>? told, CancellationToken cancellationToken) =>
        Write(query.Order(Lines(query, viewer)).AsAsyncEnumerable(), Columns, format, told, cancellationToken);

    private IQueryable<SurveyLine> Lines(ListSurveysQuery query, Viewer viewer) => query.Apply(Db.SurveyLinesFor(viewer, query.YearStart(Today), Now));
}

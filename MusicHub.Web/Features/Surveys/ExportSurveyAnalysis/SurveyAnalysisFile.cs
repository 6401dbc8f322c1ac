using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Surveys;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Surveys.AnalyseSurvey;
using MusicHub.Web.Features.Surveys.ListSurveys;

namespace MusicHub.Web.Features.Surveys.ExportSurveyAnalysis;

public sealed record SelectionOfYear(int Year, SurveySelection Selection);

/// <summary>The analysis as it is shown: a workbook of its figures and of each school's answers, or the answers alone as CSV.</summary>
public sealed class SurveyAnalysisFile(MusicHubDbContext db, TimeProvider clock) : ExportedList<SelectionOfYear>(db, clock)
{
    public override string Name => "survey-answers";

    public override string Title => "Survey-answers";

    public override string Happening => "Survey answers exported";

    public override Permission Needed => Permission.SeeVisits;

    public override async Task<string> What(SelectionOfYear asked, Viewer viewer, CancellationToken cancellationToken) =>
        Words((await ListSurveysChoices.Of(Db, cancellationToken)).InForce(asked.Selection.AsList).Prepend(("year", AcademicYear.TitleOf(asked.Year))), "");

    public override Task<int> Count(SelectionOfYear asked, Viewer viewer, CancellationToken cancellationToken) =>
        asked.Selection.AsList.Apply(Db.SurveyLinesFor(viewer, asked.Year, Now)).CountAsync(line => line.CompletedOn != null, cancellationToken);

    public override async Task<ListFile?> Make(SelectionOfYear asked, string? format, Viewer viewer, Action<int>? told, CancellationToken cancellationToken)
    {
        if (format == ListFile.Csv)
        {
            var year = await asked.Selection.Load(asked.Year, Db, viewer, Now, cancellationToken);
            return await Write(AnswerColumns.Rows(year).ToAsyncEnumerable(), AnswerColumns.Of(year), format, told, cancellationToken);
        }

        var hub = await Db.Hubs.Select(hub => hub.Name).SingleAsync(cancellationToken);
        var analysis = await SurveyAnalysis.Of(asked.Selection, asked.Year, Db, viewer, Now, cancellationToken);
        var book = AnalysisWorkbook.Make(analysis, new WorkbookProperties($"Have Your Say {analysis.Title}", hub, Today), await What(asked, viewer, cancellationToken));
        return new ListFile(new MemoryStream(book), ExportFile.WorkbookType, string.Create(CultureInfo.InvariantCulture, $"survey-analysis-{Today:yyyy-MM-dd}.xlsx"));
    }
}

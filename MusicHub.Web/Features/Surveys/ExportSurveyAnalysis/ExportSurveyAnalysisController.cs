using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Surveys.AnalyseSurvey;
using MusicHub.Web.Features.Surveys.ListSurveys;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Surveys.ExportSurveyAnalysis;

/// <summary>The analysis as it is shown: a workbook of its figures and of each school's answers, or the answers alone as CSV. The history says who took it.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ExportSurveyAnalysisController(TaskContext context) : TaskController(context)
{
    [HttpPost("surveys/{year:int:range(2000,2200)}/analysis/export")]
    public async Task<IActionResult> Post(int year, [FromQuery(Name = "")] SurveySelection selection, [FromForm] string? format, CancellationToken cancellationToken)
    {
        if (format is not (ListFile.Excel or ListFile.Csv))
            return BadRequest();
        var hub = await Db.Hubs.SingleAsync(cancellationToken);
        var analysis = await SurveyAnalysis.Of(selection, year, Db, Viewer, Now, cancellationToken);
        var what = (await ListSurveysChoices.Of(Db, cancellationToken)).InForce(selection.AsList).Select(filter => filter.Text).Prepend(AcademicYear.TitleOf(year)).ToList();
        Db.Changes.Add(new Change("Survey answers exported", Now, Viewer.PersonId, hub, reason: string.Join(", ", what)));
        await Db.SaveChangesAsync(cancellationToken);
        if (format == ListFile.Csv)
        {
            var list = await ListFile.Make(format, "Survey-answers", hub.Name, Today, AnswerColumns.Of(analysis.Year), AnswerColumns.Rows(analysis.Year).ToAsyncEnumerable(), cancellationToken);
            return File(list!.Content, list.ContentType, list.Name);
        }

        var book = AnalysisWorkbook.Make(analysis, new WorkbookProperties($"Have Your Say {analysis.Title}", hub.Name, Today), string.Join(", ", what));
        return File(book, ExportFile.WorkbookType, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"survey-analysis-{Today:yyyy-MM-dd}.xlsx"));
    }
}

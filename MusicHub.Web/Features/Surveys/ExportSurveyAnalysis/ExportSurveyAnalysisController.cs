using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Surveys.ExportSurveyAnalysis;

[Requires(Permission.SeeVisits)]
public sealed class ExportSurveyAnalysisController(TaskContext context, SurveyAnalysisFile analysis, LargeExports large) : ExportController(context, large)
{
    [HttpPost("surveys/{year:int:range(2000,2200)}/analysis/export")]
    public Task<IActionResult> Post(int year, [FromQuery(Name = "")] SurveySelection selection, [FromForm] string? format, CancellationToken cancellationToken) =>
        Export(analysis, new SelectionOfYear(year, selection), format, cancellationToken);
}

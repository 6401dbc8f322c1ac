using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Surveys.ListSurveys;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Surveys.ExportSurveys;

[Requires(Permission.SeeVisits)]
public sealed class ExportSurveysController(TaskContext context, SurveyFile surveys, LargeExports large) : ExportController(context, large)
{
    [HttpPost("surveys/export")]
    public Task<IActionResult> Post([FromQuery(Name = "")] ListSurveysQuery query, [FromForm] string? format, CancellationToken cancellationToken) =>
        Export(surveys, query, format, cancellationToken);
}

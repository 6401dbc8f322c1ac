using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Surveys.SearchSurveyAnswers;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Surveys.ExportSurveyAnswers;

[Requires(Permission.SeeVisits)]
public sealed class ExportSurveyAnswersController(TaskContext context, SurveyAnswersFile answers, LargeExports large) : ExportController(context, large)
{
    [HttpPost("surveys/{year:int:range(2000,2200)}/answers/export")]
    public Task<IActionResult> Post(int year, [FromQuery(Name = "")] SearchSurveyAnswersQuery query, [FromForm] string? format, CancellationToken cancellationToken) =>
        Export(answers, new SearchOfYear(year, query), format, cancellationToken);
}

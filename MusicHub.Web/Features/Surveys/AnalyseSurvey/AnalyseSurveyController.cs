using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Surveys.ListSurveys;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Surveys.AnalyseSurvey;

/// <summary>What schools answered in a year, question by question. For the hub's own people: nothing is hidden here.</summary>
[Requires(Permission.SeeVisits)]
public sealed class AnalyseSurveyController(TaskContext context) : TaskController(context)
{
    [HttpGet("surveys/{year:int:range(2000,2200)}/analysis")]
    public async Task<IActionResult> Get(int year, [FromQuery(Name = "")] SurveySelection selection, CancellationToken cancellationToken)
    {
        var analysis = await SurveyAnalysis.Of(selection, year, Db, Viewer, Now, cancellationToken);
        return Page(new AnalyseSurveyPage(selection, analysis, await ListSurveysChoices.Of(Db, cancellationToken)));
    }
}

public sealed record AnalyseSurveyPage(SurveySelection Selection, SurveyAnalysis Analysis, ListSurveysChoices Choices)
{
    public string Address => $"/surveys/{Analysis.Year.YearStart}";

    public IReadOnlyList<(string Name, string Text)> InForce { get; } = Choices.InForce(Selection.AsList);
}

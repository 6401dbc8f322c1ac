using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Surveys.ListSurveys;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Surveys.SearchSurveyAnswers;

/// <summary>What schools wrote in their own words in a year's complete surveys, for the hub's own people only.</summary>
[Requires(Permission.SeeVisits)]
public sealed class SearchSurveyAnswersController(TaskContext context) : TaskController(context)
{
    [HttpGet("surveys/{year:int:range(2000,2200)}/answers")]
    public async Task<IActionResult> Get(int year, [FromQuery(Name = "")] SearchSurveyAnswersQuery query, CancellationToken cancellationToken)
    {
        var answers = await query.Load(year, Db, Viewer, Now, cancellationToken);
        var found = query.Find(answers);
        var paging = Paging.Of(query.PageNumber, SearchSurveyAnswersPage.PageSize, found.Count);
        return Page(new SearchSurveyAnswersPage(query, answers, await ListSurveysChoices.Of(Db, cancellationToken), paging, [.. found.Skip(paging.Skip).Take(SearchSurveyAnswersPage.PageSize)]));
    }
}

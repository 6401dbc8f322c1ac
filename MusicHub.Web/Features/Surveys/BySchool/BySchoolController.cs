using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Surveys;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Surveys.BySchool;

/// <summary>
/// The school's own pages, for whoever holds its link. The link's secret is in the address once only: from then on it is in a
/// cookie for this one survey, so that no later address, log or history of a browser holds it.
/// </summary>
[AllowAnonymous]
[OpenLink]
public abstract class BySchoolController(TaskContext context) : SurveyTaskController(context)
{
    public const string CookieName = "survey-link";

    protected string AddressOf(Guid linkId) => $"/have-your-say/{linkId}";

    protected ViewResult Ended(int status, string words)
    {
        Response.StatusCode = status;
        return View("SurveyLinkEnded", words);
    }

    protected ViewResult WrongLink() => Ended(StatusCodes.Status404NotFound, "Open the link in the hub’s message again, and check that all of it was copied.");

    /// <summary>Finds the survey of the link that this browser has opened, and does the task unless the link has ended.</summary>
    protected async Task<IActionResult> Act(Guid id, Func<SchoolSurvey, Task<IActionResult>> act)
    {
        if (Request.Cookies[CookieName] is not { } secret || await Db.SurveyLinks.SingleOrDefaultAsync(link => link.Id == id, Aborted) is not { } link || !link.IsOpenedBy(secret))
            return WrongLink();
        var school = await Db.Schools.SingleAsync(school => school.Id == link.SchoolId, Aborted);
        var survey = new SchoolSurvey(link, await SurveySubject.Of(school, link.YearStart, sharedOnly: true, Db, Aborted), await Db.Hubs.Select(hub => hub.Name).SingleAsync(Aborted));
        return link.StateAt(Now) switch
        {
            SurveyLinkState.Used => View("SurveyDone", survey),
            _ when survey.Subject.IsComplete => View("SurveyDone", survey),
            SurveyLinkState.Open when survey.Subject.Sections.Count > 0 => await act(survey),
            _ => Ended(StatusCodes.Status410Gone, $"This link has ended. Ask {survey.Hub} for a new one. What was answered already is kept."),
        };
    }
}

/// <param name="Hub">Who asks.</param>
public sealed record SchoolSurvey(SurveyLink Link, SurveySubject Subject, string Hub)
{
    public string Address => $"/have-your-say/{Link.Id}";
}

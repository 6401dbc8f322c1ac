using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain;
using MusicHub.Domain.Surveys;
using MusicHub.Web.Features.Links;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Surveys.BySchool;

/// <summary>The survey as the school itself answers it.</summary>
[AllowAnonymous]
public abstract class BySchoolController(TaskContext context) : SchoolLinkController<SurveyLink>(context, SurveyOccasion.Path, CookieName)
{
    public const string CookieName = "survey-link";

    /// <summary>Finds the survey of the link that this browser has opened, and does the task unless the link has ended.</summary>
    protected Task<IActionResult> Act(Guid id, Func<SchoolSurvey, Task<IActionResult>> act) => WithLink(id, async link =>
    {
        var school = await Db.Schools.SingleAsync(school => school.Id == link.SchoolId, Aborted);
        var survey = new SchoolSurvey(link, await SurveySubject.Of(school, link.YearStart, sharedOnly: true, Db, Aborted), await Db.Hubs.Select(hub => hub.Name).SingleAsync(Aborted));
        return link.StateAt(Now) switch
        {
            LinkState.Used => View("SurveyDone", survey),
            _ when survey.Subject.IsComplete => View("SurveyDone", survey),
            LinkState.Open when survey.Subject.Sections.Count > 0 => await act(survey),
            _ => HasEnded(survey.Hub),
        };
    });
}

/// <param name="Hub">Who asks.</param>
public sealed record SchoolSurvey(SurveyLink Link, SurveySubject Subject, string Hub)
{
    public string Address => $"/{SurveyOccasion.Path}/{Link.Id}";
}

using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Surveys;
using MusicHub.Domain.Surveys;
using MusicHub.Web.Features.Questionnaires;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Surveys;

/// <summary>A task on one school's survey of a year, for staff and for the school itself.</summary>
public abstract class SurveyTaskController(TaskContext context) : AnswerTaskController(context)
{
    /// <summary>The school's links are of no more use: its survey is complete.</summary>
    protected async Task UseUpLinks(SurveyResponse response)
    {
        foreach (var link in await Db.LinksOf(response.SchoolId, response.YearStart).ToListAsync(Aborted))
            link.Use(Now);
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Surveys;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Surveys.RevokeSurveyLink;

[Requires(Permission.RecordVisits)]
public sealed class RevokeSurveyLinkController(TaskContext context) : StaffSurveyController(context)
{
    [HttpPost("schools/{id:guid}/survey/{year:int:range(2000,2200)}/links/{linkId:guid}/revoke")]
    public Task<IActionResult> Post(Guid id, int year, Guid linkId) => Act(id, year, null, async survey =>
    {
        if (await Db.LinksOf(id, year).SingleOrDefaultAsync(link => link.Id == linkId, Aborted) is not { } link)
            return NotFound();
        if (link.Revoke(Now).IsRefused)
        {
            TempData["Done"] = "The link had ended already.";
            return LocalRedirect($"~{survey.Address}");
        }

        Record("Survey link ended", link, id);
        return await SaveAndGo($"~{survey.Address}", "The link has ended. Nobody can use it any more.");
    });
}

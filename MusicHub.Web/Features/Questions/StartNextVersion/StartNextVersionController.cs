using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Questions.StartNextVersion;

/// <summary>A button on the version in use. A series has one draft at most: who comes second is led to it.</summary>
[Requires(Permission.EditHub)]
public sealed class StartNextVersionController(TaskContext context) : QuestionSetController(context)
{
    [HttpPost("hub/questions/{id:guid}/next")]
    public async Task<IActionResult> Post(Guid id)
    {
        if (await Find(id) is not { } set)
            return NotFound();
        var latest = await Db.Questionnaires.Where(other => other.SeriesId == set.SeriesId).OrderByDescending(other => other.Number).FirstAsync();
        if (latest.State == QuestionnaireState.Draft)
            return LocalRedirect($"~/hub/questions/{latest.Id}");
        if (latest.DraftNext(latest.YearStart + 1).Value is not { } next)
            return NotFound();
        Db.Add(next);
        Record("Next version of questions started", next);
        return await SaveAndGo($"~/hub/questions/{next.Id}", "The next version is started, with the same questions. Nobody is asked it before it is published.");
    }
}

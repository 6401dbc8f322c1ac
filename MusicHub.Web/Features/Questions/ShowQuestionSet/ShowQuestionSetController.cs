using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Questions.ShowQuestionSet;

[Requires(Permission.EditHub)]
public sealed class ShowQuestionSetController(TaskContext context) : QuestionSetController(context)
{
    [HttpGet("hub/questions/{id:guid}")]
    public async Task<IActionResult> Get(Guid id)
    {
        if (await Find(id) is not { } set)
            return NotFound();
        var draft = await Db.Questionnaires.Where(other => other.SeriesId == set.SeriesId && other.State == QuestionnaireState.Draft).Select(other => (Guid?)other.Id).FirstOrDefaultAsync();
        return Page(new ShowQuestionSetPage(set, draft));
    }
}

/// <param name="DraftId">The draft of its series, if there is one.</param>
public sealed record ShowQuestionSetPage(Questionnaire Set, Guid? DraftId)
{
    public bool IsDraft => Set.State == QuestionnaireState.Draft;
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Questions;

/// <summary>A task on one version of a set of questions.</summary>
public abstract class QuestionSetController(TaskContext context) : TaskController(context)
{
    protected Task<Questionnaire?> Find(Guid id) => Db.Questionnaires.SingleOrDefaultAsync(set => set.Id == id, HttpContext.RequestAborted);

    /// <summary>For a page that edits: what has been published is only read.</summary>
    protected async Task<IActionResult> Begin(Guid id, Func<Questionnaire, object?> page)
    {
        if (await Find(id) is not { } set)
            return NotFound();
        if (set.State == QuestionnaireState.Draft)
            return page(set) is { } shown ? Page(shown) : NotFound();
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("QuestionsFixed", set);
    }

    /// <param name="page">The page again; null where the part that is meant is gone.</param>
    protected async Task<IActionResult> Act(Guid id, Func<Questionnaire, object?> page, Func<Questionnaire, bool> isFilledIn, Func<Questionnaire, Refusal?> act, string kind, string done)
    {
        if (await Find(id) is not { } set || page(set) is not { } shown)
            return NotFound();
        Db.Expect(set, PostedVersion);
        if (!isFilledIn(set) || IsRefused(act(set)))
            return PageAgain(shown);
        Record(kind, set);
        return await SaveAndGo($"~/hub/questions/{id}", done);
    }
}

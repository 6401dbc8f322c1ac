using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Questions.RemoveFromDraft;

/// <summary>Takes a section or a question out of a draft, or the draft away.</summary>
[Requires(Permission.EditHub)]
public sealed class RemoveFromDraftController(TaskContext context) : QuestionSetController(context)
{
    [HttpGet("hub/questions/{id:guid}/remove")]
    public Task<IActionResult> Get(Guid id, Guid? part) => Begin(id, set => RemoveFromDraftPage.Of(set, part));

    [HttpPost("hub/questions/{id:guid}/remove")]
    public async Task<IActionResult> Post(Guid id, Guid? part)
    {
        if (await Find(id) is not { State: QuestionnaireState.Draft } set || RemoveFromDraftPage.Of(set, part) is not { } page)
            return await Begin(id, _ => null);
        Db.Expect(set, PostedVersion);
        if (part is not { } partId)
        {
            Db.Remove(set);
            Record("Draft of questions removed", set);
            return await SaveAndGo("~/hub/questions", "The draft is removed.");
        }

        (page.Section is null ? set.RemoveQuestion(partId) : set.RemoveSection(partId)).OrThrow();
        Record(page.Section is null ? "Question removed" : "Section removed", set);
        return await SaveAndGo($"~/hub/questions/{id}", page.Section is null ? "The question is removed." : "The section is removed.");
    }
}

/// <summary>The section, the question, or, where both are null, the whole draft.</summary>
public sealed record RemoveFromDraftPage(Questionnaire Set, QuestionSection? Section, Question? Question)
{
    internal static RemoveFromDraftPage? Of(Questionnaire set, Guid? part)
    {
        var section = set.Sections.FirstOrDefault(section => section.Id == part);
        var question = set.Questions.FirstOrDefault(question => question.Id == part);
        return part is null || section is not null || question is not null ? new(set, section, question) : null;
    }
}

using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Questions.MoveInDraft;

/// <summary>Two buttons beside each section and each question of a draft.</summary>
[Requires(Permission.EditHub)]
public sealed class MoveInDraftController(TaskContext context) : QuestionSetController(context)
{
    [HttpPost("hub/questions/{id:guid}/move")]
    public async Task<IActionResult> Post(Guid id, Guid part, int by)
    {
        if (await Find(id) is not { } set)
            return NotFound();
        var isSection = set.Sections.Any(section => section.Id == part);
        if (!isSection && set.Questions.All(question => question.Id != part))
            return NotFound();
        Db.Expect(set, PostedVersion);
        if ((isSection ? set.MoveSection(part, by) : set.MoveQuestion(part, by)).IsRefused)
            return await Begin(id, _ => null);
        Record(isSection ? "Section moved" : "Question moved", set);
        var anchor = isSection ? part : set.SectionOf(part).Id;
        return await SaveAndGo($"~/hub/questions/{id}#s-{anchor}", null);
    }
}

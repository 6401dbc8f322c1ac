using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Questionnaires;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Design.TagHelpers;
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
        var year = AcademicYear.StartYearOf(Today);
        var isAsked = set.Use != QuestionnaireUse.AuditToolkit || await Db.Questionnaires.ToolkitsInUse(year).AnyAsync(toolkit => toolkit.Id == id);
        return Page(new ShowQuestionSetPage(set, draft, set.State.Standing(set.YearStart, isAsked, year)));
    }
}

/// <param name="DraftId">The draft of its series, if there is one.</param>
public sealed record ShowQuestionSetPage(Questionnaire Set, Guid? DraftId, (StatusKind Kind, string Words) Standing)
{
    public bool IsDraft => Set.State == QuestionnaireState.Draft;
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Questions.ListQuestionSets;

[Requires(Permission.EditHub)]
public sealed class ListQuestionSetsController(TaskContext context) : TaskController(context)
{
    [HttpGet("hub/questions")]
    public async Task<IActionResult> Get()
    {
        var rows = await Db.Questionnaires
            .OrderBy(set => set.Name).ThenBy(set => set.SeriesId).ThenByDescending(set => set.Number)
            .Select(set => new QuestionSetRow(
                set.Id,
                set.Use,
                set.Name,
                set.Number,
                set.YearStart,
                set.State,
                set.PublishedAt,
                Db.Set<Question>().Count(question => question.QuestionnaireId == set.Id),
                Db.AnswerSheets.Count(sheet => sheet.QuestionnaireId == set.Id)))
            .ToListAsync();
        return Page(new ListQuestionSetsPage(rows));
    }
}

/// <param name="Answered">On how many occasions it has been answered.</param>
public sealed record QuestionSetRow(Guid Id, QuestionnaireUse Use, string Name, int Number, int? YearStart, QuestionnaireState State, DateTimeOffset? PublishedAt, int Questions, int Answered);

public sealed record ListQuestionSetsPage(IReadOnlyList<QuestionSetRow> Rows);

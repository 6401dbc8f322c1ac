using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Questionnaires;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Design.TagHelpers;
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
        var year = AcademicYear.StartYearOf(Today);
        return Page(new ListQuestionSetsPage(rows, await Db.Questionnaires.ToolkitsInUse(year).Select(set => set.Id).ToHashSetAsync(), year));
    }
}

/// <param name="Answered">On how many occasions it has been answered.</param>
public sealed record QuestionSetRow(Guid Id, QuestionnaireUse Use, string Name, int Number, int? YearStart, QuestionnaireState State, DateTimeOffset? PublishedAt, int Questions, int Answered);

/// <param name="Toolkits">Those that are asked now.</param>
/// <param name="Year">The academic year.</param>
public sealed record ListQuestionSetsPage(IReadOnlyList<QuestionSetRow> Rows, IReadOnlySet<Guid> Toolkits, int Year)
{
    public (StatusKind Kind, string Words) Standing(QuestionSetRow row) => row.State.Standing(row.YearStart, row.Use != QuestionnaireUse.AuditToolkit || Toolkits.Contains(row.Id), Year);
}

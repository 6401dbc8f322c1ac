using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Schools;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Surveys.ListSurveys;
using MusicHub.Web.Features.Surveys.SearchSurveyAnswers;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Surveys.ExportSurveyAnswers;

/// <summary>What was found of what schools wrote, all its pages, as a file for the hub's own use. The history says who took it.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ExportSurveyAnswersController(TaskContext context) : TaskController(context)
{
    private static readonly IReadOnlyList<ExportColumn<WrittenAnswer>> Columns =
    [
        new("School", answer => answer.School.School, Width: 44),
        new("Town", answer => answer.School.Town),
        new("URN", answer => answer.School.Urn, ColumnKind.Identifier),
        new("Phase", answer => answer.School.Phase?.Title() ?? "Undecided"),
        new("Region", answer => answer.School.Region ?? "None"),
        new("Question", answer => answer.Question.Question.Text, Width: 44),
        new("Asked of", answer => answer.Question.Question.Audience == QuestionAudience.Internal ? "The hub" : "The school", Width: 12),
        new("Answer", answer => answer.Text, Width: 80),
    ];

    [HttpPost("surveys/{year:int:range(2000,2200)}/answers/export")]
    public async Task<IActionResult> Post(int year, [FromQuery(Name = "")] SearchSurveyAnswersQuery query, [FromForm] string? format, CancellationToken cancellationToken)
    {
        var hub = await Db.Hubs.SingleAsync(cancellationToken);
        var answers = await query.Load(year, Db, Viewer, Now, cancellationToken);
        var page = new SearchSurveyAnswersPage(query, answers, await ListSurveysChoices.Of(Db, cancellationToken), Paging.Of(1, 1, 0), []);
        if (await ListFile.Make(format, "Survey-comments", hub.Name, Today, Columns, query.Find(answers).ToAsyncEnumerable(), cancellationToken) is not { } file)
            return BadRequest();
        Db.Changes.Add(new Change("Survey comments exported", Now, Viewer.PersonId, hub, reason: string.Join(", ", page.InForce.Select(filter => filter.Text).Prepend(AcademicYear.TitleOf(year)))));
        await Db.SaveChangesAsync(cancellationToken);
        return File(file.Content, file.ContentType, file.Name);
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Surveys.ShowPublishedSurvey;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Surveys.ExportPublishedSurvey;

/// <summary>The figures for publication as a file, and nothing that the page does not show. The history says who took it.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ExportPublishedSurveyController(TaskContext context) : TaskController(context)
{
    private static readonly IReadOnlyList<ExportColumn<Line>> Columns =
    [
        new("Question", line => line.Question, Width: 60),
        new("Figure", line => line.Row.Figure, Width: 40),
        new("Value", Value, Width: 14) { KindOfRow = line => Value(line) is string ? ColumnKind.Text : ColumnKind.Number },
        new("Share", line => line.Row.Share is { } share ? Math.Round(share, 2) : null, ColumnKind.Percentage),
    ];

    [HttpPost("surveys/{year:int:range(2000,2200)}/published/export")]
    public async Task<IActionResult> Post(int year, [FromForm] string? format, CancellationToken cancellationToken)
    {
        var hub = await Db.Hubs.SingleAsync(cancellationToken);
        var survey = await PublishedSurvey.Of(year, Db, Viewer, Now, cancellationToken);
        if (await ListFile.Make(format, "Survey-figures", hub.Name, Today, Columns, Lines(survey).ToAsyncEnumerable(), cancellationToken) is not { } file)
            return BadRequest();
        Db.Changes.Add(new Change("Survey figures for publication exported", Now, Viewer.PersonId, hub, reason: AcademicYear.TitleOf(year)));
        await Db.SaveChangesAsync(cancellationToken);
        return File(file.Content, file.ContentType, file.Name);
    }

    private static IEnumerable<Line> Lines(PublishedSurvey survey)
    {
        yield return new("All schools", new("Answered", survey.Answered, null, null));
        foreach (var question in survey.Questions)
        {
            yield return new(question.Text, new("Answered", question.Figures.Answered, null, null));
            foreach (var row in question.Figures.Answered is null ? [] : question.Rows)
                yield return new(question.Text, row);
        }

        foreach (var (title, groups) in new[] { ("Schools that answered, by region", survey.Regions), ("Schools that answered, by phase", survey.Phases) })
        {
            foreach (var group in groups)
                yield return new(title, new(group.Name, group.Answered, null, group.Share));
        }
    }

    // A workbook's numbers are whole; a mean stands as it does on the page.
    private static object Value(Line line) => line.Row switch
    {
        { Count: { } count } => count,
        { Value: { } value } when decimal.IsInteger(value) => value,
        { Value: { } value } => value.ToString("0.#", CultureInfo.InvariantCulture),
        _ => PublishedSurvey.Hidden,
    };

    private sealed record Line(string Question, PublishedRow Row);
}

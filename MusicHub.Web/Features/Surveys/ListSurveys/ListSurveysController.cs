using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Surveys;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Surveys.ListSurveys;

[Requires(Permission.SeeVisits)]
public sealed class ListSurveysController(TaskContext context) : TaskController(context)
{
    [HttpGet("surveys")]
    public async Task<IActionResult> Get([FromQuery(Name = "")] ListSurveysQuery query, CancellationToken cancellationToken)
    {
        var year = query.YearStart(Today);
        var all = Db.SurveyLinesFor(Viewer, year, Now);
        var lines = query.Apply(all);
        var paging = Paging.Of(query.PageNumber, ListSurveysPage.PageSize, await lines.CountAsync(cancellationToken));
        return Page(new ListSurveysPage(
            query,
            year,
            await ListSurveysChoices.Of(Db, cancellationToken),
            await SurveyProgress.Of(all, year, Db, cancellationToken),
            paging,
            Viewer.May(Permission.RecordVisits),
            await query.Order(lines).Skip(paging.Skip).Take(ListSurveysPage.PageSize).ToListAsync(cancellationToken)));
    }
}

public sealed record ListSurveysPage(ListSurveysQuery Query, int YearStart, ListSurveysChoices Choices, SurveyProgress Progress, Paging Paging, bool MaySend, IReadOnlyList<SurveyLine> Rows)
{
    public const int PageSize = 50;

    public string Year => AcademicYear.TitleOf(YearStart);

    /// <summary>Of the schools that the list shows, as far as the analysis is filtered alike.</summary>
    public string Analysis => new SurveySelection { Region = Query.Region, Phase = Query.Phase }.On($"/surveys/{YearStart}/analysis");

    public IReadOnlyList<(string Name, string Text)> InForce { get; } = Choices.InForce(Query);

    /// <summary>The survey year is no filter that could be taken away, but the list knows it.</summary>
    public IReadOnlyList<(string Name, string Text)> Understood => [.. InForce, ("year", Year)];
}

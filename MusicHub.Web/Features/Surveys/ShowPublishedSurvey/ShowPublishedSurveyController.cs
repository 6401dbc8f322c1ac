using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Documents.Pdf;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Surveys.ShowPublishedSurvey;

/// <summary>
/// What may be given out of a year's survey, as a page that prints and as a PDF. It takes no filters: figures of some schools
/// and of all would give away the others.
/// </summary>
[Requires(Permission.SeeVisits)]
public sealed class ShowPublishedSurveyController(TaskContext context, ViewText views, PdfAnswer pdf) : TaskController(context)
{
    private const string Body = "/Features/Surveys/ShowPublishedSurvey/_PublishedSurvey.cshtml";

    [HttpGet("surveys/{year:int:range(2000,2200)}/published")]
    public async Task<IActionResult> Get(int year) => Page(await PublishedSurvey.Of(year, Db, Viewer, Now, HttpContext.RequestAborted));

    [HttpGet("surveys/{year:int:range(2000,2200)}/published.pdf")]
    public async Task<IActionResult> GetPdf(int year)
    {
        var survey = await PublishedSurvey.Of(year, Db, Viewer, Now, HttpContext.RequestAborted);
        var body = new HtmlString(await views.Render(Body, survey));
        return await pdf.Of(this, hub => new PdfDocument(survey.Title, hub, Today, body) { Subtitle = survey.Lead }, $"have-your-say-{year}");
    }
}

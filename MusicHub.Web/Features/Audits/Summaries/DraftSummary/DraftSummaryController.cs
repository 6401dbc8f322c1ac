using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Documents.Word;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.Summaries.DraftSummary;

/// <summary>A draft of the summary that the school might publish: as a page to look through, and as a document for the school.</summary>
[Requires(Permission.SeeVisits)]
public sealed class DraftSummaryController(TaskContext context) : SummaryTaskController(context)
{
    [HttpGet("schools/{id:guid}/summaries/{year:int}/draft")]
    public async Task<IActionResult> Get(Guid id, int year) => await Find(id, year) is { } subject ? Page(await DraftSummaryPage.Of(subject, Db, Viewer, Aborted)) : NotFound();

    [HttpGet("schools/{id:guid}/summaries/{year:int}/draft.docx")]
    public async Task<IActionResult> GetDocument(Guid id, int year)
    {
        if (await Find(id, year) is not { } subject)
            return NotFound();
        var page = await DraftSummaryPage.Of(subject, Db, Viewer, Aborted);
        return File(DraftDocument.Of(page.Draft, page.Hub).Make(), WordFile.Type, $"music-summary-draft-{subject.School.Urn}-{subject.Year.Replace('/', '-')}.docx");
    }
}

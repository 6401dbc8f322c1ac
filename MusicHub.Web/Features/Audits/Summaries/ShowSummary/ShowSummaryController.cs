using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.Summaries.ShowSummary;

/// <summary>A school's plan and published summary of one year, with the years beside it.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ShowSummaryController(TaskContext context) : SummaryTaskController(context)
{
    [HttpGet("schools/{id:guid}/summaries/{year:int}")]
    public async Task<IActionResult> Get(Guid id, int year) =>
        await Find(id, year) is { } subject ? Page(await ShowSummaryPage.Of(subject, Db, Viewer, Today, Aborted)) : NotFound();
}

using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.Summaries.CheckSummary;

/// <summary>Whether one school publishes the summary of its plan for a year, and where.</summary>
[Requires(Permission.CheckSummaries)]
public sealed class CheckSummaryController(TaskContext context) : SummaryTaskController(context)
{
    [HttpGet("schools/{id:guid}/summaries/{year:int}/check")]
    public Task<IActionResult> Get(Guid id, int year) => Act(id, year, subject => Task.FromResult<IActionResult>(Page(new CheckSummaryPage(CheckSummaryForm.Of(subject, Today), subject))));

    [HttpPost("schools/{id:guid}/summaries/{year:int}/check")]
    public Task<IActionResult> Post(Guid id, int year, CheckSummaryForm form) => Trying(() => Act(id, year, async subject =>
    {
        var known = subject.Check;
        if (known is not null)
            Db.Expect(known, PostedVersion);
        var page = new CheckSummaryPage(form, subject);
        if (!IsFilledIn(form, new CheckSummaryValidator()))
            return PageAgain(page);
        var made = known is null ? SummaryCheck.Begin(id, year, form.Look, Viewer.PersonId, form.CheckedOn!.Value, Today) : default;
        if (IsRefused(known is null ? made.Refusal : known.Look(form.Look, Viewer.PersonId, form.CheckedOn!.Value, Today).Refusal))
            return PageAgain(page);
        var check = known ?? Db.Add(made.OrThrow()).Entity;
        Db.LearnPlan(check, subject.Plan);
        Record("Summary of plan looked for", check, id);
        return await SaveAndGo($"~{subject.Address}", "What was found is saved.");
    }));
}

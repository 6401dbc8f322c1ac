using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.Facts;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.Summaries.ExtractSummary;

/// <summary>Writes down by hand what a published summary says, part by part.</summary>
[Requires(Permission.CheckSummaries)]
public sealed class ExtractSummaryController(TaskContext context) : SummaryTaskController(context)
{
    [HttpGet("schools/{id:guid}/summaries/{year:int}/contents")]
    public Task<IActionResult> Get(Guid id, int year) => Act(id, year, subject => Task.FromResult<IActionResult>(
        subject.IsFound ? Page(new ExtractSummaryPage(ExtractSummaryForm.Of(subject), subject)) : LocalRedirect($"~{subject.Address}")));

    [HttpPost("schools/{id:guid}/summaries/{year:int}/contents")]
    public Task<IActionResult> Post(Guid id, int year, ExtractSummaryForm form) => Trying(() => Act(id, year, async subject =>
    {
        if (subject.Check is not { } check)
            return NotFound();
        Db.Expect(check, PostedVersion);
        var page = new ExtractSummaryPage(form, subject);
        NameUnreadableMinutes(page);
        if (ModelState.IsValid)
            IsRefused(check.Extract(form.Contents, form.QualityNote).Refusal);
        foreach (var (kind, minutes) in form.Typed(subject))
        {
            if (Db.Learn(check, kind, FactValue.Of(minutes), subject.Facts.GetValueOrDefault(kind)).Refusal is { } refusal)
                ModelState.AddModelError($"Form.Minutes[{kind}]", refusal.Message);
        }

        if (!ModelState.IsValid)
            return PageAgain(page);
        Record("Contents of summary written down", check, id);
        return await SaveAndGo($"~{subject.Address}", "What the summary says is saved.");
    }));

    private void NameUnreadableMinutes(ExtractSummaryPage page)
    {
        foreach (var kind in page.Minutes)
        {
            if (ModelState.TryGetValue($"Form.Minutes[{kind}]", out var entry) && entry.Errors.Count > 0)
            {
                entry.Errors.Clear();
                entry.Errors.Add(FactRefusals.NotMinutes(kind).Message);
            }
        }
    }
}

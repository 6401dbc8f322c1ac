using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.FirstAccess.Digital;
using MusicHub.Domain.People;
using MusicHub.Web.Features.FirstAccess.Digital.ShowDigital;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Digital.AllocateDigital;

/// <summary>Gives schools that asked their resources: one by one, what it costs shown before; or all that fit into the grant, in their order.</summary>
[Requires(Permission.ConfirmBookings)]
public sealed class AllocateDigitalController(TaskContext context) : DigitalTaskController(context)
{
    [HttpGet("first-access/digital/requests/{id:guid}/allocate")]
    public Task<IActionResult> Get(Guid id) => OnRequest(id, (_, _) => true, subject => Task.FromResult<IActionResult>(
        subject.Request.State == DigitalState.Asked ? Page(new AllocateDigitalPage(subject)) : LocalRedirect($"~{subject.List}")));

    [HttpPost("first-access/digital/requests/{id:guid}/allocate")]
    public Task<IActionResult> Post(Guid id, decimal? shown) => OnRequest(id, (_, _) => true, async subject =>
    {
        Db.Expect(subject.Request, PostedVersion);
        if (subject.Request.State == DigitalState.Asked && subject.Year.Quote(subject.Line) is { } quote && quote.Charge != shown)
        {
            ModelState.Clear();
            ModelState.AddModelError("", "What it costs has changed since this page was shown. Look at it again.");
            return PageAgain(new AllocateDigitalPage(subject));
        }

        if (IsRefused(subject.Request.Allocate(subject.Year.InForce(subject.Request.Phase), subject.Line.Pupils, Viewer.PersonId, Today).Refusal))
            return PageAgain(new AllocateDigitalPage(subject));
        Record("Digital resources allocated", subject.Request, subject.Request.SchoolId);
        return await SaveAndGo($"~{subject.List}", $"{subject.Line.School} has its digital resources.");
    });

    [HttpPost("first-access/digital/allocate")]
    public async Task<IActionResult> All([FromForm] int year, [FromForm] int? schools, [FromForm] decimal? shown)
    {
        var digital = await YearDigital.Of(Db, Viewer, year, Today, Aborted);
        var fit = digital.Waiting.Where(waiting => waiting.Fits).ToDictionary(waiting => waiting.Line.Request.Id, waiting => waiting.Line);
        // What is asked for, or what the grant has left, may have changed since the page was shown.
        if (fit.Count == 0 || fit.Count != schools || fit.Values.Sum(line => digital.Quote(line)!.Value.Charge) != shown)
        {
            ModelState.Clear();
            ModelState.AddModelError("", fit.Count == 0 ? "No school that waits fits into the grant any more." : "Who fits into the grant, or what they pay, has changed since this page was shown. Look at it again.");
            return ShownAgain("/Features/FirstAccess/Digital/ShowDigital/ShowDigital.cshtml", new ShowDigitalPage(await DigitalYears(), digital, Viewer));
        }

        return await SaveEach(
            [.. fit.Keys],
            async id =>
            {
                var request = await Db.DigitalRequests.SingleAsync(request => request.Id == id, Aborted);
                request.Allocate(digital.InForce(request.Phase), fit[id].Pupils, Viewer.PersonId, Today).OrThrow();
                Record("Digital resources allocated", request, request.SchoolId);
            },
            $"~/first-access/digital?year={year}",
            $"{Words.Count(fit.Count, "school")} {(fit.Count == 1 ? "has its" : "have their")} digital resources.");
    }
}

public sealed record AllocateDigitalPage(DigitalSubject Subject)
{
    public (decimal Charge, decimal Subsidy, string Size)? Quote { get; } = Subject.Year.Quote(Subject.Line);

    public decimal? LeftAfter => Subject.Year.GrantLeft - Quote?.Subsidy;
}

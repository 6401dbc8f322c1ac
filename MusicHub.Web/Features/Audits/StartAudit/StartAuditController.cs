using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Audits;
using MusicHub.Data.Questionnaires;
using MusicHub.Data.Schools;
using MusicHub.Data.Visits;
using MusicHub.Domain.Audits;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.StartAudit;

/// <summary>Begins an audit of a school, in a visit or at a desk. One that is open is gone on with instead.</summary>
[Requires(Permission.ConductAudits)]
public sealed class StartAuditController(TaskContext context) : AuditTaskController(context)
{
    [HttpGet("schools/{id:guid}/audits/start")]
    public Task<IActionResult> Get(Guid id, Guid? visit) => Begin(id, visit, new(), page => Task.FromResult<IActionResult>(Page(page)));

    [HttpPost("schools/{id:guid}/audits/start")]
    public Task<IActionResult> Post(Guid id, Guid? visit, StartAuditForm form) => Begin(id, visit, form, async page =>
    {
        if (!IsFilledIn(form, new StartAuditValidator(page)))
            return PageAgain(page);
        var audit = Audit.Start(id, form.ToolkitId!.Value, form.Length!.Value, Viewer.PersonId, page.VisitId, Today);
        Db.Add(audit);
        Record("Audit started", audit, id);
        return await SaveAndGo($"~/audits/{audit.Id}", null);
    });

    private async Task<IActionResult> Begin(Guid id, Guid? visitId, StartAuditForm form, Func<StartAuditPage, Task<IActionResult>> act)
    {
        if (await Db.Schools.AsNoTracking().VisibleTo(Viewer).SingleOrDefaultAsync(school => school.Id == id, Aborted) is not { } school)
            return NotFound();
        if (!await MayAudit(school))
            return Forbid();
        var open = await Db.Audits.VisibleTo(Viewer).Where(audit => audit.SchoolId == id).Open().Select(audit => (Guid?)audit.Id).FirstOrDefaultAsync(Aborted);
        if (open is { } already)
        {
            TempData["Done"] = "This school has an audit that is not completed: go on with it here.";
            return LocalRedirect($"~/audits/{already}");
        }

        var toolkits = await Db.Questionnaires.ToolkitsInUse(AcademicYear.StartYearOf(Today)).Select(set => new { set.Id, set.Name, set.Number, set.YearStart }).ToListAsync(Aborted);
        var visit = visitId is null ? null : await Db.Visits.VisibleTo(Viewer).Where(visit => visit.Id == visitId && visit.SchoolId == id).Select(visit => (Guid?)visit.Id).SingleOrDefaultAsync(Aborted);
        if (toolkits.Count == 1)
            form.ToolkitId ??= toolkits[0].Id;
        return await act(new(form, school, visit, [.. toolkits.Select(set => new Choice(set.Id.ToString(), Questions.QuestionSetWords.Title(set.Name, set.Number, set.YearStart)))]));
    }
}

public sealed class StartAuditForm
{
    public Guid? ToolkitId { get; set; }

    public AuditForm? Length { get; set; }
}

/// <param name="Toolkits">Those in use; empty where the hub has published none.</param>
public sealed record StartAuditPage(StartAuditForm Form, School School, Guid? VisitId, IReadOnlyList<Choice> Toolkits);

internal sealed class StartAuditValidator : AbstractValidator<StartAuditForm>
{
    public StartAuditValidator(StartAuditPage page)
    {
        RuleFor(form => form.ToolkitId).Must(id => page.Toolkits.Any(choice => choice.Value == id.ToString())).WithMessage("Choose a toolkit");
        RuleFor(form => form.Length).NotNull().WithMessage("Choose the full audit or the short form");
    }
}

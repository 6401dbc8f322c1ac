using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.Together.LeaveTrustVisit;

/// <summary>Takes one school out of a trust's visit: it is visited by itself, or not now.</summary>
[Requires(Permission.RecordVisits)]
public sealed class LeaveTrustVisitController(TaskContext context) : VisitTaskController(context)
{
    [HttpGet("visits/{id:guid}/leave")]
    public Task<IActionResult> Get(Guid id) => Begin(id, UnlessTogether, async subject => Page(await PageOf(new LeaveTrustVisitForm(), subject)));

    [HttpPost("visits/{id:guid}/leave")]
    public Task<IActionResult> Post(Guid id, LeaveTrustVisitForm form) => Act(id, async subject =>
    {
        var (visit, page) = (subject.Visit, await PageOf(form, subject));
        if (!IsFilledIn(form, new LeaveTrustVisitValidator(page)))
            return PageAgain(page);
        var reason = page.Reasons.FirstOrDefault(reason => reason.Id == form.ReasonId);
        if (IsRefused((form.Keep == true ? visit.LeaveTrustVisit() : visit.Cancel(form.Reason, reason)).Refusal))
            return PageAgain(page);
        Record(form.Keep == true ? "School taken out of the trust’s visit" : "Visit cancelled", visit, visit.SchoolId, form.Keep == true ? form.Reason : VisitReason.Words(reason?.Name, form.Reason));
        return await SaveAndGo($"~{subject.Address}", form.Keep == true ? "The school has a visit of its own now." : "The visit to this school is cancelled. The others stay.");
    });

    private static Refusal? UnlessTogether(Visit visit) => UnlessAhead(visit) ?? (visit.TrustVisitId is null ? VisitRefusals.NotInATrustVisit : null);

    private async Task<LeaveTrustVisitPage> PageOf(LeaveTrustVisitForm form, VisitSubject subject) =>
        new(form, subject, await Db.ReasonsFor(VisitEndings.Cancelled, HttpContext.RequestAborted));
}

public sealed class LeaveTrustVisitForm
{
    /// <summary>It keeps a visit of its own; else that is cancelled.</summary>
    public bool? Keep { get; set; }

    public Guid? ReasonId { get; set; }

    public string? Reason { get; set; }
}

/// <param name="Reasons">Why a visit is cancelled; where the hub offers nothing, it does not ask.</param>
public sealed record LeaveTrustVisitPage(LeaveTrustVisitForm Form, VisitSubject Subject, IReadOnlyList<VisitReason> Reasons);

internal sealed class LeaveTrustVisitValidator : AbstractValidator<LeaveTrustVisitForm>
{
    public LeaveTrustVisitValidator(LeaveTrustVisitPage page)
    {
        RuleFor(form => form.Keep).NotNull().WithMessage("Choose what becomes of the visit to this school");
        RuleFor(form => form.ReasonId).Must(id => page.Reasons.Any(reason => reason.Id == id)).When(form => form.Keep == false && page.Reasons.Count > 0).WithMessage("Say why the visit is cancelled");
        RuleFor(form => form.Reason).MaximumLength(Visit.LongestReason).WithMessage($"The note must be {Visit.LongestReason} characters or fewer");
    }
}

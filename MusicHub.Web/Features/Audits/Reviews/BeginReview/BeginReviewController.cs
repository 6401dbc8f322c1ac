using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Audits.Reviews;
using MusicHub.Data.Schools;
using MusicHub.Domain.Audits.Reviews;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.Reviews.BeginReview;

/// <summary>Begins a School Music Review. One that is open is gone on with instead.</summary>
[Requires(Permission.ConductAudits)]
public sealed class BeginReviewController(TaskContext context) : ReviewTaskController(context)
{
    [HttpGet("schools/{id:guid}/reviews/begin")]
    public Task<IActionResult> Get(Guid id) =>
        Begin(id, new BeginReviewForm { CountsFrom = new DateOnly(AcademicYear.StartYearOf(Today), 9, 1) }, page => Task.FromResult<IActionResult>(Page(page)));

    [HttpPost("schools/{id:guid}/reviews/begin")]
    public Task<IActionResult> Post(Guid id, BeginReviewForm form) => Trying(() => Begin(id, form, async page =>
    {
        if (!IsFilledIn(form, new BeginReviewValidator()))
            return PageAgain(page);
        var begun = MusicReview.Begin(id, page.Steps, Viewer.PersonId, Today, form.CountsFrom!.Value);
        if (IsRefused(begun.Refusal))
            return PageAgain(page);
        Db.Add(begun.Value!);
        Record("School Music Review begun", begun.Value!, id);
        return await SaveAndGo($"~/reviews/{begun.Value!.Id}", null);
    }));

    private async Task<IActionResult> Begin(Guid id, BeginReviewForm form, Func<BeginReviewPage, Task<IActionResult>> act)
    {
        if (await Db.Schools.AsNoTracking().VisibleTo(Viewer).SingleOrDefaultAsync(school => school.Id == id, Aborted) is not { } school)
            return NotFound();
        if (!await MayAudit(school))
            return Forbid();
        if (await Db.MusicReviews.VisibleTo(Viewer).Where(review => review.SchoolId == id && review.ClosedOn == null).Select(review => (Guid?)review.Id).SingleOrDefaultAsync(Aborted) is { } open)
        {
            TempData["Done"] = "This school has a review that is open: go on with it here.";
            return LocalRedirect($"~/reviews/{open}");
        }

        return await act(new(form, school, await Db.ReviewSteps.AsNoTracking().Where(step => step.IsActive).OrderBy(step => step.Order).ToListAsync(Aborted), await VisitKinds(), Viewer.May(Permission.EditHub)));
    }
}

public sealed class BeginReviewForm
{
    [Display(Name = "Day from which records count")]
    public DateOnly? CountsFrom { get; set; }
}

internal sealed class BeginReviewValidator : AbstractValidator<BeginReviewForm>
{
    public BeginReviewValidator() => RuleFor(form => form.CountsFrom).NotNull().WithMessage("Enter the day from which audits, summaries and visits count");
}

/// <param name="Steps">Those in use.</param>
/// <param name="VisitKinds">Their names.</param>
public sealed record BeginReviewPage(BeginReviewForm Form, School School, IReadOnlyList<ReviewStep> Steps, IReadOnlyDictionary<Guid, string> VisitKinds, bool MayEditSteps);

using FluentValidation;

namespace MusicHub.Web.Features.Visits.ReplanVisit;

public sealed class ReplanVisitForm
{
    public DateOnly? Week { get; set; }

    /// <summary>Why an agreed day is given up, by the hub's list.</summary>
    public Guid? ReasonId { get; set; }

    /// <summary>More about it, in words; not needed.</summary>
    public string? Reason { get; set; }
}

internal sealed class ReplanVisitValidator : AbstractValidator<ReplanVisitForm>
{
    public ReplanVisitValidator(ReplanVisitPage page)
    {
        RuleFor(form => form.Week).NotNull().WithMessage("Choose a week");
        RuleFor(form => form.ReasonId).Must(id => page.Reasons.Any(reason => reason.Id == id)).When(_ => page.Reasons.Count > 0).WithMessage("Say why it is put off");
        RuleFor(form => form.Reason).MaximumLength(Domain.Visits.Visit.LongestReason).WithMessage($"The reason must be {Domain.Visits.Visit.LongestReason} characters or fewer");
    }
}

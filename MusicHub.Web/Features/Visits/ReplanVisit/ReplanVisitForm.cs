using FluentValidation;

namespace MusicHub.Web.Features.Visits.ReplanVisit;

public sealed class ReplanVisitForm
{
    public DateOnly? Week { get; set; }

    /// <summary>Why; for the history, and not needed.</summary>
    public string? Reason { get; set; }
}

internal sealed class ReplanVisitValidator : AbstractValidator<ReplanVisitForm>
{
    public ReplanVisitValidator()
    {
        RuleFor(form => form.Week).NotNull().WithMessage("Choose a week");
        RuleFor(form => form.Reason).MaximumLength(Domain.Visits.Visit.LongestReason).WithMessage($"The reason must be {Domain.Visits.Visit.LongestReason} characters or fewer");
    }
}

using FluentValidation;
using MusicHub.Domain.Visits;

namespace MusicHub.Web.Features.Visits;

/// <summary>Why a visit does not take place, or did not.</summary>
public sealed class EndVisitForm
{
    public string? Reason { get; set; }
}

internal sealed class EndVisitValidator : AbstractValidator<EndVisitForm>
{
    public EndVisitValidator(string missing)
    {
        RuleFor(form => form.Reason).NotEmpty().WithMessage(missing);
        RuleFor(form => form.Reason).MaximumLength(Visit.LongestReason).WithMessage($"The reason must be {Visit.LongestReason} characters or fewer");
    }
}

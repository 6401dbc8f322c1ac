using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MusicHub.Domain.Visits;

namespace MusicHub.Web.Features.Visits;

/// <summary>Why a visit does not take place, or did not.</summary>
public sealed class EndVisitForm
{
    [Display(Name = "Reason")]
    public Guid? ReasonId { get; set; }

    /// <summary>More about it, in words; not needed.</summary>
    public string? Reason { get; set; }
}

internal sealed class EndVisitValidator : AbstractValidator<EndVisitForm>
{
    /// <param name="offered">What the hub offers; where it offers nothing, it does not ask.</param>
    public EndVisitValidator(IReadOnlyList<VisitReason> offered, string missing)
    {
        if (offered.Count > 0)
            RuleFor(form => form.ReasonId).Must(id => offered.Any(reason => reason.Id == id)).WithMessage(missing);
        RuleFor(form => form.Reason).MaximumLength(Visit.LongestReason).WithMessage($"The note must be {Visit.LongestReason} characters or fewer");
    }
}

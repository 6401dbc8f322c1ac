using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MusicHub.Domain.Visits;

namespace MusicHub.Web.Features.Visits.ArrangeVisit;

public sealed class ArrangeVisitForm
{
    [Display(Name = "Day of the visit")]
    public DateOnly? On { get; set; }

    /// <summary>As typed; <see cref="VisitTime"/> reads it.</summary>
    public string? StartsAt { get; set; }

    [Display(Name = "Visitor")]
    public Guid? VisitorId { get; set; }

    /// <summary>Why a day that was agreed is moved, by the hub's list.</summary>
    [Display(Name = "Reason")]
    public Guid? ReasonId { get; set; }

    /// <summary>More about it, in words; not needed.</summary>
    public string? Reason { get; set; }

    internal static ArrangeVisitForm Of(Visit visit) => new() { On = visit.On, StartsAt = visit.StartsAt?.Clock(), VisitorId = visit.VisitorId };
}

internal sealed class ArrangeVisitValidator : AbstractValidator<ArrangeVisitForm>
{
    public ArrangeVisitValidator(ArrangeVisitPage page)
    {
        RuleFor(form => form.On).NotNull().WithMessage("Enter the day of the visit");
        RuleFor(form => form.StartsAt).Custom((text, validation) =>
        {
            if (VisitTime.Read(text).Problem is { } problem)
                validation.AddFailure(problem);
        });
        RuleFor(form => form.Reason).MaximumLength(Visit.LongestReason).WithMessage($"The reason must be {Visit.LongestReason} characters or fewer");
        RuleFor(form => form.ReasonId).Must(id => page.Reasons.Any(reason => reason.Id == id)).When(form => page.Reasons.Count > 0 && form.On != page.Subject.Visit.On).WithMessage("Say why the day is moved");
        RuleFor(form => form.VisitorId).Must(id => page.Visitors.Any(choice => choice.Value == id.ToString())).WithMessage("Choose who visits");
    }
}

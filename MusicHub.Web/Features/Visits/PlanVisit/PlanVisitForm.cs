using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MusicHub.Domain.People;

namespace MusicHub.Web.Features.Visits.PlanVisit;

public sealed class PlanVisitForm
{
    [Display(Name = "Kind of visit")]
    public Guid? KindId { get; set; }

    [Display(Name = "Visitor")]
    public Guid? VisitorId { get; set; }

    [Display(Name = "Week")]
    public DateOnly? Week { get; set; }
}

internal sealed class PlanVisitValidator : AbstractValidator<PlanVisitForm>
{
    public PlanVisitValidator(PlanVisitPage page, Viewer viewer)
    {
        RuleFor(form => form.KindId).Must(page.Offers).WithMessage("Choose what kind of visit it is");
        RuleFor(form => form.VisitorId).Must(id => page.Visitors.Any(choice => choice.Value == id.ToString()))
            .When(form => form.VisitorId is not null || page.School.OnlyFor(viewer)).WithMessage("Choose who visits");
        RuleFor(form => form.Week).NotNull().WithMessage("Choose a week");
    }
}

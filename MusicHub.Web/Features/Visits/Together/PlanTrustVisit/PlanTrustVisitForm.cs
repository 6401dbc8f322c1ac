using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;

namespace MusicHub.Web.Features.Visits.Together.PlanTrustVisit;

public sealed class PlanTrustVisitForm
{
    public List<Guid> SchoolIds { get; set; } = [];

    [Display(Name = "Kind of visit")]
    public Guid? KindId { get; set; }

    [Display(Name = "Visitor")]
    public Guid? VisitorId { get; set; }

    [Display(Name = "Week")]
    public DateOnly? Week { get; set; }
}

internal sealed class PlanTrustVisitValidator : AbstractValidator<PlanTrustVisitForm>
{
    public PlanTrustVisitValidator(PlanTrustVisitPage page, Viewer viewer)
    {
        RuleFor(form => form.SchoolIds).Must(ids => ids.All(id => page.Schools.Any(school => school.Id == id))).WithMessage("Choose schools of the list");
        RuleFor(form => form.SchoolIds).Must(ids => ids.Distinct().Count() >= TrustVisit.FewestSchools).WithMessage(VisitRefusals.TooFewSchools.Message);
        RuleFor(form => form.KindId).Must(id => page.Kinds.Any(choice => choice.Value == id.ToString())).WithMessage("Choose what kind of visit it is");
        RuleFor(form => form.Week).NotNull().WithMessage("Choose a week");
        RuleFor(form => form.VisitorId).Must(id => page.Visitors.Any(choice => choice.Value == id.ToString())).When(form => form.VisitorId is not null).WithMessage("Choose who visits");
        RuleFor(form => form.VisitorId).Must((form, id) => id == viewer.PersonId || page.Schools.Where(school => form.SchoolIds.Contains(school.Id)).All(school => viewer.MayEditRegion(school.RegionId)))
            .WithMessage("Some of these schools are in regions that you do not look after: there you can plan visits of your own only");
    }
}

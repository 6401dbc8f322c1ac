using FluentValidation;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Schools.ChangeSchoolRegion;

public sealed class ChangeSchoolRegionForm
{
    public Guid? RegionId { get; set; }

    public string? Reason { get; set; }
}

public sealed record ChangeSchoolRegionPage(ChangeSchoolRegionForm Form, SchoolHead School, IReadOnlyList<Choice> Regions);

public sealed class ChangeSchoolRegionValidator : AbstractValidator<ChangeSchoolRegionForm>
{
    public ChangeSchoolRegionValidator(ChangeSchoolRegionPage page)
    {
        RuleFor(form => form.RegionId).Must(id => id is null || page.Regions.Any(region => region.Value == id.ToString())).WithMessage("Choose a region of the list");
        RuleFor(form => form.Reason).MaximumLength(2000).WithMessage("The reason must be 2,000 characters or fewer");
    }
}

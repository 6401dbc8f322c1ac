using FluentValidation;
using MusicHub.Data.Schools;

namespace MusicHub.Web.Features.Schools.AssignRegion;

public sealed class AssignRegionForm
{
    public List<string> District { get; set; } = [];

    public List<string> Outward { get; set; } = [];

    public List<Guid> School { get; set; } = [];

    public Guid? RegionId { get; set; }

    /// <summary>Tells whether the schools are still those that were shown.</summary>
    public string? Digest { get; set; }

    public RegionPick Pick => new(District, Outward, School);
}

public sealed class AssignRegionValidator : AbstractValidator<AssignRegionForm>
{
    public AssignRegionValidator(AssignRegionPage page) => RuleFor(form => form.RegionId)
        .Must(id => page.Regions.Any(region => region.Value == id?.ToString())).WithMessage("Choose a region");
}

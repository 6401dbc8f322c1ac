using FluentValidation;
using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.Hub;

public sealed class RegionForm
{
    public string? Name { get; set; }

    public Guid? ManagerId { get; set; }

    public List<string> Districts { get; set; } = [];

    public string? Postcodes { get; set; }

    /// <summary>What was chosen and typed; a postcode that cannot be read is left as it is for the validator.</summary>
    internal IEnumerable<(RegionAreaKind Kind, string Value)> Areas =>
        Districts.Select(district => (RegionAreaKind.District, district))
            .Concat(Typed.Select(word => (RegionAreaKind.OutwardPostcode, Postcode.OutwardOf(word) ?? word)).Distinct());

    internal IEnumerable<string> Typed => (Postcodes ?? "").Split([',', ';', '\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries);

    internal static RegionForm Of(Region region) => new()
    {
        Name = region.Name,
        ManagerId = region.ManagerId,
        Districts = [.. region.Areas.Where(area => area.Kind == RegionAreaKind.District).Select(area => area.Value)],
        Postcodes = string.Join(", ", region.Areas.Where(area => area.Kind == RegionAreaKind.OutwardPostcode).Select(area => area.Value).Order(StringComparer.Ordinal)),
    };
}

internal sealed class RegionValidator : AbstractValidator<RegionForm>
{
    public RegionValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("Enter the region’s name.")
            .MaximumLength(100).WithMessage("The region’s name must be 100 characters or fewer.");
        RuleForEach(form => form.Districts).MaximumLength(100).WithMessage("Choose districts of the register.");
        RuleFor(form => form.Postcodes).Custom((_, context) =>
        {
            var wrong = context.InstanceToValidate.Typed.Where(word => Postcode.OutwardOf(word) is null).ToList();
            if (wrong.Count > 0)
                context.AddFailure($"Write the first part of a postcode, such as SG7; {string.Join(", ", wrong.Take(5))} cannot be read.");
        });
    }
}

using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FluentValidation;

namespace MusicHub.Web.Features.Audits.PlanAreas;

public sealed class PlanAreasForm
{
    /// <summary>Areas for development, by identity.</summary>
    public List<Guid> Areas { get; set; } = [];

    /// <summary>A person's identity, or <see cref="Actions.ActionChoices.TheSchool"/>.</summary>
    public string? OwnerId { get; set; }

    [Display(Name = "Due date")]
    public DateOnly? DueOn { get; set; }

    /// <summary>The plan's academic year, by its first calendar year.</summary>
    [Display(Name = "Academic year")]
    public int? Year { get; set; }

    internal Guid? Owner => Guid.TryParse(OwnerId, out var id) ? id : null;
}

internal sealed class PlanAreasValidator : AbstractValidator<PlanAreasForm>
{
    /// <param name="offer">Null where every area is a target already.</param>
    public PlanAreasValidator(PlanAreasOffer? offer)
    {
        RuleFor(form => form.Areas).NotEmpty().WithMessage("Tick at least one area for development");
        RuleFor(form => form.OwnerId).Must(id => offer is null || offer.Owners.Any(choice => choice.Value == id)).WithMessage("Choose who is to do it");
        RuleFor(form => form.DueOn).NotNull().WithMessage("Enter the due date");
        RuleFor(form => form.Year).Must(year => year is { } start && (offer is null || offer.Years.Any(choice => choice.Value == start.ToString(CultureInfo.InvariantCulture)))).WithMessage("Choose the academic year of the plan");
    }
}

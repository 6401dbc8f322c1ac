using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.Schools.EndLeadSchool;

public sealed class EndLeadSchoolForm
{
    [Display(Name = "Last day")]
    public DateOnly? On { get; set; }
}

public sealed class EndLeadSchoolValidator : AbstractValidator<EndLeadSchoolForm>
{
    public static readonly EndLeadSchoolValidator Instance = new();

    public EndLeadSchoolValidator() => RuleFor(form => form.On).NotNull().WithMessage("Enter the last day");
}

/// <param name="Since">The first day; null when the school is no Lead School now.</param>
public sealed record EndLeadSchoolPage(EndLeadSchoolForm Form, SchoolHead School, DateOnly? Since)
{
    public static EndLeadSchoolPage Of(EndLeadSchoolForm form, School school) =>
        new(form, SchoolHead.Of(school), school.LeadSchoolSpells.FirstOrDefault(spell => spell.EndsOn is null)?.StartsOn);
}

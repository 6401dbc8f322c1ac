using System.ComponentModel.DataAnnotations;
using FluentValidation;

namespace MusicHub.Web.Features.Schools.BecomeLeadSchool;

public sealed class BecomeLeadSchoolForm
{
    [Display(Name = "First day")]
    public DateOnly? From { get; set; }
}

public sealed class BecomeLeadSchoolValidator : AbstractValidator<BecomeLeadSchoolForm>
{
    public static readonly BecomeLeadSchoolValidator Instance = new();

    public BecomeLeadSchoolValidator() => RuleFor(form => form.From).NotNull().WithMessage("Enter the first day");
}

public sealed record BecomeLeadSchoolPage(BecomeLeadSchoolForm Form, SchoolHead School);

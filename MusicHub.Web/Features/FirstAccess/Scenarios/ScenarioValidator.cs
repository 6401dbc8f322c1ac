using FluentValidation;
using MusicHub.Domain.FirstAccess.Scenarios;

namespace MusicHub.Web.Features.FirstAccess.Scenarios;

internal sealed class ScenarioValidator : AbstractValidator<ScenarioForm>
{
    public ScenarioValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage(ScenarioRefusals.NameMissing.Message);
        RuleFor(form => form.Source).Must(source => source is ScenarioForm.Typed or ScenarioForm.Bookings or ScenarioForm.Kept).WithMessage("Choose where the classes are from");
        RuleFor(form => form.BookingsOf).NotNull().When(form => form.Source == ScenarioForm.Bookings).WithMessage("Choose whose bookings are to be counted");
        RuleFor(form => form.Rate).NotNull().WithMessage("Enter the rate for a session");
        RuleFor(form => form.Minutes).NotNull().WithMessage("Enter the minutes of a session");
        RuleFor(form => form.Sessions).NotNull().WithMessage("Enter the sessions of a billed term");
        RuleFor(form => form.Hire).NotNull().WithMessage("Enter what the hire of a set costs in a term, or 0");
        RuleFor(form => form.SetsPerClass).NotNull().WithMessage("Enter how many sets of instruments a class needs");
        RuleFor(form => form.First).NotNull().WithMessage("Enter the subsidy of the 1st term, 0 for none");
        RuleFor(form => form.Second).NotNull().WithMessage("Enter the subsidy of the 2nd term, 0 for none");
        RuleFor(form => form.Third).NotNull().WithMessage("Enter the subsidy of the 3rd term, 0 for none");
        RuleFor(form => form.CurrentFirst).NotNull().WithMessage("Enter the current subsidy of the 1st term, 0 for none");
        RuleFor(form => form.CurrentSecond).NotNull().WithMessage("Enter the current subsidy of the 2nd term, 0 for none");
        RuleFor(form => form.CurrentThird).NotNull().WithMessage("Enter the current subsidy of the 3rd term, 0 for none");
    }
}

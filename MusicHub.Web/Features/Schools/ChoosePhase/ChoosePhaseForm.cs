using FluentValidation;
using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.Schools.ChoosePhase;

public sealed class ChoosePhaseForm
{
    public Phase? Phase { get; init; }
}

internal sealed class ChoosePhaseValidator : AbstractValidator<ChoosePhaseForm>
{
    public ChoosePhaseValidator() => RuleFor(form => form.Phase).NotNull().WithMessage("Choose a phase").IsInEnum().WithMessage("Choose a phase");
}

using FluentValidation;
using MusicHub.Domain.Actions;

namespace MusicHub.Web.Features.Actions;

/// <summary>What came of an action, or why it is dropped.</summary>
public sealed class CloseActionForm
{
    public string? Outcome { get; set; }
}

internal sealed class CloseActionValidator : AbstractValidator<CloseActionForm>
{
    /// <param name="missing">What is said when nothing was typed; null where nothing need be.</param>
    public CloseActionValidator(string? missing)
    {
        if (missing is not null)
            RuleFor(form => form.Outcome).NotEmpty().WithMessage(missing);
        RuleFor(form => form.Outcome).MaximumLength(HubAction.LongestOutcome).WithMessage($"This must be {HubAction.LongestOutcome} characters or fewer");
    }
}

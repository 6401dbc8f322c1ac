using FluentValidation;
using MusicHub.Domain.Actions;

namespace MusicHub.Web.Features.Actions.ReopenAction;

public sealed class ReopenActionForm
{
    public string? Reason { get; set; }
}

internal sealed class ReopenActionValidator : AbstractValidator<ReopenActionForm>
{
    public ReopenActionValidator() => RuleFor(form => form.Reason)
        .NotEmpty().WithMessage(ActionRefusals.ReopeningReasonMissing.Message)
        .MaximumLength(HubAction.LongestReason).WithMessage($"This must be {HubAction.LongestReason} characters or fewer");
}

public sealed record ReopenActionPage(ReopenActionForm Form, ActionSubject Subject);

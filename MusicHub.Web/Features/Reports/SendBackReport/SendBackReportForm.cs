using FluentValidation;

namespace MusicHub.Web.Features.Reports.SendBackReport;

public sealed class SendBackReportForm
{
    public const int LongestReason = 1000;

    public string? Reason { get; set; }
}

public sealed class SendBackReportValidator : AbstractValidator<SendBackReportForm>
{
    public SendBackReportValidator() =>
        RuleFor(form => form.Reason)
            .NotEmpty().WithMessage("Say what is to be put right.")
            .MaximumLength(SendBackReportForm.LongestReason).WithMessage($"The reason must be {SendBackReportForm.LongestReason:N0} characters or fewer.");
}

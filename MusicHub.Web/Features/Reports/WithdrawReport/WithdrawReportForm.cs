using FluentValidation;

namespace MusicHub.Web.Features.Reports.WithdrawReport;

public sealed class WithdrawReportForm
{
    public const int LongestReason = 1000;

    public string? Reason { get; set; }
}

public sealed class WithdrawReportValidator : AbstractValidator<WithdrawReportForm>
{
    public WithdrawReportValidator() =>
        RuleFor(form => form.Reason)
            .NotEmpty().WithMessage("Say why it is withdrawn.")
            .MaximumLength(WithdrawReportForm.LongestReason).WithMessage($"The reason must be {WithdrawReportForm.LongestReason:N0} characters or fewer.");
}

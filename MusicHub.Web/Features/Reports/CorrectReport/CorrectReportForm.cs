using FluentValidation;

namespace MusicHub.Web.Features.Reports.CorrectReport;

public sealed class CorrectReportForm
{
    public const int LongestReason = 1000;

    public string? Reason { get; set; }
}

public sealed class CorrectReportValidator : AbstractValidator<CorrectReportForm>
{
    public CorrectReportValidator() =>
        RuleFor(form => form.Reason)
            .NotEmpty().WithMessage("Say what was wrong.")
            .MaximumLength(CorrectReportForm.LongestReason).WithMessage($"The reason must be {CorrectReportForm.LongestReason:N0} characters or fewer.");
}

using FluentValidation;
using MusicHub.Domain.Feedback;

namespace MusicHub.Web.Features.Feedback.SettleFeedback;

public sealed class SettleFeedbackForm
{
    public string? Answer { get; set; }
}

public sealed record SettleFeedbackPage(SettleFeedbackForm Form, FeedbackSubject Subject);

internal sealed class SettleFeedbackValidator : AbstractValidator<SettleFeedbackForm>
{
    public SettleFeedbackValidator() =>
        RuleFor(form => form.Answer).MaximumLength(FeedbackItem.LongestAnswer).WithMessage($"The answer must be {FeedbackItem.LongestAnswer} characters or fewer");
}

using FluentValidation;
using MusicHub.Domain.Visits;

namespace MusicHub.Web.Features.Visits.LogAttempt;

public sealed class LogAttemptForm
{
    /// <summary>Which button was pressed.</summary>
    public AttemptKind? How { get; set; }

    public string? Note { get; set; }

    /// <summary>Why the school declined.</summary>
    public Guid? ReasonId { get; set; }
}

internal sealed class LogAttemptValidator : AbstractValidator<LogAttemptForm>
{
    public LogAttemptValidator()
    {
        RuleFor(form => form.How).NotNull().WithMessage("Choose how you tried, or what came of it");
        RuleFor(form => form.Note).MaximumLength(ContactAttempt.LongestNote).WithMessage($"The note must be {ContactAttempt.LongestNote} characters or fewer");
    }
}

using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FluentValidation;
using MusicHub.Domain.Audits.Summaries;

namespace MusicHub.Web.Features.Audits.Summaries.CheckSummary;

public sealed class CheckSummaryForm
{
    public SummaryFinding? Finding { get; set; }

    public string? Address { get; set; }

    /// <summary>A year, or <see cref="SummaryWords.NoYear"/>.</summary>
    public string? Covers { get; set; }

    [Display(Name = "Date published")]
    public DateOnly? PublishedOn { get; set; }

    [Display(Name = "Date of the next review")]
    public DateOnly? ReviewOn { get; set; }

    [Display(Name = "Date checked")]
    public DateOnly? CheckedOn { get; set; }

    internal SummaryLook Look => new(Finding!.Value, Address, int.TryParse(Covers, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null, PublishedOn, ReviewOn);

    internal static CheckSummaryForm Of(SummarySubject subject, DateOnly today) => subject.Check is not { } check
        ? new() { CheckedOn = today }
        : new()
        {
            Finding = check.Finding,
            Address = check.Address,
            Covers = check.Finding == SummaryFinding.Found ? SummaryWords.Value(check.Covers) : null,
            PublishedOn = check.PublishedOn,
            ReviewOn = check.ReviewOn,
            CheckedOn = today,
        };
}

internal sealed class CheckSummaryValidator : AbstractValidator<CheckSummaryForm>
{
    public CheckSummaryValidator()
    {
        RuleFor(form => form.Finding).NotNull().WithMessage("Choose what was found");
        RuleFor(form => form.Covers).NotEmpty().When(form => form.Finding == SummaryFinding.Found).WithMessage("Choose the year that the summary covers");
        RuleFor(form => form.CheckedOn).NotNull().WithMessage("Enter the day on which it was checked");
    }
}

public sealed record CheckSummaryPage(CheckSummaryForm Form, SummarySubject Subject);

using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MusicHub.Domain.Visits;

namespace MusicHub.Web.Features.Visits.CorrectVisit;

public sealed class CorrectVisitForm : VisitRecordForm
{
    [Display(Name = "Kind of visit")]
    public Guid? KindId { get; set; }

    [Display(Name = "Visitor")]
    public Guid? VisitorId { get; set; }

    public string? Reason { get; set; }
}

internal sealed class CorrectVisitValidator : AbstractValidator<CorrectVisitForm>
{
    public CorrectVisitValidator(CorrectVisitPage page, DateOnly today)
    {
        RuleFor(form => form.KindId).Must(id => page.Kinds.Any(choice => choice.Value == id.ToString())).WithMessage("Choose what kind of visit it was");
        RuleFor(form => form.VisitorId).Must(id => page.Visitors.Any(choice => choice.Value == id.ToString())).WithMessage("Choose who visited");
        Include(new VisitRecordValidator<VisitRecordForm>(page.Choices, answersNeeded: page.Subject.Line.Priority is not null, today));
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why you correct the record");
        RuleFor(form => form.Reason).MaximumLength(Visit.LongestReason).WithMessage($"The reason must be {Visit.LongestReason} characters or fewer");
    }
}

using System.ComponentModel.DataAnnotations;
using FluentValidation;

namespace MusicHub.Web.Features.Visits.RecordUnplannedVisit;

public sealed class RecordUnplannedVisitForm : VisitRecordForm
{
    [Display(Name = "Kind of visit")]
    public Guid? KindId { get; set; }

    [Display(Name = "Visitor")]
    public Guid? VisitorId { get; set; }
}

internal sealed class RecordUnplannedVisitValidator : AbstractValidator<RecordUnplannedVisitForm>
{
    public RecordUnplannedVisitValidator(RecordUnplannedVisitPage page, DateOnly today)
    {
        RuleFor(form => form.KindId).Must(id => page.Kinds.Any(choice => choice.Value == id.ToString())).WithMessage("Choose what kind of visit it was");
        RuleFor(form => form.VisitorId).Must(id => page.Visitors.Any(choice => choice.Value == id.ToString())).WithMessage("Choose who visited");
        Include(new VisitRecordValidator<VisitRecordForm>(page.Choices, answersNeeded: true, today));
    }
}

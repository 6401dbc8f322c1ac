using FluentValidation;
using MusicHub.Domain.Facts;
using MusicHub.Web.Features.Questionnaires;

namespace MusicHub.Web.Features.Visits.RecordVisit;

/// <summary>The record with the hub's questions. Sections are posted together or one by one.</summary>
public sealed class RecordVisitForm : VisitRecordForm, IAnswersForm
{
    /// <summary>By section: the <see cref="SectionStamp"/> of what the page was made from. A section without one is left as it is.</summary>
    public Dictionary<string, string> Stamps { get; set; } = [];

    public Dictionary<Guid, QuestionAnswer> Answers { get; set; } = [];

    public Dictionary<FactKind, FactAnswer> Facts { get; set; } = [];
}

/// <summary>What must hold of a section whenever it is saved; the four answers are asked for when the visit is done.</summary>
internal sealed class RecordVisitValidator : AbstractValidator<RecordVisitForm>
{
    public RecordVisitValidator(RecordVisitPage page, bool finish, DateOnly today)
    {
        if (finish)
            Include(new VisitRecordValidator<VisitRecordForm>(page.Choices, answersNeeded: true, today));
        else
            Include(new VisitDraftValidator<VisitRecordForm>(page.Choices));
    }
}

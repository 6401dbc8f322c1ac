using FluentValidation;
using MusicHub.Domain.Facts;
using MusicHub.Domain.Questionnaires;

namespace MusicHub.Web.Features.Visits.RecordVisit;

/// <summary>The record with the hub's questions. Sections are posted together or one by one.</summary>
public sealed class RecordVisitForm : VisitRecordForm
{
    /// <summary>By section: the <see cref="SectionStamp"/> of what the page was made from. A section without one is left as it is.</summary>
    public Dictionary<string, string> Stamps { get; set; } = [];

    public Dictionary<Guid, QuestionAnswer> Answers { get; set; } = [];

    public Dictionary<FactKind, FactAnswer> Facts { get; set; } = [];
}

/// <summary>An answer as it is typed.</summary>
public sealed class QuestionAnswer
{
    public decimal? Number { get; set; }

    public string? Text { get; set; }

    public List<Guid> Options { get; set; } = [];

    internal static QuestionAnswer Of(Answer? answer) => answer is null
        ? new()
        : new() { Number = answer.Number, Text = answer.Text, Options = [.. answer.Chosen.Select(chosen => chosen.OptionId)] };

    internal GivenAnswer To(Guid questionId) => new(questionId, Number, Text, Options);
}

/// <summary>What is said of a fact: that it stands, or what it is instead.</summary>
public sealed class FactAnswer
{
    /// <summary>"yes" where what is known still stands, "no" where it is replaced; nothing where the question was passed over, or nothing was known.</summary>
    public string? Stands { get; set; }

    public decimal? Number { get; set; }

    public string? Word { get; set; }

    internal static string FieldOf(FactKind kind) => kind.Shape() == FactShape.Word ? nameof(Word) : nameof(Number);

    /// <param name="known">What was known when it was asked.</param>
    /// <returns>Null where nothing was said.</returns>
    internal FactValue? To(SchoolFact? known) =>
        known is not null && Stands == "yes" ? new FactValue(known.Number, known.Word)
        : known is not null && Stands != "no" ? null
        : Number is null && string.IsNullOrEmpty(Word) ? null
        : new FactValue(Number, string.IsNullOrEmpty(Word) ? null : Word);
}

/// <summary>What must hold of a section whenever it is saved; the four answers are asked for when the visit is done.</summary>
internal sealed class RecordVisitValidator : AbstractValidator<RecordVisitForm>
{
    public RecordVisitValidator(RecordVisitPage page, bool finish)
    {
        if (finish)
            Include(new VisitRecordValidator<VisitRecordForm>(page.Choices, answersNeeded: true));
        else
            Include(new VisitDraftValidator<VisitRecordForm>(page.Choices));
    }
}

using MusicHub.Domain.Facts;
using MusicHub.Domain.Questionnaires;

namespace MusicHub.Web.Features.Questionnaires;

/// <summary>A form that puts questions; its fields stand in <c>_Question</c> and <c>_FactQuestion</c>.</summary>
public interface IAnswersForm
{
    Dictionary<Guid, QuestionAnswer> Answers { get; }

    Dictionary<FactKind, FactAnswer> Facts { get; }
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

/// <summary>One question of a page, with what was typed or is stored.</summary>
public sealed record AskedQuestion(Question Question, IAnswersForm Form, AskedQuestions Questions);

/// <summary>A form that nobody has filled in, to show questions as they are asked.</summary>
public sealed class BlankAnswers : IAnswersForm
{
    public Dictionary<Guid, QuestionAnswer> Answers { get; } = [];

    public Dictionary<FactKind, FactAnswer> Facts { get; } = [];
}

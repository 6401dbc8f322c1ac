using System.Globalization;
using MusicHub.Domain.Facts;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Design;

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

    /// <summary>Of a statement: a step of the scale, or <see cref="NotApplicable"/>.</summary>
    public string? Rating { get; set; }

    public string? Note { get; set; }

    /// <summary>By option, where the question counts.</summary>
    public Dictionary<Guid, int?> Counts { get; set; } = [];

    internal const string NotApplicable = "na";

    internal static QuestionAnswer Of(Question question, Answer? answer) => answer is null
        ? new()
        : new()
        {
            Number = question.Kind == QuestionKind.Rating ? null : answer.Number,
            Text = answer.Text,
            Options = [.. answer.Chosen.Where(chosen => chosen.Count is null).Select(chosen => chosen.OptionId)],
            Rating = question.Kind != QuestionKind.Rating ? null : answer.NotApplicable ? NotApplicable : answer.Number?.ToString("0", CultureInfo.InvariantCulture),
            Note = answer.Note,
            Counts = answer.AsGiven.Counts.ToDictionary(counted => counted.Key, counted => (int?)counted.Value),
        };

    internal GivenAnswer To(Guid questionId) => new(questionId, RatedAs ?? Number, Text, Options)
    {
        Note = Note,
        NotApplicable = Rating == NotApplicable,
        Counts = Counts.Where(counted => counted.Value is not null).ToDictionary(counted => counted.Key, counted => counted.Value!.Value),
    };

    // What is no step of any scale is refused as out of range.
    private decimal? RatedAs => string.IsNullOrEmpty(Rating) || Rating == NotApplicable ? null : int.TryParse(Rating, NumberStyles.None, CultureInfo.InvariantCulture, out var rating) ? rating : -1;
}

/// <summary>What is said of a fact: that it stands, or what it is instead.</summary>
public sealed class FactAnswer
{
    /// <summary>"yes" where what is known still stands, "no" where it is replaced; nothing where the question was passed over, or nothing was known when the page was made: what is typed then counts.</summary>
    public string? Stands { get; set; }

    public decimal? Number { get; set; }

    public string? Word { get; set; }

    internal static string FieldOf(FactKind kind) => kind.Shape() == FactShape.Word ? nameof(Word) : nameof(Number);

    /// <param name="known">What was known when it was asked.</param>
    /// <returns>Null where nothing was said.</returns>
    internal FactValue? To(SchoolFact? known) =>
        known is not null && Stands == "yes" ? new FactValue(known.Number, known.Word)
        : Number is null && string.IsNullOrEmpty(Word) ? null
        : new FactValue(Number, string.IsNullOrEmpty(Word) ? null : Word);
}

/// <summary>One question of a page, with what was typed or is stored.</summary>
public sealed record AskedQuestion(Question Question, IAnswersForm Form, AskedQuestions Questions)
{
    /// <summary>The school itself answers: it is not asked for the hub's notes.</summary>
    public bool BySchool { get; init; }

    /// <summary>The answer stands in what the school is sent afterwards, and whoever writes it is told so.</summary>
    public bool GoesToSchool { get; init; }

    public string? Hint => !GoesToSchool ? Question.Hint : Question.Hint is null ? ReadBySchool : $"{Question.Hint.TrimEnd('.')}. {ReadBySchool}";

    private const string ReadBySchool = "The school reads this in the visit note.";

    /// <summary>How a statement may be rated: by the scale of its version, or not.</summary>
    public IReadOnlyList<Choice> Ratings =>
    [
        .. (Questions.Set?.Scale ?? []).Select(step => new Choice(step.Rating.ToString(CultureInfo.InvariantCulture), step.Name)),
        new(QuestionAnswer.NotApplicable, "Does not apply"),
        new("", "Not rated"),
    ];
}

/// <summary>A form that nobody has filled in, to show questions as they are asked.</summary>
public sealed class BlankAnswers : IAnswersForm
{
    public Dictionary<Guid, QuestionAnswer> Answers { get; } = [];

    public Dictionary<FactKind, FactAnswer> Facts { get; } = [];
}

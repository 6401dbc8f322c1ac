using MusicHub.Domain.Facts;
using MusicHub.Domain.Questionnaires;

namespace MusicHub.Domain.Surveys;

/// <summary>A question of a year's survey as it is counted: the same in every version that schools answered, by its key and kind.</summary>
public sealed class SurveyQuestion
{
    private readonly Dictionary<Guid, (string Key, int Place)> _options = [];
    private readonly Dictionary<Guid, Question> _byVersion;

    private SurveyQuestion(IReadOnlyList<(Question Question, string Section)> versions)
    {
        var latest = versions[0];
        (Question, Section) = latest;
        Kind = Question.Fact is { } fact ? fact.Shape() == FactShape.Word ? QuestionKind.Choice : QuestionKind.Number : Question.Kind;
        _byVersion = versions.ToDictionary(version => version.Question.QuestionnaireId, version => version.Question);
        var options = new List<SurveyOption>();
        if (Kind == QuestionKind.Choice && Question.Fact is { } word)
            options.AddRange(word.Words().Select(known => new SurveyOption(known.Key, known.Value)));
        foreach (var version in versions)
        {
            var place = 0;
            foreach (var option in version.Question.Options)
            {
                var key = option.Key.ToString();
                _options.Add(option.Id, (key, ++place));
                if (options.TrueForAll(known => known.Key != key))
                    options.Add(new SurveyOption(key, option.Text));
            }
        }

        Options = options;
    }

    /// <summary>In its latest words.</summary>
    public Question Question { get; }

    public string Section { get; }

    /// <summary>How it is counted: a fact as a choice or a number.</summary>
    public QuestionKind Kind { get; }

    public IReadOnlyList<SurveyOption> Options { get; }

    /// <summary>"pupils", "minutes"; null for pounds and for what is no number.</summary>
    public string? Unit => Question.Fact is { } fact ? fact.Shape() == FactShape.Minutes ? "minutes" : null : Question.Unit;

    public bool IsInPounds => Question.Fact?.Shape() == FactShape.Pounds;

    /// <summary>In the order of the latest version, then what only earlier ones asked.</summary>
    public static IReadOnlyList<SurveyQuestion> Of(IEnumerable<Questionnaire> versions)
    {
        var all =
            from version in versions.OrderByDescending(version => version.Number)
            from section in version.Sections
            from question in section.Questions
            group (question, section.Title) by (question.Key, question.Kind, question.Fact) into same
            select new SurveyQuestion([.. same]);
        return [.. all];
    }

    /// <summary>Whether answers to the two can be compared.</summary>
    public bool IsSameAs(SurveyQuestion other) =>
        (Question.Key, Question.Kind, Question.Fact) == (other.Question.Key, other.Question.Kind, other.Question.Fact);

    /// <summary>The question as that version put it; null where it did not.</summary>
    public Question? In(Guid questionnaireId) => _byVersion.GetValueOrDefault(questionnaireId);

    /// <summary>Null where the school was asked and gave no answer, or was not asked.</summary>
    public SurveyAnswer? AnswerOf(SurveyAnswers school) => Question.Fact is { } fact
        ? IsPutTo(school) ? school.Facts.GetValueOrDefault(fact) : null
        : In(school.QuestionnaireId) is { } asked ? school.Answers.GetValueOrDefault(asked.Id) : null;

    public bool IsPutTo(SurveyAnswers school) => In(school.QuestionnaireId) is { } asked && (asked.Stages & school.Stages) != 0;

    /// <summary>What was chosen, in the question's order.</summary>
    public IEnumerable<SurveyOption> OptionsIn(SurveyAnswer answer)
    {
        var chosen = Chosen(answer).Select(choice => choice.Key).ToHashSet();
        return Options.Where(option => chosen.Contains(option.Key));
    }

    internal IEnumerable<(string Key, int Place)> Chosen(SurveyAnswer answer) => answer.Word is { } word
        ? [(word, 0)]
        : answer.Options.Where(_options.ContainsKey).Select(id => _options[id]);
}

/// <param name="Key">The same in every version.</param>
public sealed record SurveyOption(string Key, string Text);

/// <summary>What one school answered in a complete survey.</summary>
/// <param name="QuestionnaireId">The version that it answered.</param>
/// <param name="Answers">By the question's identity in that version.</param>
public sealed record SurveyAnswers(
    Guid SchoolId, SchoolStages Stages, Guid QuestionnaireId, IReadOnlyDictionary<Guid, SurveyAnswer> Answers, IReadOnlyDictionary<FactKind, SurveyAnswer> Facts);

/// <param name="Word">Of a fact that is a word.</param>
public sealed record SurveyAnswer(decimal? Number, string? Text, IReadOnlyList<Guid> Options, string? Word = null);

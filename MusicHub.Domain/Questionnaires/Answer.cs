namespace MusicHub.Domain.Questionnaires;

/// <summary>What was answered to one question.</summary>
public sealed class Answer : Part
{
    public const int LongestText = 4000;

    private readonly List<ChosenOption> _chosen = [];

    private Answer()
    {
    }

    internal Answer(AnswerSheet sheet, GivenAnswer given)
    {
        (SheetId, QuestionId) = (sheet.Id, given.QuestionId);
        Change(given);
    }

    public Guid SheetId { get; private init; }

    public override Guid OwnerId => SheetId;

    public Guid QuestionId { get; private init; }

    public decimal? Number { get; private set; }

    public string? Text { get; private set; }

    public IReadOnlyList<ChosenOption> Chosen => _chosen;

    internal static bool Same(Answer? known, GivenAnswer? given) =>
        known is null
            ? given is null || given.IsBlank
            : given is not null && known.Number == given.Number && known.Text == given.CleanText && known._chosen.Select(chosen => chosen.OptionId).ToHashSet().SetEquals(given.Options);

    internal void Change(GivenAnswer given)
    {
        (Number, Text) = (given.Number, given.CleanText);
        _chosen.RemoveAll(chosen => !given.Options.Contains(chosen.OptionId));
        _chosen.AddRange(given.Options.Distinct().Where(id => _chosen.All(chosen => chosen.OptionId != id)).ToList().Select(id => new ChosenOption(this, id)));
    }
}

public sealed class ChosenOption : Part
{
    private ChosenOption()
    {
    }

    internal ChosenOption(Answer answer, Guid optionId) => (AnswerId, SheetId, OptionId) = (answer.Id, answer.SheetId, optionId);

    public Guid AnswerId { get; private init; }

    public Guid SheetId { get; private init; }

    public override Guid OwnerId => SheetId;

    public Guid OptionId { get; private init; }
}

/// <summary>An answer as it comes from a form: a number, or a text, or options, as the question asks.</summary>
public sealed record GivenAnswer(Guid QuestionId, decimal? Number, string? Text, IReadOnlyCollection<Guid> Options)
{
    public static GivenAnswer OfNumber(Guid questionId, decimal? number) => new(questionId, number, null, []);

    public static GivenAnswer OfText(Guid questionId, string? text) => new(questionId, null, text, []);

    public static GivenAnswer OfOptions(Guid questionId, params Guid[] options) => new(questionId, null, null, options);

    public bool IsBlank => Number is null && CleanText is null && Options.Count == 0;

    internal string? CleanText => string.IsNullOrWhiteSpace(Text) ? null : Text.Trim();

    internal Refusal? RefusalOf(Question question) => question.Kind switch
    {
        QuestionKind.Number when Number < question.Least || Number > question.Most => QuestionnaireRefusals.OutOfRange(question),
        QuestionKind.Number => CleanText is null && Options.Count == 0 ? null : QuestionnaireRefusals.OutOfRange(question),
        QuestionKind.Text when CleanText?.Length > Answer.LongestText => QuestionnaireRefusals.TooLong(question),
        QuestionKind.Text => Number is null && Options.Count == 0 ? null : QuestionnaireRefusals.NotAsked(question),
        _ when Number is not null || CleanText is not null || Options.Any(id => question.Options.All(option => option.Id != id)) => QuestionnaireRefusals.NotOffered(question),
        QuestionKind.SeveralChoices => null,
        _ => Options.Distinct().Count() > 1 ? QuestionnaireRefusals.NotOne(question) : null,
    };
}

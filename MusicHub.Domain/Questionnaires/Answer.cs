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

    /// <summary>Of a rating: the evidence for it.</summary>
    public string? Text { get; private set; }

    /// <summary>Of a rating: what the hub notes of it for itself.</summary>
    public string? Note { get; private set; }

    /// <summary>Of a rating: the statement does not apply to the school.</summary>
    public bool NotApplicable { get; private set; }

    public IReadOnlyList<ChosenOption> Chosen => _chosen;

    /// <summary>As it was given.</summary>
    public GivenAnswer AsGiven => new(QuestionId, Number, Text, [.. _chosen.Where(chosen => chosen.Count is null).Select(chosen => chosen.OptionId)])
    {
        Note = Note,
        NotApplicable = NotApplicable,
        Counts = _chosen.Where(chosen => chosen.Count is not null).ToDictionary(chosen => chosen.OptionId, chosen => chosen.Count!.Value),
    };

    internal static bool Same(Answer? known, GivenAnswer? given) =>
        known is null
            ? given is null || given.IsBlank
            : given is not null && known.Number == given.Number && known.Text == given.CleanText && known.Note == given.CleanNote && known.NotApplicable == given.NotApplicable
                && known._chosen.Select(chosen => (chosen.OptionId, chosen.Count)).ToHashSet().SetEquals(given.Chosen);

    internal void Change(GivenAnswer given)
    {
        (Number, Text, Note, NotApplicable) = (given.Number, given.CleanText, given.CleanNote, given.NotApplicable);
        var chosen = given.Chosen.ToDictionary(chosen => chosen.OptionId, chosen => chosen.Count);
        _chosen.RemoveAll(known => !chosen.ContainsKey(known.OptionId));
        foreach (var (optionId, count) in chosen)
        {
            if (_chosen.Find(known => known.OptionId == optionId) is { } known)
                known.Counted(count);
            else
                _chosen.Add(new ChosenOption(this, optionId, count));
        }
    }
}

public sealed class ChosenOption : Part
{
    private ChosenOption()
    {
    }

    internal ChosenOption(Answer answer, Guid optionId, int? count) => (AnswerId, SheetId, OptionId, Count) = (answer.Id, answer.SheetId, optionId, count);

    public Guid AnswerId { get; private init; }

    public Guid SheetId { get; private init; }

    public override Guid OwnerId => SheetId;

    public Guid OptionId { get; private init; }

    /// <summary>Of a question that counts: how many; null for any other.</summary>
    public int? Count { get; private set; }

    internal void Counted(int? count) => Count = count;
}

/// <summary>An answer as it comes from a form: a number, or a text, or options, or a rating, or counts, as the question asks.</summary>
public sealed record GivenAnswer(Guid QuestionId, decimal? Number, string? Text, IReadOnlyCollection<Guid> Options)
{
    public const int MostCounted = 1000;

    /// <inheritdoc cref="Answer.Note"/>
    public string? Note { get; init; }

    public bool NotApplicable { get; init; }

    /// <summary>By option, where the question counts; an option that is left out is not counted.</summary>
    public IReadOnlyDictionary<Guid, int> Counts { get; init; } = new Dictionary<Guid, int>();

    /// <param name="rating">From 1, the lowest step; null where only evidence or a note is given.</param>
    public static GivenAnswer OfRating(Guid questionId, int? rating, string? evidence = null, string? note = null) => new(questionId, rating, evidence, []) { Note = note };

    public static GivenAnswer OfNotApplicable(Guid questionId, string? evidence = null, string? note = null) => OfRating(questionId, null, evidence, note) with { NotApplicable = true };

    public static GivenAnswer OfCounts(Guid questionId, IReadOnlyDictionary<Guid, int> counts) => new(questionId, null, null, []) { Counts = counts };

    public static GivenAnswer OfNumber(Guid questionId, decimal? number) => new(questionId, number, null, []);

    public static GivenAnswer OfText(Guid questionId, string? text) => new(questionId, null, text, []);

    public static GivenAnswer OfOptions(Guid questionId, params Guid[] options) => new(questionId, null, null, options);

    public bool IsBlank => Number is null && CleanText is null && CleanNote is null && !NotApplicable && Options.Count == 0 && Counts.Count == 0;

    internal string? CleanNote => string.IsNullOrWhiteSpace(Note) ? null : Note.Trim();

    internal IEnumerable<(Guid OptionId, int? Count)> Chosen => Options.Distinct().Select(id => (id, (int?)null)).Concat(Counts.Select(counted => (counted.Key, (int?)counted.Value)));

    internal string? CleanText => string.IsNullOrWhiteSpace(Text) ? null : Text.Trim();

    internal Refusal? RefusalOf(Question question) => question.Kind switch
    {
        not QuestionKind.Rating when NotApplicable || CleanNote is not null => QuestionnaireRefusals.NotAsked(question),
        not QuestionKind.Counts when Counts.Count > 0 => QuestionnaireRefusals.NotAsked(question),
        QuestionKind.Rating when Options.Count > 0 => QuestionnaireRefusals.NotAsked(question),
        QuestionKind.Rating when CleanText?.Length > Answer.LongestText || CleanNote?.Length > Answer.LongestText => QuestionnaireRefusals.TooLong(question),
        QuestionKind.Rating when NotApplicable && Number is not null => QuestionnaireRefusals.RatedAndNot(question),
        QuestionKind.Rating => Number is null || (Number >= question.Least && Number <= question.Most && decimal.IsInteger(Number.Value)) ? null : QuestionnaireRefusals.OutOfRange(question),
        QuestionKind.Counts when Number is not null || CleanText is not null || Options.Count > 0 || Counts.Keys.Any(id => question.Options.All(option => option.Id != id)) => QuestionnaireRefusals.NotOffered(question),
        QuestionKind.Counts => Counts.Values.All(count => count is >= 0 and <= MostCounted) ? null : QuestionnaireRefusals.NotCounted(question),
        QuestionKind.Number when Number < question.Least || Number > question.Most => QuestionnaireRefusals.OutOfRange(question),
        QuestionKind.Number => CleanText is null && Options.Count == 0 ? null : QuestionnaireRefusals.OutOfRange(question),
        QuestionKind.Text when CleanText?.Length > Answer.LongestText => QuestionnaireRefusals.TooLong(question),
        QuestionKind.Text => Number is null && Options.Count == 0 ? null : QuestionnaireRefusals.NotAsked(question),
        _ when Number is not null || CleanText is not null || Options.Any(id => question.Options.All(option => option.Id != id)) => QuestionnaireRefusals.NotOffered(question),
        QuestionKind.SeveralChoices or QuestionKind.Interests => null,
        _ => Options.Distinct().Count() > 1 ? QuestionnaireRefusals.NotOne(question) : null,
    };
}

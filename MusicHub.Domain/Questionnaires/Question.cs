using MusicHub.Domain.Audits;
using MusicHub.Domain.Facts;

namespace MusicHub.Domain.Questionnaires;

public sealed class Question : Part, IHavePlace
{
    private readonly List<QuestionOption> _options = [];

    private Question() => Text = null!;

    internal Question(QuestionSection section, Guid key, QuestionWords words, int order)
    {
        (SectionId, QuestionnaireId, Key, Order) = (section.Id, section.QuestionnaireId, key, order);
        Text = null!;
        Change(words);
    }

    public Guid SectionId { get; private init; }

    public Guid QuestionnaireId { get; private init; }

    public override Guid OwnerId => QuestionnaireId;

    /// <summary>The same in every version of the series, so that answers can be compared from year to year.</summary>
    public Guid Key { get; private init; }

    public string Text { get; private set; }

    public string? Hint { get; private set; }

    public QuestionKind Kind { get; private set; }

    /// <summary>What is answered is this fact about the school: it is confirmed or replaced where it is held, and no second copy kept.</summary>
    public FactKind? Fact { get; private set; }

    public SchoolStages Stages { get; private set; }

    public QuestionAudience Audience { get; private set; }

    /// <summary>Of a statement to rate; null for any other question.</summary>
    public AuditStrand? Strand { get; private set; }

    /// <summary>The key feature that a statement tells of: it stands in the short form too.</summary>
    public KeyFeature? Feature { get; private set; }

    /// <summary>Of a number: the smallest and largest that are accepted, and what it counts. Of a rating: the lowest and the highest step.</summary>
    public decimal? Least { get; private set; }

    public decimal? Most { get; private set; }

    public string? Unit { get; private set; }

    public int Order { get; private set; }

    int IHavePlace.Order
    {
        get => Order;
        set => Order = value;
    }

    /// <summary>Of a choice or scale, in their order; of a scale from the lowest.</summary>
    public IReadOnlyList<QuestionOption> Options => [.. _options.OrderBy(option => option.Order)];

    internal void Change(QuestionWords words)
    {
        Text = words.Text.Trim();
        Hint = string.IsNullOrWhiteSpace(words.Hint) ? null : words.Hint.Trim();
        (Kind, Fact, Stages, Audience) = (words.Kind, words.Fact, words.Stages, words.Audience);
        (Strand, Feature) = Kind == QuestionKind.Rating ? (words.Strand, words.Feature) : (null, null);
        (Least, Most, Unit) = Kind == QuestionKind.Number ? (words.Least, words.Most, string.IsNullOrWhiteSpace(words.Unit) ? null : words.Unit.Trim()) : (null, null, null);
        var texts = Kind.HasOptions() ? words.CleanOptions : [];
        // An option that keeps its words keeps its key, wherever it is moved to.
        _options.RemoveAll(option => !texts.Contains(option.Text));
        for (var at = 0; at < texts.Count; at++)
        {
            if (_options.Find(option => option.Text == texts[at]) is { } known)
                known.MoveTo(at + 1);
            else
                _options.Add(new QuestionOption(this, Ids.Next(), texts[at], at + 1));
        }
    }

    /// <summary>A statement is rated from 1 to that many.</summary>
    internal void RateBy(int steps)
    {
        if (Kind == QuestionKind.Rating)
            (Least, Most) = (1, steps);
    }

    internal Question CopyTo(QuestionSection section)
    {
        var copy = new Question(section, Key, new QuestionWords(Text, Hint, Kind, [], Stages, Audience) { Fact = Fact, Least = Least, Most = Most, Unit = Unit, Strand = Strand, Feature = Feature }, Order);
        (copy.Least, copy.Most) = (Least, Most);
        copy._options.AddRange(Options.Select(option => new QuestionOption(copy, option.Key, option.Text, option.Order)));
        return copy;
    }
}

public sealed class QuestionOption : Part
{
    private QuestionOption() => Text = null!;

    internal QuestionOption(Question question, Guid key, string text, int order) =>
        (QuestionId, QuestionnaireId, Key, Text, Order) = (question.Id, question.QuestionnaireId, key, text, order);

    public Guid QuestionId { get; private init; }

    public Guid QuestionnaireId { get; private init; }

    public override Guid OwnerId => QuestionnaireId;

    /// <summary>The same in every version of the series.</summary>
    public Guid Key { get; private init; }

    public string Text { get; private init; }

    public int Order { get; private set; }

    internal void MoveTo(int order) => Order = order;
}

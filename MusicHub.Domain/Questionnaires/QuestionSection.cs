namespace MusicHub.Domain.Questionnaires;

/// <summary>Questions that belong together, filled in and saved together.</summary>
public sealed class QuestionSection : Part, IHavePlace
{
    public const int MostQuestions = 60;

    private readonly List<Question> _questions = [];

    private QuestionSection() => Title = null!;

    internal QuestionSection(Questionnaire questionnaire, Guid key, SectionWords words, int order)
    {
        (QuestionnaireId, Key, Order) = (questionnaire.Id, key, order);
        Title = null!;
        Change(words);
    }

    public Guid QuestionnaireId { get; private init; }

    public override Guid OwnerId => QuestionnaireId;

    /// <summary>The same in every version of the series.</summary>
    public Guid Key { get; private init; }

    public string Title { get; private set; }

    public string? Intro { get; private set; }

    public int Order { get; private set; }

    int IHavePlace.Order
    {
        get => Order;
        set => Order = value;
    }

    /// <summary>In their order.</summary>
    public IReadOnlyList<Question> Questions => [.. _questions.OrderBy(question => question.Order)];

    /// <summary>What is asked of a school of these stages.</summary>
    public IReadOnlyList<Question> For(SchoolStages stages) => [.. Questions.Where(question => (question.Stages & stages) != 0)];

    internal void Change(SectionWords words) =>
        (Title, Intro) = (words.Title.Trim(), string.IsNullOrWhiteSpace(words.Intro) ? null : words.Intro.Trim());

    internal Result<Question> Add(QuestionWords words)
    {
        if (_questions.Count >= MostQuestions)
            return QuestionnaireRefusals.TooManyQuestions;
        var question = new Question(this, Ids.Next(), words, _questions.Count == 0 ? 1 : _questions.Max(other => other.Order) + 1);
        _questions.Add(question);
        return question;
    }

    /// <param name="known">The same question as it stood before, of which options that keep their words keep their keys.</param>
    internal void Put(PlannedQuestion plan, Question? known)
    {
        var question = known?.CopyTo(this) ?? new Question(this, plan.Key ?? Ids.Next(), plan.Words, 0);
        question.Change(plan.Words);
        ((IHavePlace)question).Order = _questions.Count + 1;
        _questions.Add(question);
    }

    /// <summary>Puts another question in its place.</summary>
    internal Question Exchange(Guid questionId, QuestionWords words)
    {
        var question = new Question(this, Ids.Next(), words, _questions.Single(known => known.Id == questionId).Order);
        Remove(questionId);
        _questions.Add(question);
        return question;
    }

    internal void Remove(Guid questionId) => _questions.RemoveAll(question => question.Id == questionId);

    internal QuestionSection CopyTo(Questionnaire next)
    {
        var copy = new QuestionSection(next, Key, new SectionWords(Title, Intro), Order);
        copy._questions.AddRange(Questions.Select(question => question.CopyTo(copy)));
        return copy;
    }
}

public sealed record SectionWords(string Title, string? Intro)
{
    public const int LongestTitle = 100;

    public const int LongestIntro = 1000;
}

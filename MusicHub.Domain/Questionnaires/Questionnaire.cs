namespace MusicHub.Domain.Questionnaires;

/// <summary>
/// One version of a set of questions: of the visit, of Have Your Say, of an audit toolkit. A draft is edited;
/// a published version never changes, so that answers keep the words that they were given to.
/// </summary>
public sealed class Questionnaire : Aggregate
{
    public const int LongestName = 100;

    public const int MostSections = 30;

    private readonly List<QuestionSection> _sections = [];
    private readonly List<ScaleStep> _scale = [];

    private Questionnaire() => Name = null!;

    public QuestionnaireUse Use { get; private init; }

    /// <summary>Shared by all versions of the same set.</summary>
    public Guid SeriesId { get; private init; }

    /// <summary>Counts the versions of the series from 1.</summary>
    public int Number { get; private init; }

    public string Name { get; private set; }

    /// <summary>The academic year that it is for, by its first calendar year; null where it holds until the next version.</summary>
    public int? YearStart { get; private set; }

    public QuestionnaireState State { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>In their order.</summary>
    public IReadOnlyList<QuestionSection> Sections => [.. _sections.OrderBy(section => section.Order)];

    /// <summary>By which statements are rated, from the lowest step; empty where there are none to rate.</summary>
    public IReadOnlyList<ScaleStep> Scale => [.. _scale.OrderBy(step => step.Rating)];

    /// <summary>The step of the scale from which a key feature counts as met; 0 without a scale.</summary>
    public int MetFrom { get; private set; }

    public IEnumerable<Question> Questions => Sections.SelectMany(section => section.Questions);

    /// <summary>The first version of a new series, as a draft.</summary>
    public static Result<Questionnaire> Draft(QuestionnaireUse use, string name, int? yearStart = null)
    {
        var draft = new Questionnaire { Use = use, SeriesId = Ids.Next(), Number = 1 };
        var result = draft.Rename(name, yearStart);
        return result.IsRefused ? result.Refusal : draft;
    }

    /// <summary>A draft of the version after this one, with the same questions under the same keys.</summary>
    public Result<Questionnaire> DraftNext(int? yearStart)
    {
        if (State == QuestionnaireState.Draft)
            return QuestionnaireRefusals.NotPublished;
        var next = new Questionnaire { Use = Use, SeriesId = SeriesId, Number = Number + 1, Name = Name, YearStart = yearStart, MetFrom = MetFrom };
        next._scale.AddRange(Scale.Select(step => step.CopyTo(next)));
        next._sections.AddRange(Sections.Select(section => section.CopyTo(next)));
        return next;
    }

    public Result Rename(string name, int? yearStart)
    {
        if (State != QuestionnaireState.Draft)
            return QuestionnaireRefusals.Published;
        if (string.IsNullOrWhiteSpace(name))
            return QuestionnaireRefusals.NameMissing;
        Name = name.Trim();
        YearStart = yearStart;
        return Result.Done;
    }

    /// <summary>Sets by which steps, from the lowest, statements are rated.</summary>
    /// <param name="metFrom">The step, from 1, from which a key feature counts as met.</param>
    public Result SetScale(IReadOnlyList<StepWords> steps, int metFrom)
    {
        if (State != QuestionnaireState.Draft)
            return QuestionnaireRefusals.Published;
        if (ScaleStep.RefusalOf(steps, metFrom) is { } refusal)
            return refusal;
        _scale.RemoveAll(step => step.Rating > steps.Count);
        foreach (var (at, words) in steps.Index())
        {
            if (_scale.Find(step => step.Rating == at + 1) is { } known)
                known.Change(words);
            else
                _scale.Add(new ScaleStep(this, at + 1, words));
        }

        MetFrom = metFrom;
        foreach (var question in Questions)
            question.RateBy(steps.Count);
        return Result.Done;
    }

    /// <summary>Puts a plan in the place of all that the draft holds. What keeps its key compares with earlier versions, also answer by answer.</summary>
    /// <param name="earlier">Versions of the series, the latest first.</param>
    public Result Rewrite(QuestionnairePlan plan, IEnumerable<Questionnaire> earlier)
    {
        if (State != QuestionnaireState.Draft)
            return QuestionnaireRefusals.Published;
        if (plan.Refusal() is { } refusal)
            return refusal;
        var known = earlier.Prepend(this).SelectMany(version => version.Questions).GroupBy(question => question.Key).ToDictionary(same => same.Key, same => same.First());
        Rename(plan.Name, plan.YearStart);
        _sections.Clear();
        foreach (var (at, section) in plan.Sections.Index())
        {
            var added = new QuestionSection(this, section.Key ?? Ids.Next(), section.Words, at + 1);
            foreach (var question in section.Questions)
                added.Put(question, question.Key is { } key ? known.GetValueOrDefault(key) : null);
            _sections.Add(added);
        }

        if (plan.Scale.Count > 0)
            return SetScale(plan.Scale, plan.MetFrom);
        _scale.Clear();
        MetFrom = 0;
        return Result.Done;
    }

    public Result<QuestionSection> AddSection(SectionWords words)
    {
        if (Refuse(words) is { } refusal)
            return refusal;
        if (_sections.Count >= MostSections)
            return QuestionnaireRefusals.TooManySections;
        var section = new QuestionSection(this, Ids.Next(), words, _sections.Count == 0 ? 1 : _sections.Max(other => other.Order) + 1);
        _sections.Add(section);
        return section;
    }

    public Result ChangeSection(Guid sectionId, SectionWords words)
    {
        if (Refuse(words) is { } refusal)
            return refusal;
        Section(sectionId).Change(words);
        return Result.Done;
    }

    /// <summary>Takes a section out, and its questions with it.</summary>
    public Result RemoveSection(Guid sectionId)
    {
        if (State != QuestionnaireState.Draft)
            return QuestionnaireRefusals.Published;
        _sections.Remove(Section(sectionId));
        return Result.Done;
    }

    /// <param name="by">-1 moves it one place up, 1 one place down; at the end it stays.</param>
    public Result MoveSection(Guid sectionId, int by) =>
        State != QuestionnaireState.Draft ? QuestionnaireRefusals.Published : Places.Move(Sections, Section(sectionId), by);

    public Result<Question> AddQuestion(Guid sectionId, QuestionWords words)
    {
        if (State != QuestionnaireState.Draft)
            return QuestionnaireRefusals.Published;
        return (words.Refusal() ?? TwiceAsked(words, null)) is { } refusal ? refusal : Rated(Section(sectionId).Add(words));
    }

    /// <param name="isAnother">It means something else from now on: what was answered before is not compared with it.</param>
    public Result ChangeQuestion(Guid questionId, QuestionWords words, bool isAnother = false)
    {
        if (State != QuestionnaireState.Draft)
            return QuestionnaireRefusals.Published;
        if ((words.Refusal() ?? TwiceAsked(words, questionId)) is { } refusal)
            return refusal;
        if (isAnother)
        {
            SectionOf(questionId).Exchange(questionId, words).RateBy(_scale.Count);
            return Result.Done;
        }

        Question(questionId).Change(words);
        Question(questionId).RateBy(_scale.Count);
        return Result.Done;
    }

    public Result RemoveQuestion(Guid questionId)
    {
        if (State != QuestionnaireState.Draft)
            return QuestionnaireRefusals.Published;
        SectionOf(questionId).Remove(questionId);
        return Result.Done;
    }

    /// <inheritdoc cref="MoveSection"/>
    public Result MoveQuestion(Guid questionId, int by) =>
        State != QuestionnaireState.Draft ? QuestionnaireRefusals.Published : Places.Move(SectionOf(questionId).Questions, Question(questionId), by);

    /// <summary>From now on it is asked, and never changes.</summary>
    public Result Publish(DateTimeOffset at)
    {
        if (State != QuestionnaireState.Draft)
            return QuestionnaireRefusals.Published;
        if (!Questions.Any())
            return QuestionnaireRefusals.NothingToAsk;
        if (Sections.FirstOrDefault(section => section.Questions.Count == 0) is { } empty)
            return QuestionnaireRefusals.EmptySection(empty);
        if (_scale.Count == 0 && Questions.Any(question => question.Kind == QuestionKind.Rating))
            return QuestionnaireRefusals.ScaleMissing;
        (State, PublishedAt) = (QuestionnaireState.Published, at);
        return Result.Done;
    }

    /// <summary>It is asked no longer: a later version is. What was answered stays.</summary>
    public Result Retire()
    {
        if (State != QuestionnaireState.Published)
            return QuestionnaireRefusals.NotPublished;
        State = QuestionnaireState.Retired;
        return Result.Done;
    }

    /// <exception cref="InvalidOperationException">It has no such section.</exception>
    public QuestionSection Section(Guid sectionId) => _sections.Single(section => section.Id == sectionId);

    /// <exception cref="InvalidOperationException">It has no such question.</exception>
    public Question Question(Guid questionId) => Questions.Single(question => question.Id == questionId);

    /// <param name="key">A section's, in every version of the series the same.</param>
    /// <exception cref="InvalidOperationException">It has no such section.</exception>
    public string TitleOf(Guid key) => _sections.Single(section => section.Key == key).Title;

    public QuestionSection SectionOf(Guid questionId) => _sections.Single(section => section.Questions.Any(question => question.Id == questionId));

    private Result<Question> Rated(Result<Question> added)
    {
        added.Value?.RateBy(_scale.Count);
        return added;
    }

    private Refusal? Refuse(SectionWords words) =>
        State != QuestionnaireState.Draft ? QuestionnaireRefusals.Published : string.IsNullOrWhiteSpace(words.Title) ? QuestionnaireRefusals.TitleMissing : null;

    // A fact has one owner; two questions for it on one form would be two.
    private Refusal? TwiceAsked(QuestionWords words, Guid? except) =>
        words.Fact is { } fact && Questions.Any(question => question.Fact == fact && question.Id != except) ? QuestionnaireRefusals.FactAskedTwice : null;
}

public enum QuestionnaireUse
{
    VisitQuestions,
    HaveYourSay,
    AuditToolkit,
    SelfEvaluation,
}

public enum QuestionnaireState
{
    Draft,
    Published,
    Retired,
}

public static class QuestionnaireUses
{
    public static string Title(this QuestionnaireUse use) => use switch
    {
        QuestionnaireUse.VisitQuestions => "Visit questions",
        QuestionnaireUse.HaveYourSay => "Have Your Say",
        QuestionnaireUse.AuditToolkit => "Audit toolkit",
        _ => "School’s self-evaluation",
    };
}

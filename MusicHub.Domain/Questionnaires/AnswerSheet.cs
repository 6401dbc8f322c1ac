using MusicHub.Domain.History;

namespace MusicHub.Domain.Questionnaires;

/// <summary>The answers that were given on one occasion (a visit, a survey, an audit) to one version of a questionnaire, section by section.</summary>
public sealed class AnswerSheet : Aggregate
{
    private readonly List<AnsweredSection> _sections = [];
    private readonly List<Answer> _answers = [];

    private AnswerSheet()
    {
    }

    public Guid QuestionnaireId { get; private init; }

    /// <summary>The questionnaire's, so that an occasion has one sheet for each series.</summary>
    public Guid SeriesId { get; private init; }

    /// <summary>The visit, survey or audit.</summary>
    public Guid SubjectId { get; private init; }

    public Guid SchoolId { get; private init; }

    public IReadOnlyList<AnsweredSection> Sections => _sections;

    public IReadOnlyList<Answer> Answers => _answers;

    /// <exception cref="InvalidOperationException">The questionnaire has not been published.</exception>
    public static AnswerSheet Start(Questionnaire questionnaire, Guid subjectId, Guid schoolId)
    {
        if (questionnaire.State == QuestionnaireState.Draft)
            throw new InvalidOperationException("A draft is not answered.");
        return new AnswerSheet { QuestionnaireId = questionnaire.Id, SeriesId = questionnaire.SeriesId, SubjectId = subjectId, SchoolId = schoolId };
    }

    /// <summary>How often the section has been saved; 0 before the first time.</summary>
    public int VersionOf(Guid sectionId) => _sections.Find(section => section.SectionId == sectionId)?.Version ?? 0;

    public Answer? AnswerTo(Guid questionId) => _answers.Find(answer => answer.QuestionId == questionId);

    /// <summary>Whether saving these answers would change nothing.</summary>
    public bool Says(QuestionSection section, IReadOnlyCollection<GivenAnswer> given) =>
        section.Questions.Where(question => question.Kind != QuestionKind.Fact)
            .All(question => Answer.Same(AnswerTo(question.Id), given.FirstOrDefault(answer => answer.QuestionId == question.Id)));

    /// <summary>
    /// Replaces the answers of one section; a question that is left out, or blank, is unanswered. Questions for a fact are
    /// not kept here. Nothing is changed when an answer is refused, or when the answers are what they were.
    /// </summary>
    public Result Fill(QuestionSection section, IReadOnlyCollection<GivenAnswer> given, Guid? byId, DateTimeOffset at)
    {
        foreach (var answer in given)
        {
            var question = section.Questions.FirstOrDefault(question => question.Id == answer.QuestionId);
            if (question is null || question.Kind == QuestionKind.Fact)
                return QuestionnaireRefusals.NotAsked(question);
            if (answer.RefusalOf(question) is { } refusal)
                return refusal;
        }

        if (Says(section, given))
            return Result.Done;
        var asked = section.Questions.Select(question => question.Id).ToHashSet();
        _answers.RemoveAll(answer => asked.Contains(answer.QuestionId) && given.All(other => other.QuestionId != answer.QuestionId || other.IsBlank));
        foreach (var answer in given.Where(answer => !answer.IsBlank))
        {
            if (AnswerTo(answer.QuestionId) is { } known)
                known.Change(answer);
            else
                _answers.Add(new Answer(this, answer));
        }

        if (_sections.Find(known => known.SectionId == section.Id) is not { } saved)
            _sections.Add(saved = new AnsweredSection(this, section.Id));
        saved.Save(byId, at);
        return Result.Done;
    }
}

/// <summary>A section that has been saved: how often, and by whom last.</summary>
[Unrecorded]
public sealed class AnsweredSection : Part
{
    private AnsweredSection()
    {
    }

    internal AnsweredSection(AnswerSheet sheet, Guid sectionId) => (SheetId, SectionId) = (sheet.Id, sectionId);

    public Guid SheetId { get; private init; }

    public override Guid OwnerId => SheetId;

    public Guid SectionId { get; private init; }

    public int Version { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>Null where the school answered by a link.</summary>
    public Guid? SavedById { get; private set; }

    internal void Save(Guid? byId, DateTimeOffset at) => (Version, SavedAt, SavedById) = (Version + 1, at, byId);
}

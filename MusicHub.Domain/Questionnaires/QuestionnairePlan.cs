namespace MusicHub.Domain.Questionnaires;

/// <summary>All of a draft, as it is to be: what stands in a file that an editor brings.</summary>
/// <param name="MetFrom">See <see cref="Questionnaire.MetFrom"/>.</param>
public sealed record QuestionnairePlan(string Name, int? YearStart, IReadOnlyList<StepWords> Scale, int MetFrom, IReadOnlyList<PlannedSection> Sections)
{
    /// <summary>What is wrong with it, if anything is.</summary>
    public Refusal? Refusal() =>
        string.IsNullOrWhiteSpace(Name) ? QuestionnaireRefusals.NameMissing
        : (Scale.Count > 0 || MetFrom > 0) && ScaleStep.RefusalOf(Scale, MetFrom) is { } scale ? scale
        : Sections.Count > Questionnaire.MostSections ? QuestionnaireRefusals.TooManySections
        : Sections.Any(section => string.IsNullOrWhiteSpace(section.Words.Title)) ? QuestionnaireRefusals.TitleMissing
        : Sections.Any(section => section.Questions.Count > QuestionSection.MostQuestions) ? QuestionnaireRefusals.TooManyQuestions
        : Sections.SelectMany(section => section.Questions).Select(question => question.Words.Refusal()).OfType<Refusal>().FirstOrDefault();
}

/// <param name="Key">Of a section that the series has had before; null for a new one.</param>
public sealed record PlannedSection(Guid? Key, SectionWords Words, IReadOnlyList<PlannedQuestion> Questions);

/// <param name="Key">Of a question that the series has had before; null for a new one.</param>
public sealed record PlannedQuestion(Guid? Key, QuestionWords Words);

namespace MusicHub.Domain.Questionnaires;

/// <summary>A step of the scale by which the statements of one version are rated.</summary>
public sealed class ScaleStep : Part
{
    public const int Fewest = 2;

    public const int Most = 7;

    public const int LongestName = 40;

    public const int LongestDescription = 300;

    private ScaleStep() => Name = null!;

    internal ScaleStep(Questionnaire questionnaire, int rating, StepWords words)
    {
        (QuestionnaireId, Rating) = (questionnaire.Id, rating);
        Name = null!;
        Change(words);
    }

    public Guid QuestionnaireId { get; private init; }

    public override Guid OwnerId => QuestionnaireId;

    /// <summary>From 1, the lowest.</summary>
    public int Rating { get; private init; }

    public string Name { get; private set; }

    /// <summary>When a statement is rated so.</summary>
    public string? Description { get; private set; }

    internal static Refusal? RefusalOf(IReadOnlyList<StepWords> steps, int metFrom) =>
        steps.Count is < Fewest or > Most ? QuestionnaireRefusals.ScaleSize
        : steps.Any(step => string.IsNullOrWhiteSpace(step.Name)) ? QuestionnaireRefusals.StepNameMissing
        : steps.Select(step => step.Name.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Count() < steps.Count ? QuestionnaireRefusals.StepTwice
        : metFrom < 1 || metFrom > steps.Count ? QuestionnaireRefusals.MetOutOfScale
        : null;

    internal void Change(StepWords words) => (Name, Description) = (words.Name.Trim(), string.IsNullOrWhiteSpace(words.Description) ? null : words.Description.Trim());

    internal ScaleStep CopyTo(Questionnaire next) => new(next, Rating, new StepWords(Name, Description));
}

public sealed record StepWords(string Name, string? Description);

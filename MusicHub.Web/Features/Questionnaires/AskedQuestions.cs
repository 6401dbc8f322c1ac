using MusicHub.Domain.Facts;
using MusicHub.Domain.Questionnaires;

namespace MusicHub.Web.Features.Questionnaires;

/// <summary>The questions of one occasion: the version that was answered in it, else the one in use.</summary>
/// <param name="Set">Null while the hub has no questions in use.</param>
/// <param name="Sheet">Null before the first answer.</param>
/// <param name="Facts">What is known of the school: for the year, else for the latest year before it.</param>
public record AskedQuestions(Questionnaire? Set, AnswerSheet? Sheet, SchoolStages Stages, int YearStart, IReadOnlyDictionary<FactKind, SchoolFact> Facts)
{
    /// <summary>Those that ask this school anything.</summary>
    public IReadOnlyList<QuestionSection> Sections => [.. (Set?.Sections ?? []).Where(section => section.For(Stages).Count > 0)];

    public SchoolFact? KnownThisYear(FactKind kind) => Facts.GetValueOrDefault(kind) is { } fact && fact.YearStart == YearStart ? fact : null;
}

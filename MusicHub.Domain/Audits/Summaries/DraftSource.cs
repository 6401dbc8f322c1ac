using MusicHub.Domain.Facts;
using MusicHub.Domain.Questionnaires;

namespace MusicHub.Domain.Audits.Summaries;

/// <summary>What a draft is written from: only what may be shared with the school, and published by it.</summary>
/// <param name="Says">What the school published itself; empty where nothing of it is written down.</param>
/// <param name="SaysOf">The academic year of that; null where nothing is.</param>
/// <param name="InPlace">Statements of the latest audit that are at the step from which a key feature counts, or above.</param>
/// <param name="Development">Areas for development, as a person decided.</param>
public sealed record DraftSource(
    string School,
    int YearStart,
    string Hub,
    string? MusicLead,
    string? SeniorLead,
    SummaryContents Says,
    int? SaysOf,
    IReadOnlyList<(FactKind Kind, decimal Minutes)> Minutes,
    IReadOnlyList<(DraftPlace Place, string Text)> InPlace,
    IReadOnlyList<string> Development)
{
    /// <summary>What the plan of this year has as its targets, and is still to be done.</summary>
    public IReadOnlyList<(string What, DateOnly DueOn)> Targets { get; init; } = [];

    /// <summary>What an audit found to be in place, told in the part that it belongs to. What is internal, does not apply, or is not there yet, is left out.</summary>
    /// <param name="answers">Null before the first answer.</param>
    /// <param name="hasMinutes">Minutes a week are known: they tell more exactly what a statement on curriculum time says.</param>
    public static IReadOnlyList<(DraftPlace Place, string Text)> From(Questionnaire toolkit, AnswerSheet? answers, bool hasMinutes) =>
    [
        .. from section in toolkit.Sections
           let about = section.Questions.Select(question => question.Feature).FirstOrDefault(feature => feature is not null)
           from question in section.Questions
           where question is { Kind: QuestionKind.Rating, Audience: QuestionAudience.Shared } && PlaceOf(question.Feature ?? about) is not null && !(hasMinutes && question.Feature == KeyFeature.CurriculumTime)
           let answer = answers?.AnswerTo(question.Id)
           where answer is { NotApplicable: false } && answer.Number >= toolkit.MetFrom
           select (PlaceOf(question.Feature ?? about)!.Value, question.Text),
    ];

    private static DraftPlace? PlaceOf(KeyFeature? feature) => feature switch
    {
        null => null,
        KeyFeature.CurriculumTime => DraftPlace.Curriculum,
        KeyFeature.Performance or KeyFeature.LiveMusic => DraftPlace.Experiences,
        _ => DraftPlace.CoCurricular,
    };
}

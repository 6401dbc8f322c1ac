using MusicHub.Domain.Questionnaires;

namespace MusicHub.Domain.Audits;

/// <summary>One statement of an audit, as it was rated.</summary>
/// <param name="Key">The same in every version of the toolkit.</param>
/// <param name="Area">The area's key, the same in every version.</param>
/// <param name="Feature">The key feature that it tells of; null for none.</param>
/// <param name="Rating">From 1, the lowest, to the number of the scale's steps; null where it is not rated, or does not apply.</param>
/// <param name="NotApplicable">It does not apply to this school: then it has no rating.</param>
public sealed record RatedStatement(Guid Key, Guid Area, AuditStrand Strand, KeyFeature? Feature, int? Rating, bool NotApplicable = false)
{
    public bool IsRated => Rating is not null && !NotApplicable;

    /// <summary>What an audit puts to a school of these stages, with what has been answered.</summary>
    /// <param name="answers">Null before the first answer.</param>
    public static IReadOnlyList<RatedStatement> Of(Questionnaire toolkit, AuditForm form, SchoolStages stages, AnswerSheet? answers) =>
    [
        .. from section in toolkit.Sections
           from question in form.Asks(section, stages)
           where question.Kind == QuestionKind.Rating
           let answer = answers?.AnswerTo(question.Id)
           select new RatedStatement(question.Key, section.Key, question.Strand!.Value, question.Feature, (int?)answer?.Number, answer?.NotApplicable == true),
    ];
}

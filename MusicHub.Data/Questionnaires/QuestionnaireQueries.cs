using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;

namespace MusicHub.Data.Questionnaires;

public static class QuestionnaireQueries
{
    /// <summary>Answers follow what they were given in: who may not see visits sees none.</summary>
    public static IQueryable<AnswerSheet> VisibleTo(this IQueryable<AnswerSheet> sheets, Viewer viewer) =>
        viewer.May(Permission.SeeVisits) ? sheets : sheets.Where(_ => false);

    /// <summary>The versions that are asked now, of one use: one for each series.</summary>
    public static IQueryable<Questionnaire> InUse(this IQueryable<Questionnaire> questionnaires, QuestionnaireUse use) =>
        questionnaires.Where(questionnaire => questionnaire.Use == use && questionnaire.State == QuestionnaireState.Published)
            .OrderBy(questionnaire => questionnaire.Name).ThenByDescending(questionnaire => questionnaire.Number);

    /// <summary>What is asked no longer when the draft is published: the version before, other visit questions, another survey of the same year.</summary>
    public static IQueryable<Questionnaire> ReplacedBy(this IQueryable<Questionnaire> questionnaires, IQueryable<Questionnaire> draft) =>
        questionnaires.Where(set => set.State == QuestionnaireState.Published && draft.Any(next => next.SeriesId == set.SeriesId
            || (next.Use == QuestionnaireUse.VisitQuestions && set.Use == QuestionnaireUse.VisitQuestions)
            || (next.Use == QuestionnaireUse.HaveYourSay && set.Use == QuestionnaireUse.HaveYourSay && next.YearStart == set.YearStart)));
}

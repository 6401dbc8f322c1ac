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
}

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

    /// <summary>The toolkits that are asked in an academic year: of each series the one for that year, else for the latest before it. One that is published for a later year waits for it.</summary>
    public static IQueryable<Questionnaire> ToolkitsInUse(this IQueryable<Questionnaire> questionnaires, int yearStart) =>
        questionnaires.InUse(QuestionnaireUse.AuditToolkit).Where(set => (set.YearStart == null || set.YearStart <= yearStart)
            && !questionnaires.Any(later => later.SeriesId == set.SeriesId && later.State == QuestionnaireState.Published
                && (later.YearStart == null || later.YearStart <= yearStart)
                && ((later.YearStart ?? 0) > (set.YearStart ?? 0) || ((later.YearStart ?? 0) == (set.YearStart ?? 0) && later.Number > set.Number))));

    /// <summary>What was answered to a question in earlier versions of its series.</summary>
    public static IQueryable<Answer> AnswersBefore(this MusicHubDbContext db, Guid questionId) =>
        from question in db.Set<Question>()
        join known in db.Set<Question>() on question.Key equals known.Key
        join answer in db.Set<Answer>() on known.Id equals answer.QuestionId
        where question.Id == questionId && known.Id != questionId
        select answer;

    /// <summary>What is asked no longer when the draft is published: the version before, other visit questions, another survey of the same year. A toolkit for a later year leaves this year's in use.</summary>
    /// <param name="yearStart">The academic year in which it is published.</param>
    public static IQueryable<Questionnaire> ReplacedBy(this IQueryable<Questionnaire> questionnaires, IQueryable<Questionnaire> draft, int yearStart) =>
        questionnaires.Where(set => set.State == QuestionnaireState.Published && draft.Any(next =>
            (next.SeriesId == set.SeriesId && (next.Use != QuestionnaireUse.AuditToolkit || next.YearStart == set.YearStart
                || ((next.YearStart == null || next.YearStart <= yearStart) && (set.YearStart == null || set.YearStart <= yearStart))))
            || (next.Use == QuestionnaireUse.VisitQuestions && set.Use == QuestionnaireUse.VisitQuestions)
            || (next.Use == QuestionnaireUse.HaveYourSay && set.Use == QuestionnaireUse.HaveYourSay && next.YearStart == set.YearStart)));
}

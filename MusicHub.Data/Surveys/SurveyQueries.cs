using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Surveys;

namespace MusicHub.Data.Surveys;

public static class SurveyQueries
{
    public static IQueryable<SurveyResponse> VisibleTo(this IQueryable<SurveyResponse> responses, Viewer viewer) =>
        viewer.May(Permission.SeeVisits) ? responses : responses.Where(_ => false);

    /// <summary>Links of a school's survey, the newest first.</summary>
    public static IQueryable<SurveyLink> LinksOf(this MusicHubDbContext db, Guid schoolId, int yearStart) =>
        db.SurveyLinks.Where(link => link.SchoolId == schoolId && link.YearStart == yearStart).NewestFirst();

    /// <summary>What is asked in a year: the year's own version, the latest first, or one that holds until the next.</summary>
    public static IQueryable<Questionnaire> SurveysOf(this IQueryable<Questionnaire> questionnaires, int yearStart) =>
        questionnaires.Where(set => set.Use == QuestionnaireUse.HaveYourSay && ((set.YearStart == yearStart && set.State != QuestionnaireState.Draft) || (set.YearStart == null && set.State == QuestionnaireState.Published)))
            .OrderBy(set => set.YearStart == null).ThenByDescending(set => set.State == QuestionnaireState.Published).ThenByDescending(set => set.PublishedAt).ThenByDescending(set => set.Number);
}

using MusicHub.Data;
using MusicHub.Data.Surveys;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Surveys;

namespace MusicHub.Web.Features.Surveys.AnalyseSurvey;

/// <summary>A year's answers of some schools, counted, beside those of the year before where the same was asked.</summary>
public sealed record SurveyAnalysis(SurveyYear Year, SurveyYear Before)
{
    public string Title => AcademicYear.TitleOf(Year.YearStart);

    public string TitleBefore => AcademicYear.TitleOf(Before.YearStart);

    public IReadOnlyList<QuestionAnalysis> Questions { get; } = [.. Year.Questions.Select((question, at) => new QuestionAnalysis(
        at + 1,
        QuestionFigures.Count(question, Year.Answers),
        Before.Questions.FirstOrDefault(question.IsSameAs) is { } same && QuestionFigures.Count(same, Before.Answers) is { Answered: > 0 } figures ? figures : null,
        AcademicYear.TitleOf(Year.YearStart),
        AcademicYear.TitleOf(Before.YearStart)))];

    internal static async Task<SurveyAnalysis> Of(SurveySelection selection, int year, MusicHubDbContext db, Viewer viewer, DateTimeOffset now, CancellationToken cancellationToken) => new(
        await selection.Load(year, db, viewer, now, cancellationToken),
        await selection.Load(year - 1, db, viewer, now, cancellationToken));
}

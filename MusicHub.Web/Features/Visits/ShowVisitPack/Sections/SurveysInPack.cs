using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Surveys;
using MusicHub.Domain.Calendar;
using MusicHub.Web.Features.Visits.RecordVisit;

namespace MusicHub.Web.Features.Visits.ShowVisitPack.Sections;

/// <summary>What the school answered in Have Your Say in other years: to each question the latest.</summary>
internal sealed class SurveysInPack(MusicHubDbContext db) : IVisitPackSection
{
    private const int MostYears = 3;

    private const int Most = 10;

    public async Task<PackPart?> Of(PackOccasion occasion, CancellationToken cancellationToken)
    {
        var (schools, year) = (occasion.Schools, occasion.Questions.YearStart);
        var earlier = await (
            from response in db.SurveyResponses.VisibleTo(occasion.Viewer)
            where schools.Contains(response.SchoolId) && response.YearStart < year && response.CompletedOn != null
            join sheet in db.AnswerSheets on response.Id equals sheet.SubjectId
            orderby response.YearStart descending, response.CompletedOn descending, response.Id
            select new { Sheet = sheet, response.YearStart })
            .AsNoTracking().Take(MostYears).ToListAsync(cancellationToken);
        if (earlier.Count == 0)
            return null;
        var ids = earlier.Select(found => found.Sheet.QuestionnaireId).Distinct().ToList();
        var sets = await db.Questionnaires.AsNoTrackingWithIdentityResolution().Where(set => ids.Contains(set.Id)).ToDictionaryAsync(set => set.Id, cancellationToken);
        var latest = earlier[0].YearStart;
        var lines =
            from found in earlier
            from question in sets[found.Sheet.QuestionnaireId].Questions
            let answer = found.Sheet.AnswerTo(question.Id) is { } given ? StoredAnswers.Of(question, given) : null
            where answer is not null
            group new PackLine(question.Text, PackLine.Short(answer), found.YearStart == latest ? null : AcademicYear.TitleOf(found.YearStart)) by question.Key into answers
            select answers.First();
        return new PackPart("Have Your Say of other years", [.. lines.Take(Most)], "The survey was completed without an answer.", Note: $"Answered in {AcademicYear.TitleOf(latest)}, unless another year is named");
    }
}

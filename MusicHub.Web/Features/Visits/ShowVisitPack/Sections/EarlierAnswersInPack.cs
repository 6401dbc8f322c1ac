using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Questionnaires;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits.RecordVisit;

namespace MusicHub.Web.Features.Visits.ShowVisitPack.Sections;

/// <summary>What was answered in visits of other years: to each question the latest.</summary>
internal sealed class EarlierAnswersInPack(MusicHubDbContext db) : IVisitPackSection
{
    private const int MostVisits = 3;

    private const int Most = 10;

    public async Task<PackPart?> Of(PackOccasion occasion, CancellationToken cancellationToken)
    {
        var starts = new DateOnly(occasion.Questions.YearStart, 9, 1);
        var earlier = await (
            from sheet in db.AnswerSheets.VisibleTo(occasion.Viewer)
            join visit in db.Visits on sheet.SubjectId equals visit.Id
            where occasion.Schools.Contains(visit.SchoolId) && visit.State == VisitState.Done && visit.On < starts
            orderby visit.On descending, visit.Id
            select new { Sheet = sheet, visit.On })
            .AsNoTracking().Take(MostVisits).ToListAsync(cancellationToken);
        var ids = earlier.Select(found => found.Sheet.QuestionnaireId).Distinct().ToList();
        var sets = await db.Questionnaires.AsNoTrackingWithIdentityResolution().Where(set => ids.Contains(set.Id)).ToDictionaryAsync(set => set.Id, cancellationToken);
        var lines =
            from found in earlier
            from question in sets[found.Sheet.QuestionnaireId].Questions
            where question.Kind != QuestionKind.Fact
            let answer = found.Sheet.AnswerTo(question.Id) is { } given ? StoredAnswers.Of(question, given) : null
            where answer is not null
            group new PackLine(question.Text, PackLine.Short(answer), found.On!.Value.Short()) by question.Key into answers
            select answers.First();
        var all = lines.ToList();
        return all.Count == 0 ? null : new PackPart("Answers of other years", [.. all.Take(Most)]);
    }
}

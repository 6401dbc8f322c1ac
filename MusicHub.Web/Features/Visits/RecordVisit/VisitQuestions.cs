using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Facts;
using MusicHub.Data.Questionnaires;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Facts;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Questionnaires;

namespace MusicHub.Web.Features.Visits.RecordVisit;

/// <summary>The hub's questions for one visit.</summary>
public sealed record VisitQuestions(Questionnaire? Set, AnswerSheet? Sheet, SchoolStages Stages, int YearStart, IReadOnlyDictionary<FactKind, SchoolFact> Facts)
    : AskedQuestions(Set, Sheet, Stages, YearStart, Facts)
{
    internal static async Task<VisitQuestions> Of(VisitSubject subject, MusicHubDbContext db, Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var visit = subject.Visit;
        var series = await db.Questionnaires.Where(set => set.Use == QuestionnaireUse.VisitQuestions).Select(set => set.SeriesId).Distinct().ToListAsync(cancellationToken);
        var sheet = await db.AnswerSheets.VisibleTo(viewer).SingleOrDefaultAsync(sheet => sheet.SubjectId == visit.Id && series.Contains(sheet.SeriesId), cancellationToken);
        var sets = db.Questionnaires.AsNoTrackingWithIdentityResolution();
        var set = sheet is null
            ? await sets.InUse(QuestionnaireUse.VisitQuestions).FirstOrDefaultAsync(cancellationToken)
            : await sets.SingleAsync(set => set.Id == sheet.QuestionnaireId, cancellationToken);
        var year = AcademicYear.StartYearOf(DayOf(visit, today));
        return new VisitQuestions(set, sheet, Domain.Questionnaires.Stages.Of(subject.Line.Phase), year, await db.SchoolFacts.VisibleTo(viewer).KnownBy(visit.SchoolId, year, cancellationToken));
    }

    /// <summary>The day on which what is said in the visit is known.</summary>
    internal static DateOnly DayOf(Visit visit, DateOnly today) => visit.On is { } on && on < today ? on : today;
}

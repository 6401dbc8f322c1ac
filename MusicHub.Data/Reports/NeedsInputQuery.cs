using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Audits;
using MusicHub.Data.Schools;
using MusicHub.Data.Surveys;
using MusicHub.Data.Visits;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Facts;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Reports.Needs;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Reports;

public static class NeedsInputQuery
{
    /// <summary>Reads all that a needs analysis is made from, in a number of commands that does not grow with the rows. Called inside a transaction, the rows are of one moment.</summary>
    public static async Task<NeedsInput> NeedsInput(this MusicHubDbContext db, int yearStart, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (from, before, upTo) = (new DateOnly(yearStart, 9, 1), new DateOnly(yearStart - 1, 9, 1), new DateOnly(yearStart + 1, 8, 31));
        var survey = await SurveyYear.Of(db.SurveyLinesFor(HubReader.Viewer, yearStart, now), yearStart, db, HubReader.Viewer, cancellationToken);
        return new NeedsInput
        {
            HubName = await db.Hubs.AsNoTracking().IgnoreAutoIncludes().Select(hub => hub.Name).SingleAsync(cancellationToken),
            YearStart = yearStart,
            DataAsAt = now,
            CountingKinds = await db.VisitKinds.Where(kind => kind.Counts).OrderBy(kind => kind.Order).ThenBy(kind => kind.Name).Select(kind => kind.Name).ToListAsync(cancellationToken),
            Visits = await db.BoardVisits(before, upTo).ToListAsync(cancellationToken),
            Needs = await db.Needs.OrderBy(need => need.Order).ThenBy(need => need.Name).Select(need => need.Name).ToListAsync(cancellationToken),
            NeedsRecorded = await db.NeedsRecorded(before, upTo).ToListAsync(cancellationToken),
            Interests = await db.InterestsSaid(from, upTo).ToListAsync(cancellationToken),
            Survey = new([.. survey.Schools.Select(school => new SurveyedSchool(school.SchoolId, school.CompletedOn is not null))], survey.Questions, survey.Answers),
            Audits = await db.AuditFigures(yearStart, null, cancellationToken),
            Plans = await db.NeedsPlans(yearStart).ToListAsync(cancellationToken),
            Summaries = [.. (await db.SummaryChecks.AsNoTracking().Where(check => check.YearStart == yearStart && db.Schools.Open().Any(school => school.Id == check.SchoolId))
                .Select(check => new { check.SchoolId, check.Finding, check.Covers }).ToListAsync(cancellationToken))
                .Select(check => new SummaryFact(check.SchoolId, SummaryStates.Of(check.Finding, check.Covers, yearStart)))],
            Actions = await db.BoardActions(from, upTo).ToListAsync(cancellationToken),
            Regions = await db.Regions.Select(region => new RegionFact(region.Id, region.Name)).ToListAsync(cancellationToken),
            Schools = await db.BoardSchools().ToListAsync(cancellationToken),
            Successions = await db.CountingHistories().Select(link => new HistoryLink(link.SchoolId, link.PredecessorId)).ToListAsync(cancellationToken),
        };
    }

    /// <summary>Needs on counting visits of those days, each at the school where it was recorded.</summary>
    public static IQueryable<NeedFact> NeedsRecorded(this MusicHubDbContext db, DateOnly from, DateOnly to) =>
        from visit in db.Counting()
        where visit.On >= @from && visit.On <= to
        from recorded in visit.Needs
        join need in db.Needs on recorded.NeedId equals need.Id
        select new NeedFact(visit.SchoolId, need.Name, visit.On!.Value);

    /// <summary>What schools said on counting visits of those days that they would like to hear more about, the newest words last.</summary>
    public static IQueryable<InterestFact> InterestsSaid(this MusicHubDbContext db, DateOnly from, DateOnly to) =>
        from visit in db.Counting()
        where visit.On >= @from && visit.On <= to
        join sheet in db.AnswerSheets.IgnoreAutoIncludes() on visit.Id equals sheet.SubjectId
        join chosen in db.Set<ChosenOption>() on sheet.Id equals chosen.SheetId
        join option in db.Set<QuestionOption>() on chosen.OptionId equals option.Id
        join question in db.Set<Question>() on option.QuestionId equals question.Id
        join version in db.Questionnaires.IgnoreAutoIncludes() on question.QuestionnaireId equals version.Id
        where question.Kind == QuestionKind.Interests
        orderby version.Number, option.Id
        select new InterestFact(visit.SchoolId, option.Key, option.Text);

    /// <summary>The state of open schools' plans of the year.</summary>
    public static IQueryable<PlanFact> NeedsPlans(this MusicHubDbContext db, int yearStart) =>
        from fact in db.SchoolFacts
        join school in db.Schools.Open() on fact.SchoolId equals school.Id
        where fact.YearStart == yearStart && fact.Kind == FactKind.PlanState && fact.Word != null
        select new PlanFact(fact.SchoolId, fact.Word!);
}

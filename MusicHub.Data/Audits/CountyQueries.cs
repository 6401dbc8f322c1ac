using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Domain.Audits;
using MusicHub.Domain.Audits.County;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.VisitCycle.Priority;

namespace MusicHub.Data.Audits;

/// <summary>What pictures of the whole county are made from: as few rows as each needs, added up by the database.</summary>
public static class CountyQueries
{
    /// <summary>Completed audits, the one that was completed last of each school; of a school that completed two at one moment, both.</summary>
    /// <param name="year">Of those of this academic year; null for each school's latest.</param>
    /// <param name="upTo">Leaves out what was completed later; null for none.</param>
    public static IQueryable<Audit> LatestAudits(this MusicHubDbContext db, Viewer viewer, int? year, DateOnly? upTo = null)
    {
        var completed = db.Audits.IgnoreAutoIncludes().AsNoTracking().VisibleTo(viewer).Where(audit => audit.CompletedOn != null && (year == null || audit.YearStart == year) && (upTo == null || audit.CompletedOn <= upTo));
        return completed.Where(audit => !completed.Any(later => later.SchoolId == audit.SchoolId
            && (later.CompletedOn > audit.CompletedOn || (later.CompletedOn == audit.CompletedOn && later.CompletedAt > audit.CompletedAt))));
    }

    public static IQueryable<AuditedSchool> AuditedSchools(this MusicHubDbContext db, IQueryable<Audit> audits, Viewer viewer) =>
        from audit in audits
        join school in db.Schools.VisibleTo(viewer).Open() on audit.SchoolId equals school.Id
        select new AuditedSchool(
            audit.Id, school.Id, school.Name, school.Urn, school.Register.Town, school.Phase, school.RegionId, school.TrustId, school.Register.District, audit.YearStart, audit.CompletedOn!.Value,
            db.Set<ScaleStep>().Count(step => step.QuestionnaireId == audit.QuestionnaireId))
        {
            CompletedAt = audit.CompletedAt,
            StartedOn = audit.StartedOn,
        };

    /// <summary>One row for each audit and area.</summary>
    public static IQueryable<RatingLine> RatingsByArea(this MusicHubDbContext db, IQueryable<Audit> audits) =>
        from rating in db.Ratings(audits)
        group rating by new { rating.AuditId, rating.Area } into area
        select new RatingLine { AuditId = area.Key.AuditId, Of = area.Key.Area, Sum = area.Sum(rating => rating.Number), Rated = area.Count() };

    /// <summary>One row for each audit and statement.</summary>
    public static IQueryable<RatingLine> RatingsByStatement(this MusicHubDbContext db, IQueryable<Audit> audits) =>
        from rating in db.Ratings(audits)
        select new RatingLine { AuditId = rating.AuditId, Of = rating.Statement, Sum = rating.Number, Rated = 1 };

    /// <summary>One row for each audit that has a rating; of a school's, the latest first.</summary>
    public static IQueryable<AuditMean> AuditMeans(this MusicHubDbContext db, IQueryable<Audit> audits) =>
        from mean in from rating in db.Ratings(audits) group rating by rating.AuditId into all select new { AuditId = all.Key, Sum = all.Sum(rating => rating.Number), Rated = all.Count() }
        join audit in db.Audits.IgnoreAutoIncludes() on mean.AuditId equals audit.Id
        join toolkit in db.Questionnaires.IgnoreAutoIncludes() on audit.QuestionnaireId equals toolkit.Id
        orderby audit.CompletedOn descending, audit.CompletedAt descending, audit.StartedOn descending, audit.Id descending
        select new AuditMean { SchoolId = audit.SchoolId, Sum = mean.Sum, Rated = mean.Rated, MetFrom = toolkit.MetFrom, Steps = db.Set<ScaleStep>().Count(step => step.QuestionnaireId == toolkit.Id) };

    private static IQueryable<Rating> Ratings(this MusicHubDbContext db, IQueryable<Audit> audits) =>
        from audit in audits
        join sheet in db.AnswerSheets.IgnoreAutoIncludes() on audit.Id equals sheet.SubjectId
        join answer in db.Set<Answer>() on sheet.Id equals answer.SheetId
        join question in db.Set<Question>() on answer.QuestionId equals question.Id
        join section in db.Set<QuestionSection>() on question.SectionId equals section.Id
        where question.Kind == QuestionKind.Rating && answer.Number != null && !answer.NotApplicable
        select new Rating { AuditId = audit.Id, Area = section.Key, Statement = question.Key, Number = answer.Number!.Value };

    private sealed class Rating
    {
        public Guid AuditId { get; init; }

        public Guid Area { get; init; }

        public Guid Statement { get; init; }

        public decimal Number { get; init; }
    }
}

/// <summary>What an audit says of its school in one number.</summary>
public sealed class AuditMean
{
    public Guid SchoolId { get; init; }

    public decimal Sum { get; init; }

    public int Rated { get; init; }

    public int MetFrom { get; init; }

    public int Steps { get; init; }

    public AuditStanding Standing => new(Sum / Rated, Steps, MetFrom);
}

public sealed class RatingLine
{
    public Guid AuditId { get; init; }

    /// <summary>The area or the statement.</summary>
    public Guid Of { get; init; }

    public decimal Sum { get; init; }

    public int Rated { get; init; }

    public RatingSum AsSum => new(AuditId, Of, (int)Sum, Rated);
}

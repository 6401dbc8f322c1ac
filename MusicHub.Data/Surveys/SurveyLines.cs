using MusicHub.Data.Schools;
using MusicHub.Data.Visits;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Surveys;

namespace MusicHub.Data.Surveys;

/// <summary>Schools with their survey of a year as lines, and the visits that have not led to one.</summary>
public static class SurveyLines
{
    /// <summary>Open schools, and closed ones that were visited or answered in the year and that no other stands for; filter, order and page it, and it stays one command.</summary>
    public static IQueryable<SurveyLine> SurveyLinesFor(this MusicHubDbContext db, Viewer viewer, int yearStart, DateTimeOffset now)
    {
        var (from, to) = (new DateOnly(yearStart, 9, 1), new DateOnly(yearStart + 1, 8, 31));
        var visits =
            from pair in db.HistoryPairs()
            join visit in db.Counting() on pair.FromId equals visit.SchoolId
            where visit.On >= @from && visit.On <= to
            group visit.On by pair.SchoolId into days
            select new LastVisit { SchoolId = days.Key, On = days.Max()!.Value };
        var takenOver = db.CountingHistories().Select(link => link.PredecessorId);
        var answers = db.SurveyResponses.VisibleTo(viewer).Where(response => response.YearStart == yearStart);
        return
            from school in db.Schools.VisibleTo(viewer)
            join some in visits on school.Id equals some.SchoolId into lasts
            from last in lasts.DefaultIfEmpty()
            join given in answers on school.Id equals given.SchoolId into responses
            from response in responses.DefaultIfEmpty()
            join found in db.Regions on school.RegionId equals (Guid?)found.Id into regions
            from region in regions.DefaultIfEmpty()
            let visitedOn = (DateOnly?)last.On
            let startedOn = (DateOnly?)response.StartedOn
            where school.Status == RegisterStatus.Open || school.Status == RegisterStatus.OpenProposedToClose
                || ((visitedOn != null || startedOn != null) && !takenOver.Contains(school.Id))
            select new SurveyLine
            {
                SchoolId = school.Id,
                School = school.Name,
                SchoolSort = school.SortName,
                SchoolSearch = school.SearchText,
                Town = school.Register.Town,
                Urn = school.Urn,
                Phase = school.Phase,
                RegionId = school.RegionId,
                Region = region!.Name,
                VisitedOn = visitedOn,
                StartedOn = startedOn,
                CompletedOn = response!.CompletedOn,
                Way = response!.Way,
                HasLink = db.SurveyLinks.Any(link => link.SchoolId == school.Id && link.YearStart == yearStart && link.RevokedAt == null && link.UsedAt == null && link.ExpiresAt > now),
            };
    }

    public static IQueryable<SurveyLine> AtSchoolsMatching(this IQueryable<SurveyLine> lines, string? search)
    {
        foreach (var word in Searchable.Words(search))
            lines = lines.Where(line => line.SchoolSearch.Contains(word));
        return lines;
    }

    /// <summary>The viewer's last counting visit of the year to each school whose survey is not complete by now, the latest first.</summary>
    public static IQueryable<VisitLine> MyVisitsWithoutSurvey(this MusicHubDbContext db, Viewer viewer, int yearStart)
    {
        var (from, to) = (new DateOnly(yearStart, 9, 1), new DateOnly(yearStart + 1, 8, 31));
        var counting = db.Counting().Where(visit => visit.VisitorId == viewer.PersonId && visit.On >= from && visit.On <= to);
        var asked = db.Questionnaires.SurveysOf(yearStart);
        return db.VisitLinesFor(viewer).By(viewer.PersonId)
            .Where(line => counting.Any(visit => visit.Id == line.Id) && !counting.Any(later => later.SchoolId == line.SchoolId && later.On > line.On) && asked.Any()
                && !db.SurveyResponses.Any(response => response.SchoolId == line.SchoolId && response.YearStart == yearStart && response.CompletedOn != null))
            .OrderByDescending(line => line.SortDay).ThenBy(line => line.Id);
    }
}

public sealed class SurveyLine
{
    public Guid SchoolId { get; init; }

    public string School { get; init; } = "";

    public string SchoolSort { get; init; } = "";

    public string SchoolSearch { get; init; } = "";

    public string? Town { get; init; }

    public int Urn { get; init; }

    public Phase? Phase { get; init; }

    public Guid? RegionId { get; init; }

    public string? Region { get; init; }

    /// <summary>The last counting visit of the year, also at a school that it took over from.</summary>
    public DateOnly? VisitedOn { get; init; }

    public DateOnly? StartedOn { get; init; }

    public DateOnly? CompletedOn { get; init; }

    public SurveyWay? Way { get; init; }

    /// <summary>The school has a link that works.</summary>
    public bool HasLink { get; init; }
}

using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Facts;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.Audits.Summaries;

/// <summary>An open school with its plan and the published summary of an academic year, as lists show it.</summary>
public sealed class SummaryLine
{
    public Guid SchoolId { get; init; }

    public required string School { get; init; }

    public required string SortName { get; init; }

    public int Urn { get; init; }

    public string? Town { get; init; }

    public Phase? Phase { get; init; }

    public string? District { get; init; }

    public Guid? RegionId { get; init; }

    public string? Region { get; init; }

    public string? Trust { get; init; }

    public string? TrustSort { get; init; }

    /// <summary>The school's own, as the register has it.</summary>
    public string? Website { get; init; }

    public int YearStart { get; init; }

    /// <summary>Null where nobody has looked.</summary>
    public SummaryFinding? Finding { get; init; }

    public string? Address { get; init; }

    public int? Covers { get; init; }

    public DateOnly? PublishedOn { get; init; }

    public DateOnly? ReviewOn { get; init; }

    public DateOnly? CheckedOn { get; init; }

    public string? CheckedBy { get; init; }

    /// <summary>One of the words of <see cref="FactKind.PlanState"/>; null where nothing is known for the year.</summary>
    public string? Plan { get; init; }

    public DateOnly? PlanAsAt { get; init; }

    public SummaryState State => SummaryStates.Of(Finding, Covers, YearStart);
}

public static class SummaryLineQueries
{
    /// <summary>Seen by whoever sees visits.</summary>
    public static IQueryable<SummaryCheck> VisibleTo(this IQueryable<SummaryCheck> checks, Viewer viewer) =>
        viewer.May(Permission.SeeVisits) ? checks : checks.Where(_ => false);

    /// <summary>Every open school that the viewer may see.</summary>
    /// <param name="q">Words of the school's name, URN, town or postcode.</param>
    public static IQueryable<SummaryLine> SummaryLinesFor(this MusicHubDbContext db, Viewer viewer, int yearStart, string? q = null) =>
        from school in db.Schools.AsNoTracking().VisibleTo(viewer).Open().Matching(q)
        join looked in db.SummaryChecks.VisibleTo(viewer).Where(check => check.YearStart == yearStart) on school.Id equals looked.SchoolId into checks
        from check in checks.DefaultIfEmpty()
        join known in db.SchoolFacts.Where(fact => fact.YearStart == yearStart && fact.Kind == FactKind.PlanState) on school.Id equals known.SchoolId into facts
        from plan in facts.DefaultIfEmpty()
        select new SummaryLine
        {
            SchoolId = school.Id,
            School = school.Name,
            SortName = school.SortName,
            Urn = school.Urn,
            Town = school.Register.Town,
            Phase = school.Phase,
            District = school.Register.District,
            RegionId = school.RegionId,
            Region = db.Regions.Where(region => region.Id == school.RegionId).Select(region => region.Name).FirstOrDefault(),
            Trust = db.Trusts.Where(trust => trust.Id == school.TrustId).Select(trust => trust.Name).FirstOrDefault(),
            TrustSort = db.Trusts.Where(trust => trust.Id == school.TrustId).Select(trust => trust.SortName).FirstOrDefault(),
            Website = school.Register.Website,
            YearStart = yearStart,
            Finding = check == null ? null : check.Finding,
            Address = check!.Address,
            Covers = check.Covers,
            PublishedOn = check.PublishedOn,
            ReviewOn = check.ReviewOn,
            CheckedOn = check == null ? null : check.CheckedOn,
            CheckedBy = db.People.Where(person => person.Id == check.CheckedById).Select(person => person.Name).FirstOrDefault(),
            Plan = plan!.Word,
            PlanAsAt = plan == null ? null : plan.AsAt,
        };

    public static IQueryable<SummaryLine> In(this IQueryable<SummaryLine> lines, SummaryState state) => state switch
    {
        SummaryState.Found => lines.Where(line => line.Finding == SummaryFinding.Found && (line.Covers == null || line.Covers >= line.YearStart)),
        SummaryState.Stale => lines.Where(line => line.Finding == SummaryFinding.Found && line.Covers < line.YearStart),
        SummaryState.NotFound => lines.Where(line => line.Finding == SummaryFinding.NotFound),
        _ => lines.Where(line => line.Finding == null || line.Finding == SummaryFinding.NotChecked),
    };

    /// <summary>Schools whose summaries the viewer may check: of their own region, or that they visit.</summary>
    public static IQueryable<SummaryLine> ToCheckBy(this IQueryable<SummaryLine> lines, Viewer viewer, MusicHubDbContext db)
    {
        if (!viewer.May(Permission.CheckSummaries))
            return lines.Where(_ => false);
        if (viewer.Roles.Any(RolePermissions.SpansRegions))
            return lines;
        var regions = viewer.RegionIds.ToList();
        return lines.Where(line => (line.RegionId != null && regions.Contains(line.RegionId.Value))
            || db.Visits.Any(visit => visit.SchoolId == line.SchoolId && visit.VisitorId == viewer.PersonId && visit.State != VisitState.Cancelled));
    }
}

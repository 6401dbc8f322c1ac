using MusicHub.Domain.Actions;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Actions;

/// <summary>Actions as lines, and the filters that may be combined on them.</summary>
public static class ActionLines
{
    /// <summary>All actions that the viewer may see; filter, order and page it, and it stays one command.</summary>
    public static IQueryable<ActionLine> ActionLinesFor(this MusicHubDbContext db, Viewer viewer) =>
        from action in db.Actions.VisibleTo(viewer)
        join found in db.Schools on action.SchoolId equals (Guid?)found.Id into schools
        from school in schools.DefaultIfEmpty()
        join area in db.Regions on school.RegionId equals (Guid?)area.Id into regions
        from region in regions.DefaultIfEmpty()
        join somebody in db.People on action.OwnerId equals (Guid?)somebody.Id into people
        from owner in people.DefaultIfEmpty()
        join origin in db.Visits on action.SourceId equals (Guid?)origin.Id into visits
        from visit in visits.DefaultIfEmpty()
        select new ActionLine
        {
            Id = action.Id,
            What = action.What,
            SchoolId = action.SchoolId,
            School = school!.Name,
            SchoolSort = school.SortName,
            SchoolSearch = school.SearchText,
            Town = school.Register.Town,
            Urn = (int?)school.Urn,
            RegionId = school.RegionId,
            Region = region!.Name,
            OwnerId = action.OwnerId,
            Owner = owner!.Name,
            DueOn = action.DueOn,
            Function = action.Function,
            PlanYear = action.PlanYear,
            State = action.State,
            OpenedOn = action.OpenedOn,
            ClosedOn = action.ClosedOn,
            Outcome = action.Outcome,
            Source = action.Source,
            SourceId = action.SourceId,
            VisitorId = visit!.VisitorId,
        };

    public static IQueryable<ActionLine> OwnedBy(this IQueryable<ActionLine> lines, Guid personId) => lines.Where(line => line.OwnerId == personId);

    /// <summary>For the school itself to do.</summary>
    public static IQueryable<ActionLine> OwnedBySchools(this IQueryable<ActionLine> lines) => lines.Where(line => line.OwnerId == null);

    public static IQueryable<ActionLine> InRegions(this IQueryable<ActionLine> lines, IReadOnlyCollection<Guid> regionIds) =>
        lines.Where(line => regionIds.Contains(line.RegionId!.Value));

    /// <summary>The targets of a school's music development plan of an academic year, the first due first; what was dropped is none any more.</summary>
    public static IQueryable<ActionLine> TargetsOfPlan(this IQueryable<ActionLine> lines, Guid schoolId, int yearStart) =>
        lines.Where(line => line.SchoolId == schoolId && line.PlanYear == yearStart && line.State != ActionState.Dropped).OrderBy(line => line.DueOn).ThenBy(line => line.What);

    public static IQueryable<ActionLine> Open(this IQueryable<ActionLine> lines) => lines.Where(line => line.State == ActionState.Open);

    public static IQueryable<ActionLine> OverdueOn(this IQueryable<ActionLine> lines, DateOnly day) =>
        lines.Where(line => line.State == ActionState.Open && line.DueOn < day);

    /// <summary>Open, not overdue, and due within <see cref="HubAction.DueSoonDays"/> days.</summary>
    public static IQueryable<ActionLine> DueSoonOn(this IQueryable<ActionLine> lines, DateOnly day)
    {
        var last = day.AddDays(HubAction.DueSoonDays);
        return lines.Where(line => line.State == ActionState.Open && line.DueOn >= day && line.DueOn <= last);
    }

    /// <summary>What is to be done, or the school's name, URN, town or postcode, contains all words of what was typed.</summary>
    public static IQueryable<ActionLine> Matching(this IQueryable<ActionLine> lines, string? search)
    {
        foreach (var typed in (search ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().Take(Searchable.MostWords))
        {
            // Schools are searched without accents and apostrophes; what is to be done, as it was written.
            var folded = Searchable.Fold(typed);
            lines = lines.Where(line => line.What.ToLower().Contains(typed) || (folded != "" && line.SchoolSearch!.Contains(folded)));
        }

        return lines;
    }
}

using MusicHub.Domain.Calendar;
using MusicHub.Domain.VisitCycle.Planning;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.VisitCycle;

public static class PlanWords
{
    /// <summary>"30 schools can only be visited by Amara and Imran by the end of Spring 2026, who have time for 24 visits until then."</summary>
    public static string Of(Shortage shortage, IReadOnlyList<TermKey> terms, IReadOnlyDictionary<Guid, string> names)
    {
        if (shortage.Visitors.Count == 0)
            return $"{Words.Count(shortage.Schools, "school is", "schools are")} due where no visitor goes.";
        var who = string.Join("; ", shortage.Visitors.GroupBy(visitor => visitor.Term).OrderBy(group => group.Key)
            .Select(group => $"by {List([.. group.Select(visitor => names.GetValueOrDefault(visitor.VisitorId, "somebody"))])} by the end of {terms[group.Key].Title}"));
        return $"{Words.Count(shortage.Schools, "school")} can only be visited {who}: that leaves time for {Words.Count(shortage.Room, "visit")}, {(shortage.Schools - shortage.Room).Number()} too few.";
    }

    /// <summary>" Bethan Calloway has time for 2 visits in that week, and now has 3." with a space before; nothing where nothing speaks against it.</summary>
    public static string Of(PlaceRemarks remarks, string visitor, TermKey? due, int visits) => string.Concat(remarks.All.Select(remark => " " + remark switch
    {
        PlaceRemark.OtherRegion => $"{visitor}’s time is planned for other regions.",
        PlaceRemark.AfterDue => $"That is after its due term, {due?.Title}.",
        PlaceRemark.NoTime => $"{visitor} has no time for visits in that week.",
        _ => $"{visitor} has time for {Words.Count(remarks.Room, "visit")} in that week, and now has {visits.Number()}.",
    }));

    /// <summary>"Amara, Imran and Priya".</summary>
    public static string List(IReadOnlyList<string> names) => names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
}

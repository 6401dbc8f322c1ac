using MusicHub.Domain.Calendar;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.VisitCycle.TermCalendar.ShowTermCalendar;

public sealed record TermVisit(Guid? VisitorId, VisitState State, DateOnly SortDay)
{
    public DateOnly Week => Weeks.MondayOf(SortDay);
}

/// <param name="Visits">Of the term.</param>
/// <param name="Names">Of their visitors.</param>
public sealed record ShowTermCalendarPage(
    TermKey Term, SchoolCalendar Calendar, DateOnly Today, Guid? Region, IReadOnlyList<TermVisit> Visits, IReadOnlyDictionary<Guid, string> Names, SchoolChoices Choices)
{
    /// <summary>The Mondays from the term's first school day to its last, and those outside them that have visits.</summary>
    public IReadOnlyList<DateOnly> Mondays { get; } = [.. Weekly(Calendar.Term(Term)).Concat(Visits.Select(visit => visit.Week)).Distinct().Order()];

    /// <summary>By name, and nobody last.</summary>
    public IReadOnlyList<(Guid? Id, string Name)> Visitors { get; } =
        [.. Visits.Select(visit => visit.VisitorId).Distinct().Select(id => (id, id is { } known ? Names.GetValueOrDefault(known, "Somebody") : "Nobody yet"))
            .OrderBy(visitor => visitor.id is null).ThenBy(visitor => visitor.Item2, StringComparer.CurrentCulture)];

    public IEnumerable<TermKey> Terms => Calendar.Years.SelectMany(year => Enum.GetValues<TermName>().Select(name => new TermKey(year.StartYear, name))).Where(term => Math.Abs(term.StartYear - Term.StartYear) <= 1);

    public string? RegionQuery => Region is { } region ? $"&region={region}" : null;

    /// <summary>Why schools do not teach in the week; null where they do.</summary>
    public string? Break(DateOnly monday) =>
        Calendar.Teaches(monday) ? null : Calendar.Term(Term) is { } term && monday <= term.HalfTermEndsOn && monday.AddDays(6) >= term.HalfTermStartsOn ? "half-term" : "holidays";

    public IReadOnlyList<TermVisit> In(DateOnly? monday, Guid? visitor, bool everybody = false) =>
        [.. Visits.Where(visit => (monday is null || visit.Week == monday) && (everybody || visit.VisitorId == visitor))];

    /// <summary>"2 planned", "1 agreed", "3 done".</summary>
    public static IEnumerable<string> Words(IReadOnlyList<TermVisit> visits) => new[]
    {
        (Count: visits.Count(visit => visit.State == VisitState.Planned), Word: "planned"),
        (Count: visits.Count(visit => visit.State is VisitState.Arranged or VisitState.Confirmed), Word: "agreed"),
        (Count: visits.Count(visit => visit.State == VisitState.Done), Word: "done"),
    }.Where(one => one.Count > 0).Select(one => $"{one.Count.Number()} {one.Word}");

    private static IEnumerable<DateOnly> Weekly(Term? term)
    {
        if (term is null)
            yield break;
        for (var monday = Weeks.MondayOf(term.StartsOn); monday <= term.EndsOn; monday = monday.AddDays(7))
            yield return monday;
    }
}

using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.People;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Visits;

/// <summary>What the forms of visits offer to choose from.</summary>
public static class VisitChoices
{
    private const int Fewest = 26; // weeks

    /// <summary>Who may be sent: everybody who visits, the viewer first; or the viewer alone, where they may not edit the region.</summary>
    /// <param name="keep">Somebody who is offered although they no longer visit: the visitor so far.</param>
    public static async Task<IReadOnlyList<Choice>> VisitorChoices(this MusicHubDbContext db, Viewer viewer, bool onlySelf = false, Guid? keep = null, CancellationToken cancellationToken = default)
    {
        var visitors = onlySelf ? db.People.Where(person => person.Id == viewer.PersonId) : db.People.Visitors();
        var people = await visitors.Union(db.People.Where(person => person.Id == keep))
            .Select(person => new { person.Id, person.Name }).ToListAsync(cancellationToken);
        return [.. people
            .OrderBy(person => person.Id != viewer.PersonId).ThenBy(person => person.Name, StringComparer.CurrentCulture)
            .Select(person => new Choice(person.Id.ToString(), person.Id == viewer.PersonId ? $"{person.Name} (you)" : person.Name))];
    }

    /// <summary>The kinds in use, and the one that the visit has.</summary>
    public static async Task<IReadOnlyList<Choice>> KindChoices(this MusicHubDbContext db, Guid? keep = null, CancellationToken cancellationToken = default) =>
        [.. (await db.VisitKinds.AsNoTracking().Where(kind => kind.IsActive || kind.Id == keep).OrderBy(kind => kind.Order).ToListAsync(cancellationToken))
            .Select(kind => new Choice(kind.Id.ToString(), kind.Name, kind.Counts ? "Counts towards the target and the three-year cycle" : null))];

    /// <summary>The reasons in use that the hub offers for that ending, in its order.</summary>
    public static async Task<IReadOnlyList<VisitReason>> ReasonsFor(this MusicHubDbContext db, VisitEndings ending, CancellationToken cancellationToken = default) =>
        [.. (await db.VisitReasons.AsNoTracking().Where(reason => reason.IsActive).OrderBy(reason => reason.Order).ToListAsync(cancellationToken)).Where(reason => reason.IsFor(ending))];

    /// <summary>The weeks in which schools teach, from this one to the end of the last academic year that is open, half a year at least.</summary>
    /// <param name="keep">A week that is offered in any case.</param>
    public static IReadOnlyList<Choice> WeekChoices(SchoolCalendar calendar, DateOnly today, DateOnly? keep = null)
    {
        var first = Weeks.MondayOf(today);
        var last = calendar.Years.Select(year => year.EndsOn).Append(first.AddDays(7 * Fewest)).Max();
        var mondays = new SortedSet<DateOnly>();
        for (var monday = first; monday <= last; monday = monday.AddDays(7))
        {
            if (calendar.Teaches(monday))
                mondays.Add(monday);
        }

        if (keep is { } kept)
            mondays.Add(Weeks.MondayOf(kept));
        return [.. mondays.Select(monday => new Choice(
            monday.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            $"{(monday == first ? "This week, " : null)}{monday.Short()} to {monday.AddDays(4).Short()} ({calendar.TermOf(monday).Name})"))];
    }
}

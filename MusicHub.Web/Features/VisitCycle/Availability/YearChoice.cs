using MusicHub.Domain.Calendar;

namespace MusicHub.Web.Features.VisitCycle.Availability;

/// <summary>The academic years that can be planned: open, and not over.</summary>
/// <param name="Chosen">Start year.</param>
public sealed record YearChoice(int Chosen, IReadOnlyList<int> Years)
{
    public string Title => AcademicYear.TitleOf(Chosen);

    /// <summary>The year asked for where it can be planned, else the current or the next that can. Null where none is open.</summary>
    public static YearChoice? Of(int? asked, SchoolCalendar calendar, DateOnly today)
    {
        List<int> years = [.. calendar.Years.Where(year => year.Term(TermName.Summer).EndsOn >= today).Select(year => year.StartYear)];
        return years.Count == 0 ? null : new(asked is { } year && years.Contains(year) ? year : years[0], years);
    }
}

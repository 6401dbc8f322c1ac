using MusicHub.Domain.Calendar;
using MusicHub.Domain.VisitCycle.Planning;

namespace MusicHub.Domain.VisitCycle.Availability;

/// <summary>The terms that a plan covers, and on which of their days it may send somebody out.</summary>
/// <param name="Terms">In time; slots name them by their index.</param>
/// <param name="From">The first day that may be planned.</param>
/// <param name="Closed">Days on which the hub makes no visits.</param>
public sealed record PlanTime(SchoolCalendar Calendar, IReadOnlyList<TermKey> Terms, DateOnly From, IReadOnlyList<DateSpan> Closed)
{
    /// <summary>What is left of an academic year from that day on.</summary>
    public static PlanTime OfYear(SchoolCalendar calendar, int startYear, DateOnly from, IEnumerable<DateSpan> closed) => new(
        calendar,
        [.. Enum.GetValues<TermName>().Select(name => new TermKey(startYear, name)).Where(term => calendar.Term(term) is { } known && known.EndsOn >= from)],
        from,
        [.. closed]);

    public bool IsVisitingDay(DateOnly day) =>
        day >= From && Calendar.IsTeachingDay(day) && BankHolidays.NameOf(day) is null && !Closed.Any(days => days.Covers(day));

    /// <summary>Whether there is a day in that week on which somebody might be sent out, in a term that the plan covers.</summary>
    public bool HasVisitingDay(DateOnly week) => Enumerable.Range(0, 5).Select(day => Weeks.MondayOf(week).AddDays(day)).Any(day => IsVisitingDay(day) && IndexOf(day) is not null);

    /// <summary>The index of the day's term; null where the plan does not cover it.</summary>
    public int? IndexOf(DateOnly day)
    {
        var term = Calendar.TermOf(day);
        for (var index = 0; index < Terms.Count; index++)
        {
            if (Terms[index] == term)
                return index;
        }

        return null;
    }

    /// <summary>The outings that the visitors have time for: a whole day where both halves of it are free.</summary>
    public IReadOnlyList<PlanSlot> Slots(IReadOnlyCollection<VisitorAvailability> visitors)
    {
        var slots = new List<PlanSlot>();
        for (var term = 0; term < Terms.Count; term++)
        {
            if (Calendar.Term(Terms[term]) is not { } dates)
                continue;
            for (var day = dates.StartsOn; day <= dates.EndsOn; day = day.AddDays(1))
            {
                if (!IsVisitingDay(day))
                    continue;
                foreach (var visitor in visitors)
                {
                    if (PartOf(visitor, day) is { } part)
                        slots.Add(new(visitor.PersonId, day, part, term));
                }
            }
        }

        return slots;
    }

    private static DayPart? PartOf(VisitorAvailability visitor, DateOnly day) => (visitor.IsFree(day, DayPart.Morning), visitor.IsFree(day, DayPart.Afternoon)) switch
    {
        (true, true) => DayPart.WholeDay,
        (true, false) => DayPart.Morning,
        (false, true) => DayPart.Afternoon,
        _ => null,
    };

}

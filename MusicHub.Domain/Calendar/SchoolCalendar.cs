namespace MusicHub.Domain.Calendar;

/// <summary>
/// All the academic years that the hub has opened, and the one place that says in which term a day falls.
/// Every day belongs to a term: the holidays after a term count to it, so that no visit falls between two
/// reports. For years that are not open, terms are taken to start on 1 September, 1 January and 10 April.
/// </summary>
public sealed class SchoolCalendar(IEnumerable<AcademicYear> years)
{
    private readonly Dictionary<int, AcademicYear> _years = years.ToDictionary(year => year.StartYear);

    public IReadOnlyCollection<AcademicYear> Years => [.. _years.Values.OrderBy(year => year.StartYear)];

    public AcademicYear? Year(int startYear) => _years.GetValueOrDefault(startYear);

    public TermKey TermOf(DateOnly day)
    {
        var startYear = AcademicYear.StartYearOf(day);
        if (day >= FirstDay(new(startYear, TermName.Summer)))
            return new(startYear, TermName.Summer);
        return new(startYear, day >= FirstDay(new(startYear, TermName.Spring)) ? TermName.Spring : TermName.Autumn);
    }

    /// <summary>The first day that counts to the term; for the autumn term 1 September, even where schools start later.</summary>
    public DateOnly FirstDay(TermKey term) => term.Name switch
    {
        TermName.Autumn => new(term.StartYear, 9, 1),
        TermName.Spring => Year(term.StartYear)?.Term(TermName.Spring).StartsOn ?? new(term.StartYear + 1, 1, 1),
        _ => Year(term.StartYear)?.Term(TermName.Summer).StartsOn ?? new(term.StartYear + 1, 4, 10),
    };

    /// <summary>The last day that counts to the term: the day before the next one's first.</summary>
    public DateOnly LastDay(TermKey term) => FirstDay(term.Next).AddDays(-1);

    /// <summary>The dates of the term, if its year is open.</summary>
    public Term? Term(TermKey key) => Year(key.StartYear)?.Term(key.Name);

    public bool IsProvisional(TermKey key) => Term(key)?.IsProvisional ?? true;

    /// <summary>How many of the term's teaching days have passed with that day, itself included: 0 before the term. Weekdays where the term is not known.</summary>
    public int TeachingDays(TermKey term, DateOnly upTo)
    {
        var known = Term(term);
        var last = LastDay(term);
        var count = 0;
        for (var day = FirstDay(term); day <= upTo && day <= last; day = day.AddDays(1))
        {
            if (known?.Dates.IsTeachingDay(day) ?? day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                count++;
        }

        return count;
    }

    /// <summary>How much of a term's target was to be done by the end of that day: as much of it as had passed of the term's teaching days.</summary>
    public int TargetToDate(int target, TermKey term, DateOnly day)
    {
        var all = TeachingDays(term, LastDay(term));
        return all == 0
            ? day >= FirstDay(term) ? target : 0
            : (int)Math.Round((decimal)target * TeachingDays(term, day) / all, MidpointRounding.AwayFromZero);
    }

    /// <summary>Whether schools teach on any day of the week; of years that are not open nobody knows, and so they do.</summary>
    public bool Teaches(DateOnly monday) => Year(AcademicYear.StartYearOf(monday)) is null || Enumerable.Range(0, 5).Any(day => IsTeachingDay(monday.AddDays(day)));

    public bool IsTeachingDay(DateOnly day) => Term(TermOf(day))?.Dates.IsTeachingDay(day) ?? false;
}

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

    public bool IsTeachingDay(DateOnly day) => Term(TermOf(day))?.Dates.IsTeachingDay(day) ?? false;
}

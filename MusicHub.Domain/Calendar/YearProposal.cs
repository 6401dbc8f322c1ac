namespace MusicHub.Domain.Calendar;

/// <summary>Dates proposed for an academic year that nobody has published yet: the weeks and weekdays of a year that the hub knows.</summary>
public sealed record YearProposal(int StartYear, TermDates Autumn, TermDates Spring, TermDates Summer)
{
    /// <summary>
    /// Copies the pattern of a known year: the same weekday of the same school week, counted from the Monday nearest to
    /// 1 September. The spring holiday is moved so that it holds Good Friday and Easter Monday, and the summer half-term
    /// so that it holds the spring bank holiday, if the known year's did.
    /// </summary>
    /// <param name="startYear">2000 to 2100.</param>
    public static YearProposal From(AcademicYear known, int startYear)
    {
        var days = FirstMonday(startYear).DayNumber - FirstMonday(known.StartYear).DayNumber;
        var autumn = Moved(known.Term(TermName.Autumn).Dates, days);
        var (spring, summer) = AroundEaster(Moved(known.Term(TermName.Spring).Dates, days), Moved(known.Term(TermName.Summer).Dates, days), startYear + 1);
        if (HoldsBankHoliday(known.Term(TermName.Summer).Dates, known.StartYear + 1))
            summer = AroundBankHoliday(summer, startYear + 1);
        var first = new DateOnly(startYear, 9, 1);
        if (autumn.StartsOn < first)
            autumn = autumn with { StartsOn = Weekday(first) };

        var proposal = new YearProposal(startYear, autumn, spring, summer);
        // A known year of an unusual shape may not fit another year's September or Easter.
        return proposal.Open().IsRefused ? Standard(startYear) : proposal;
    }

    /// <summary>The usual dates, where the hub knows no year to copy.</summary>
    public static YearProposal Standard(int startYear)
    {
        var year = StandardYears.Open(startYear);
        return new YearProposal(startYear, year.Term(TermName.Autumn).Dates, year.Term(TermName.Spring).Dates, year.Term(TermName.Summer).Dates);
    }

    /// <summary>The academic year with these dates, all of them provisional.</summary>
    public Result<AcademicYear> Open() => AcademicYear.Open(StartYear, Autumn, Spring, Summer, provisional: true);

    private static TermDates Moved(TermDates dates, int days) => new(
        dates.StartsOn.AddDays(days),
        dates.EndsOn.AddDays(days),
        dates.HalfTermStartsOn.AddDays(days),
        dates.HalfTermEndsOn.AddDays(days));

    private static (TermDates Spring, TermDates Summer) AroundEaster(TermDates spring, TermDates summer, int year)
    {
        var goodFriday = Easter.Of(year).AddDays(-2);
        var easterMonday = Easter.Of(year).AddDays(1);
        var weeks = spring.EndsOn >= goodFriday ? -((spring.EndsOn.DayNumber - goodFriday.DayNumber) / 7)
            : summer.StartsOn <= easterMonday ? (easterMonday.DayNumber - summer.StartsOn.DayNumber) / 7
            : 0;
        var springEnd = spring.EndsOn.AddDays(7 * weeks);
        var summerStart = summer.StartsOn.AddDays(7 * weeks);
        return (
            spring with { EndsOn = springEnd >= goodFriday ? goodFriday.AddDays(-1) : springEnd },
            summer with { StartsOn = summerStart <= easterMonday ? easterMonday.AddDays(1) : summerStart });
    }

    private static TermDates AroundBankHoliday(TermDates summer, int year)
    {
        var days = SpringBankHoliday(year).DayNumber - summer.HalfTermStartsOn.DayNumber;
        var weeks = (int)Math.Floor(days / 7.0);
        return summer with { HalfTermStartsOn = summer.HalfTermStartsOn.AddDays(7 * weeks), HalfTermEndsOn = summer.HalfTermEndsOn.AddDays(7 * weeks) };
    }

    private static bool HoldsBankHoliday(TermDates summer, int year) =>
        summer.HalfTermStartsOn <= SpringBankHoliday(year) && SpringBankHoliday(year) <= summer.HalfTermEndsOn;

    /// <summary>The last Monday of May.</summary>
    private static DateOnly SpringBankHoliday(int year)
    {
        var last = new DateOnly(year, 5, 31);
        return last.AddDays(-(((int)last.DayOfWeek + 6) % 7));
    }

    private static DateOnly FirstMonday(int startYear)
    {
        var first = new DateOnly(startYear, 9, 1);
        var sinceMonday = ((int)first.DayOfWeek + 6) % 7;
        return first.AddDays(sinceMonday <= 3 ? -sinceMonday : 7 - sinceMonday);
    }

    private static DateOnly Weekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };
}

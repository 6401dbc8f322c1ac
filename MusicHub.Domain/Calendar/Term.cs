namespace MusicHub.Domain.Calendar;

/// <summary>The dates on which schools of the hub's area teach, first and last day included. Holidays belong to the term before them (see <see cref="SchoolCalendar"/>).</summary>
public sealed class Term : Part
{
    private Term()
    {
    }

    internal Term(AcademicYear year, TermName name, TermDates dates, bool provisional)
    {
        AcademicYearId = year.Id;
        StartYear = year.StartYear;
        Name = name;
        Set(dates, provisional);
    }

    public Guid AcademicYearId { get; private init; }

    public override Guid OwnerId => AcademicYearId;

    public int StartYear { get; private init; }

    public TermName Name { get; private init; }

    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    public DateOnly HalfTermStartsOn { get; private set; }

    public DateOnly HalfTermEndsOn { get; private set; }

    /// <summary>No source has confirmed the dates yet.</summary>
    public bool IsProvisional { get; private set; }

    public TermKey Key => new(StartYear, Name);

    public TermDates Dates => new(StartsOn, EndsOn, HalfTermStartsOn, HalfTermEndsOn);

    internal void Set(TermDates dates, bool provisional)
    {
        (StartsOn, EndsOn, HalfTermStartsOn, HalfTermEndsOn) = dates;
        IsProvisional = provisional;
    }
}

/// <summary>A term's first and last day and those of its half-term, all included.</summary>
public readonly record struct TermDates(DateOnly StartsOn, DateOnly EndsOn, DateOnly HalfTermStartsOn, DateOnly HalfTermEndsOn)
{
    public bool IsTeachingDay(DateOnly day) =>
        day >= StartsOn && day <= EndsOn
        && (day < HalfTermStartsOn || day > HalfTermEndsOn)
        && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>How many weeks, counted from their Mondays, have at least one teaching day.</summary>
    public int TeachingWeeks()
    {
        var weeks = 0;
        var counted = DateOnly.MinValue;
        for (var day = StartsOn; day <= EndsOn; day = day.AddDays(1))
        {
            var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
            if (monday == counted || !IsTeachingDay(day))
                continue;
            counted = monday;
            weeks++;
        }

        return weeks;
    }
}

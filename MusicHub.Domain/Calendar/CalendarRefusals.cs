namespace MusicHub.Domain.Calendar;

public static class CalendarRefusals
{
    public static readonly Refusal YearOutOfRange =
        new("year-out-of-range", "Give a year between 2000 and 2100.", "StartYear");

    public static readonly Refusal YearAlreadyOpen =
        new("year-already-open", "This academic year is open already.", "StartYear");

    public static Refusal OutsideYear(TermName term, AcademicYear year) =>
        new("term-outside-year", $"The {term.ToString().ToLowerInvariant()} term must lie between 1 September {year.StartYear} and 31 August {year.StartYear + 1}.", $"{term}.StartsOn");

    public static Refusal EndsBeforeStart(TermName term) =>
        new("term-ends-before-start", $"The {term.ToString().ToLowerInvariant()} term must end after it starts.", $"{term}.EndsOn");

    public static Refusal HalfTermOutsideTerm(TermName term) =>
        new("half-term-outside-term", $"The half-term of the {term.ToString().ToLowerInvariant()} term must lie inside the term, and end on or after its first day.", $"{term}.HalfTermStartsOn");

    public static Refusal TermsOverlap(TermName first, TermName second) =>
        new("terms-overlap", $"The {second.ToString().ToLowerInvariant()} term must start after the {first.ToString().ToLowerInvariant()} term ends.", $"{second}.StartsOn");
}

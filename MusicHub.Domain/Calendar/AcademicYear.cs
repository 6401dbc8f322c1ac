using System.Globalization;

namespace MusicHub.Domain.Calendar;

/// <summary>1 September to 31 August, with the three terms that the hub's schools teach.</summary>
public sealed class AcademicYear : Aggregate
{
    private readonly List<Term> _terms = [];

    private AcademicYear()
    {
    }

    /// <summary>The calendar year of its first September: 2025 is 2025/26.</summary>
    public int StartYear { get; private init; }

    public IReadOnlyList<Term> Terms => _terms;

    public string Title => TitleOf(StartYear);

    public DateOnly StartsOn => FirstDayOf(StartYear);

    public DateOnly EndsOn => new(StartYear + 1, 8, 31);

    public bool IsProvisional => _terms.Any(term => term.IsProvisional);

    public static string TitleOf(int startYear) =>
        string.Create(CultureInfo.InvariantCulture, $"{startYear}/{(startYear + 1) % 100:D2}");

    public static DateOnly FirstDayOf(int startYear) => new(startYear, 9, 1);

    public static int StartYearOf(DateOnly day) => day.Month >= 9 ? day.Year : day.Year - 1;

    /// <summary>Opens a year with its three terms, in the order autumn, spring, summer.</summary>
    public static Result<AcademicYear> Open(int startYear, TermDates autumn, TermDates spring, TermDates summer, bool provisional) =>
        Open(startYear, autumn, spring, summer, provisional ? Enum.GetValues<TermName>().ToHashSet() : new HashSet<TermName>());

    /// <inheritdoc cref="ChangeDates"/>
    public static Result<AcademicYear> Open(int startYear, TermDates autumn, TermDates spring, TermDates summer, IReadOnlySet<TermName> provisional)
    {
        if (startYear is < 2000 or > 2100)
            return CalendarRefusals.YearOutOfRange;
        var year = new AcademicYear { StartYear = startYear };
        if (year.Check(autumn, spring, summer) is { } refusal)
            return refusal;
        year._terms.Add(new Term(year, TermName.Autumn, autumn, provisional.Contains(TermName.Autumn)));
        year._terms.Add(new Term(year, TermName.Spring, spring, provisional.Contains(TermName.Spring)));
        year._terms.Add(new Term(year, TermName.Summer, summer, provisional.Contains(TermName.Summer)));
        return year;
    }

    public Term Term(TermName name) => _terms.Single(term => term.Name == name);

    /// <summary>Replaces the dates. <paramref name="provisional"/> says of which terms no source has confirmed them.</summary>
    public Result ChangeDates(TermDates autumn, TermDates spring, TermDates summer, IReadOnlySet<TermName> provisional)
    {
        if (Check(autumn, spring, summer) is { } refusal)
            return refusal;
        Term(TermName.Autumn).Set(autumn, provisional.Contains(TermName.Autumn));
        Term(TermName.Spring).Set(spring, provisional.Contains(TermName.Spring));
        Term(TermName.Summer).Set(summer, provisional.Contains(TermName.Summer));
        return Result.Done;
    }

    private Refusal? Check(TermDates autumn, TermDates spring, TermDates summer)
    {
        var terms = new[] { (TermName.Autumn, autumn), (TermName.Spring, spring), (TermName.Summer, summer) };
        foreach (var (name, dates) in terms)
        {
            if (dates.StartsOn < StartsOn || dates.EndsOn > EndsOn)
                return CalendarRefusals.OutsideYear(name, this);
            if (dates.StartsOn >= dates.EndsOn)
                return CalendarRefusals.EndsBeforeStart(name);
            if (dates.HalfTermStartsOn <= dates.StartsOn || dates.HalfTermEndsOn >= dates.EndsOn || dates.HalfTermEndsOn < dates.HalfTermStartsOn)
                return CalendarRefusals.HalfTermOutsideTerm(name);
        }

        if (autumn.EndsOn >= spring.StartsOn)
            return CalendarRefusals.TermsOverlap(TermName.Autumn, TermName.Spring);
        if (spring.EndsOn >= summer.StartsOn)
            return CalendarRefusals.TermsOverlap(TermName.Spring, TermName.Summer);
        return null;
    }
}

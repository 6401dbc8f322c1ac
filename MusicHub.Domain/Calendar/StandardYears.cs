namespace MusicHub.Domain.Calendar;

/// <summary>
/// The academic years that a hub starts with. 2024/25 and 2025/26 are the dates that Hertfordshire's schools published;
/// every other year follows their pattern, is marked provisional and is put right by the hub.
/// </summary>
public static class StandardYears
{
    /// <summary>The start years that a hub starts with on that day: 2023/24 to 2026/27, and on to the year after the current one.</summary>
    public static IEnumerable<int> StartYears(DateOnly today) =>
        Enumerable.Range(2023, Math.Max(2026, AcademicYear.StartYearOf(today) + 1) - 2023 + 1);

    /// <param name="startYear">2000 to 2100.</param>
    public static AcademicYear Open(int startYear)
    {
        var (autumn, spring, summer, provisional) = startYear switch
        {
            2024 => (
                new TermDates(new(2024, 9, 2), new(2024, 12, 20), new(2024, 10, 28), new(2024, 11, 1)),
                new TermDates(new(2025, 1, 6), new(2025, 4, 4), new(2025, 2, 17), new(2025, 2, 21)),
                new TermDates(new(2025, 4, 22), new(2025, 7, 23), new(2025, 5, 26), new(2025, 5, 30)),
                false),
            2025 => (
                new TermDates(new(2025, 9, 1), new(2025, 12, 19), new(2025, 10, 27), new(2025, 10, 31)),
                new TermDates(new(2026, 1, 5), new(2026, 3, 27), new(2026, 2, 16), new(2026, 2, 20)),
                new TermDates(new(2026, 4, 13), new(2026, 7, 20), new(2026, 5, 25), new(2026, 5, 29)),
                false),
            _ => (Autumn(startYear), Spring(startYear + 1), Summer(startYear + 1), true),
        };
        return AcademicYear.Open(startYear, autumn, spring, summer, provisional).OrThrow();
    }

    private static TermDates Autumn(int year)
    {
        var first = new DateOnly(year, 9, 1);
        var start = first.DayOfWeek is >= DayOfWeek.Monday and <= DayOfWeek.Wednesday ? first : MondayFrom(first);
        return Term(start, FridayUntil(new(year, 12, 22)), MondayFrom(new(year, 10, 23)));
    }

    private static TermDates Spring(int year) =>
        Term(MondayFrom(new(year, 1, 3)), SpringEnd(year), MondayFrom(new(year, 2, 15)));

    private static TermDates Summer(int year)
    {
        // Two full weeks of holiday, and never back on Easter Monday.
        var start = MondayFrom(SpringEnd(year).AddDays(15));
        if (start == Easter.Of(year).AddDays(1))
            start = start.AddDays(1);
        return Term(start, MondayFrom(new(year, 7, 17)).AddDays(2), MondayFrom(new(year, 5, 25)));
    }

    // The holiday holds Good Friday and Easter Monday, or follows the first days of April when Easter is late.
    private static DateOnly SpringEnd(int year)
    {
        var goodFriday = Easter.Of(year).AddDays(-2);
        return goodFriday.Month == 3 ? goodFriday.AddDays(-1) : FridayUntil(goodFriday.AddDays(-1) < new DateOnly(year, 4, 5) ? goodFriday.AddDays(-1) : new(year, 4, 5));
    }

    private static TermDates Term(DateOnly start, DateOnly end, DateOnly halfTerm) => new(start, end, halfTerm, halfTerm.AddDays(4));

    private static DateOnly MondayFrom(DateOnly day) => day.AddDays((8 - (int)day.DayOfWeek) % 7);

    private static DateOnly FridayUntil(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 2) % 7));
}

using System.Globalization;

namespace MusicHub.Web.Design.Forms;

/// <summary>A date as somebody typed it into three fields, and what is wrong with it.</summary>
public sealed record TypedDate
{
    public const string OutOfRange = "must have a year from 1900 to 2199";

    // No date of a music hub is older or later; what reckons from a date, by terms or three years on, always finds one.
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private TypedDate()
    {
    }

    public DateOnly? Date { get; private init; }

    /// <summary>What is wrong, to be read after the field's name; null when nothing is.</summary>
    public string? Problem { get; private init; }

    public bool DayIsWrong { get; private init; }

    public bool MonthIsWrong { get; private init; }

    public bool YearIsWrong { get; private init; }

    /// <summary>Reads numbers, and months by name or their first three letters. Nothing typed at all is no date and no problem.</summary>
    public static TypedDate Read(string? day, string? month, string? year)
    {
        var missing = new[] { day, month, year }.Select(string.IsNullOrWhiteSpace).ToArray();
        if (missing is [true, true, true])
            return new();
        if (missing.Contains(true))
        {
            string[] words = [.. new[] { "a day", "a month", "a year" }.Where((_, part) => missing[part])];
            return Wrong($"must include {string.Join(" and ", words)}", missing[0], missing[1], missing[2]);
        }

        var dayNumber = Number(day!);
        var monthNumber = Number(month!) ?? MonthNamed(month!);
        var yearNumber = Number(year!);
        var bad = (Day: dayNumber is null or < 1 or > 31, Month: monthNumber is null or < 1 or > 12, Year: yearNumber is null);
        if (!bad.Year && year!.Trim().Length != 4)
            return Wrong("must include a year with 4 numbers", bad.Day, bad.Month, true);
        if (bad.Day || bad.Month || bad.Year)
            return Wrong("must be a real date", bad.Day, bad.Month, bad.Year);
        if (yearNumber is < FirstYear or > LastYear)
            return Wrong(OutOfRange, false, false, true);
        if (dayNumber > DateTime.DaysInMonth(yearNumber!.Value, monthNumber!.Value))
            return Wrong("must be a real date", true, true, true);
        return new() { Date = new(yearNumber!.Value, monthNumber!.Value, dayNumber!.Value) };
    }

    /// <summary>Reads a date from one field: day, month and year with spaces, full stops, dashes or slashes between. Null when it is not one.</summary>
    public static DateOnly? Read(string text) =>
        text.Split([' ', '/', '.', '-'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var day, var month, var year]
            ? Read(day, month, year).Date
            : null;

    public static bool IsInRange(DateOnly date) => date.Year is >= FirstYear and <= LastYear;

    private static TypedDate Wrong(string problem, bool day, bool month, bool year) =>
        new() { Problem = problem, DayIsWrong = day, MonthIsWrong = month, YearIsWrong = year };

    private static int? Number(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? MonthNamed(string text)
    {
        var word = text.Trim().TrimEnd('.').ToLowerInvariant();
        var found = word.Length < 3 ? -1 : Array.FindIndex(Months, month => month.StartsWith(word, StringComparison.Ordinal) || word == "sept" && month == "september");
        return found < 0 ? null : found + 1;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace MusicHub.Domain.Visits.Sheets;

/// <summary>A day as trackers hold it: a date of Excel's, or text as the British write it.</summary>
/// <param name="IsWeek">It names the week that begins then: "w/c 3 Nov 2025".</param>
/// <param name="Time">The time that stood with it.</param>
/// <param name="IsEitherWay">Day and month could be the other way round.</param>
/// <param name="IsDayFirst">Its first number can only be the day.</param>
/// <param name="HasRemark">Words in brackets follow it: "(rearranged)".</param>
public sealed partial record SheetDay(DateOnly Day, bool IsWeek = false, TimeOnly? Time = null, bool IsEitherWay = false, bool IsDayFirst = false, bool HasRemark = false)
{
    /// <summary>2000-01-01 and 2079-12-31 as Excel counts days: a number between them is a day that lost its look.</summary>
    private const int FirstSerial = 36_526;

    private const int LastSerial = 65_745;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <returns>The day, or what is wrong with the text. <c>IsAmerican</c> says that it can only be read the American way.</returns>
    /// <param name="schoolYear">Of a day that does not say its year: 2024 for 2024/25.</param>
    /// <param name="monthFirst">Numbers that could be either way round are read the American way.</param>
    public static (SheetDay? Day, string? Problem, bool IsAmerican) Read(string text, int? schoolYear = null, bool monthFirst = false)
    {
        var typed = SheetText.Clean(text).Replace('–', '-').Replace('—', '-');
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is >= FirstSerial and <= LastSerial)
            return (new(DateOnly.FromDateTime(DateTime.FromOADate(serial))), null, false);
        var isWeek = WeekPattern().Match(typed) is { Success: true } week && (typed = typed[week.Length..]).Length > 0;
        var read = ReadDay(typed, text, isWeek, schoolYear, monthFirst);
        if (read.Day is null && RemarkPattern().Match(typed) is { Success: true, Index: > 0 } remark && Read(typed[..remark.Index], schoolYear, monthFirst) is { Day: { } plain } first)
            return (plain with { IsWeek = isWeek || plain.IsWeek, HasRemark = true }, first.Problem, first.IsAmerican);
        if (read.Day is not null || ClockPattern().Match(typed) is not { Success: true, Index: > 0 } timed || ReadDay(typed[..timed.Index], text, isWeek, schoolYear, monthFirst) is not { Day: { } day } early)
            return read;
        return (day with { Time = VisitTime.Read(timed.Groups["clock"].Value.Replace(" ", "", StringComparison.Ordinal)).Time }, early.Problem, early.IsAmerican);
    }

    private static (SheetDay? Day, string? Problem, bool IsAmerican) ReadDay(string typed, string text, bool isWeek, int? schoolYear, bool monthFirst)
    {
        if (CompactPattern().Match(typed) is { Success: true } compact)
            return Of(compact, int.Parse(compact.Groups["month"].ValueSpan, CultureInfo.InvariantCulture), text, isWeek);
        if (IsoPattern().Match(typed) is { Success: true } iso)
            return Of(iso, int.Parse(iso.Groups["month"].ValueSpan, CultureInfo.InvariantCulture), text, isWeek);
        if (NumberPattern().Match(typed) is { Success: true } numbers)
            return OfNumbers(numbers, text, isWeek, schoolYear, monthFirst);
        if (WordPattern().Match(typed) is { Success: true } words && MonthOf(words.Groups["month"].Value) is { } named)
            return words.Groups["year"].Success || schoolYear is not null ? Of(words, named, text, isWeek, schoolYear) : (null, $"“{Shown(text)}” does not say the year. Write it out, such as 6 Nov 2025.", false);
        if (MonthFirstPattern().Match(typed) is { Success: true } turned && MonthOf(turned.Groups["month"].Value) is { } wordFirst && (turned.Groups["year"].Success || schoolYear is not null))
            return Of(turned, wordFirst, text, isWeek, schoolYear);
        if (schoolYear is not null && ShortPattern().Match(typed) is { Success: true } brief)
            return OfNumbers(brief, text, isWeek, schoolYear, monthFirst);
        if (TermPattern().IsMatch(typed))
            return (null, $"“{Shown(text)}” names a term, not a day. Write the day, such as 6 Nov 2025.", false);
        return MonthPattern().Match(typed) is { Success: true } month2 && MonthOf(month2.Groups["month"].Value) is not null
            ? (null, $"“{Shown(text)}” names a month, not a day. Write the day, such as 6 Nov 2025.", false)
            : ShortPattern().IsMatch(typed) ? (null, $"“{Shown(text)}” does not say the year. Write it out, such as 6 Nov 2025.", false)
            : SeveralPattern().IsMatch(typed) ? (null, $"“{Shown(text)}” names more than one day. Write one of them, and a row for each visit.", false)
            : SheetText.SaysNothing(typed) ? (null, $"“{Shown(text)}” does not say the day. Write it, such as 6 Nov 2025, or the week, such as w/c 3 Nov 2025.", false)
            : (null, $"“{Shown(text)}” is not a date. Write it like 6/11/2025 or 6 Nov 2025.", false);
    }

    // Points stand between the numbers of a British date only.
    private static (SheetDay? Day, string? Problem, bool IsAmerican) OfNumbers(Match match, string text, bool isWeek, int? schoolYear, bool monthFirst)
    {
        var first = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        var second = int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
        var isAmerican = second > 12 && first <= 12;
        if (isAmerican && !monthFirst)
            return (null, $"“{Shown(text)}” has month and day the American way round. Write the day first: {second}/{first}{(match.Groups["year"].Success ? "/" : "")}{match.Groups["year"].Value}.", true);
        var isPointed = match.Value[(match.Groups["day"].Index + match.Groups["day"].Length)..match.Groups["month"].Index].Trim() == ".";
        var isEitherWay = !isPointed && first <= 12 && second <= 12 && first != second;
        var read = isAmerican || (monthFirst && isEitherWay) ? Of(match, first, text, isWeek, schoolYear, second) : Of(match, second, text, isWeek, schoolYear, first);
        return read.Day is null ? read : (read.Day with { IsEitherWay = isEitherWay, IsDayFirst = first > 12 }, null, isAmerican);
    }

    private static (SheetDay? Day, string? Problem, bool IsAmerican) Of(Match match, int month, string text, bool isWeek, int? schoolYear = null, int? dayOfMonth = null)
    {
        var day = dayOfMonth ?? int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        // A school year runs from September to August.
        var year = match.Groups["year"].Success ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : schoolYear!.Value + (month < 9 ? 1 : 0);
        if (year < 100)
            year += year < 80 ? 2000 : 1900;
        if (year < 1900 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return (null, $"“{Shown(text)}” is not a day of the calendar.", false);
        TimeOnly? time = match.Groups["time"] is { Success: true } clock && TimeOnly.TryParse(clock.ValueSpan, CultureInfo.InvariantCulture, out var at) && at > TimeOnly.MinValue ? at : null;
        return (new(new DateOnly(year, month, day), isWeek, time), null, false);
    }

    private static int? MonthOf(string word) =>
        Array.FindIndex(Months, month => word.StartsWith(month, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at ? at + 1 : null;

    private static string Shown(string text) => text.Trim() is { Length: > 40 } longer ? longer[..40] + "…" : text.Trim();

    [GeneratedRegex(@"^(w/?c\.?|wk\.?|week( of| commencing| beginning)?)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex WeekPattern();

    // "2pm", "at 9.30", "@ 10:15 am", or "am" alone, after a day.
    [GeneratedRegex(@"(\s+|,\s*)((@|at)\s*)?((?<clock>[0-9]{1,2}([:.][0-9]{2})?\s*[ap]m|[0-9]{1,2}[:.][0-9]{2})|[ap]m)$", RegexOptions.IgnoreCase)]
    private static partial Regex ClockPattern();

    [GeneratedRegex(@"^((mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?<day>[0-9]{1,2})\s?[/.\-]\s?(?<month>[0-9]{1,2})[/.]?$", RegexOptions.IgnoreCase)]
    private static partial Regex ShortPattern();

    [GeneratedRegex(@"\s*\([^()]*\)$")]
    private static partial Regex RemarkPattern();

    // "March 3rd", "March 3, 2025"; not "Nov 25", which may be a month of 2025.
    [GeneratedRegex(@"^((mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?<month>[a-z]{3,9})\.?\s+((?<day>[0-9]{1,2})(st|nd|rd|th)(,?\s+'?(?<year>[0-9]{4}|[0-9]{2}))?|(?<day>[0-9]{1,2}),?\s+(?<year>[0-9]{4}))$", RegexOptions.IgnoreCase)]
    private static partial Regex MonthFirstPattern();

    [GeneratedRegex(@"[0-9][a-z]*\s*(&|\+|\band\b|\bto\b)\s*[0-9]|^[0-9]{1,2}(st|nd|rd|th)?\s*-\s*[0-9]{1,2}(st|nd|rd|th)?\s+[a-z]", RegexOptions.IgnoreCase)]
    private static partial Regex SeveralPattern();

    [GeneratedRegex("^(?<year>20[0-9]{2})(?<month>[0-9]{2})(?<day>[0-9]{2})$")]
    private static partial Regex CompactPattern();

    [GeneratedRegex(@"^(?<year>[0-9]{4})[-./](?<month>[0-9]{1,2})[-./](?<day>[0-9]{1,2})([T ](?<time>[0-9]{1,2}:[0-9]{2})(:[0-9.]+)?)?$")]
    private static partial Regex IsoPattern();

    [GeneratedRegex(@"^((mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?<day>[0-9]{1,2})\s?[/.\-]\s?(?<month>[0-9]{1,2})\s?[/.\-]\s?(?<year>[0-9]{4}|[0-9]{2})(\s+(?<time>[0-9]{1,2}:[0-9]{2})(:[0-9]{2})?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^((mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?<day>[0-9]{1,2})(st|nd|rd|th)?( of)?[\s\-./]*(?<month>[a-z]{3,9})\.?(,?[\s\-./]*'?’?(?<year>[0-9]{4}|[0-9]{2}))?$", RegexOptions.IgnoreCase)]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"\b(autumn|aut|spring|spr|summer|sum|half[ -]?term|term)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TermPattern();

    [GeneratedRegex(@"^(?<month>[a-z]{3,9})\.?[\s\-./]*'?([0-9]{4}|[0-9]{2})?$", RegexOptions.IgnoreCase)]
    private static partial Regex MonthPattern();
}

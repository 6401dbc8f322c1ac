using System.Text.RegularExpressions;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.Visits.Sheets;

/// <summary>Rows of a tracker that sum up: totals, targets, averages.</summary>
public static partial class SummaryRow
{
    // More than any sum of visits; Excel's days are higher.
    private const int MostSum = 20_000;

    /// <param name="first">The first cell of the row that holds something.</param>
    /// <param name="day">What stands where the day should.</param>
    /// <returns>What it holds instead of a visit; null where it may be one.</returns>
    public static string? Kind(string first, string day)
    {
        if (day.Length > 0 && !IsFigure(day) || Pattern().Match(Searchable.Fold(first)) is not { Success: true } found)
            return null;
        return found.Groups["what"].Value switch
        {
            "target" or "targets" or "goal" => "a target",
            "average" or "averages" or "avg" or "mean" or "median" => "an average",
            "count" or "number" or "no" => "a count",
            "remaining" or "still to do" or "left to do" => "what is left to do",
            "min" or "minimum" or "max" or "maximum" => "a figure",
            _ => "a total",
        };
    }

    private static bool IsFigure(string text) => decimal.TryParse(text.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture, out var number) && number < MostSum;

    // "Number" and the like only as "Number of visits", "No. visits": a school's name may begin with "No".
    [GeneratedRegex(@"^((grand|sub|running|overall|annual|yearly|termly|year|term|ytd|visits?|schools?|autumn|spring|summer) )*((?<what>totals?|subtotals?|targets?|averages?|avg|mean|median|sum|count|goal|remaining|still to do|left to do)( |$)|(?<what>number|no|min|minimum|max|maximum)( of)? (visits?|schools?|meetings?|contacts?)( |$))")]
    private static partial Regex Pattern();
}

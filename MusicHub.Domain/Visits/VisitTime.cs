using System.Globalization;
using System.Text.RegularExpressions;

namespace MusicHub.Domain.Visits;

/// <summary>A time of the school day as people type it: "9:30", "9.30am", "2pm", "1400".</summary>
public static partial class VisitTime
{
    public const string Problem = "Enter a time like 9:30am or 14:00";

    public const string TooEarlyOrLate = "The time must be between 7am and 10pm. For the afternoon write 2pm or 14:00";

    private const int MinutesApart = 60;

    /// <summary>Nobody can be at two schools at these times.</summary>
    public static bool AreTooNear(TimeOnly some, TimeOnly other) => Math.Abs((some.ToTimeSpan() - other.ToTimeSpan()).TotalMinutes) < MinutesApart;

    /// <summary>Nothing typed is no time and no problem.</summary>
    public static (TimeOnly? Time, string? Problem) Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return (null, null);
        var match = Pattern().Match(text.Trim());
        if (!match.Success)
            return (null, Problem);
        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"].Value.ToLowerInvariant();
        if (minute > 59 || hour > 23 || (half.Length > 0 && hour is 0 or > 12))
            return (null, Problem);
        if (half.StartsWith('p') && hour < 12)
            hour += 12;
        else if (half.StartsWith('a') && hour == 12)
            hour = 0;
        var time = new TimeOnly(hour, minute);
        return time < new TimeOnly(7, 0) || time > new TimeOnly(22, 0) ? (null, TooEarlyOrLate) : (time, null);
    }

    [GeneratedRegex(@"^(?<hour>[0-9]{1,2})([:.]?(?<minute>[0-9]{2}))?\s*(?<half>[ap]\.?m\.?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}

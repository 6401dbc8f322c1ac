using System.Globalization;
using System.Text;
using MusicHub.Domain.Calendar;

namespace MusicHub.Web.Features.Shared;

/// <summary>How dates, instants and numbers are written on every page.</summary>
public static class Words
{
    private static readonly CultureInfo British = new("en-GB");

    /// <summary>"6 Nov 2025".</summary>
    public static string Short(this DateOnly day) => day.ToString("d MMM yyyy", British);

    /// <summary>"Thursday 6 November 2025".</summary>
    public static string Long(this DateOnly day) => day.ToString("dddd d MMMM yyyy", British);

    /// <summary>"16 to 20 Feb 2026", "27 Oct to 1 Nov 2025" or "15 Dec 2025 to 2 Jan 2026".</summary>
    public static string Range(DateOnly from, DateOnly to) =>
        $"{(from.Year != to.Year ? from.Short() : from.Month != to.Month ? from.ToString("d MMM", British) : from.Day.ToString(British))} to {to.Short()}";

    /// <summary>"6 November 2025", inside a sentence that needs no weekday.</summary>
    public static string Full(this DateOnly day) => day.ToString("d MMMM yyyy", British);

    /// <summary>"6 Nov 2025 at 14:05", in England's time.</summary>
    public static string Short(this DateTimeOffset instant) => UkTime.InLondon(instant).ToString("d MMM yyyy 'at' HH:mm", British);

    /// <summary>"14:05", in England's time.</summary>
    public static string Time(this DateTimeOffset instant) => UkTime.InLondon(instant).ToString("HH:mm", British);

    /// <summary>"6 Nov 2025", in England's time.</summary>
    public static string Day(this DateTimeOffset instant) => UkTime.DayOf(instant).Short();

    /// <summary>"1,234".</summary>
    public static string Number(this int number) => number.ToString("N0", British);

    /// <summary>"£1,234.50".</summary>
    public static string Pounds(this decimal amount) => amount.ToString("C2", British);

    /// <summary>"1 school", "2 schools".</summary>
    public static string Count(int number, string one, string? many = null) => $"{number.Number()} {(number == 1 ? one : many ?? one + "s")}";

    /// <summary>"MetWhom" and "Needs[0].Note" as a person would say them.</summary>
    public static string FromName(string name)
    {
        var words = new StringBuilder();
        foreach (var c in name)
        {
            if (c is '.' or '[' or ']' or '_')
            {
                if (words.Length > 0 && words[^1] != ' ')
                    words.Append(' ');
            }
            else if (char.IsUpper(c) && words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ').Append(char.ToLowerInvariant(c));
            }
            else
            {
                words.Append(words.Length == 0 ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c));
            }
        }

        return words.ToString().Trim();
    }
}

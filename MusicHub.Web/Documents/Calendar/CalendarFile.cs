using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MusicHub.Web.Documents.Calendar;

/// <summary>Writes iCalendar (RFC 5545).</summary>
public static class CalendarFile
{
    public const string ContentType = "text/calendar; charset=utf-8; method=PUBLISH";

    private const int OctetsOfALine = 75;

    private static readonly string[] London =
    [
        "BEGIN:VTIMEZONE", "TZID:Europe/London",
        "BEGIN:DAYLIGHT", "TZNAME:BST", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "DTSTART:19810329T010000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZNAME:GMT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "DTSTART:19961027T020000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "END:VTIMEZONE",
    ];

    /// <param name="name">What a calendar program calls the calendar; null for a single event.</param>
    /// <param name="stamp">When it is written.</param>
    public static byte[] Write(string? name, IEnumerable<CalendarEvent> events, DateTimeOffset stamp)
    {
        var text = new StringBuilder();
        List<string> lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//MusicHub//Visits//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"];
        if (name is not null)
            lines.AddRange([$"X-WR-CALNAME:{Text(name)}", "X-WR-TIMEZONE:Europe/London", "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H"]);
        foreach (var line in lines.Concat(London).Concat(events.SelectMany(happening => Lines(happening, stamp))).Append("END:VCALENDAR"))
            Fold(line, text);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Tells one state of a calendar from another, whenever it was written.</summary>
    public static string DigestOf(string? name, IEnumerable<CalendarEvent> events) => Convert.ToHexStringLower(SHA256.HashData(Write(name, events, DateTimeOffset.UnixEpoch)))[..32];

    private static IEnumerable<string> Lines(CalendarEvent happening, DateTimeOffset stamp)
    {
        yield return "BEGIN:VEVENT";
        yield return $"UID:{Text(happening.Uid)}";
        yield return string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{happening.Sequence}");
        yield return string.Create(CultureInfo.InvariantCulture, $"DTSTAMP:{stamp.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");
        if (happening.At is { } at)
        {
            var starts = happening.FirstDay.ToDateTime(at);
            yield return string.Create(CultureInfo.InvariantCulture, $"DTSTART;TZID=Europe/London:{starts:yyyyMMdd'T'HHmmss}");
            yield return string.Create(CultureInfo.InvariantCulture, $"DTEND;TZID=Europe/London:{starts + CalendarEvent.Length:yyyyMMdd'T'HHmmss}");
        }
        else
        {
            // The end of whole days is the day after the last.
            yield return string.Create(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{happening.FirstDay:yyyyMMdd}");
            yield return string.Create(CultureInfo.InvariantCulture, $"DTEND;VALUE=DATE:{happening.LastDay.AddDays(1):yyyyMMdd}");
        }

        yield return $"SUMMARY:{Text(happening.Summary)}";
        if (!string.IsNullOrWhiteSpace(happening.Location))
            yield return $"LOCATION:{Text(happening.Location)}";
        if (!string.IsNullOrWhiteSpace(happening.Description))
            yield return $"DESCRIPTION:{Text(happening.Description)}";
        yield return $"URL:{happening.Address}";
        yield return $"STATUS:{happening.Status.ToString().ToUpperInvariant()}";
        yield return $"TRANSP:{(happening.IsBusy && happening.Status != EventStatus.Cancelled ? "OPAQUE" : "TRANSPARENT")}";
        yield return "END:VEVENT";
    }

    private static string Text(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            if (c == '\n')
                escaped.Append("\\n");
            else if (c is '\\' or ';' or ',')
                escaped.Append('\\').Append(c);
            else if (!char.IsControl(c))
                escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>No line is longer than 75 octets; what goes on begins with a space. No character is cut in two.</summary>
    private static void Fold(string line, StringBuilder text)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > OctetsOfALine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}

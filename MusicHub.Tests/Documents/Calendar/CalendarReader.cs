using System.Text;

namespace MusicHub.Tests.Documents.Calendar;

/// <summary>Reads iCalendar strictly: every line's end, length and shape is looked at, and every begin has its end.</summary>
internal sealed class CalendarReader
{
    private static readonly HashSet<string> Components = ["VCALENDAR", "VTIMEZONE", "DAYLIGHT", "STANDARD", "VEVENT"];

    private readonly List<(string Path, string Name, string Value)> _properties = [];

    public CalendarReader(byte[] file)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file);
        Assert.That(text, Does.EndWith("\r\n"));
        Assert.That(text.Replace("\r\n", ""), Does.Not.Contain("\r").And.Not.Contain("\n"), "only CRLF ends a line");
        foreach (var line in text.Split("\r\n"))
            Assert.That(Encoding.UTF8.GetByteCount(line), Is.LessThanOrEqualTo(75), line);
        var open = new Stack<string>();
        foreach (var line in text.Replace("\r\n ", "")[..^2].Split("\r\n"))
        {
            Assert.That(line, Does.Match("^[A-Z][A-Z0-9-]*(;[A-Z-]+=[^:;,\"]+)*:[^\u0000-\u0008\u000b-\u001f\u007f]*$"));
            var (name, value) = (line[..line.IndexOf(':')], line[(line.IndexOf(':') + 1)..]);
            if (name == "BEGIN")
            {
                Assert.That(Components, Does.Contain(value));
                open.Push(value);
                Count[value] = Count.GetValueOrDefault(value) + 1;
            }
            else if (name == "END")
            {
                Assert.That(open.Pop(), Is.EqualTo(value));
            }
            else
            {
                Assert.That(open, Is.Not.Empty, line);
                _properties.Add((open.Peek() == "VEVENT" ? $"VEVENT{Count["VEVENT"] - 1}" : open.Peek(), name, value));
            }
        }

        Assert.That(open, Is.Empty);
        for (var i = 0; i < Events; i++)
        {
            var names = _properties.Where(property => property.Path == $"VEVENT{i}").Select(property => property.Name.Split(';')[0]).ToList();
            Assert.That(names, Is.Unique);
            Assert.That(names, Is.SupersetOf(new[] { "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "STATUS" }));
        }
    }

    public Dictionary<string, int> Count { get; } = [];

    public int Events => Count.GetValueOrDefault("VEVENT");

    /// <summary>Of the whole calendar, unescaped.</summary>
    public string? this[string name] => Find("VCALENDAR", name);

    /// <summary>Of one event, unescaped; the name with its parameters.</summary>
    public string? this[int happening, string name] => Find($"VEVENT{happening}", name);

    private string? Find(string path, string name) => _properties.Where(property => property.Path == path && property.Name == name).Select(property => Unescape(property.Value)).SingleOrDefault();

    private static string Unescape(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\')
            {
                text.Append(value[i]);
                continue;
            }

            Assert.That("\\;,nN", Does.Contain(value[++i].ToString()), "what may be escaped");
            text.Append(value[i] is 'n' or 'N' ? '\n' : value[i]);
        }

        return text.ToString();
    }
}

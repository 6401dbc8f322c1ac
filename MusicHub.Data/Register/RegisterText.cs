using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace MusicHub.Data.Register;

/// <summary>Tidies the register's text, so that the same thing is always written the same way.</summary>
internal static class RegisterText
{
    // 01-01-1900 is what the register holds where the date is "Not Recorded".
    private static readonly DateOnly NotRecorded = new(1900, 1, 1);

    private static readonly HashSet<string> SmallWords =
        new(StringComparer.OrdinalIgnoreCase) { "and", "by", "cum", "in", "le", "next", "of", "on", "the", "under", "upon", "with" };

    private static readonly string[] DateFormats = ["d-M-yyyy", "d/M/yyyy", "yyyy-MM-dd", "d-MMM-yyyy", "d/M/yyyy HH:mm", "d/M/yyyy HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss"];

    private static readonly string[] DateFormatsUnsafe = ["d/M/yy", "d-M-yy", "d-MMM-yy", "M/d/yyyy", "M/d/yy", "MMM-yy"];

    /// <summary>Without outer blanks and control characters, inner blanks as single spaces; null when nothing is left.</summary>
    public static string? Clean(string text)
    {
        var blankBefore = true;
        foreach (var c in text)
        {
            var blank = char.IsWhiteSpace(c) || char.IsControl(c);
            if (blank && (blankBefore || c != ' '))
                return Rebuild(text);
            blankBefore = blank;
        }

        return text.Length == 0 ? null : blankBefore ? Rebuild(text) : text;
    }

    private static string? Rebuild(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
                clean.Append(c);
            else if (clean.Length > 0 && clean[^1] != ' ' && char.IsWhiteSpace(c))
                clean.Append(' ');
        }

        if (clean.Length > 0 && clean[^1] == ' ')
            clean.Length--;
        return clean.Length == 0 ? null : clean.ToString();
    }

    /// <summary>Reads dd-MM-yyyy, dd/MM/yyyy and yyyy-MM-dd; a date before the year 1000 is a slip.</summary>
    public static bool TryDate(string text, out DateOnly? date)
    {
        date = null;
        if (!DateTime.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            || moment.Year < 1000)
        {
            return false;
        }

        var day = DateOnly.FromDateTime(moment);
        date = day == NotRecorded ? null : day;
        return true;
    }

    /// <summary>A date without its century, with its parts the American way round, or as a count of days: not safe to read.</summary>
    public static bool IsDateOfASpreadsheet(string text) =>
        (text.Length == 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        || DateTime.TryParseExact(text, DateFormatsUnsafe, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Puts right text that was UTF-8 and was taken for Windows-1252 on its way: "St Maryâ€™s" was "St Mary’s".</summary>
    public static string Mended(string text)
    {
        if (text.AsSpan().IndexOfAny("ÂÃâ") < 0)
            return text;
        var bytes = RegisterSource.Windows1252.GetBytes(text);
        return Utf8.IsValid(bytes) && RegisterSource.Windows1252.GetString(bytes) == text ? Encoding.UTF8.GetString(bytes) : text;
    }

    /// <summary>"HEMEL HEMPSTEAD" becomes "Hemel Hempstead" and "St. Albans" becomes "St Albans".</summary>
    public static string? Town(string? town)
    {
        if (town is null)
            return null;
        if (town.StartsWith("St. ", StringComparison.OrdinalIgnoreCase))
            town = string.Concat(town.AsSpan(0, 2), town.AsSpan(3));
        if (town.Any(char.IsLower) || !town.Any(char.IsLetter))
            return town;
        var words = town.ToLowerInvariant().Split(' ');
        for (var i = 0; i < words.Length; i++)
            words[i] = i > 0 && SmallWords.Contains(words[i]) ? words[i] : Capitals(words[i]);
        return string.Join(' ', words);
    }

    /// <summary>"HEMEL-UPON-GADE" becomes "Hemel-upon-Gade".</summary>
    public static string Capitals(string word) =>
        string.Join('-', word.Split('-').Select((part, i) =>
            part.Length == 0 || (i > 0 && SmallWords.Contains(part)) ? part : char.ToUpperInvariant(part[0]) + part[1..]));

    /// <summary>An address that a browser can follow, without a bare trailing slash; null when it is none.</summary>
    public static string? Website(string? address)
    {
        if (address is null)
            return null;
        var full = address.Contains("://", StringComparison.Ordinal) ? address : "http://" + address;
        if (!Uri.TryCreate(full, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            || !uri.Host.Contains('.')
            || uri.UserInfo.Length > 0
            || uri.AbsoluteUri.Length > 300)
        {
            return null;
        }

        return uri.PathAndQuery == "/" ? uri.AbsoluteUri.TrimEnd('/') : uri.AbsoluteUri;
    }

    /// <summary>Digits only, with the leading 0 that a spreadsheet takes away.</summary>
    public static string? Telephone(string? number)
    {
        if (number is null)
            return null;
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        if (digits.Length == 12 && digits.StartsWith("44", StringComparison.Ordinal))
            digits = digits[2..];
        return digits.Length switch
        {
            < 9 => null,
            9 or 10 when digits[0] != '0' => "0" + digits,
            > 20 => null,
            _ => digits,
        };
    }

    /// <summary>Drops a third address line that only repeats the others, as many rows have it.</summary>
    public static string? Address3(string? line, string name, string? street, string? postcode)
    {
        if (line is null)
            return null;
        var squeezed = line.Replace(" ", "", StringComparison.Ordinal);
        return Repeats(name) || Repeats(street) || Repeats(postcode) ? null : line;

        bool Repeats(string? part) =>
            part is { Length: > 3 }
            && squeezed.Contains(part.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The postcode in its usual form where it is one, else as it stands.</summary>
    public static string? Postcode(string? text) =>
        Domain.Schools.Postcode.TryParse(text, out var postcode) ? postcode.ToString() : text;
}

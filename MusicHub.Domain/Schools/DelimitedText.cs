using System.Text;

namespace MusicHub.Domain.Schools;

/// <summary>A row of a sheet as text: where it stood, counted from 1, and its cells.</summary>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>
/// Rows copied from a spreadsheet (cells parted by tabs) or read from a CSV file (by commas or semicolons). A cell in
/// quotation marks may hold separators, line ends and doubled quotation marks.
/// </summary>
public static class DelimitedText
{
    public static IEnumerable<SheetRow> Read(string text)
    {
        var separator = SeparatorOf(text);
        var cells = new List<string>();
        var cell = new StringBuilder();
        var number = 1;
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (c == '"' && cell.Length == 0 && EndOfQuoted(text, at, separator) is { } end)
            {
                cell.Append(text[(at + 1)..end].Replace("\"\"", "\"", StringComparison.Ordinal));
                at = end + 1;
            }
            else if (c == separator)
            {
                cells.Add(Taken(cell));
                at++;
            }
            else if (c is '\n' or '\r')
            {
                cells.Add(Taken(cell));
                yield return new(number++, [.. cells]);
                cells.Clear();
                at += c == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            }
            else
            {
                cell.Append(c);
                at++;
            }
        }

        if (cell.Length > 0 || cells.Count > 0)
            yield return new(number, [.. cells, Taken(cell)]);
    }

    /// <summary>Writes rows so that <see cref="Read"/> gives the same cells again; a first row of one cell gets an empty second, so that the separator can be told.</summary>
    public static string Write(IEnumerable<IReadOnlyList<string>> rows) =>
        string.Concat(rows.Select((row, i) => string.Join('\t', row.Select(Quoted)) + (i == 0 && row.Count < 2 ? "\t\n" : "\n")));

    // A tab is never typed, so a first row that has one was copied from a spreadsheet.
    private static char SeparatorOf(string text)
    {
        var first = FirstRow(text);
        if (first.Contains('\t'))
            return '\t';
        return first.Count(c => c == ';') > first.Count(c => c == ',') ? ';' : ',';
    }

    private static string FirstRow(string text)
    {
        var row = new StringBuilder();
        var isQuoted = false;
        foreach (var c in text)
        {
            if (c == '"')
                isQuoted = !isQuoted;
            else if (c is '\r' or '\n' && !isQuoted)
                return row.ToString();
            else if (!isQuoted)
                row.Append(c);
        }

        // A quotation mark that never closes marks nothing.
        return isQuoted ? text.Split('\r', '\n')[0] : row.ToString();
    }

    // A quotation mark that is not closed before a separator or line end is just a character, as in 12" drum.
    private static int? EndOfQuoted(string text, int start, char separator)
    {
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] != '"')
                continue;
            if (at + 1 < text.Length && text[at + 1] == '"')
                at++;
            else
                return at + 1 == text.Length || text[at + 1] == separator || text[at + 1] is '\n' or '\r' ? at : null;
        }

        return null;
    }

    private static string Taken(StringBuilder cell)
    {
        var text = cell.ToString().Trim();
        cell.Clear();
        return text;
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny("\t\r\n\"") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

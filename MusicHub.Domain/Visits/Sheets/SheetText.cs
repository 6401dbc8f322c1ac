using System.Buffers;
using System.Text;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.Visits.Sheets;

/// <summary>Text on its way through a spreadsheet and back.</summary>
public static class SheetText
{
    private static readonly SearchValues<char> Unseen = SearchValues.Create("\u00A0\u202F\u200B\u200C\u200D\u2060\uFEFF\u00AD");

    /// <summary>Stands for a formula whose value the file does not hold.</summary>
    public const string NotCalculated = "#NOT-CALCULATED";

    /// <summary>Without the apostrophe that an export puts before what a spreadsheet would take for a formula.</summary>
    public static string Restored(string text) =>
        text.Length > 1 && text[0] == '\'' && text.AsSpan(1).TrimStart() is var rest && (char.IsWhiteSpace(text[1]) || (rest.Length > 0 && StartsFormula(rest[0]))) ? text[1..] : text;

    /// <summary>Whether two texts say the same: line ends, outer blanks and what a file cannot carry do not count.</summary>
    public static bool Same(string? cell, string? known) => Plain(cell) == Plain(known) || Plain(Restored(cell ?? "")) == Plain(known);

    public static string Plain(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '\r')
                plain.Append(at + 1 < text.Length && text[at + 1] == '\n' ? "" : "\n");
            else if (!char.IsControl(c) || c is '\n' or '\t')
                plain.Append(c is '\uFFFE' or '\uFFFF' ? "" : c.ToString());
        }

        return plain.ToString().Trim();
    }

    public static string Shown(string text) => text.Trim() is { Length: > 40 } longer ? longer[..40] + "…" : text.Trim();

    /// <summary>Whether a cell holds no more than a mark that nothing is known: "TBC", "n/a", "?".</summary>
    public static bool SaysNothing(string text) => Searchable.Fold(text) is "" or "tbc" or "tba" or "tbd" or "n a" or "na" or "none" or "unknown" or "to be confirmed" or "to be arranged" or "to follow";

    /// <summary>Without the characters that nobody sees and that come with copied text: no-break spaces become spaces, widthless ones go.</summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAny(Unseen))
            return text.Trim();
        return string.Concat(text.Where(c => c is not ('\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD')).Select(c => c is '\u00A0' or '\u202F' ? ' ' : c)).Trim();
    }

    /// <summary>0 is A, 25 Z, 26 AA.</summary>
    public static string Letter(int column) => column < 26 ? $"{(char)('A' + column)}" : Letter((column / 26) - 1) + Letter(column % 26);

    private static bool StartsFormula(char c) => c is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠';
}

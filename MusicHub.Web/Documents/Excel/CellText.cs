namespace MusicHub.Web.Documents.Excel;

/// <summary>Text that people typed, made safe for a spreadsheet's cell.</summary>
internal static class CellText
{
    /// <summary>What an Excel cell holds, in UTF-16 units.</summary>
    public const int Longest = 32_767;

    private const string CutMark = " … [cut: a cell holds 32,767 characters]";

    /// <summary>Without characters that a file may not carry, and cut, with a mark, to what a cell holds.</summary>
    public static string ForWorkbook(string text)
    {
        var allowed = XmlText.Allowed(text);
        if (allowed.Length <= Longest)
            return allowed;
        var end = Longest - CutMark.Length;
        return string.Concat(allowed.AsSpan(0, char.IsHighSurrogate(allowed[end - 1]) ? end - 1 : end), CutMark);
    }

    /// <summary>
    /// True for text that a spreadsheet would take for a formula when it is typed or read from CSV. A workbook marks
    /// such a cell as quoted (Excel's own leading apostrophe); CSV has the apostrophe in the text.
    /// </summary>
    public static bool LooksLikeFormula(string text) =>
        text.Length > 0 && (StartsFormula(text[0]) || (char.IsWhiteSpace(text[0]) && text.AsSpan().TrimStart() is [var first, ..] && StartsFormula(first)));

    private static bool StartsFormula(char c) =>
        c is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace MusicHub.Web.Documents.Excel;

/// <summary>A row as the file has it: its number, counted from 1, its cells as text, and how it is shown.</summary>
internal sealed record SheetCellsRow(int Number, List<string> Cells, bool IsHidden, bool IsStruck)
{
    /// <summary>Columns, counted from 0, in which a formula stands.</summary>
    public IReadOnlyList<int> Formulas { get; init; } = [];
}

/// <summary>The rows of one sheet of a workbook that somebody uploads, as text.</summary>
/// <param name="unknown">What stands for a formula whose value the file does not hold.</param>
internal sealed partial class SheetCells(IReadOnlyList<string> texts, SheetStyles styles, int mostColumns, string unknown = "")
{
    private readonly List<string> _merged = [];

    /// <summary>Ranges such as B4:B9 that are merged, once all rows have been read.</summary>
    public IReadOnlyList<string> Merged => _merged;

    /// <returns>Rows that the file holds, in its order; many may be blank.</returns>
    public IEnumerable<SheetCellsRow> Rows(XmlReader xml)
    {
        _merged.Clear();
        var number = 0;
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" } && xml.GetAttribute("ref") is { } merged)
                _merged.Add(merged);
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "row" })
                continue;
            number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said > number ? said : number + 1;
            var isHidden = xml.GetAttribute("hidden") is "1" or "true";
            var formulas = new List<int>();
            var cells = Cells(xml, formulas, out var isStruck);
            yield return new(number, cells, isHidden, isStruck) { Formulas = formulas };
        }
    }

    // Runs of different looks are joined; how a Japanese word is read aloud ("rPh") is left out.
    public static string TextWithin(XmlReader xml)
    {
        var text = new StringBuilder();
        using var inner = xml.ReadSubtree();
        inner.Read();
        while (!inner.EOF)
        {
            if (inner is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
                inner.Skip();
            else if (inner is { NodeType: XmlNodeType.Element, LocalName: "t" })
                text.Append(Unescaped(inner.ReadElementContentAsString()));
            else
                inner.Read();
        }

        return text.ToString();
    }

    // Excel writes what XML cannot hold, such as a carriage return, by its number: _x000D_.
    private static string Unescaped(string text) => !text.Contains("_x", StringComparison.Ordinal) ? text
        : EscapedPattern().Replace(text, escaped => ((char)ushort.Parse(escaped.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex EscapedPattern();

    private List<string> Cells(XmlReader row, List<int> formulas, out bool isStruck)
    {
        var (filled, struck) = (0, 0);
        var cells = new List<string>();
        using var xml = row.ReadSubtree();
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
                continue;
            var column = ColumnOf(xml.GetAttribute("r")) ?? cells.Count;
            var isCellStruck = styles.IsStruck(xml.GetAttribute("s"));
            var text = CellText(xml, out var isFormula);
            if (isFormula)
                formulas.Add(column);
            if (!string.IsNullOrWhiteSpace(text))
                (filled, struck) = (filled + 1, struck + (isCellStruck ? 1 : 0));
            if (column >= mostColumns)
                continue;
            while (cells.Count < column)
                cells.Add("");
            cells.Add(text);
        }

        isStruck = struck > 0 && struck * 2 >= filled;
        return cells;
    }

    private string CellText(XmlReader cell, out bool hasFormula)
    {
        hasFormula = false;
        var type = cell.GetAttribute("t");
        var style = cell.GetAttribute("s");
        if (type == "inlineStr")
            return TextWithin(cell);
        var (value, hasValue) = ("", false);
        using var xml = cell.ReadSubtree();
        xml.Read();
        while (!xml.EOF)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" })
            {
                (value, hasValue) = (xml.ReadElementContentAsString(), true);
            }
            else
            {
                hasFormula |= xml is { NodeType: XmlNodeType.Element, LocalName: "f" };
                xml.Read();
            }
        }

        if (hasFormula && !hasValue && type != "str")
            return unknown;
        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < texts.Count ? texts[at] : "",
            null or "n" => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? styles.Text(number, style) ?? Number(number) : value,
            "e" => unknown.Length == 0 ? "" : value,
            "str" => Unescaped(value),
            _ => value,
        };
    }

    private static string Number(double number) =>
        number == Math.Floor(number) && Math.Abs(number) < 1e15 ? number.ToString("0", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);

    internal static int? ColumnOf(string? address)
    {
        var column = 0;
        foreach (var c in address ?? "")
        {
            if (!char.IsAsciiLetterUpper(c) || column > 20_000)
                break;
            column = (column * 26) + c - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }
}

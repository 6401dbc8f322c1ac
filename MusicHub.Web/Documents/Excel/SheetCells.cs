using System.Globalization;
using System.Text;
using System.Xml;

namespace MusicHub.Web.Documents.Excel;

/// <summary>The rows of one sheet of a workbook that somebody uploads, as text.</summary>
internal sealed class SheetCells(IReadOnlyList<string> texts, SheetDates dates, int mostColumns)
{
    /// <returns>Rows that the file holds, in its order, counted from 1; many may be blank.</returns>
    public IEnumerable<(int Number, List<string> Cells)> Rows(XmlReader xml)
    {
        var number = 0;
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "row" })
                continue;
            number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said > number ? said : number + 1;
            yield return (number, Cells(xml));
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
                text.Append(inner.ReadElementContentAsString());
            else
                inner.Read();
        }

        return text.ToString();
    }

    private List<string> Cells(XmlReader row)
    {
        var cells = new List<string>();
        using var xml = row.ReadSubtree();
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
                continue;
            var column = ColumnOf(xml.GetAttribute("r")) ?? cells.Count;
            var text = CellText(xml);
            if (column >= mostColumns)
                continue;
            while (cells.Count < column)
                cells.Add("");
            cells.Add(text);
        }

        return cells;
    }

    private string CellText(XmlReader cell)
    {
        var type = cell.GetAttribute("t");
        var style = cell.GetAttribute("s");
        if (type == "inlineStr")
            return TextWithin(cell);
        var value = "";
        using var xml = cell.ReadSubtree();
        xml.Read();
        while (!xml.EOF)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" })
                value = xml.ReadElementContentAsString();
            else
                xml.Read();
        }

        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < texts.Count ? texts[at] : "",
            null or "n" => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? dates.Text(number, style) ?? Number(number) : value,
            "e" => "",
            _ => value,
        };
    }

    private static string Number(double number) =>
        number == Math.Floor(number) && Math.Abs(number) < 1e15 ? number.ToString("0", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);

    private static int? ColumnOf(string? address)
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

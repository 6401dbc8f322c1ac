using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace MusicHub.Web.Documents.Excel;

/// <summary>
/// A list as a workbook of one sheet, written row by row: memory does not grow with the rows. Texts stand in their
/// cells: sharing them took as long and made files of the same size, but has to remember them all.
/// </summary>
public static partial class StreamingSheet
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>
    /// Writes synchronously to the stream, which stays open: a response's body does not take that, see
    /// <see cref="ExportFile"/>.
    /// </summary>
    /// <exception cref="DocumentException">More rows than an Excel sheet holds.</exception>
    public static async Task WriteAsync<T>(
        Stream output,
        WorkbookProperties properties,
        string sheetName,
        IReadOnlyList<ExportColumn<T>> columns,
        IAsyncEnumerable<T> rows,
        CancellationToken cancellation)
    {
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var path = ListSkeleton.CopyTo(archive, properties, ExcelNames.Sheet(sheetName, []));
        var entry = archive.CreateEntry(path);
        entry.LastWriteTime = ListSkeleton.Written;
        await using var part = entry.Open();
        await using var buffer = new BufferedStream(part, 65_536);
        using var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        xml.WriteStartElement("worksheet", Main);
        WriteView(xml);
        WriteColumns(xml, columns);
        xml.WriteStartElement("sheetData", Main);
        var letters = Enumerable.Range(1, columns.Count).Select(PlacedTable.Letters).ToArray();
        WriteHeaders(xml, columns, letters);
        var last = 1;
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            if (++last > SheetPlan.LastRow)
                throw new DocumentException($"The list has more rows than the {SheetPlan.LastRow:N0} of an Excel sheet: narrow it with the filters, or take it as CSV.");
            WriteRow(xml, columns, letters, last, row);
        }
        xml.WriteEndElement();
        WriteFoot(xml, columns.Count, last);
        xml.WriteEndElement();
    }

    private static void WriteView(XmlWriter xml)
    {
        xml.WriteStartElement("sheetPr", Main);
        Element(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        xml.WriteAttributeString("workbookViewId", "0");
        Element(xml, "pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteColumns<T>(XmlWriter xml, IReadOnlyList<ExportColumn<T>> columns)
    {
        xml.WriteStartElement("cols", Main);
        for (var i = 0; i < columns.Count; i++)
        {
            var number = Number(i + 1);
            Element(xml, "col", ("min", number), ("max", number), ("width", Number(columns[i].ShownWidth)), ("customWidth", "1"));
        }
        xml.WriteEndElement();
    }

    private static void WriteHeaders<T>(XmlWriter xml, IReadOnlyList<ExportColumn<T>> columns, string[] letters)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", "1");
        xml.WriteAttributeString("ht", "24");
        xml.WriteAttributeString("customHeight", "1");
        foreach (var (column, letter) in columns.Zip(letters))
            WriteText(xml, letter + "1", column.Header, column.Kind.IsRightAligned() ? ListSkeleton.RightHeaderStyle : ListSkeleton.HeaderStyle);
        xml.WriteEndElement();
    }

    private static void WriteRow<T>(XmlWriter xml, IReadOnlyList<ExportColumn<T>> columns, string[] letters, int number, T row)
    {
        var rowNumber = Number(number);
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", rowNumber);
        for (var i = 0; i < letters.Length; i++)
        {
            var column = columns[i];
            var cell = column.Cell(row);
            var address = letters[i] + rowNumber;
            var style = ListSkeleton.StyleOf(column.KindFor(row));
            switch (cell.Content)
            {
                case CellContent.Empty:
                    break;
                case CellContent.Text:
                    WriteText(xml, address, cell.Text!, CellText.LooksLikeFormula(cell.Text!) ? ListSkeleton.QuotedTextStyle : style);
                    break;
                case CellContent.Number:
                    StartCell(xml, address, style);
                    xml.WriteElementString("v", Main, Number(cell.Number));
                    xml.WriteEndElement();
                    break;
                default:
                    throw new ArgumentException($"The column {column.Header} holds a formula, which a list cannot have.");
            }
        }
        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string address, string text, uint style)
    {
        StartCell(xml, address, style);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        var allowed = CellText.ForWorkbook(text);
        if (allowed.Length > 0 && (char.IsWhiteSpace(allowed[0]) || char.IsWhiteSpace(allowed[^1])))
            xml.WriteAttributeString("xml", "space", null, "preserve");
        // What looks like Excel's way of writing a character by its number would be read as that character.
        xml.WriteString(allowed.Contains("_x", StringComparison.Ordinal) ? EscapedPattern().Replace(allowed, "_x005F_$1_") : allowed);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    [GeneratedRegex("_(x[0-9A-Fa-f]{4})_")]
    private static partial Regex EscapedPattern();

    private static void StartCell(XmlWriter xml, string address, uint style)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", address);
        xml.WriteAttributeString("s", Number(style));
    }

    private static void WriteFoot(XmlWriter xml, int columns, int lastRow)
    {
        Element(xml, "autoFilter", ("ref", $"A1:{PlacedTable.Letters(columns)}{Number(lastRow)}"));
        Element(xml, "pageMargins", ("left", "0.5"), ("right", "0.5"), ("top", "0.6"), ("bottom", "0.7"), ("header", "0.3"), ("footer", "0.3"));
        Element(xml, "pageSetup", ("paperSize", "9"), ("fitToHeight", "0"), ("orientation", "landscape"));
        xml.WriteStartElement("headerFooter", Main);
        xml.WriteElementString("oddFooter", Main, "&L&A&RPage &P of &N");
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, Main);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}

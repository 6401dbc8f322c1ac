using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace MusicHub.Web.Documents.Excel;

/// <summary>
/// Reads the first sheet of a workbook that somebody uploads, as text, row by row. A formula is never evaluated: the
/// value that Excel saved with it is taken. What a file may unpack to is bounded, whatever it says of its size.
/// </summary>
public static class SheetReader
{
    private const long MostCharacters = 20_000_000;

    private const int MostColumns = 100;

    /// <returns>The rows from the sheet's first; one that is missing in the file is empty. At most as many as asked for.</returns>
    /// <exception cref="DocumentException">The file is no workbook that can be read, or unpacks to too much.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Read(Stream file, int mostRows)
    {
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            var texts = SharedTexts(archive);
            using var sheet = Open(archive, FirstSheet(archive)) ?? throw new DocumentException("The file holds no sheet.");
            return Rows(sheet, texts, mostRows);
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or FormatException)
        {
            throw new DocumentException("The file could not be read as an Excel workbook. Save it again in Excel as .xlsx, or as CSV.");
        }
    }

    private static XmlReader? Open(ZipArchive archive, string? path) =>
        path is null || archive.GetEntry(path) is not { } entry ? null : XmlReader.Create(entry.Open(), new XmlReaderSettings
        {
            CloseInput = true,
            DtdProcessing = DtdProcessing.Prohibit,
            IgnoreWhitespace = false,
            MaxCharactersInDocument = MostCharacters,
        });

    private static string? FirstSheet(ZipArchive archive)
    {
        string? id = null;
        using (var workbook = Open(archive, "xl/workbook.xml"))
        {
            while (id is null && workbook?.Read() == true)
            {
                if (workbook is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
                    id = workbook.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
                        ?? workbook.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");
            }
        }

        using var links = Open(archive, "xl/_rels/workbook.xml.rels");
        while (id is not null && links?.Read() == true)
        {
            if (links is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && links.GetAttribute("Id") == id)
                return links.GetAttribute("Target") is not { } target ? null : target.StartsWith('/') ? target[1..] : $"xl/{target}";
        }

        return null;
    }

    private static List<string> SharedTexts(ZipArchive archive)
    {
        var texts = new List<string>();
        using var xml = Open(archive, "xl/sharedStrings.xml");
        while (xml?.Read() == true)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
                texts.Add(TextWithin(xml));
        }

        return texts;
    }

    // Runs of different looks are joined; how a Japanese word is read aloud ("rPh") is left out.
    private static string TextWithin(XmlReader xml)
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

    private static List<IReadOnlyList<string>> Rows(XmlReader xml, List<string> texts, int mostRows)
    {
        var rows = new List<IReadOnlyList<string>>();
        while (rows.Count < mostRows && xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "row" })
                continue;
            if (int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                while (rows.Count < Math.Min(number - 1, mostRows))
                    rows.Add([]);
            }

            if (rows.Count < mostRows)
                rows.Add(Cells(xml, texts));
        }

        return rows;
    }

    private static List<string> Cells(XmlReader row, List<string> texts)
    {
        var cells = new List<string>();
        using var xml = row.ReadSubtree();
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
                continue;
            var column = ColumnOf(xml.GetAttribute("r")) ?? cells.Count;
            var text = CellText(xml, texts);
            if (column >= MostColumns)
                continue;
            while (cells.Count < column)
                cells.Add("");
            cells.Add(text);
        }

        return cells;
    }

    private static string CellText(XmlReader cell, List<string> texts)
    {
        var type = cell.GetAttribute("t");
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
            null or "n" => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Number(number) : value,
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

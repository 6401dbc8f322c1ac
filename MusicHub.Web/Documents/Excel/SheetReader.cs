using System.IO.Compression;
using System.Xml;

namespace MusicHub.Web.Documents.Excel;

/// <summary>
/// Reads a workbook that somebody uploads, as text, row by row. A formula is never evaluated: the
/// value that Excel saved with it is taken. What a file may unpack to is bounded, whatever it says of its size.
/// </summary>
public static class SheetReader
{
    private const long MostCharacters = 20_000_000;

    private const int MostColumns = 100;

    private const int MostSheets = 50;

    /// <returns>The rows of the first sheet, from the first; one that is missing in the file is empty. At most as many as asked for. Dates read 2025-11-06.</returns>
    /// <exception cref="DocumentException">The file is no workbook that can be read, or unpacks to too much.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Read(Stream file, int mostRows) => Reading(file, MostCharacters, archive =>
    {
        var texts = SharedTexts(archive);
        using var styles = archive.Open("xl/styles.xml");
        using var sheet = Sheets(archive).Select(found => archive.Open(found.Path)).FirstOrDefault() ?? throw new DocumentException("The file holds no sheet.");
        var rows = new List<IReadOnlyList<string>>();
        foreach (var row in new SheetCells(texts, SheetStyles.Of(styles, CountsFrom1904(archive)), MostColumns).Rows(sheet))
        {
            while (rows.Count < Math.Min(row.Number - 1, mostRows))
                rows.Add([]);
            if (rows.Count >= mostRows)
                break;
            rows.Add(row.Cells);
        }

        return rows;
    });

    /// <summary>
    /// All sheets that are to be seen, without their blank rows; dates read 2025-11-06. What stands in cells that are merged
    /// downwards stands in each of their rows. An error reads as Excel shows it.
    /// </summary>
    /// <param name="unknown">What stands for a formula whose value the file does not hold.</param>
    /// <param name="hiddenToo">Sheets that are not to be seen are read as well.</param>
    /// <exception cref="DocumentException">The file is no workbook that can be read, unpacks to too much, or holds more than the limits.</exception>
    public static IReadOnlyList<ReadSheet> ReadAll(Stream file, SheetLimits limits, string unknown = "", bool hiddenToo = false) => Reading(file, limits.Characters, archive =>
    {
        using var styles = archive.Open("xl/styles.xml");
        var cells = new SheetCells(SharedTexts(archive), SheetStyles.Of(styles, CountsFrom1904(archive)), limits.Columns + 1, unknown);
        var (rows, characters) = (0, 0L);
        var sheets = new List<ReadSheet>();
        foreach (var (name, path) in Sheets(archive, hiddenToo))
        {
            using var xml = archive.Open(path);
            if (xml is null)
                continue;
            var sheet = new ReadSheet(name, []);
            foreach (var row in cells.Rows(xml))
            {
                if (row.Cells.TrueForAll(string.IsNullOrWhiteSpace))
                    continue;
                if (++rows > limits.Rows)
                    throw new DocumentException($"The file has more than {limits.Told:N0} rows. Split it, and bring it in parts.");
                if (row.Cells.FindLastIndex(cell => !string.IsNullOrWhiteSpace(cell)) >= limits.Columns)
                    throw new DocumentException($"Row {row.Number} of “{name}” has more than {limits.Columns} columns. Take out the columns that are not needed.");
                // A text that many cells share is stored once in the file, but would be kept once for each cell.
                if ((characters += row.Cells.Sum(cell => (long)cell.Length)) > limits.Characters)
                    throw new DocumentException("The file holds too much text. Split it, and bring it in parts.");
                sheet.Rows.Add((row.Number, row.Cells));
                sheet.Formulas.UnionWith(row.Formulas.Select(column => (row.Number, column)));
                if (row.IsHidden)
                    sheet.Hidden.Add(row.Number);
                if (row.IsStruck)
                    sheet.Struck.Add(row.Number);
            }

            MergedCells.Fill(sheet.Rows, cells.Merged, limits);

            if (sheet.Rows.Count > 0)
                sheets.Add(sheet);
        }

        return sheets;
    });

    private static T Reading<T>(Stream file, long mostCharacters, Func<WorkbookParts, T> read)
    {
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            // Together too; what a part says of its size is not trusted, each is bounded by itself when it is read.
            if (archive.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)).Sum(entry => entry.Length) > mostCharacters * 4)
                throw new DocumentException("The file unpacks to too much. Take out what is not needed, and save it again.");
            return read(new WorkbookParts(archive, mostCharacters));
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or FormatException)
        {
            throw new DocumentException("The file could not be read as an Excel workbook. Save it again in Excel as .xlsx, or as CSV.");
        }
    }

    private static List<(string Name, string Path)> Sheets(WorkbookParts archive, bool hiddenToo = false)
    {
        var named = new List<(string Name, string Id)>();
        using (var workbook = archive.Open("xl/workbook.xml"))
        {
            while (workbook?.Read() == true)
            {
                if (workbook is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && (hiddenToo || workbook.GetAttribute("state") is null or "visible")
                    && (workbook.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
                        ?? workbook.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships")) is { } id)
                    named.Add((workbook.GetAttribute("name") ?? $"Sheet {named.Count + 1}", id));
            }
        }

        var paths = new Dictionary<string, string>();
        using var links = archive.Open("xl/_rels/workbook.xml.rels");
        while (links?.Read() == true)
        {
            if (links is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && links.GetAttribute("Id") is { } id && links.GetAttribute("Target") is { } target)
                paths[id] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
        }

        return [.. named.Where(sheet => paths.ContainsKey(sheet.Id)).Select(sheet => (sheet.Name, paths[sheet.Id])).Take(MostSheets)];
    }

    private static bool CountsFrom1904(WorkbookParts archive)
    {
        using var workbook = archive.Open("xl/workbook.xml");
        while (workbook?.Read() == true)
        {
            if (workbook is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
                return workbook.GetAttribute("date1904") is "1" or "true";
        }

        return false;
    }

    private static List<string> SharedTexts(WorkbookParts archive)
    {
        var texts = new List<string>();
        using var xml = archive.Open("xl/sharedStrings.xml");
        while (xml?.Read() == true)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
                texts.Add(SheetCells.TextWithin(xml));
        }

        return texts;
    }

    private sealed record WorkbookParts(ZipArchive Archive, long MostCharacters)
    {
        public XmlReader? Open(string path) => Archive.GetEntry(path) is not { } entry ? null : XmlReader.Create(entry.Open(), new XmlReaderSettings
        {
            CloseInput = true,
            DtdProcessing = DtdProcessing.Prohibit,
            IgnoreWhitespace = false,
            MaxCharactersInDocument = MostCharacters,
        });
    }
}

/// <summary>One sheet: its name, and the rows that are not blank, counted from 1.</summary>
public sealed record ReadSheet(string Name, List<(int Number, List<string> Cells)> Rows)
{
    /// <summary>Numbers of rows that are hidden, by a filter or by hand.</summary>
    public List<int> Hidden { get; } = [];

    /// <summary>Cells in which a formula stands: the row's number, counted from 1, and the column, counted from 0.</summary>
    public HashSet<(int Row, int Column)> Formulas { get; } = [];

    /// <summary>Numbers of rows of which half or more is struck through.</summary>
    public List<int> Struck { get; } = [];
}

/// <summary>What a workbook may hold, over all its sheets. No part may unpack to more characters than that.</summary>
public sealed record SheetLimits(int Rows, int Columns, long Characters)
{
    /// <summary>The number of rows that people are told of, where headings and the like come on top.</summary>
    public int Told { get; init; } = Rows;
}

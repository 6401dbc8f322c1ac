using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace MusicHub.Web.Documents.Excel;

/// <summary>A workbook of one sheet without its rows: what <see cref="StreamingSheet"/> puts the rows into.</summary>
internal static class ListSkeleton
{
    public const uint HeaderStyle = 1;
    public const uint RightHeaderStyle = 2;
    public const uint QuotedTextStyle = 3;
    private const uint FirstKindStyle = 4;
    private const uint FirstOwnFormat = 164;

    /// <summary>Of every entry: the same list is the same file, byte for byte, whenever it is made.</summary>
    public static readonly DateTimeOffset Written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static uint StyleOf(ColumnKind kind) => FirstKindStyle + (uint)kind;

    /// <summary>Copies all parts but the sheet into the archive and returns the path that the sheet must have.</summary>
    public static string CopyTo(ZipArchive archive, WorkbookProperties properties, string sheetName)
    {
        using var memory = new MemoryStream();
        var sheetPath = Make(memory, properties, sheetName);
        using var made = new ZipArchive(memory, ZipArchiveMode.Read);
        foreach (var entry in made.Entries.Where(e => e.FullName != sheetPath))
        {
            using var from = entry.Open();
            var copy = archive.CreateEntry(entry.FullName);
            copy.LastWriteTime = Written;
            using var to = copy.Open();
            from.CopyTo(to);
        }
        return sheetPath;
    }

    private static string Make(MemoryStream memory, WorkbookProperties properties, string sheetName)
    {
        using var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook);
        // Parts and relations have names of their own, as those that are given to them otherwise are drawn by lot.
        var workbook = document.AddWorkbookPart();
        document.ChangeIdOfPart(workbook, "rId1");
        var core = document.AddCoreFilePropertiesPart();
        document.ChangeIdOfPart(core, "rId2");
        using (var xml = core.GetStream(FileMode.Create))
            Properties(properties).Save(xml);
        var sheet = workbook.AddNewPart<WorksheetPart>("rId1");
        sheet.Worksheet = new Worksheet(new SheetData());
        workbook.AddNewPart<WorkbookStylesPart>("rId2").Stylesheet = Styles();
        var quotedName = $"'{sheetName.Replace("'", "''", StringComparison.Ordinal)}'";
        workbook.Workbook = new Workbook(
            new Sheets(new Sheet { Name = sheetName, SheetId = 1, Id = workbook.GetIdOfPart(sheet) }),
            new DefinedNames(new DefinedName($"{quotedName}!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
        return sheet.Uri.OriginalString.TrimStart('/');
    }

    private static XDocument Properties(WorkbookProperties properties)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", elements = "http://purl.org/dc/elements/1.1/";
        return new(new XElement(
            core + "coreProperties",
            new XElement(elements + "title", XmlText.Allowed(properties.Title)),
            new XElement(elements + "subject", XmlText.Allowed(properties.Source)),
            new XElement(elements + "creator", XmlText.Allowed(properties.HubName))));
    }

    private static Stylesheet Styles()
    {
        var kinds = Enum.GetValues<ColumnKind>();
        var formats = new CellFormats(
            new CellFormat(),
            Header(false),
            Header(true),
            new CellFormat(Side(false)) { QuotePrefix = true, ApplyAlignment = true });
        formats.Append(kinds.Select(k => new CellFormat(Side(k.IsRightAligned()))
        {
            ApplyAlignment = true,
            NumberFormatId = k.Format() == "General" ? 0 : FirstOwnFormat + (uint)k,
            ApplyNumberFormat = true,
        }));
        return new Stylesheet(
            new NumberingFormats(kinds.Where(k => k.Format() != "General").Select(k => new NumberingFormat
            {
                NumberFormatId = FirstOwnFormat + (uint)k,
                FormatCode = k.Format(),
            })),
            new Fonts(
                new Font(new FontSize { Val = 10 }, new FontName { Val = "Arial" }),
                new Font(new Bold(), new FontSize { Val = 10 }, new Color { Rgb = "FFFFFFFF" }, new FontName { Val = "Arial" })),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FF0E3F47" }) { PatternType = PatternValues.Solid })),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            formats);
    }

    private static CellFormat Header(bool isRight)
    {
        var alignment = Side(isRight);
        alignment.Vertical = VerticalAlignmentValues.Center;
        return new CellFormat(alignment) { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true, ApplyAlignment = true };
    }

    // The indent keeps a text from touching the figure before it.
    private static Alignment Side(bool isRight) => isRight
        ? new Alignment { Horizontal = HorizontalAlignmentValues.Right }
        : new Alignment { Horizontal = HorizontalAlignmentValues.Left, Indent = 1 };
}

using System.IO.Compression;
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
            using var to = archive.CreateEntry(entry.FullName).Open();
            from.CopyTo(to);
        }
        return sheetPath;
    }

    private static string Make(MemoryStream memory, WorkbookProperties properties, string sheetName)
    {
        using var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook);
        document.PackageProperties.Title = XmlText.Allowed(properties.Title);
        document.PackageProperties.Creator = XmlText.Allowed(properties.HubName);
        document.PackageProperties.Subject = XmlText.Allowed(properties.Source);

        var workbook = document.AddWorkbookPart();
        var sheet = workbook.AddNewPart<WorksheetPart>();
        sheet.Worksheet = new Worksheet(new SheetData());
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        var quotedName = $"'{sheetName.Replace("'", "''", StringComparison.Ordinal)}'";
        workbook.Workbook = new Workbook(
            new Sheets(new Sheet { Name = sheetName, SheetId = 1, Id = workbook.GetIdOfPart(sheet) }),
            new DefinedNames(new DefinedName($"{quotedName}!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
        return sheet.Uri.OriginalString.TrimStart('/');
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

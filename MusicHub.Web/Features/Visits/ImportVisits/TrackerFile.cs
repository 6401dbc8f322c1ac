using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits.Sheets;
using MusicHub.Web.Documents;
using MusicHub.Web.Documents.Excel;

namespace MusicHub.Web.Features.Visits.ImportVisits;

/// <summary>A tracker that is uploaded or pasted, as sheets of text. What a file is, is told by what it holds; its name must be that of a spreadsheet.</summary>
public static class TrackerFile
{
    /// <summary>Bytes.</summary>
    public const int Largest = 10 * 1024 * 1024;

    /// <summary>As the field for a file takes them.</summary>
    public const string Endings = ".xlsx,.csv,.tsv,.txt";

    private const string NoSpreadsheet = "The file must be an Excel workbook (.xlsx), CSV (.csv) or text parted by tabs (.tsv or .txt)";

    private const string NoWorkbook = "The file could not be read as an Excel workbook: it holds plain text. Save it again in Excel as .xlsx, or as CSV.";

    public const int MostRows = 10_000;

    public const int MostColumns = 100;

    // Headings and what stands above them, totals and doubled rows come on top.
    internal const int MostLines = MostRows + 1_000;

    private static readonly SheetLimits Limits = new(MostLines, MostColumns, 60_000_000) { Told = MostRows };

    /// <returns>The sheets that hold something, or what is wrong with the file.</returns>
    public static async Task<(IReadOnlyList<TrackerSheet> Sheets, string? Problem)> Read(IFormFile file, CancellationToken cancellationToken)
    {
        if (file.Length is 0 or > Largest)
            return ([], file.Length == 0 ? "The file is empty" : "The file must be 10 MB or smaller");
        var bytes = new byte[file.Length];
        await using (var stream = file.OpenReadStream())
            await stream.ReadExactlyAsync(bytes, cancellationToken);
        try
        {
            return bytes switch
            {
                [0xD0, 0xCF, 0x11, 0xE0, ..] => ([], "This is a workbook of an old kind, or one with a password. Save it in Excel as .xlsx without a password, or as CSV."),
                _ when !Endings.Split(',').Contains(Path.GetExtension(file.FileName), StringComparer.OrdinalIgnoreCase) => ([], NoSpreadsheet),
                [(byte)'P', (byte)'K', 3, 4, ..] => Found([.. SheetReader.ReadAll(new MemoryStream(bytes), Limits, SheetText.NotCalculated).Select(Sheet)]),
                _ when PlainText.IsNot(bytes) => ([], NoSpreadsheet),
                _ => Typed(file, Table(Text(PlainText.Of(bytes), Name(Path.GetFileNameWithoutExtension(file.FileName))))),
            };
        }
        catch (DocumentException fault)
        {
            return ([], fault.Message);
        }
    }

    /// <inheritdoc cref="Read"/>
    public static (IReadOnlyList<TrackerSheet> Sheets, string? Problem) Text(string text, string name)
    {
        var rows = DelimitedText.Read(text).Where(row => !row.IsBlank).Take(MostLines + 1).ToList();
        if (rows.Count > MostLines)
            return ([], $"There are more than {MostRows:N0} rows. Split them, and bring them in parts.");
        return rows.Find(row => row.Cells.Count > MostColumns) is { } wide
            ? ([], $"Row {wide.Number} has more than {MostColumns} columns. Take out the columns that are not needed.")
            : Found(rows.Count == 0 ? [] : [new TrackerSheet(name, rows)]);
    }

    private static (IReadOnlyList<TrackerSheet> Sheets, string? Problem) Typed(IFormFile file, (IReadOnlyList<TrackerSheet> Sheets, string? Problem) read) =>
        read.Problem is not null && Path.GetExtension(file.FileName).Equals(".xlsx", StringComparison.OrdinalIgnoreCase) ? ([], NoWorkbook) : read;

    // Letters and programs may hold commas, but not in most of their lines.
    private static (IReadOnlyList<TrackerSheet> Sheets, string? Problem) Table((IReadOnlyList<TrackerSheet> Sheets, string? Problem) read) =>
        read.Sheets.All(sheet => sheet.Rows.Count(row => row.Cells.Count > 1) * 2 > sheet.Rows.Count) || read.Problem is not null ? read
        : ([], "The file does not read like a table: most of its rows have one cell. Save the sheet as .xlsx or CSV, and choose that file.");

    private static (IReadOnlyList<TrackerSheet> Sheets, string? Problem) Found(IReadOnlyList<TrackerSheet> sheets) =>
        sheets.Any(sheet => sheet.Rows.Count > 1) ? (sheets, null) : (sheets, "There are no rows below the headings");

    private static TrackerSheet Sheet(ReadSheet sheet) =>
        new(Name(sheet.Name), [.. sheet.Rows.Select(row => new SheetRow(row.Number, row.Cells))]) { Hidden = sheet.Hidden, Struck = sheet.Struck };

    private static string Name(string name) => name.Length > 100 ? name[..100] : name;
}

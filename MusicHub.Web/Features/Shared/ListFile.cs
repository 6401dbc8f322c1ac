using MusicHub.Web.Documents.Excel;

namespace MusicHub.Web.Features.Shared;

/// <summary>A list as a file to take away: all its pages, with the filters and the order that are shown.</summary>
public sealed record ListFile(Stream Content, string ContentType, string Name)
{
    public const string Excel = "xlsx";

    public const string Csv = "csv";

    /// <summary>Null for a format that is not known.</summary>
    /// <param name="title">Names the sheet and the file: "Visits".</param>
    internal static async Task<ListFile?> Make<T>(
        string? format, string title, string hubName, DateOnly today, IReadOnlyList<ExportColumn<T>> columns, IAsyncEnumerable<T> rows, CancellationToken cancellationToken)
    {
        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{title.ToLowerInvariant().Replace(' ', '-')}-{today:yyyy-MM-dd}");
        return format switch
        {
            Csv => new ListFile(await ExportFile.CsvAsync(columns, rows, cancellationToken), ExportFile.CsvType, $"{name}.csv"),
            Excel => new ListFile(await ExportFile.WorkbookAsync(new WorkbookProperties(title, hubName, today), title, columns, rows, cancellationToken), ExportFile.WorkbookType, $"{name}.xlsx"),
            _ => null,
        };
    }
}

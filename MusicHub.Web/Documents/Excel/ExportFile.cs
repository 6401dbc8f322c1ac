namespace MusicHub.Web.Documents.Excel;

/// <summary>
/// Lists as files that are complete before the download begins: a failure half-way is a message, not half a list. They
/// stand in the machine's folder for temporary files until the stream is closed.
/// </summary>
public static class ExportFile
{
    public const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string CsvType = "text/csv; charset=utf-8";

    /// <summary>A workbook by <see cref="StreamingSheet"/>; the stream stands at its beginning and is the caller's to close.</summary>
    /// <exception cref="DocumentException">More rows than an Excel sheet holds.</exception>
    public static Task<Stream> WorkbookAsync<T>(
        WorkbookProperties properties,
        string sheetName,
        IReadOnlyList<ExportColumn<T>> columns,
        IAsyncEnumerable<T> rows,
        CancellationToken cancellation) =>
        FillAsync(file => StreamingSheet.WriteAsync(file, properties, sheetName, columns, rows, cancellation));

    /// <summary>CSV by <see cref="CsvExport"/>; the stream stands at its beginning and is the caller's to close.</summary>
    public static Task<Stream> CsvAsync<T>(
        IReadOnlyList<ExportColumn<T>> columns, IAsyncEnumerable<T> rows, CancellationToken cancellation) =>
        FillAsync(file => CsvExport.WriteAsync(file, columns, rows, cancellation));

    private static async Task<Stream> FillAsync(Func<Stream, Task> fill)
    {
        var file = Open();
        try
        {
            await fill(file);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static FileStream Open()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose,
            BufferSize = 65_536,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(Path.GetTempPath(), $"musichub-export-{Path.GetRandomFileName()}"), options);
    }
}

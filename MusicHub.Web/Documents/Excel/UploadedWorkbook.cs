namespace MusicHub.Web.Documents.Excel;

/// <summary>A workbook that somebody fills in or edits and brings back: bounded before it is read, and read as text.</summary>
public static class UploadedWorkbook
{
    /// <summary>Bytes.</summary>
    public const int Largest = 5 * 1024 * 1024;

    /// <summary>Bytes of the request that brings it.</summary>
    public const int LargestRequest = Largest + (64 * 1024);

    private static readonly SheetLimits Limits = new(3_000, 60, 8_000_000);

    /// <returns>Its sheets, or what is wrong with it.</returns>
    public static async Task<(IReadOnlyList<ReadSheet> Sheets, string? Problem)> Read(IFormFile? upload, CancellationToken cancellationToken, bool hiddenToo = false)
    {
        if (upload is null)
            return ([], "Choose the workbook");
        if (upload.Length is 0 or > Largest)
            return ([], upload.Length == 0 ? "The file is empty" : "The file must be 5 MB or smaller");
        var bytes = new byte[upload.Length];
        await using (var stream = upload.OpenReadStream())
            await stream.ReadExactlyAsync(bytes, cancellationToken);
        if (bytes is not [(byte)'P', (byte)'K', 3, 4, ..])
            return ([], "The file must be an Excel workbook (.xlsx), without a password");
        try
        {
            return (SheetReader.ReadAll(new MemoryStream(bytes), Limits, hiddenToo: hiddenToo), null);
        }
        catch (DocumentException fault)
        {
            return ([], fault.Message);
        }
    }
}

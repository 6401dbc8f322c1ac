using MusicHub.Domain.Schools;
using MusicHub.Web.Documents;
using MusicHub.Web.Documents.Excel;

namespace MusicHub.Web.Features.Contacts;

/// <summary>A sheet of contacts that is uploaded: an Excel workbook, or CSV in any usual encoding. Told apart by what it holds, not by its name.</summary>
public static class ContactSheetFile
{
    /// <summary>Bytes.</summary>
    public const int Largest = 2 * 1024 * 1024;

    /// <returns>The rows as text, or what is wrong with the file.</returns>
    public static async Task<(string? Text, string? Problem)> Read(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is null || file.Length == 0)
            return (null, file is null ? "Choose a file" : "The file is empty");
        if (file.Length > Largest)
            return (null, "The file must be 2 MB or smaller");
        var bytes = new byte[file.Length];
        await using (var stream = file.OpenReadStream())
            await stream.ReadExactlyAsync(bytes, cancellationToken);
        try
        {
            return bytes switch
            {
                [(byte)'P', (byte)'K', 3, 4, ..] => (DelimitedText.Write(SheetReader.Read(new MemoryStream(bytes), ContactSheetPlan.MostRows + 100)), null),
                [0xD0, 0xCF, 0x11, 0xE0, ..] => (null, "This is a workbook of an old kind, or one with a password. Save it in Excel as .xlsx without a password, or as CSV."),
                _ when PlainText.IsNot(bytes) => (null, "The file must be an Excel workbook (.xlsx) or CSV"),
                _ => (PlainText.Of(bytes), null),
            };
        }
        catch (DocumentException fault)
        {
            return (null, fault.Message);
        }
    }
}

using Microsoft.Extensions.Options;

namespace MusicHub.Web.Documents.Pdf;

/// <summary>
/// Prints HTML to a tagged PDF with Chromium, a few documents at a time. Neither scripts nor the network are open to
/// what is printed.
/// </summary>
public sealed class PdfPrinter(ChromiumLocator chromium, IOptions<DocumentsOptions> options) : IDisposable
{
    private readonly SemaphoreSlim places = new(options.Value.PrintsAtOnce);

    /// <exception cref="DocumentException">The document is too large, takes too long, or Chromium is missing or fails.</exception>
    public Task<byte[]> PrintAsync(PdfDocument document, CancellationToken cancellation) =>
        PrintHtmlAsync(PdfShell.Html(document), cancellation);

    /// <summary>Prints a whole page, as <see cref="PdfShell"/> makes them.</summary>
    /// <exception cref="DocumentException">As above, or the page has no policy that shuts out scripts and the network.</exception>
    internal async Task<byte[]> PrintHtmlAsync(string html, CancellationToken cancellation)
    {
        var settings = options.Value;
        if (html.Length > settings.LargestDocument)
            throw new DocumentException(
                $"The document is too large to print ({html.Length:N0} characters, at most {settings.LargestDocument:N0}): choose less, or take the workbook. Documents:LargestDocument raises the limit.");
        var program = chromium.Find();

        await places.WaitAsync(cancellation);
        var folder = Directory.CreateTempSubdirectory("musichub-print-");
        try
        {
            return await PrintInAsync(folder, program, html, settings.PrintSeconds, cancellation);
        }
        finally
        {
            places.Release();
            Remove(folder);
        }
    }

    public void Dispose() => places.Dispose();

    private static async Task<byte[]> PrintInAsync(DirectoryInfo folder, string program, string html, int seconds, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(seconds));
        try
        {
            return await new ChromiumPrint(program, folder.FullName).RunAsync(html, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new DocumentException($"The PDF was not ready after {seconds} seconds: choose less, take the workbook, or raise Documents:PrintSeconds.");
        }
    }

    private static void Remove(DirectoryInfo folder)
    {
        // A child of Chromium may write for a moment after its parent has ended.
        for (var attempt = 0; attempt < 5 && Directory.Exists(folder.FullName); attempt++)
        {
            try
            {
                folder.Delete(recursive: true);
            }
            catch (IOException)
            {
                Thread.Sleep(50);
            }
        }
    }
}

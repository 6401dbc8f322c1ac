using Microsoft.Extensions.Options;

namespace MusicHub.Web.Documents.Pdf;

/// <summary>Knows where Chromium is.</summary>
public sealed class ChromiumLocator(IOptions<DocumentsOptions> options)
{
    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
    ];

    /// <summary>The path of the program.</summary>
    /// <exception cref="DocumentException">It is nowhere to be found.</exception>
    public string Find()
    {
        if (options.Value.Chromium is { Length: > 0 } configured)
            return File.Exists(configured)
                ? configured
                : throw new DocumentException($"Chromium was not found at {configured}: correct the setting Documents:Chromium.");

        return UsualPlaces.FirstOrDefault(File.Exists)
            ?? throw new DocumentException("Chromium was not found: install it with apt install chromium, or set Documents:Chromium to its path.");
    }
}

using Microsoft.AspNetCore.Html;

namespace MusicHub.Web.Documents.Pdf;

/// <summary>A document for the board: what stands on its first page and at the foot of each, and its body.</summary>
/// <param name="Title">The document's title: heading 1 and the PDF's title.</param>
/// <param name="HubName">Stands above the title and at the foot of each page.</param>
/// <param name="DataAsAt">The day whose figures these are.</param>
/// <param name="Body">
/// Headings 2 and 3, paragraphs, lists, tables, <see cref="Charts.ChartSvg"/>, <see cref="Charts.ChartTable"/>,
/// <see cref="Charts.KeyFigures"/>, and the classes of pdf.css. No style attributes, no scripts, no addresses.
/// </param>
public sealed record PdfDocument(string Title, string HubName, DateOnly DataAsAt, IHtmlContent Body)
{
    /// <summary>A line under the title, such as "Report to the board, December 2025".</summary>
    public string? Subtitle { get; init; }

    /// <summary>Stands on the first page and at the foot of each: "Draft, not for circulation".</summary>
    public string? Mark { get; init; }

    public PdfLogo? Logo { get; init; }

    /// <summary>A page or two to be carried about: smaller type, a low masthead.</summary>
    public bool IsCompact { get; init; }
}

/// <summary>The hub's logo, PNG or JPEG, up to 500,000 bytes.</summary>
public sealed record PdfLogo(byte[] Bytes, string AlternativeText)
{
    public const int LargestSize = 500_000;

    /// <exception cref="DocumentException">Neither PNG nor JPEG, or too large.</exception>
    internal string DataAddress()
    {
        if (Bytes.Length > LargestSize)
            throw new DocumentException($"The hub's logo is larger than {LargestSize:N0} bytes: choose a smaller picture.");
        var type = Bytes switch
        {
            [0x89, 0x50, 0x4E, 0x47, ..] => "image/png",
            [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
            _ => throw new DocumentException("The hub's logo is neither a PNG nor a JPEG picture."),
        };
        return $"data:{type};base64,{Convert.ToBase64String(Bytes)}";
    }
}

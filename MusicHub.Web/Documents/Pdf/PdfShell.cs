using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace MusicHub.Web.Documents.Pdf;

/// <summary>The self-contained page around a document's body: policy, fonts, styles, masthead and page numbers.</summary>
internal static class PdfShell
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Html(PdfDocument document)
    {
        var styles = PdfStyles.Text + Foot(document);
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(styles)));
        using var html = new StringWriter(CultureInfo.InvariantCulture);
        html.Write($"""
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{hash}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'">
            <title>{Text(document.Title)}</title>
            <style>{styles}</style>
            </head>
            <body{(document.IsCompact ? " class=\"compact\"" : "")}>
            <header class="masthead">
            {Logo(document.Logo)}<p class="masthead-hub">{Text(document.HubName)}</p>
            <h1>{Text(document.Title)}</h1>
            {Subtitle(document.Subtitle)}{Mark(document.Mark)}<p class="masthead-date">Data as at {BritishText.LongDate(document.DataAsAt)}</p>
            </header>
            <main>

            """);
        document.Body.WriteTo(html, Encoder);
        html.Write("\n</main>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static string Text(string text) => Encoder.Encode(XmlText.Allowed(text));

    private static string Logo(PdfLogo? logo) => logo is null ? ""
        : $"""<img class="masthead-logo" src="{logo.DataAddress()}" alt="{Text(logo.AlternativeText)}">""" + "\n";

    private static string Subtitle(string? subtitle) =>
        string.IsNullOrWhiteSpace(subtitle) ? "" : $"""<p class="masthead-subtitle">{Text(subtitle)}</p>""" + "\n";

    private static string Mark(string? mark) =>
        string.IsNullOrWhiteSpace(mark) ? "" : $"""<p class="masthead-mark">{Text(mark)}</p>""" + "\n";

    private static string Foot(PdfDocument document) => $$"""

        @page {
          @bottom-left { content: "{{Css(document.HubName)}} \B7  {{Css(document.Title)}}{{(document.Mark is { } mark ? $" \\B7  {Css(mark)}" : "")}}"; }
          @bottom-right { content: "Page " counter(page) " of " counter(pages); }
        }
        """;

    /// <summary>Text inside a CSS string: whatever is not a letter, digit or space is written as its code.</summary>
    private static string Css(string text)
    {
        var css = new StringBuilder();
        foreach (var rune in XmlText.Allowed(text).EnumerateRunes())
        {
            if (rune.Value == ' ' || Rune.IsLetterOrDigit(rune))
                css.Append(rune);
            else
                css.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:X} ");
        }
        return css.ToString();
    }
}

using System.Reflection;
using System.Text;

namespace MusicHub.Web.Documents.Pdf;

/// <summary>The stylesheet of every PDF with its two fonts inside, read once.</summary>
internal static class PdfStyles
{
    private static readonly Lazy<string> Whole = new(() => Font("400") + Font("600") + Encoding.UTF8.GetString(Resource("pdf.css")));

    public static string Text => Whole.Value;

    private static string Font(string weight) =>
        $"@font-face{{font-family:Inter;font-weight:{weight};src:url(data:font/woff2;base64,{Convert.ToBase64String(Resource($"inter-{weight}.woff2"))}) format(\"woff2\")}}\n";

    private static byte[] Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"MusicHub.Web.Documents.Pdf.{name}")
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}

using System.Diagnostics;
using System.Text;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Documents.Pdf;

/// <summary>Reads a PDF with poppler's programs, as a check that owes nothing to what wrote it.</summary>
public sealed class PdfReader(byte[] pdf)
{
    private readonly string file = Save(pdf);

    /// <summary>The bytes as text, for entries that poppler does not print.</summary>
    public string Raw { get; } = Encoding.Latin1.GetString(pdf);

    public string Info() => Run("pdfinfo", file);

    /// <summary>The tags with their text.</summary>
    public string Tags() => Run("pdfinfo", "-struct-text", file);

    public string Text() => Run("pdftotext", "-layout", file, "-");

    public string Fonts() => Run("pdffonts", file);

    /// <summary>Ends with the outline's entries.</summary>
    public string Outline() => Run("pdftohtml", "-xml", "-i", "-stdout", file);

    private static string Save(byte[] pdf)
    {
        var path = TempFiles.NewPath(".pdf");
        File.WriteAllBytes(path, pdf);
        return path;
    }

    private static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} failed: {errors.Result}");
    }
}

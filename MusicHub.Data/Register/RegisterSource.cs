using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace MusicHub.Data.Register;

/// <summary>Looks at the bytes of an uploaded file before it is read as CSV: its size, its kind and its encoding.</summary>
internal sealed class RegisterSource
{
    internal static readonly Encoding Windows1252 =
        CodePagesEncodingProvider.Instance.GetEncoding(1252)
        ?? throw new InvalidOperationException("Windows-1252 is part of the framework.");

    private const string Remedy =
        "Download the register again from Get Information about Schools and give the .csv file inside its zip.";

    private const string SaveAsCsv = "Download the CSV again, or open this in a spreadsheet and use Save As, type CSV (Comma delimited), then give that file.";

    private RegisterSource(Encoding? encoding, bool endsWithLineBreak)
    {
        Encoding = encoding;
        EndsWithLineBreak = endsWithLineBreak;
    }

    /// <summary>Windows-1252, or null where UTF-8 or a byte order mark tells.</summary>
    public Encoding? Encoding { get; }

    public bool EndsWithLineBreak { get; }

    /// <summary>Leaves the stream where its text starts, or says why it cannot be read.</summary>
    /// <param name="file">A seekable stream, looked at from its start.</param>
    public static (RegisterSource? Source, RegisterProblem? Problem) Open(Stream file, RegisterLimits limits)
    {
        if (!file.CanSeek)
            throw new ArgumentException("The stream must be seekable.", nameof(file));
        if (file.Length == 0)
            return (null, new(null, "The file is empty.", Remedy));
        if (file.Length > limits.MaxBytes)
            return (null, TooLarge(file.Length, limits.MaxBytes));

        file.Position = 0;
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            var read = file.ReadAtLeast(buffer, 512, throwOnEndOfStream: false);
            if (ForeignKind(buffer.AsSpan(0, read)) is { } problem)
                return (null, problem);

            var mark = buffer.AsSpan(0, read).StartsWith(Encoding.UTF8.Preamble);
            var utf16 = buffer.AsSpan(0, read).StartsWith(Encoding.Unicode.Preamble)
                || buffer.AsSpan(0, read).StartsWith(Encoding.BigEndianUnicode.Preamble);
            var (isUtf8, endsWithLineBreak) = Scan(file, buffer, read);

            file.Position = mark && !isUtf8 ? Encoding.UTF8.Preamble.Length : 0;
            return (new(isUtf8 || utf16 ? null : Windows1252, endsWithLineBreak), null);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static (bool IsUtf8, bool EndsWithLineBreak) Scan(Stream file, byte[] buffer, int filled)
    {
        var isUtf8 = true;
        byte last = 0;
        while (filled > 0)
        {
            last = buffer[filled - 1];
            // A character that the end of the block (or of a file that was cut) divides is judged with the next block.
            var whole = isUtf8 ? WholeCharacters(buffer.AsSpan(0, filled)) : filled;
            isUtf8 = isUtf8 && Utf8.IsValid(buffer.AsSpan(0, whole));
            buffer.AsSpan(whole, filled - whole).CopyTo(buffer);
            filled -= whole;
            var read = file.Read(buffer, filled, buffer.Length - filled);
            if (read == 0)
                break;
            filled += read;
        }

        return (isUtf8, last is (byte)'\n' or (byte)'\r');
    }

    /// <summary>The length without an unfinished UTF-8 sequence at the end.</summary>
    private static int WholeCharacters(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= 3 && back <= bytes.Length; back++)
        {
            var b = bytes[^back];
            if (b < 0x80)
                break;
            if (b < 0xC0)
                continue;
            var length = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
            return length > back ? bytes.Length - back : bytes.Length;
        }

        return bytes.Length;
    }

    private static RegisterProblem TooLarge(long length, long limit) => new(
        null,
        $"The file is {length / 1_000_000m:N1} MB; the limit is {limit / 1_000_000m:N1} MB.",
        "Give the file of establishments as it is downloaded, or of state-funded schools only, or ask your technical administrator to raise the limit.");

    private static RegisterProblem? ForeignKind(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("PK\u0003\u0004"u8))
        {
            if (start.IndexOf("opendocument.spreadsheet"u8) >= 0)
                return new(null, "This is an OpenDocument spreadsheet.", SaveAsCsv);
            return start.IndexOf("[Content_Types].xml"u8) >= 0 || start.IndexOf("_rels/"u8) >= 0 || start.IndexOf("xl/"u8) >= 0
                ? new(null, "This is an Excel workbook.", SaveAsCsv)
                : new(null, "This is a zip file.", "Unzip it and give the .csv file that is inside.");
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return new(null, "This is an old Excel workbook.", SaveAsCsv);
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || start.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]) || start.StartsWith("Rar!"u8))
            return new(null, "This is a compressed file.", "Unpack it and give the .csv file that is inside.");

        if (start.StartsWith("%PDF"u8))
            return new(null, "This is a PDF.", Remedy);
        var text = start.StartsWith(Encoding.UTF8.Preamble) ? start[3..] : start;
        return text.TrimStart(" \t\r\n"u8).StartsWith("<"u8) ? new(null, "This is a web page.", Remedy) : null;
    }
}

using System.Text;

namespace MusicHub.Web.Documents;

/// <summary>The text of an uploaded file, in any usual encoding: by its mark, else UTF-8 where it is that, else Windows-1252.</summary>
public static class PlainText
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static string Of(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes.AsSpan(2)),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes.AsSpan(3)),
        _ => System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Windows1252.GetString(bytes),
    };

    /// <summary>Whether the bytes are some other kind of file: text has no zeros, unless it is UTF-16.</summary>
    public static bool IsNot(byte[] bytes) => bytes is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) && bytes.Contains((byte)0);
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MusicHub.Tests.Support;

/// <summary>A message as the mail server was given it.</summary>
/// <param name="Raw">Every byte of it.</param>
public sealed partial record ReceivedMail(IReadOnlyList<string> To, bool Secure, string Raw)
{
    /// <summary>The parts that hold something, with what they hold decoded.</summary>
    public IReadOnlyList<MailPart> Parts { get; } = [.. PartsOf(Raw.ReplaceLineEndings("\n"))];

    public string Text => Parts.First(part => part.Type == "text/plain").Text;

    public string Html => Parts.First(part => part.Type == "text/html").Text;

    public string? Header(string name) => Parts.Count == 0 ? null : HeaderIn(Raw.ReplaceLineEndings("\n").Split("\n\n", 2)[0], name);

    /// <summary>The message as it came, and all that is encoded in it.</summary>
    public IEnumerable<string> Everything => [Raw, .. Parts.Select(part => part.Text), .. Regex.Split(Raw, "\r?\n").Select(Decoded)];

    public string LinkTo(string path) => new Uri(Text.Split('\n', ' ').Select(word => word.Trim()).Single(word => word.Contains($"/{path}/", StringComparison.Ordinal))).PathAndQuery;

    private static IEnumerable<MailPart> PartsOf(string text)
    {
        var (head, body) = text.Split("\n\n", 2) is [var first, var second] ? (first, second) : (text, "");
        var type = HeaderIn(head, "Content-Type") ?? "text/plain";
        if (Boundary().Match(type) is { Success: true } found)
        {
            var boundary = $"--{found.Groups[1].Value}";
            return body.Split(boundary).Skip(1).Where(part => !part.StartsWith("--", StringComparison.Ordinal)).SelectMany(part => PartsOf(part.TrimStart('\n')));
        }

        var bytes = HeaderIn(head, "Content-Transfer-Encoding")?.ToLowerInvariant() switch
        {
            "base64" => Convert.FromBase64String(body.Replace("\n", "", StringComparison.Ordinal)),
            "quoted-printable" => Unquoted(body),
            _ => Encoding.UTF8.GetBytes(body),
        };
        return [new MailPart(type.Split(';')[0], head, bytes)];
    }

    private static string? HeaderIn(string head, string name) =>
        Regex.Replace(head, "\n[ \t]+", " ").Split('\n').FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)) is { } line ? Decoded(line[(name.Length + 1)..].Trim()) : null;

    private static byte[] Unquoted(string text)
    {
        var bytes = new List<byte>();
        text = text.Replace("=\n", "", StringComparison.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=')
            {
                bytes.Add(byte.Parse(text.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 2;
            }
            else
            {
                bytes.Add((byte)text[i]);
            }
        }

        return [.. bytes];
    }

    private static string Decoded(string header) => EncodedWord().Replace(header, word => Encoding.UTF8.GetString(
        word.Groups[1].Value is "B" or "b" ? Convert.FromBase64String(word.Groups[2].Value) : Unquoted(word.Groups[2].Value.Replace('_', ' '))));

    [GeneratedRegex("boundary=\"?([^\";\\s]+)\"?")]
    private static partial Regex Boundary();

    [GeneratedRegex(@"=\?utf-8\?([bqBQ])\?([^?]*)\?=\s*(?==\?)?", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();
}

public sealed record MailPart(string Type, string Head, byte[] Bytes)
{
    public string Text => Encoding.UTF8.GetString(Bytes);
}

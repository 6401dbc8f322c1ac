using System.Diagnostics.CodeAnalysis;

namespace MusicHub.Domain.Schools;

/// <summary>A British postcode in its usual form: "SG7 6HD", whose outward part is "SG7".</summary>
public sealed record Postcode
{
    private Postcode(string outward, string inward)
    {
        Outward = outward;
        Inward = inward;
    }

    public string Outward { get; }

    public string Inward { get; }

    /// <summary>Reads a postcode in any case, with or without spaces.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Postcode? postcode)
    {
        var letters = Squeeze(text);
        postcode = letters.Length is >= 5 and <= 7
            && IsInward(letters.AsSpan(letters.Length - 3))
            && IsOutward(letters.AsSpan(0, letters.Length - 3))
                ? new Postcode(letters[..^3], letters[^3..])
                : null;
        return postcode is not null;
    }

    /// <summary>The outward part ("SG7") of a postcode or of an outward part alone, in capitals; null when it is neither.</summary>
    public static string? OutwardOf(string? text)
    {
        if (TryParse(text, out var postcode))
            return postcode.Outward;
        var letters = Squeeze(text);
        return IsOutward(letters) ? letters : null;
    }

    public override string ToString() => $"{Outward} {Inward}";

    private static string Squeeze(string? text) =>
        string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    private static bool IsInward(ReadOnlySpan<char> text) =>
        text.Length == 3
        && char.IsAsciiDigit(text[0]) && char.IsAsciiLetterUpper(text[1]) && char.IsAsciiLetterUpper(text[2]);

    // A9, A99, A9A, AA9, AA99 or AA9A.
    private static bool IsOutward(ReadOnlySpan<char> text)
    {
        var area = text.Length > 1 && char.IsAsciiLetterUpper(text[1]) ? 2 : 1;
        return text.Length > area && text.Length <= area + 2
            && char.IsAsciiLetterUpper(text[0])
            && char.IsAsciiDigit(text[area])
            && (text.Length == area + 1 || char.IsAsciiLetterOrDigit(text[area + 1]));
    }
}

namespace MusicHub.Domain.Schools;

/// <summary>Whether text can be an e-mail address. Only sending tells whether it is one.</summary>
public static class EmailAddress
{
    /// <summary>The longest that an address may be (RFC 5321).</summary>
    public const int Longest = 254;

    public static bool IsPossible(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 1 || at != text.LastIndexOf('@') || text.Length > Longest || text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is ',' or ';' or '<' or '>' or '"'))
            return false;
        var parts = text[(at + 1)..].Split('.');
        return parts.Length > 1 && parts.All(part => part.Length > 0);
    }
}

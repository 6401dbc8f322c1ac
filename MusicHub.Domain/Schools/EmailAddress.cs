using System.Net.Mail;

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

    /// <summary>Whether a message can be addressed to it. Letters beyond ASCII, quotes and addresses with names are kept as contacts, but not every mail server takes them.</summary>
    public static bool MayBeSentTo(string text) =>
        IsPossible(text) && text.All(char.IsAscii) && MailAddress.TryCreate(text, out var address) && address.Address == text && address.DisplayName.Length == 0;
}

namespace MusicHub.Domain.Audits.Summaries;

/// <summary>An address in the web that a person may follow: http or https, a host, and nobody's name or password in it.</summary>
public static class WebAddress
{
    /// <summary>As it is kept; null for what is no such address. One without a scheme gets https.</summary>
    public static string? Of(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        var text = typed.Trim();
        if (!text.Contains("://", StringComparison.Ordinal))
            text = "https://" + text;
        return Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address.UserInfo.Length == 0
            && address.Host.Contains('.', StringComparison.Ordinal)
            && address.AbsoluteUri.Length <= SummaryCheck.LongestAddress
                ? address.AbsoluteUri
                : null;
    }
}

using System.Globalization;
using System.Text;

namespace MusicHub.Domain.Schools;

/// <summary>
/// Text as it is compared: lower case, without accents, apostrophes and full stops, single spaces. Kept in columns
/// of its own, so that both databases find and order alike whatever their collation.
/// </summary>
public static class Searchable
{
    /// <summary>A name has no more; a search for a thousand words would be more than a database takes.</summary>
    public const int MostWords = 12;

    /// <summary>The words of what was typed into a search, each as it is compared, and each once.</summary>
    public static IReadOnlyList<string> Words(string? search) =>
        [.. Fold(search).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords)];

    public static string Fold(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\'' or '’' or '.')
                continue;
            if (char.IsLetterOrDigit(c))
                folded.Append(char.ToLowerInvariant(c));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }
}

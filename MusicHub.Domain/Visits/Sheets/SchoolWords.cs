using MusicHub.Domain.Schools;

namespace MusicHub.Domain.Visits.Sheets;

/// <summary>The words of a school's name as they are compared: people write "St Marys CE JMI" for St Mary's Church of England Primary School.</summary>
internal static class SchoolWords
{
    private static readonly (string Long, string Short)[] Phrases =
    [
        (" church of england ", " ce "),
        (" c of e ", " ce "),
        (" c e ", " ce "),
        (" roman catholic ", " catholic "),
        (" r c ", " catholic "),
        (" junior mixed and infants ", " primary "),
        (" junior mixed and infant ", " primary "),
        (" junior mixed infant ", " primary "),
        (" junior mixed infants ", " primary "),
        (" jm and i ", " primary "),
        (" jm i ", " primary "),
        (" j m i ", " primary "),
        (" voluntary aided ", " va "),
        (" voluntary controlled ", " vc "),
        (" sixth form ", " sixth "),
    ];

    private static readonly Dictionary<string, string> Same = new()
    {
        ["cofe"] = "ce",
        ["coe"] = "ce",
        ["rc"] = "catholic",
        ["cath"] = "catholic",
        ["jmi"] = "primary",
        ["jm"] = "primary",
        ["prim"] = "primary",
        ["pri"] = "primary",
        ["inf"] = "infants",
        ["infant"] = "infants",
        ["jun"] = "juniors",
        ["junior"] = "juniors",
        ["jnr"] = "juniors",
        ["nur"] = "nursery",
        ["sec"] = "secondary",
        ["comp"] = "comprehensive",
        ["coll"] = "college",
        ["sch"] = "school",
        ["schl"] = "school",
        ["acad"] = "academy",
        ["saint"] = "st",
        ["sts"] = "st",
        ["saints"] = "st",
    };

    /// <summary>Words that most names have, and so tell little.</summary>
    private static readonly HashSet<string> Common = ["school", "primary", "infants", "juniors", "nursery", "academy", "ce", "catholic", "st", "secondary", "first", "middle", "high", "college", "community", "comprehensive"];

    /// <summary>Words that are left out at will.</summary>
    private static readonly HashSet<string> Idle = ["the", "of", "and", "at", "in", "va", "vc", "aided", "controlled", "foundation", "trust"];

    public static HashSet<string> Of(string? name)
    {
        var text = $" {Searchable.Fold(name)} ";
        foreach (var (spelt, brief) in Phrases)
            text = text.Replace(spelt, brief, StringComparison.Ordinal);
        return [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Same.GetValueOrDefault(word, word)).Where(word => !Idle.Contains(word))];
    }

    /// <summary>From 0, nothing in common, to 1, the same words. Words that tell schools apart weigh five times as much as those that most names have.</summary>
    public static double Likeness(HashSet<string> some, HashSet<string> others)
    {
        if (some.Count == 0 || others.Count == 0)
            return 0;
        var shared = 0d;
        foreach (var word in some)
            shared += others.Contains(word) ? Weight(word) : IsSlipOfAny(word, others) ? Weight(word) * 0.8 : 0;
        return 2 * shared / (some.Sum(Weight) + others.Sum(Weight));
    }

    public static bool TellsApart(string word) => !Common.Contains(word);

    private static double Weight(string word) => Common.Contains(word) ? 1 : 5;

    private static bool IsSlipOfAny(string word, HashSet<string> others)
    {
        foreach (var other in others)
        {
            if (IsSlipOf(word, other))
                return true;
        }

        return false;
    }

    // A longer word with its beginning or all but one letter right: "Roundwod", "Hitch"; or with an s more or less.
    public static bool IsSlipOf(string word, string other)
    {
        if (word.Length < 4 || other.Length < 4 || word[0] != other[0] || Math.Abs(word.Length - other.Length) > 4)
            return false;
        if (word.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(word, StringComparison.Ordinal))
            return true;
        var start = 0;
        while (start < word.Length && start < other.Length && word[start] == other[start])
            start++;
        var end = 0;
        while (end < word.Length - start && end < other.Length - start && word[^(end + 1)] == other[^(end + 1)])
            end++;
        return Math.Max(word.Length, other.Length) - start - end <= 2;
    }
}

using System.Globalization;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.Visits.Sheets;

/// <summary>What a row says of its school.</summary>
public sealed record NamedSchool(string Urn, string Name, string Town, string Postcode)
{
    /// <summary>Rows with the same are the same school, as far as a person's answer goes.</summary>
    public string Key => $"school:{Searchable.Fold(Urn)}|{Searchable.Fold(Name)}|{Searchable.Fold(Town)}|{TrackerSchool.Squeeze(Postcode)}";

    public bool IsBlank => Urn.Length + Name.Length == 0;

    public string Words => string.Join(", ", new[] { Name, Town, Postcode, Urn.Length == 0 ? "" : $"URN {Urn}" }.Where(part => part.Length > 0));
}

/// <summary>Finds a school by URN, else by its whole name, where town and postcode agree. What is not certain is asked.</summary>
public sealed class SchoolMatch(TrackerWorld world)
{
    private const int MostSuggestions = 5;

    private static readonly HashSet<string> Common = ["school", "primary", "infant", "infants", "junior", "juniors", "nursery", "academy", "the", "of", "and", "church", "england", "c", "e", "ce", "vc", "va", "rc", "catholic", "st", "saint", "jmi", "first", "middle", "secondary", "high", "college", "community"];

    private readonly Dictionary<Guid, HashSet<string>> _words = world.Schools.ToDictionary(school => school.Id, school => Words(school.Folded));

    /// <returns>The school, or null where a person has to say.</returns>
    public TrackerSchool? Find(NamedSchool named)
    {
        var name = Searchable.Fold(named.Name);
        if (int.TryParse(named.Urn, NumberStyles.None, CultureInfo.InvariantCulture, out var urn) && world.SchoolsByUrn.TryGetValue(urn, out var numbered))
            return name.Length == 0 || Alike(numbered, name) ? numbered : null; // a name of another school: one of the two is a slip
        if (named.Urn.Length > 0 || name.Length == 0)
            return null;
        var (town, postcode) = (Searchable.Fold(named.Town), TrackerSchool.Squeeze(named.Postcode));
        var fitting = world.SchoolsByName[name].Where(school =>
            (postcode.Length == 0 || school.SqueezedPostcode.Length == 0 || school.SqueezedPostcode.StartsWith(postcode, StringComparison.Ordinal))
            && (town.Length == 0 || school.FoldedTown.Length == 0 || school.FoldedTown == town)).ToList();
        return fitting is [var only] ? only : null;
    }

    /// <summary>Schools that may be meant, the likeliest first.</summary>
    public IReadOnlyList<TrackerSchool> Suggest(NamedSchool named)
    {
        var words = Words(Searchable.Fold(named.Name));
        var (town, postcode) = (Searchable.Fold(named.Town), TrackerSchool.Squeeze(named.Postcode));
        var isNumber = int.TryParse(named.Urn, NumberStyles.None, CultureInfo.InvariantCulture, out var urn);
        return
        [
            .. world.Schools.Select(school => (school, score: Score(school)))
                .Where(pair => pair.score >= 0.35)
                .OrderByDescending(pair => pair.score).ThenByDescending(pair => pair.school.IsOpen).ThenBy(pair => pair.school.Folded, StringComparer.Ordinal).ThenBy(pair => pair.school.Urn)
                .Take(MostSuggestions).Select(pair => pair.school),
        ];

        double Score(TrackerSchool school)
        {
            var score = Likeness(words, _words[school.Id]);
            if (postcode.Length > 0 && school.SqueezedPostcode == postcode)
                score += 0.5;
            if (town.Length > 0 && school.FoldedTown == town)
                score += 0.1;
            return isNumber && (school.Urn == urn || school.Urns.Contains(urn)) ? score + 1 : score;
        }
    }

    private bool Alike(TrackerSchool school, string name) => school.Folded == name || Likeness(Words(name), _words[school.Id]) >= 0.25;

    private static HashSet<string> Words(string folded) => [.. folded.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    // The words that tell schools apart weigh five times as much as those that most names have.
    private static double Likeness(HashSet<string> some, HashSet<string> others)
    {
        if (some.Count == 0 || others.Count == 0)
            return 0;
        var shared = some.Sum(word => others.Contains(word) ? Weight(word) : others.Any(other => IsSlipOf(word, other)) ? Weight(word) * 0.8 : 0);
        return 2 * shared / (some.Sum(Weight) + others.Sum(Weight));
    }

    private static double Weight(string word) => Common.Contains(word) ? 1 : 5;

    // A longer word with its beginning or all but one letter right: "Roundwod", "Hitch".
    private static bool IsSlipOf(string word, string other)
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

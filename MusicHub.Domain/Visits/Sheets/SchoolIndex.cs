namespace MusicHub.Domain.Visits.Sheets;

/// <summary>Which schools share a word that tells schools apart with a text, so that only these need to be compared with it.</summary>
internal sealed class SchoolIndex
{
    private readonly Dictionary<string, List<TrackerSchool>> _byWord = [];
    private readonly Dictionary<char, List<string>> _byFirstLetter = [];
    private readonly IReadOnlyList<TrackerSchool> _all;

    public SchoolIndex(IReadOnlyList<TrackerSchool> schools, IReadOnlyDictionary<Guid, HashSet<string>> words)
    {
        _all = schools;
        foreach (var school in schools)
        {
            foreach (var word in words[school.Id].Where(SchoolWords.TellsApart))
            {
                if (!_byWord.TryGetValue(word, out var having))
                {
                    _byWord[word] = having = [];
                    if (!_byFirstLetter.TryGetValue(word[0], out var alike))
                        _byFirstLetter[word[0]] = alike = [];
                    alike.Add(word);
                }

                having.Add(school);
            }
        }
    }

    /// <summary>All schools, where the text has no such word: "St Mary's" and the like may be any.</summary>
    public IEnumerable<TrackerSchool> Sharing(HashSet<string> words)
    {
        var found = new HashSet<TrackerSchool>(ReferenceEqualityComparer.Instance);
        foreach (var word in words.Where(SchoolWords.TellsApart))
        {
            if (!_byFirstLetter.TryGetValue(word[0], out var alike))
                continue;
            foreach (var other in alike.Where(other => other == word || SchoolWords.IsSlipOf(word, other)))
                found.UnionWith(_byWord[other]);
        }

        return found.Count > 0 ? found : _all;
    }
}

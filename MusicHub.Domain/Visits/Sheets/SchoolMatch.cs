using System.Globalization;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.Visits.Sheets;

/// <summary>What a row says of its school.</summary>
public sealed record NamedSchool(string Urn, string Name, string Town, string Postcode)
{
    /// <summary>Rows with the same are the same school, as far as a person's answer goes.</summary>
    public string Key => $"school:{Searchable.Fold(Urn)}|{Searchable.Fold(Name)}|{Searchable.Fold(Town)}|{TrackerSchool.Squeeze(Postcode)}";

    public bool IsBlank => Urn.Length + Name.Length == 0;

    public string Words => string.Join(", ", new[] { Name, Town, Postcode, Urn.Length == 0 || Urn.StartsWith("URN", StringComparison.OrdinalIgnoreCase) ? Urn : $"URN {Urn}" }.Where(part => part.Length > 0));
}

/// <summary>Finds a school by URN, else by its whole name, where town and postcode agree. What is not certain is asked.</summary>
public sealed class SchoolMatch
{
    private const int MostSuggestions = 5;

    /// <summary>So alike, and so much more than any other, that a person will most likely confirm it.</summary>
    private const double Likely = 0.65;

    private const double ClearlyMore = 0.08;

    private const double FarMore = 0.25;

    /// <summary>All words are the same.</summary>
    private const double Whole = 0.999;

    private readonly TrackerWorld _world;
    private readonly Dictionary<Guid, HashSet<string>> _words;
    private readonly SchoolIndex _index;
    private readonly ILookup<string, TrackerSchool> _byNameAndTown;

    public SchoolMatch(TrackerWorld world)
    {
        _world = world;
        _words = world.Schools.ToDictionary(school => school.Id, school => SchoolWords.Of(school.Name));
        _index = new(world.Schools, _words);
        _byNameAndTown = world.Schools.Where(school => school.FoldedTown.Length > 0).ToLookup(school => $"{school.Folded} {school.FoldedTown}");
    }

    /// <returns>The school, or null where a person has to say.</returns>
    public TrackerSchool? Find(NamedSchool named)
    {
        var name = Searchable.Fold(named.Name);
        if (int.TryParse(named.Urn, NumberStyles.None, CultureInfo.InvariantCulture, out var urn) && _world.SchoolsByUrn.TryGetValue(urn, out var numbered))
            return name.Length == 0 || numbered.Folded == name || IsAlike(numbered, named.Name) ? numbered : null; // a name of another school: one of the two is a slip
        if (named.Urn.Length > 0 || name.Length == 0)
            return null;
        var (town, postcode) = (Searchable.Fold(named.Town), TrackerSchool.Squeeze(named.Postcode));
        // "Abbey School, Ware" is a whole name with its town.
        var fitting = _world.SchoolsByName[name].Concat(_byNameAndTown[name]).Distinct().Where(school =>
            (postcode.Length == 0 || school.SqueezedPostcode.Length == 0 || school.SqueezedPostcode.StartsWith(postcode, StringComparison.Ordinal))
            && (town.Length == 0 || school.FoldedTown.Length == 0 || school.FoldedTown == town)).ToList();
        return fitting is [var only] ? only : null;
    }

    /// <summary>Schools that may be meant, the likeliest first; and it alone, where it is far likelier than the others.</summary>
    public (IReadOnlyList<TrackerSchool> Schools, TrackerSchool? Likely) Suggest(NamedSchool named)
    {
        var words = SchoolWords.Of(named.Name);
        var (town, postcode) = (Searchable.Fold(named.Town), TrackerSchool.Squeeze(named.Postcode));
        var isNumber = int.TryParse(named.Urn, NumberStyles.None, CultureInfo.InvariantCulture, out var urn);
        var near = _index.Sharing(words);
        if (isNumber && _world.SchoolsByUrn.TryGetValue(urn, out var numbered))
            near = near.Append(numbered).Distinct();
        var found = near.Select(school => (school, score: Score(school)))
            .Where(pair => pair.score >= 0.35)
            .OrderByDescending(pair => pair.score).ThenByDescending(pair => pair.school.IsOpen).ThenBy(pair => pair.school.Folded, StringComparer.Ordinal).ThenBy(pair => pair.school.Urn)
            .Take(MostSuggestions).ToList();
        // A URN and a name that belong to two schools are a slip that nobody can guess; nor is it clear where the place says otherwise, or the name.
        var isClear = !isNumber && found is [var first, ..] && first.score >= Likely && (found.Count == 1 || first.score - found[1].score >= ClearlyMore) && !IsElsewhere(first.school)
            && !found.Exists(other => Likeness(words, other.school) - Likeness(words, first.school) >= FarMore);
        return ([.. found.Select(pair => pair.school)], isClear ? found[0].school : null);

        bool IsElsewhere(TrackerSchool school)
        {
            bool? agrees = postcode.Length == 0 || school.SqueezedPostcode.Length == 0 ? null : school.SqueezedPostcode.StartsWith(postcode, StringComparison.Ordinal);
            bool? lies = town.Length == 0 || school.FoldedTown.Length == 0 ? null : school.FoldedTown == town;
            return (agrees == false || lies == false) && agrees != true && lies != true;
        }

        double Score(TrackerSchool school)
        {
            var score = Likeness(words, school);
            if (postcode.Length > 0 && school.SqueezedPostcode.Length > 0)
                score += school.SqueezedPostcode == postcode ? 0.5 : school.SqueezedPostcode.StartsWith(postcode, StringComparison.Ordinal) ? 0.1 : -0.1;
            if (town.Length > 0 && school.FoldedTown.Length > 0)
                score += school.FoldedTown == town ? 0.1 : -0.1;
            return isNumber && (school.Urn == urn || school.Urns.Contains(urn)) ? score + 1 : score;
        }
    }

    // Not where it is another school's name, whole or as good as.
    private bool IsAlike(TrackerSchool school, string name)
    {
        var words = SchoolWords.Of(name);
        var likeness = Likeness(words, school);
        return likeness >= 0.25 && !_index.Sharing(words).Any(other => other != school && Likeness(words, other) is var likelier
            && (likelier >= Whole ? likeness < Whole : likelier >= Likely && likelier - likeness >= FarMore));
    }

    // "St Mary's (Ware)": the town among the words of the name tells schools of one name apart.
    private double Likeness(HashSet<string> words, TrackerSchool school)
    {
        var own = _words[school.Id];
        if (school.FoldedTown.Length == 0 || !words.IsSupersetOf(school.TownWords) || own.IsSupersetOf(school.TownWords))
            return SchoolWords.Likeness(words, own);
        return SchoolWords.Likeness([.. words.Except(school.TownWords)], own) + 0.1;
    }
}

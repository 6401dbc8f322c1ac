using MusicHub.Domain.Schools;

namespace MusicHub.Domain.Visits.Sheets;

/// <summary>Gathers what has to be asked, each text once, and what was answered.</summary>
internal sealed class TrackerQuestions(TrackerAnswers answers, TrackerWorld world, SchoolMatch schools)
{
    private const int MostSuggestions = 5;

    private readonly Dictionary<string, (TrackerQuestion Question, NamedSchool? School)> _asked = [];
    private readonly Dictionary<string, TrackerNewPerson> _added = [];

    public TrackerAnswers Answers => answers;

    public IReadOnlyList<TrackerNewPerson> NewPeople => [.. _added.Values.OrderBy(person => person.Name, StringComparer.Ordinal)];

    public void Ask(TrackerQuestionKind kind, string key, string text, TrackerRow row, NamedSchool? school = null)
    {
        _asked[key] = _asked.TryGetValue(key, out var known)
            ? (known.Question with { Rows = known.Question.Rows + 1 }, school)
            : (new(kind, key, text, 1, row.Sheet, row.Number, []), school);
    }

    public void NoteNewPerson(string key, Guid id, string name)
    {
        if (answers.IsNew(key))
            _added.TryAdd(key, new(id, name));
    }

    /// <summary>Schools first, then people, kinds and needs; what most rows wait for first.</summary>
    public IReadOnlyList<TrackerQuestion> All() =>
    [
        .. _asked.Values.OrderBy(asked => asked.Question.Kind).ThenByDescending(asked => asked.Question.Rows).ThenBy(asked => asked.Question.Key, StringComparer.Ordinal)
            .Select(asked => asked.Question with { Suggested = Suggest(asked.Question, asked.School) }),
    ];

    private IReadOnlyList<Guid> Suggest(TrackerQuestion question, NamedSchool? school) => question.Kind switch
    {
        TrackerQuestionKind.School => [.. schools.Suggest(school!).Select(found => found.Id)],
        TrackerQuestionKind.Person => Alike(question.Text, world.People),
        TrackerQuestionKind.Kind => Alike(question.Text, world.Kinds),
        _ => Alike(question.Text, world.Needs),
    };

    private static IReadOnlyList<Guid> Alike(string text, IReadOnlyList<TrackerName> names)
    {
        var words = Searchable.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. names.Select(name => (name, score: Score(name.Folded.Split(' ')))).Where(pair => pair.score > 0)
            .OrderByDescending(pair => pair.score).ThenBy(pair => pair.name.Folded, StringComparer.Ordinal).Take(MostSuggestions).Select(pair => pair.name.Id)];

        // Whole words count most; an initial, or the beginning of a name, a little.
        int Score(string[] others) => words.Sum(word => others.Contains(word) ? 3 : others.Any(other => other.StartsWith(word, StringComparison.Ordinal)) ? 1 : 0);
    }
}

using System.Collections.Concurrent;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.Visits.Sheets;

/// <summary>Gathers what has to be asked, each text once, and what was answered.</summary>
internal sealed class TrackerQuestions(TrackerAnswers answers, TrackerWorld world, SchoolMatch schools)
{
    private const int MostSuggestions = 5;

    // Comparing names takes time; what is further down is compared when its turn comes.
    private const int MostShownAtOnce = 40;

    // One name is right.
    private const int Clear = 3;

    // More than a name: "JH" is Jo Hart, even where somebody is known as "JH and SR".
    private const int Initials = 4;

    /// <summary>Words of trackers, and those that name the same in a list of kinds.</summary>
    private static readonly Dictionary<string, string> Same = new()
    {
        ["zoom"] = "online",
        ["teams"] = "online",
        ["skype"] = "online",
        ["virtual"] = "online",
        ["video"] = "online",
        ["call"] = "phone",
        ["called"] = "phone",
        ["rang"] = "phone",
        ["phoned"] = "phone",
        ["telephone"] = "phone",
        ["tel"] = "phone",
    };

    private readonly Dictionary<string, (TrackerQuestion Question, NamedSchool? School)> _asked = [];
    private readonly Dictionary<string, TrackerNewPerson> _added = [];

    // A plan is looked at more than once, and by several at a time.
    private readonly ConcurrentDictionary<string, TrackerQuestion> _suggested = [];

    public TrackerAnswers Answers => answers;

    public IReadOnlyList<TrackerNewPerson> NewPeople => [.. _added.Values.OrderBy(person => person.Name, StringComparer.Ordinal)];

    public void Ask(TrackerQuestionKind kind, string key, string text, TrackerRow row, NamedSchool? school = null, string? likely = null)
    {
        _asked[key] = _asked.TryGetValue(key, out var known)
            ? (known.Question with { Rows = known.Question.Rows + 1 }, school)
            : (new(kind, key, text, 1, row.Sheet, row.Number, [], likely), school);
    }

    public void NoteNewPerson(string key, Guid id, string name)
    {
        if (answers.IsNew(key))
            _added.TryAdd(key, new(id, name));
    }

    /// <summary>With the answers that may be meant. Comparing takes time, and is left to the page that needs it.</summary>
    public TrackerQuestion WithSuggestions(TrackerQuestion question)
    {
        var suggested = _suggested.GetOrAdd(question.Key, _ => Suggest(question, _asked[question.Key].School));
        return answers.To(question.Key) == TrackerAnswers.Ask ? suggested with { Likely = null } : suggested;
    }

    /// <summary>How dates are read first, then schools, people, kinds and needs; what most rows wait for first.</summary>
    public IReadOnlyList<TrackerQuestion> All() =>
    [
        .. _asked.Values.Select(asked => asked.Question).OrderBy(question => question.Kind).ThenByDescending(question => question.Rows).ThenBy(question => question.Key, StringComparer.Ordinal)
            .Select((question, at) => at < MostShownAtOnce ? WithSuggestions(question) : question),
    ];

    private TrackerQuestion Suggest(TrackerQuestion question, NamedSchool? school)
    {
        if (question.Kind is TrackerQuestionKind.DayOrder or TrackerQuestionKind.State or TrackerQuestionKind.Priority or TrackerQuestionKind.Known)
            return question;
        if (question.Kind == TrackerQuestionKind.School)
        {
            var (found, likely) = schools.Suggest(school!);
            return question with { Suggested = [.. found.Select(other => other.Id)], Likely = likely?.Id.ToString() };
        }

        var alike = Alike(question.Text, question.Kind switch { TrackerQuestionKind.Person => world.People, TrackerQuestionKind.Kind => world.Kinds, _ => world.Needs });
        var isClear = question.Kind is TrackerQuestionKind.Person or TrackerQuestionKind.Kind && alike is [{ Score: >= Clear } first, ..] && (alike.Count == 1 || alike[1].Score < first.Score || question.Kind == TrackerQuestionKind.Kind && Fits(question.Text, first.Score));
        return question with { Suggested = [.. alike.Select(pair => pair.Id)], Likely = isClear ? alike[0].Id.ToString() : null };
    }

    // "Visit" is the first of the hub's kinds that has all its words.
    private static bool Fits(string text, int score) => score == 3 * Searchable.Fold(text).Split(' ').Length;

    private static IReadOnlyList<(Guid Id, int Score)> Alike(string text, IReadOnlyList<TrackerName> names)
    {
        var words = Searchable.Fold(text.Replace('.', ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var letters = string.Concat(words);
        return [.. names.Select(name => (name, score: Score(name.Folded.Split(' ')))).Where(pair => pair.score > 0)
            .OrderByDescending(pair => pair.score).Take(MostSuggestions).Select(pair => (pair.name.Id, pair.score))];

        // Initials and whole words count most; an initial, or the beginning of a name, a little.
        int Score(string[] others) => letters.Length is > 1 and < 5 && letters == string.Concat(others.Select(other => other[..Math.Min(1, other.Length)])) ? Initials
            : words.Sum(word => others.Contains(word) || (Same.TryGetValue(word, out var same) && others.Contains(same)) ? 3 : others.Any(other => other.StartsWith(word, StringComparison.Ordinal)) ? 1 : 0);
    }
}

using MusicHub.Domain.Schools;

namespace MusicHub.Domain.Visits.Sheets;

/// <summary>
/// A visit's needs in one cell: a line each, "Instruments" or "Instruments: two broken drums"; further lines of a note are
/// set in by two spaces. Old trackers part them by commas or semicolons.
/// </summary>
public static class SheetNeeds
{
    private const string Inset = "  ";

    public static string Text(IEnumerable<NotedNeed> needs, IReadOnlyList<TrackerName> known)
    {
        var order = known.Select((need, at) => (need.Id, at)).ToDictionary(need => need.Id, need => need.at);
        return string.Join('\n', needs.OrderBy(need => order.GetValueOrDefault(need.NeedId, int.MaxValue)).ThenBy(need => need.NeedId).Select(need =>
        {
            var name = known.FirstOrDefault(other => other.Id == need.NeedId)?.Name ?? need.NeedId.ToString();
            return need.Note is null ? name : $"{name}: {SheetText.Plain(need.Note).Replace("\n", $"\n{Inset}", StringComparison.Ordinal)}";
        }));
    }

    /// <param name="unknown">What is the name of no need.</param>
    public static IReadOnlyList<NotedNeed> Read(string cell, IReadOnlyList<TrackerName> known, Func<string, Guid?> answered, out IReadOnlyList<string> unknown)
    {
        var needs = new List<NotedNeed>();
        var strange = new List<string>();
        foreach (var line in SheetText.Plain(cell).Split('\n'))
        {
            if (line.StartsWith(Inset, StringComparison.Ordinal) && needs.Count > 0)
                needs[^1] = needs[^1] with { Note = $"{needs[^1].Note}\n{line[Inset.Length..]}" };
            else
                TakeLine(line);
        }

        unknown = strange;
        return needs;

        void TakeLine(string line)
        {
            if (string.IsNullOrWhiteSpace(line))
                return;
            if (Find(line) is { } whole)
                Add(whole, null);
            else if (known.Where(need => line.StartsWith(need.Name + ":", StringComparison.OrdinalIgnoreCase)).MaxBy(need => need.Name.Length) is { } noted)
                Add(noted.Id, line[(noted.Name.Length + 1)..].Trim());
            else
                TakeList(line);
        }

        void TakeList(string line)
        {
            foreach (var part in line.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (Find(part) is { } id)
                    Add(id, null);
                else
                    strange.Add(part);
            }
        }

        Guid? Find(string text) => Searchable.Fold(text) is var folded && known.FirstOrDefault(need => need.Folded == folded) is { } need ? need.Id : answered(text);

        void Add(Guid id, string? note)
        {
            if (needs.FindIndex(need => need.NeedId == id) is >= 0 and var at)
                needs[at] = needs[at] with { Note = needs[at].Note ?? note };
            else
                needs.Add(new(id, string.IsNullOrEmpty(note) ? null : note));
        }
    }

    public static bool Same(IReadOnlyCollection<NotedNeed> some, IReadOnlyCollection<NotedNeed> others) =>
        some.Count == others.Count && some.All(need => others.Any(other => other.NeedId == need.NeedId && SheetText.Same(need.Note, other.Note)));
}

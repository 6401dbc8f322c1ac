using MusicHub.Domain.Reports.Figures;
using MusicHub.Domain.Surveys;

namespace MusicHub.Domain.Reports.Needs;

/// <summary>What schools said on visits that they would like to hear more about.</summary>
internal static class NeedsAskedFor
{
    public static void Mark(NeedsBooks books)
    {
        foreach (var (at, interest) in Offered(books).Index())
            books.Add(Mark(at), $"Would like to hear more about: {interest.Name}", books.Input.Interests.Where(fact => fact.Key == interest.Key).Select(fact => books.Standing(fact.SchoolId)));
    }

    public static FigureSection Of(NeedsBooks books)
    {
        var visited = books.Count(NeedsMarks.Visited);
        var rows = Offered(books).Select((interest, at) => (interest.Name, Mark: Mark(at), Shown: SmallCounts.OfShare(books.Count(Mark(at)), visited)))
            .OrderByDescending(row => row.Shown ?? 0).ThenBy(row => row.Name, StringComparer.Ordinal).ToList();
        var top = rows.FirstOrDefault(row => row.Shown is not null);
        return new("interests", "What schools asked for",
        [
            rows.Count == 0 ? "No visit of the year says what a school would like to hear more about."
            : top.Shown is { } most ? $"On visits, schools asked most for {top.Name}: {Say.Number(most)} of {Say.Count(visited, "visited school")} ({Say.Share(most, visited)})."
            : "On visits, fewer than five schools asked for any one thing.",
        ],
        rows.Count == 0 ? [] :
        [
            new("Asked for", "Schools that would like to hear more about it", [new("What"), new("Schools", FigureKind.Number), new("Share of visited schools", FigureKind.Share)],
                [.. rows.Select(row => new FigureRow(row.Name, [NeedsBooks.Cell(row.Shown, row.Mark), FigureCell.Share(row.Shown, visited)]))])
            {
                Chart = top.Shown is null ? null : new("interests", "Schools that would like to hear more about it", 1),
                Note = "A school can ask for several. Counts under five are hidden.",
            },
        ]);
    }

    private static IReadOnlyList<(Guid Key, string Name)> Offered(NeedsBooks books) =>
        [.. books.Input.Interests.GroupBy(fact => fact.Key).Select(fact => (fact.Key, fact.Last().Interest)).OrderBy(interest => interest.Interest, StringComparer.Ordinal)];

    private static string Mark(int at) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"i{at + 1}");
}

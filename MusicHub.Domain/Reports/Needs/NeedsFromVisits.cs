using MusicHub.Domain.Reports.Figures;
using MusicHub.Domain.Surveys;

namespace MusicHub.Domain.Reports.Needs;

/// <summary>The needs that visitors recorded, by tag: schools, not visits.</summary>
internal static class NeedsFromVisits
{
    public static FigureSection Of(NeedsBooks books)
    {
        var visited = books.Count(NeedsMarks.Visited);
        var before = books.VisitedBetween(books.Cover.From.AddYears(-1), books.Cover.LastYearUpTo).Distinct().Count();
        var lines = books.Input.Needs.Select((need, at) => (Need: need, Mark: Mark(at))).Select(line => new Line(
                line.Need, line.Mark, SmallCounts.OfShare(books.Count(line.Mark), visited),
                SmallCounts.OfShare(Schools(books, line.Need, books.Cover.From.AddYears(-1), books.Cover.LastYearUpTo).Count(), before)))
            .OrderByDescending(line => line.Shown ?? 0).ThenBy(line => line.Need, StringComparer.Ordinal).ToList();
        return new("visits", "Needs recorded on visits", [.. Sentences(books, visited, lines)], visited == 0 ? [] :
        [
            new("Needs", "Schools with a need recorded on a visit", [new("Need"), new("Schools", FigureKind.Number), new("Share of visited schools", FigureKind.Share), new("Same point last year", FigureKind.Number)],
                [.. lines.Select(line => new FigureRow(line.Need, [NeedsBooks.Cell(line.Shown, line.Mark), FigureCell.Share(line.Shown, visited), before == 0 ? FigureCell.Of("Not known") : FigureCell.Count(line.Before)]))])
            {
                Chart = new("needs", "Schools with a need recorded on a visit", 1),
                Note = "A school can have several needs. Only visits of kinds that count are looked at. Counts under five are hidden, and those that leave fewer than five of the visited schools.",
            },
            .. ByRegion(books, lines),
        ]);
    }

    /// <summary>Marks schools with what was recorded for them.</summary>
    public static void Mark(NeedsBooks books)
    {
        foreach (var (at, need) in books.Input.Needs.Index())
            books.Add(Mark(at), $"Need recorded on a visit: {need}", Schools(books, need, books.Cover.From, books.Cover.UpTo));
        books.Add(NeedsMarks.AnyNeed, "A need recorded on a visit", books.Input.NeedsRecorded.Where(need => need.On >= books.Cover.From && need.On <= books.Cover.UpTo).Select(need => books.Standing(need.SchoolId)));
    }

    private static IEnumerable<Guid> Schools(NeedsBooks books, string need, DateOnly from, DateOnly to) =>
        books.Input.NeedsRecorded.Where(fact => fact.Need == need && fact.On >= from && fact.On <= to).Select(fact => books.Standing(fact.SchoolId)).Distinct();

    private static IEnumerable<FigureTable> ByRegion(NeedsBooks books, List<Line> lines)
    {
        var rows = lines.Where(line => line.Shown is not null)
            .Select(line => (line, Shown: books.Shown(line.Mark, NeedsMarks.Visited, books.Regions)))
            .Where(row => row.Shown.Any(count => count is not null))
            .Select(row => new FigureRow(row.line.Need, [.. books.Regions.Zip(row.Shown, (region, count) => NeedsBooks.Cell(count, row.line.Mark, region))]))
            .ToList();
        if (rows.Count == 0)
            yield break;
        yield return new("Needs by region", "Schools with a need recorded on a visit, by region", [new("Need"), .. books.Regions.Select(region => new FigureColumn(region, FigureKind.Number))], rows)
        {
            Total = new("Visited schools", [.. books.Regions.Select(region => books.Cell(NeedsMarks.Visited, region))]),
            Note = "Counts under five are hidden, and others from which they could be worked out. A need that is not listed has only hidden counts.",
        };
    }

    private static IEnumerable<string> Sentences(NeedsBooks books, int visited, List<Line> lines)
    {
        if (visited == 0)
        {
            yield return $"No school was visited in {books.Cover.YearTitle}{(books.Cover.YearIsOver ? "" : " so far")}.";
            yield break;
        }

        var with = books.Count(NeedsMarks.AnyNeed);
        yield return with == visited ? $"For {(visited == 1 ? "the one school visited" : $"all {Say.Number(visited)} schools visited")} at least one need was recorded."
            : SmallCounts.OfShare(with, visited) is { } shown ? $"At least one need was recorded for {Say.Number(shown)} of {Say.Number(visited)} visited schools ({Say.Share(shown, visited)})."
            : with < SmallCounts.Least ? $"Of {Say.Count(visited, "visited school")}, fewer than five have a need recorded."
            : $"Of {Say.Number(visited)} visited schools, all but fewer than five have a need recorded.";
        var top = lines.Where(line => line.Shown is not null).Take(3).ToList();
        if (top.Count > 0)
            yield return $"Recorded at most schools: {string.Join("; ", top.Select(line => $"{line.Need}, {Say.Number(line.Shown!.Value)} of {Say.Number(visited)} visited schools ({Say.Share(line.Shown.Value, visited)})"))}.";
    }

    private static string Mark(int at) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"n{at + 1}");

    private sealed record Line(string Need, string Mark, int? Shown, int? Before);
}

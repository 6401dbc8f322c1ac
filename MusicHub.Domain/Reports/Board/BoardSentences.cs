namespace MusicHub.Domain.Reports.Board;

/// <summary>What the sections of a board report say before their tables and pictures, right for none, one and many.</summary>
public static class BoardSentences
{
    public static IReadOnlyList<string> Visited(BoardCover cover, BoardTotals totals, IReadOnlyList<RegionLine> regions)
    {
        var visited = totals.TargetYear == 0
            ? $"{Sentence(Say.Count(totals.Visited, "school"))} {Is(totals.Visited)} visited in {cover.YearTitle}; no target has been set for the year."
            : $"{Say.Number(totals.Visited)} of {Say.Count(totals.TargetYear, "school")} that the year’s target asks for {Is(totals.Visited)} visited, {Planned(totals.Visited - totals.TargetToDate)} by now{Furthest(regions)}.";
        var busiest = regions.Where(region => region.Visited > 0).OrderByDescending(region => region.Visited).ThenBy(region => region.Name, StringComparer.Ordinal).FirstOrDefault();
        return busiest is null || regions.Count(region => region.Visited > 0) < 2 ? [visited]
            : [visited, $"No region has more of them than {busiest.Name}, with {Say.Number(busiest.Visited)} of its {Say.Count(busiest.OpenSchools, "open school")}."];
    }

    public static IReadOnlyList<string> Cycle(IReadOnlyList<CycleLine> lines)
    {
        var (open, within) = (lines.Sum(line => line.OpenSchools), lines.Sum(line => line.Within));
        if (open == 0)
            return ["The register has no open school."];
        var told = $"{Say.Number(within)} of {Say.Count(open, "open school")} ({Say.Share(within, open)}) {Has(within)} been visited within three years.";
        var left = lines.Where(line => line.NotForThreeYears + line.NeverVisited > 0)
            .OrderByDescending(line => line.NotForThreeYears + line.NeverVisited).ThenBy(line => line.Region, StringComparer.Ordinal).ToList();
        return left.Count switch
        {
            0 => [told],
            1 => [told, $"{Sentence(Left(left[0]))} to be reached, all in {left[0].Region}."],
            _ => [told, $"No region has more still to reach than {left[0].Region}: {Say.Number(left[0].NotForThreeYears)} not for three years, and {Say.Number(left[0].NeverVisited)} never."],
        };
    }

    public static IReadOnlyList<string> Actions(BoardTotals totals, IReadOnlyList<ActionLine> regions)
    {
        var actions = totals.Actions;
        if (actions.Opened + actions.Closed + actions.Open == 0)
            return ["No action was opened or closed in the term, and none is open."];
        var told = $"{Sentence(Say.Count(actions.Opened, "action"))} {(actions.Opened == 1 ? "was" : "were")} opened and {Say.Number(actions.Closed)} closed; {Say.Count(actions.Open, "action")} {(actions.Open == 1 ? "is" : "are")} open.";
        var late = regions.Where(line => line.Counts.Overdue > 0).OrderByDescending(line => line.Counts.Overdue).ThenBy(line => line.Name, StringComparer.Ordinal).ToList();
        return late.Count switch
        {
            0 => [told, "None is overdue."],
            1 => [told, $"{Sentence(Say.Count(actions.Overdue, "action"))} {(actions.Overdue == 1 ? "is" : "are")} overdue, in {late[0].Name}."],
            _ => [told, $"{Sentence(Say.Count(actions.Overdue, "action"))} are overdue; no region has more than {late[0].Name}, with {Say.Number(late[0].Counts.Overdue)}."],
        };
    }

    private static string Furthest(IReadOnlyList<RegionLine> regions)
    {
        var behind = regions.Where(region => region.Visited < region.TargetToDate)
            .OrderBy(region => region.Visited - region.TargetToDate).ThenBy(region => region.Name, StringComparer.Ordinal).FirstOrDefault();
        return behind is null ? "" : $"; {behind.Name} is furthest behind, with {Say.Number(behind.Visited)} of {Say.Number(behind.TargetToDate)}";
    }

    private static string Planned(int difference) => difference switch
    {
        0 => "as many as planned",
        > 0 => $"{Say.Number(difference)} more than planned",
        _ => $"{Say.Number(-difference)} fewer than planned",
    };

    private static string Left(CycleLine line) => line.NotForThreeYears + line.NeverVisited == 1 ? "1 school is still" : $"{Say.Number(line.NotForThreeYears + line.NeverVisited)} schools are still";

    private static string Is(int schools) => schools == 1 ? "is" : "are";

    private static string Has(int schools) => schools == 1 ? "has" : "have";

    private static string Sentence(string words) => string.Concat(words[..1].ToUpperInvariant(), words[1..]);
}

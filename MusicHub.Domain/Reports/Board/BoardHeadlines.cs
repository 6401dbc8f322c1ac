namespace MusicHub.Domain.Reports.Board;

/// <summary>The report in plain sentences, right for none, one and many.</summary>
public static class BoardHeadlines
{
    public static IReadOnlyList<string> Of(BoardCover cover, BoardTotals totals, IReadOnlyList<RegionLine> regions) =>
        [.. new[] { Visited(cover, totals), LastYear(cover, totals), Regions(regions), Cycle(totals), Actions(cover, totals) }.OfType<string>()];

    private static string Visited(BoardCover cover, BoardTotals totals)
    {
        var visited = $"By {Say.Day(cover.UpTo)} the hub had visited {Say.Count(totals.Visited, "school")} in {cover.YearTitle}"
            + (totals.Visits == 0 ? "" : $", in {Say.Count(totals.Visits, "visit")}");
        if (totals.TargetYear == 0)
            return $"{visited}. No target has been set for the year.";
        var toDate = totals.TargetToDate == 0
            ? "no school was to be visited by then"
            : $"{Say.Difference(totals.Visited - totals.TargetToDate, "the target to date")} of {Say.Number(totals.TargetToDate)}";
        return $"{visited}: {toDate}, and {Say.Share(totals.Visited, totals.TargetYear)} of the target of {Say.Number(totals.TargetYear)} for the year.";
    }

    private static string? LastYear(BoardCover cover, BoardTotals totals)
    {
        if (totals.VisitedLastYear is not { } before)
            return null;
        var when = cover.TermIsOver ? "By the end of the same term last year" : $"By {Say.Day(cover.LastYearUpTo)}, the same point last year,";
        return $"{when} it had visited {Say.Count(before, "school")}: {Change(totals.Visited - before)}.";
    }

    private static string Change(int difference) => difference switch
    {
        0 => "this year is level with that",
        > 0 => $"this year is {Say.Number(difference)} ahead of that",
        _ => $"this year is {Say.Number(-difference)} behind that",
    };

    private static string? Regions(IReadOnlyList<RegionLine> regions)
    {
        var withTarget = regions.Where(region => region.TargetToDate > 0).ToList();
        if (withTarget.Count < 2)
            return null;
        var behind = withTarget.Where(region => region.Visited < region.TargetToDate)
            .OrderBy(region => region.Visited - region.TargetToDate).ThenBy(region => region.Name, StringComparer.Ordinal).ToList();
        if (behind.Count == 0)
            return $"{(withTarget.Count == 2 ? "Both" : $"All {Say.Number(withTarget.Count)}")} regions with a target have reached it to date.";
        var worst = $"{behind[0].Name}, with {Say.Number(behind[0].Visited)} of {Say.Number(behind[0].TargetToDate)}";
        if (behind.Count == withTarget.Count)
            return $"{(withTarget.Count == 2 ? "Neither region" : $"None of the {Say.Number(withTarget.Count)} regions")} has reached its target to date; furthest behind is {worst}.";
        return behind.Count == 1
            ? $"1 of {Say.Number(withTarget.Count)} regions has not reached its target to date: {worst}."
            : $"{Say.Number(behind.Count)} of {Say.Number(withTarget.Count)} regions have not reached their target to date; furthest behind is {worst}.";
    }

    private static string Cycle(BoardTotals totals)
    {
        var (open, lapsed, never) = (totals.OpenSchools, totals.NotForThreeYears, totals.NeverVisited);
        if (open == 0)
            return "The register has no open school.";
        if (lapsed + never == 0)
            return open == 1 ? "The one open school has been visited within three years." : $"All {Say.Number(open)} open schools have been visited within three years.";
        if (lapsed == 0)
            return $"{Of(never, open)} {(never == 1 ? "has" : "have")} no recorded visit{(never == open ? "" : "; all others have been visited within three years")}.";
        var words = $"{Of(lapsed, open)} {(lapsed == 1 ? "has" : "have")} not been visited for three years";
        return never == 0 ? $"{words}." : $"{words}, and another {Say.Number(never)} ({Say.Share(never, open)}) {(never == 1 ? "has" : "have")} no recorded visit at all.";
    }

    private static string Of(int schools, int open) => $"{Say.Number(schools)} of {Say.Count(open, "open school")} ({Say.Share(schools, open)})";

    private static string Actions(BoardCover cover, BoardTotals totals)
    {
        var (opened, closed, open, overdue) = totals.Actions;
        if (opened + closed + open == 0)
            return $"No action was opened or closed in {cover.TermTitle}, and none is open.";
        var inTerm = $"In {cover.TermTitle} {Say.Count(opened, "action")} {(opened == 1 ? "was" : "were")} opened and {Say.Number(closed)} closed.";
        return open switch
        {
            0 => $"{inTerm} None is open.",
            1 when overdue == 1 => $"{inTerm} 1 is open, and it is overdue.",
            1 => $"{inTerm} 1 is open, and it is not overdue.",
            _ => $"{inTerm} Of {Say.Number(open)} that are open, {(overdue == 0 ? "none is" : overdue == 1 ? "1 is" : Say.Number(overdue) + " are")} overdue.",
        };
    }
}

using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Facts;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Domain.Surveys;

namespace MusicHub.Domain.Reports.Needs;

/// <summary>Where schools are with their development plans, and what of these is published.</summary>
internal static class NeedsFromPlans
{
    public static void Mark(NeedsBooks books)
    {
        foreach (var (word, title) in FactKind.PlanState.Words())
            books.Add(PlanMark(word), $"Development plan: {title}", books.Input.Plans.Where(plan => plan.Word == word).Select(plan => plan.SchoolId));
        foreach (var state in SummaryStates.All.Where(state => state != SummaryState.NotChecked))
            books.Add(SummaryMark(state), $"Published summary: {state.Title()}", books.Input.Summaries.Where(summary => summary.State == state).Select(summary => summary.SchoolId));
        books.Add(NeedsMarks.Looked, "Published summary looked for", books.Input.Summaries.Where(summary => summary.State != SummaryState.NotChecked).Select(summary => summary.SchoolId));
    }

    public static FigureSection Of(NeedsBooks books)
    {
        var open = books.Count(NeedsMarks.Open);
        var words = FactKind.PlanState.Words().ToList();
        var known = words.Sum(word => books.Count(PlanMark(word.Key)));
        var plans = SmallCounts.OfParts([.. words.Select(word => books.Count(PlanMark(word.Key)))]);
        var states = SummaryStates.All.Where(state => state != SummaryState.NotChecked).Select(state => (state.Title(), Mark: SummaryMark(state))).ToList();
        var looked = books.Count(NeedsMarks.Looked);
        return new("plans", "Development plans and published summaries", [.. Sentences(books, open, known, looked)],
        [
            new("Plans", "Schools by the state of their development plan", [new("State of the plan"), new("Schools", FigureKind.Number), new("Share of those known", FigureKind.Share)],
                [.. words.Zip(plans, (word, shown) => new FigureRow(word.Value, [NeedsBooks.Cell(shown, PlanMark(word.Key)), FigureCell.Share(shown, known)]))])
            {
                Total = new("Known", [FigureCell.Count(SmallCounts.OfTotal(known)), FigureCell.Of("")]),
                Chart = plans.Any(count => count is not null) ? new("plans", "Schools by the state of their development plan", 1) : null,
                Note = "As schools said in the year, or as its published summary tells. Small counts are hidden.",
            },
            new("Summaries", "Schools by what was found when their published summary was looked for", [new("Summary for the year"), new("Schools", FigureKind.Number), new("Share of open schools", FigureKind.Share)],
                [.. states.Select(state => new FigureRow(state.Item1, [books.Cell(state.Mark), FigureCell.Share(books.Count(state.Mark), open)])), new("Not looked for", [FigureCell.Count(open - looked), FigureCell.Share(open - looked, open)])])
            {
                Total = new("Open schools", [books.Cell(NeedsMarks.Open), FigureCell.Of("")]),
                Chart = new("summaries", "Schools by what was found when their published summary was looked for", 1),
                Note = "Summaries are public; to publish one is expected of a school, not required.",
            },
        ]);
    }

    private static IEnumerable<string> Sentences(NeedsBooks books, int open, int known, int looked)
    {
        yield return SmallCounts.OfTotal(known) is { } shown
            ? $"The state of the plan is known for {Say.Number(shown)} of {Say.Count(open, "open school")} ({Say.Share(shown, open)})."
            : "The state of the plan is known for fewer than five schools.";
        var found = books.Count(SummaryMark(SummaryState.Found));
        var stale = books.Count(SummaryMark(SummaryState.Stale));
        yield return looked == 0 ? "No school’s published summary has been looked for."
            : $"Of {Say.Count(looked, "school")} whose website was looked at, {Has(found)} a summary for the year and {Has(stale)} one that covers an earlier year.";

        static string Has(int schools) => schools == 0 ? "none has" : $"{Say.Number(schools)} {(schools == 1 ? "has" : "have")}";
    }

    private static string PlanMark(string word) => $"p-{word}";

    private static string SummaryMark(SummaryState state) => $"s-{state}";
}

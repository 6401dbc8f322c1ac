using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Domain.Surveys;

namespace MusicHub.Domain.Reports.Needs;

/// <summary>How many schools each source tells of: without it, no other figure can be judged.</summary>
internal static class NeedsCoverage
{
    private static readonly IReadOnlyList<FigureColumn> Columns =
    [
        new("Open schools", FigureKind.Number), new("Visited", FigureKind.Number), new("Answered the survey", FigureKind.Number),
        new("Audited", FigureKind.Number), new("Summary looked for", FigureKind.Number),
    ];

    public static FigureSection Of(NeedsBooks books, int? answered)
    {
        // How many answered a question for some stages is nearly how many schools of their phases did.
        var byPhase = !books.Input.Survey.Questions.Any(question => PublishedFigures.MayBe(question) && question.Question.Stages != SchoolStages.All);
        var all = new FigureRow("All", Cells(books, answered, null, null));
        return new("coverage", "Where this picture comes from", [.. Sentences(books, answered)],
        [
            new("Coverage by region", "Schools that each source tells of, by region", [new("Region"), .. Columns],
                [.. books.Regions.Zip(Answered(books, answered, school => books.RegionOf(school), books.Regions), (region, shown) => new FigureRow(region, Cells(books, shown, region, null)))])
            {
                Total = all,
                Note = "Counts of schools that answered the survey are hidden where a small one could be worked out.",
            },
            new("Coverage by phase", "Schools that each source tells of, by phase", [new("Phase"), .. Columns],
                [.. books.Phases.Zip(Answered(books, byPhase ? answered : null, school => books.PhaseOf(school), books.Phases), (phase, shown) => new FigureRow(phase, Cells(books, shown, null, phase)))])
            {
                Total = all,
            },
        ]);
    }

    private static IReadOnlyList<FigureCell> Cells(NeedsBooks books, int? answered, string? region, string? phase) =>
    [
        books.Cell(NeedsMarks.Open, region, phase),
        books.Cell(NeedsMarks.Visited, region, phase),
        NeedsBooks.Cell(answered, NeedsMarks.Answered, region, phase),
        books.Cell(NeedsMarks.Audited, region, phase),
        books.Cell(NeedsMarks.Looked, region, phase),
    ];

    // As the figures for publication count them: two ways would tell by their difference what each hides.
    private static IReadOnlyList<int?> Answered(NeedsBooks books, int? total, Func<Guid, string> groupOf, IReadOnlyList<string> groups)
    {
        if (total is null)
            return [.. groups.Select(_ => (int?)null)];
        var schools = books.Input.Survey.Schools.ToLookup(school => groupOf(school.SchoolId));
        return SmallCounts.OfGroups([.. groups.Select(group => schools[group].Count(school => school.Answered))], [.. groups.Select(group => schools[group].Count())]);
    }

    private static IEnumerable<string> Sentences(NeedsBooks books, int? answered)
    {
        var open = books.Count(NeedsMarks.Open);
        if (open == 0)
        {
            yield return "The register has no open school.";
            yield break;
        }

        var (visited, audited, looked, none) = (books.Count(NeedsMarks.Visited), books.Count(NeedsMarks.Audited), books.Count(NeedsMarks.Looked), books.Count(NeedsMarks.NoSource));
        yield return $"Of {Say.Count(open, "open school")} {Some(visited)} visited, and {Some(audited)} audited.";
        yield return answered is { } given
            ? $"{Say.Number(given)} schools answered Have Your Say ({Say.Share(given, open)} of open schools)."
            : "Fewer than five schools answered Have Your Say, so nothing of it is shown.";
        yield return looked == 0 ? "Nobody has looked yet for the published summary of a plan." : $"The published summary of the plan was looked for at {Say.Count(looked, "school")} ({Say.Share(looked, open)}).";
        if (none == 0)
            yield return "Every open school is known from a visit, the survey or an audit of the year.";
        else if (SmallCounts.OfShare(none, open) is { } shown)
            yield return $"{Say.Number(shown)} open schools ({Say.Share(shown, open)}) are known from none of visit, survey and audit: their needs are not in this picture.";

        string Some(int schools) => schools == 0 ? "none was" : $"{Say.Number(schools)} ({Say.Share(schools, open)}) {(schools == 1 ? "was" : "were")}";
    }
}

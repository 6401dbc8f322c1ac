using MusicHub.Domain.Audits.Summaries;
using MusicHub.Web.Documents.Word;

namespace MusicHub.Web.Features.Audits.Summaries.DraftSummary;

/// <summary>A draft as a text document.</summary>
internal static class DraftDocument
{
    private static readonly int[] Widths = [4200, 4870];

    public static WordFile Of(SummaryDraft draft, string hub) => new(draft.Title, hub,
    [
        new WordParagraph($"[A draft by {hub} for the school to complete. What stands in square brackets is for the school to add. Take this line out before you publish it.]", IsGap: true),
        new WordHeading(1, "Overview"),
        new WordTable("Overview of the summary", ["Detail", "Information"], Widths,
            [.. draft.Overview.Select(row => new[] { new WordParagraph(row.Detail), new WordParagraph(row.Information.Shown, row.Information.IsGap) })]),
        new WordParagraph(draft.About) { IsApart = true },
        .. draft.Parts.SelectMany(part => part.Lines.Select(Block).Prepend(new WordHeading(1, part.Title))),
    ]);

    private static WordBlock Block(DraftLine line) => line.Kind == DraftLineKind.Point ? new WordPoint(line.Shown) : new WordParagraph(line.Shown, line.IsGap);
}

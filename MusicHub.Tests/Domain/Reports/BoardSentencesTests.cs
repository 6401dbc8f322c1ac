using MusicHub.Domain.Reports.Board;

namespace MusicHub.Tests.Domain.Reports;

/// <summary>Sentences that are right for none, one and many.</summary>
public sealed class BoardSentencesTests
{
    private static readonly BoardCover Cover = new("Testshire", "2025-autumn", "Autumn 2025", "2025/26", null, default, new(2025, 9, 1), new(2025, 12, 19), new(2024, 12, 19), true, 70, 70, false);

    [TestCase(86, 90, 180, "86 of 180 schools that the year’s target asks for are visited, 4 fewer than planned by now; East is furthest behind, with 16 of 20.")]
    [TestCase(1, 1, 1, "1 of 1 school that the year’s target asks for is visited, as many as planned by now.")]
    [TestCase(0, 0, 3, "0 of 3 schools that the year’s target asks for are visited, as many as planned by now.")]
    [TestCase(5, 4, 9, "5 of 9 schools that the year’s target asks for are visited, 1 more than planned by now.")]
    [TestCase(0, 0, 0, "No schools are visited in 2025/26; no target has been set for the year.")]
    [TestCase(1, 0, 0, "1 school is visited in 2025/26; no target has been set for the year.")]
    public void Visited(int visited, int toDate, int year, string said)
    {
        RegionLine[] regions = visited < toDate
            ? [new("West", 200, visited - 16, visited, toDate - 20, year - 40, null), new("East", 100, 16, 16, 20, 40, null)]
            : [new("West", 200, visited, visited, toDate, year, null)];

        Assert.That(BoardSentences.Visited(Cover, Totals(visited, toDate, year), regions)[0], Is.EqualTo(said));
    }

    [TestCase(0, 0, "2 of 2 open schools (100%) have been visited within three years.")]
    [TestCase(1, 0, "2 of 3 open schools (67%) have been visited within three years. 1 school is still to be reached, all in West.")]
    [TestCase(1, 2, "2 of 5 open schools (40%) have been visited within three years. 3 schools are still to be reached, all in West.")]
    public void Cycle_InOneRegion(int lapsed, int never, string said) =>
        Assert.That(string.Join(' ', BoardSentences.Cycle([new("West", 2 + lapsed + never, 2, lapsed, never)])), Is.EqualTo(said));

    [Test]
    public void Cycle_NamesTheRegionWithMost() => Assert.That(
        string.Join(' ', BoardSentences.Cycle([new("East", 3, 1, 1, 1), new("West", 5, 0, 2, 3)])),
        Is.EqualTo("1 of 8 open schools (13%) has been visited within three years. No region has more still to reach than West: 2 not for three years, and 3 never."));

    [TestCase(0, 0, 0, 0, "No action was opened or closed in the term, and none is open.")]
    [TestCase(1, 0, 1, 0, "1 action was opened and 0 closed; 1 action is open. None is overdue.")]
    [TestCase(2, 1, 3, 1, "2 actions were opened and 1 closed; 3 actions are open. 1 action is overdue, in West.")]
    [TestCase(0, 2, 0, 0, "No actions were opened and 2 closed; no actions are open. None is overdue.")]
    public void Actions(int opened, int closed, int open, int overdue, string said)
    {
        var counts = new ActionCounts(opened, closed, open, overdue);

        Assert.That(string.Join(' ', BoardSentences.Actions(Totals(0, 0, 0) with { Actions = counts }, [new("West", counts)])), Is.EqualTo(said));
    }

    [Test]
    public void ARegionWithTheMost_IsNotSaidToHaveMostOfThem()
    {
        RegionLine[] regions = [new("Central", 127, 25, 25, 20, 40, null), new("East", 100, 24, 24, 20, 40, null), new("West", 100, 24, 24, 20, 40, null)];
        ActionLine[] late = [new("East", new(0, 0, 2, 2)), new("West", new(0, 0, 2, 2)), new("North", new(0, 0, 1, 1))];

        Assert.That(BoardSentences.Visited(Cover, Totals(73, 60, 120), regions)[1], Is.EqualTo("No region has more of them than Central, with 25 of its 127 open schools."));
        Assert.That(BoardSentences.Actions(Totals(0, 0, 0) with { Actions = new(0, 0, 5, 5) }, late)[1], Is.EqualTo("5 actions are overdue; no region has more than East, with 2."));
    }

    private static BoardTotals Totals(int visited, int toDate, int year) => new(300, visited, visited, toDate, year, null, null, 0, 0, new(0, 0, 0, 0), null);
}

using MusicHub.Domain.Calendar;
using MusicHub.Domain.Reports.Board;

namespace MusicHub.Tests.Domain.Reports;

public sealed class BoardHeadlinesTests
{
    [Test]
    public void AnEmptyHub()
    {
        Assert.That(new BoardCase().Report().Headlines, Is.EqualTo(new[]
        {
            "By 4 January 2026 the hub had visited no schools in 2025/26. No target has been set for the year.",
            "The register has no open school.",
            "No action was opened or closed in Autumn 2025, and none is open.",
        }));
    }

    [Test]
    public void OneOfEverything()
    {
        var hub = new BoardCase();
        var school = hub.School(hub.North);
        hub.Visit(school, new DateOnly(2025, 10, 1), new DateOnly(2024, 10, 1)).Target(hub.North, TermName.Autumn, 1).Action(school, new(2025, 10, 1), new(2025, 10, 8));

        Assert.That(hub.Report().Headlines, Is.EqualTo(new[]
        {
            "By 4 January 2026 the hub had visited 1 school in 2025/26, in 1 visit: level with the target to date of 1, and 100% of the target of 1 for the year.",
            "By the end of the same term last year it had visited 1 school: this year is level with that.",
            "The one open school has been visited within three years.",
            "In Autumn 2025 1 action was opened and 0 closed. 1 is open, and it is overdue.",
        }));
    }

    [Test]
    public void ManyInATermThatGoesOn()
    {
        var hub = new BoardCase { AsAt = new(2025, 11, 20) };
        foreach (var region in new[] { hub.North, hub.South })
        {
            for (var n = 0; n < 3; n++)
                hub.Visit(hub.School(region), new DateOnly(2025, 10, 1));
        }

        hub.Visit(hub.School(hub.South), new DateOnly(2024, 10, 1)).LongAgo(hub.School(hub.South), new(2022, 10, 1)).LongAgo(hub.School(hub.South), new(2022, 10, 1)).School(hub.North);
        hub.Target(hub.North, TermName.Autumn, 5).Target(hub.South, TermName.Autumn, 3).Target(hub.South, TermName.Summer, 8);
        hub.Action(null, new(2025, 10, 1), new(2025, 12, 8)).Action(null, new(2025, 10, 1), new(2025, 12, 8)).Action(null, new(2025, 10, 1), new(2025, 10, 8), new(2025, 10, 9));

        Assert.That(hub.Report().Headlines, Is.EqualTo(new[]
        {
            "By 20 November 2025 the hub had visited 6 schools in 2025/26, in 6 visits: level with the target to date of 6, and 38% of the target of 16 for the year.",
            "By 20 November 2024, the same point last year, it had visited 1 school: this year is 5 ahead of that.",
            "1 of 2 regions has not reached its target to date: North, with 3 of 4.",
            "2 of 10 open schools (20%) have not been visited for three years, and another 1 (10%) has no recorded visit at all.",
            "In Autumn 2025 3 actions were opened and 1 closed. Of 2 that are open, none is overdue.",
        }));
    }

    [TestCase(0, 1, "1 of 10 open schools (10%) has no recorded visit; all others have been visited within three years.")]
    [TestCase(0, 10, "10 of 10 open schools (100%) have no recorded visit.")]
    [TestCase(1, 0, "1 of 10 open schools (10%) has not been visited for three years.")]
    [TestCase(2, 3, "2 of 10 open schools (20%) have not been visited for three years, and another 3 (30%) have no recorded visit at all.")]
    [TestCase(0, 0, "All 10 open schools have been visited within three years.")]
    public void TheCycle(int lapsed, int never, string words)
    {
        var hub = new BoardCase();
        for (var n = 0; n < 10; n++)
        {
            var school = hub.School(hub.North);
            if (n < lapsed)
                hub.LongAgo(school, new(2020, 1, 1));
            else if (n >= lapsed + never)
                hub.LongAgo(school, new(2025, 6, 1));
        }

        Assert.That(hub.Report().Headlines, Does.Contain(words));
    }

    [Test]
    public void SeveralRegionsBehind_NamesTheOneFurthestBehind()
    {
        var hub = new BoardCase();
        hub.Target(hub.North, TermName.Autumn, 5).Target(hub.South, TermName.Autumn, 9).Visit(hub.School(hub.South), new DateOnly(2025, 10, 1));

        Assert.That(hub.Report().Headlines, Does.Contain("Neither region has reached its target to date; furthest behind is South, with 1 of 9."));
    }

    [TestCase(1, 531, "less than 1%")]
    [TestCase(530, 531, "over 99%")]
    [TestCase(1001, 1000, "just over 100%")]
    [TestCase(2, 1, "200%")]
    public void Shares_NeverRoundToNoneOrAll(int part, int whole, string words)
    {
        var totals = new BoardTotals(0, part, part, whole, whole, null, null, 0, 0, new(0, 0, 0, 0), null);
        var cover = new BoardCase().Report().Cover;

        Assert.That(BoardHeadlines.Of(cover, totals, [])[0], Does.Contain($"and {words} of the target"));
    }
}

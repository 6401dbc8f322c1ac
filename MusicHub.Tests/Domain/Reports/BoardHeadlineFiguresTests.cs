using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Reports.Figures;

namespace MusicHub.Tests.Domain.Reports;

/// <summary>The figures that a board report is headed by, and the rows behind them.</summary>
public sealed class BoardHeadlineFiguresTests
{
    private static readonly TermKey Spring = new(2025, TermName.Spring);

    [Test]
    public void EachFigure_CountsTheRowsThatTheReportKeeps()
    {
        var report = ASmallHub().Report();

        foreach (var figure in report.Figures!.Where(figure => figure.Behind is not null))
            Assert.That(BoardRows.Of(report, figure.Behind!)!.Figure, Is.EqualTo(figure.Value), figure.Key);
        Assert.That(report.Figures!.Select(figure => (figure.Key, figure.Value)), Is.SupersetOf(new[]
        {
            ("visited", (decimal?)3), ("visits-in-term", 2), ("lapsed", 1), ("never", 1), ("audited", 1), ("summaries", 1), ("closed", 1), ("overdue", 1),
        }));
    }

    [Test]
    public void AFigure_IsHeldAgainstTheTermBefore_AndTheSamePointOfLastYear()
    {
        var figures = ASmallHub().Report().Figures!.ToDictionary(figure => figure.Key);

        Assert.Multiple(() =>
        {
            Assert.That((figures["visited"].Target, figures["visited"].LastTerm, figures["visited"].LastYear), Is.EqualTo(((decimal?)4, (decimal?)2, (decimal?)1)));
            Assert.That((figures["visits-in-term"].LastTerm, figures["visits-in-term"].LastYear), Is.EqualTo(((decimal?)2, (decimal?)0)));
            Assert.That(figures["audited"].LastTerm, Is.Zero, "completed in the term of the report");
            Assert.That((figures["overdue"].LastTerm, figures["overdue"].LastYear), Is.EqualTo(((decimal?)0, (decimal?)null)));
            Assert.That(figures["visited"].Verdict, Is.EqualTo(new Verdict(Judgement.Act, "1 fewer than the target to date")));
        });
    }

    [Test]
    public void WhatTheYearHasComeTo_StartsAnewInTheAutumn()
    {
        var hub = new BoardCase();
        hub.Visit(hub.School(hub.North), new(2025, 6, 2), new DateOnly(2025, 10, 6));

        var visited = hub.Report().Figures!.Single(figure => figure.Key == "visited");

        Assert.That((visited.Value, visited.LastTerm), Is.EqualTo(((decimal?)1, (decimal?)null)));
    }

    [Test]
    public void Rows_CanBeThoseOfARegion()
    {
        var report = ASmallHub().Report();

        Assert.That(report.Regions.Select(region => (region.Name, (decimal)region.Visited)), Is.EqualTo(report.Regions.Select(region => (region.Name, BoardRows.Of(report, new("visited", region.Name))!.Figure))));
        Assert.That(BoardRows.Of(report, new("nothing")), Is.Null);
    }

    [Test]
    public void CountedAgain_OnlyWhatDiffersIsTold()
    {
        var before = ASmallHub().Report();
        var later = ASmallHub();
        later.Visit(later.School(later.South), new DateOnly(2026, 1, 12));

        var changed = ChangedFigure.Between(before.Figures!, later.Report().Figures!);

        Assert.That(changed.Select(one => (one.Then.Key, one.Then.Value, one.Now)), Is.EqualTo(new[] { ("visited", (decimal?)3, (decimal?)4), ("visits-in-term", 2, 3) }));
    }

    private static BoardCase ASmallHub()
    {
        var hub = new BoardCase { Term = Spring, AsAt = new(2026, 3, 28) };
        var (a, b, c, lapsed) = (hub.School(hub.North), hub.School(hub.North), hub.School(hub.South), hub.School(hub.South));
        hub.School(hub.South);
        hub.Target(hub.North, TermName.Autumn, 4)
            .Visit(a, new(2024, 11, 4), new(2025, 10, 6), new DateOnly(2026, 1, 12))
            .Visit(b, new DateOnly(2025, 11, 3))
            .Visit(c, new DateOnly(2026, 2, 2))
            .LongAgo(lapsed, new(2021, 5, 4))
            .Audit(a, 2025, new(2026, 1, 20))
            .Summary(b, 2025, SummaryState.Found, new(2026, 1, 21))
            .Action(a, new(2025, 10, 6), new(2026, 2, 2), new(2026, 2, 1))
            .Action(c, new(2026, 2, 2), new(2026, 3, 2));
        return hub;
    }
}

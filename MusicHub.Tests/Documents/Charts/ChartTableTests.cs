using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MusicHub.Web.Documents.Charts;

namespace MusicHub.Tests.Documents.Charts;

public sealed class ChartTableTests
{
    [TestCaseSource(typeof(SampleCharts), nameof(SampleCharts.All))]
    public void EveryTable_HasACaptionColumnHeadingsAndRowHeadings(Chart chart)
    {
        var table = Table(chart);
        var columns = table.QuerySelectorAll("thead th[scope=col]").Length;
        Assert.That(table.QuerySelector("caption"), Is.Not.Null);
        Assert.That(columns, Is.GreaterThan(1));
        Assert.That(table.QuerySelectorAll("tbody tr").Select(Width), Is.All.EqualTo(columns));
        Assert.That(table.QuerySelectorAll("tbody tr").Where(r => r.QuerySelector("[colspan]") is null && r.QuerySelector("th[scope=row]") is null), Is.Empty);
    }

    [Test]
    public void BarsAndTargets_StandBesideTheirShare()
    {
        var rows = Table(SampleCharts.Regions).QuerySelectorAll("tbody tr").Select(Cells).ToList();
        Assert.That(rows[0], Is.EqualTo(new[] { "Northern villages", "24", "30", "80%" }));
        Assert.That(rows[1], Is.EqualTo(new[] { "Dene & Marsh <new>", "31", "28", "111%" }));
        Assert.That(rows[3], Is.EqualTo(new[] { "Riverside", "7", "None set", "" }));
    }

    [Test]
    public void ATargetOfZero_HasNoShare()
    {
        var chart = SampleCharts.Regions with { Bars = [new("Special", 3, 0)] };
        Assert.That(Cells(Table(chart).QuerySelector("tbody tr")!)[3], Is.EqualTo("Not applicable"));
    }

    [Test]
    public void APointThatIsNotKnown_SaysSo() =>
        Assert.That(Cells(Table(SampleCharts.Terms).QuerySelectorAll("tbody tr")[3]), Is.EqualTo(new[] { "Autumn 2025", "Not known yet", "64" }));

    [Test]
    public void Groups_HaveAColumnForEachSeries() =>
        Assert.That(Cells(Table(SampleCharts.Actions).QuerySelectorAll("tbody tr")[1]), Is.EqualTo(new[] { "Summer 2025", "1,200", "33", "0" }));

    [Test]
    public void WithoutFigures_TheTableSaysSo() =>
        Assert.That(Table(SampleCharts.Regions with { Bars = [] }).QuerySelector("tbody")!.TextContent, Is.EqualTo("There are no figures yet."));

    [Test]
    public void AHiddenCaption_StaysForThoseWhoListen() =>
        Assert.That(Table(SampleCharts.Terms, captionHidden: true).QuerySelector("caption.govuk-visually-hidden")!.TextContent, Is.EqualTo("Schools visited each term"));

    [Test]
    public void KeyFigures_AreAListOfEscapedTexts()
    {
        var list = new HtmlParser().ParseDocument(KeyFigures.Render([new("86", "Schools & trusts", "of 180"), new("2", "Overdue")]).Value!);
        Assert.That(list.QuerySelectorAll("ul.hub-figures > li.hub-figure").Select(li => li.TextContent.Trim()), Is.EqualTo(new[] { "86 Schools & trusts of 180", "2 Overdue" }));
    }

    private static IElement Table(Chart chart, bool captionHidden = false) =>
        new HtmlParser().ParseDocument(ChartTable.Render(chart, captionHidden).Value!).QuerySelector("table")!;

    private static int Width(IElement row) => row.Children.Sum(c => int.TryParse(c.GetAttribute("colspan"), out var span) ? span : 1);

    private static string[] Cells(IElement row) => [.. row.Children.Select(c => c.TextContent)];
}

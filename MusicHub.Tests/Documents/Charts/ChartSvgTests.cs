using System.Globalization;
using System.Xml.Linq;
using MusicHub.Web.Documents.Charts;

namespace MusicHub.Tests.Documents.Charts;

public sealed class ChartSvgTests
{
    [TestCaseSource(typeof(SampleCharts), nameof(SampleCharts.All))]
    public void EveryChart_IsAnImageNamedByItsTitleAndDescription(Chart chart)
    {
        var svg = Parse(chart);
        var named = svg.Attribute("aria-labelledby")!.Value.Split(' ').Select(id => svg.Elements().Single(e => (string?)e.Attribute("id") == id).Value).ToList();

        Assert.That((string?)svg.Attribute("role"), Is.EqualTo("img"));
        Assert.That(svg.Elements().First().Name.LocalName, Is.EqualTo("title"));
        Assert.That(named[1], Is.Not.Empty);
    }

    [TestCaseSource(typeof(SampleCharts), nameof(SampleCharts.All))]
    public void EveryChart_HoldsNothingThatThePolicyRefuses(Chart chart)
    {
        var svg = Parse(chart);
        Assert.That(svg.DescendantsAndSelf().Where(e => e.Name.LocalName is "script" or "style" or "foreignObject" or "image" or "use" or "pattern"), Is.Empty);
        Assert.That(svg.DescendantsAndSelf().Attributes().Where(a => a.Name.LocalName is "style" or "href" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)), Is.Empty);
    }

    [TestCaseSource(typeof(SampleCharts), nameof(SampleCharts.All))]
    public void EveryChart_StaysInsideItsColumn(Chart chart)
    {
        var percentages = Parse(chart).Descendants().Attributes()
            .Where(a => a.Value.EndsWith('%')).Select(a => decimal.Parse(a.Value.TrimEnd('%'), CultureInfo.InvariantCulture)).ToList();
        Assert.That(percentages, Is.All.InRange(0m, 100m));
        var bars = Parse(chart).Descendants("rect").Select(r => Percentage(r, "x") + Percentage(r, "width"));
        Assert.That(bars, Is.All.InRange(0m, 100m));
        Assert.That((int)Parse(chart).Attribute("height")!, Is.GreaterThan(0));
    }

    [Test]
    public void AShare_IsDrawnOfTheWhole()
    {
        var svg = Parse(new BarChart("share", "Answers", "Answer", "Share of schools", [new("Yes", 0.5m)]) { Unit = ChartUnit.Percentage });

        Assert.That(Percentage(svg.Descendants("rect").Single(), "width"), Is.EqualTo(49.25m));
    }

    [Test]
    public void ABar_IsAsLongAsItsShareOfTheLargestFigure()
    {
        var chart = new BarChart("b", "Bars", "Phase", "Schools", [new("Primary", 10), new("Special", 5)]);
        var widths = Parse(chart).Descendants("rect").Select(r => Percentage(r, "width")).ToList();
        Assert.That(widths, Has.Count.EqualTo(2));
        Assert.That(widths[1] * 2, Is.EqualTo(widths[0]).Within(0.01m));
    }

    [Test]
    public void AFigureAboveItsTarget_PassesTheMarker()
    {
        var svg = Parse(new BarChart("b", "Bars", "Phase", "Schools", [new("Primary", 40, 10)]));
        var marker = Percentage(svg.Elements("svg").Single(), "x");
        Assert.That(Percentage(svg.Descendants("rect").Single(), "width"), Is.EqualTo(marker * 4).Within(0.01m));
    }

    [Test]
    public void AFigureBelowItsTarget_HasTheMissingPartStripedUpToTheMarker()
    {
        var svg = Parse(new BarChart("b", "Bars", "Phase", "Schools", [new("Primary", 10, 40)]));
        var missing = svg.Elements("line").Single(l => l.Attribute("stroke-dasharray") is not null);
        Assert.That((string?)missing.Attribute("x2"), Is.EqualTo((string?)svg.Elements("svg").Single().Attribute("x")));
        Assert.That(Percentage(missing, "x1"), Is.EqualTo(Percentage(missing, "x2") / 4).Within(0.01m));
    }

    [Test]
    public void Bars_CarryTheirNamesAndFiguresAsText()
    {
        var texts = Texts(SampleCharts.Regions);
        Assert.That(texts, Does.Contain("Dene & Marsh <new>"));
        Assert.That(texts, Does.Contain("31 of 28"));
        Assert.That(texts, Does.Contain("Schools visited of target"));
    }

    [Test]
    public void GroupedBars_NameEverySeriesInEveryGroup()
    {
        var texts = Texts(SampleCharts.Actions);
        Assert.That(texts.Count(t => t == "Overdue"), Is.EqualTo(2));
        Assert.That(texts, Does.Contain("1,200"));
    }

    [Test]
    public void ALine_HasAGapWhereNothingIsKnown()
    {
        var line = SampleCharts.Terms with { Points = [new("A", 1), new("B", null), new("C", 3), new("D", 4)] };
        Assert.That(Parse(line).Elements("line").Count(l => (string?)l.Attribute("stroke") == ChartPalette.Main), Is.EqualTo(1));
        Assert.That(Parse(line).Elements("circle").Count(), Is.EqualTo(3));
    }

    [Test]
    public void ALine_NamesItsTargetOnceAndWhereItChanges()
    {
        var texts = Texts(SampleCharts.Terms);
        Assert.That(texts.Where(t => t.StartsWith("Target", StringComparison.Ordinal)), Is.EqualTo(new[] { "Target 60" }));
        Assert.That(texts, Does.Contain("64"));
    }

    [Test]
    public void Money_IsWrittenInPounds() =>
        Assert.That(Texts(new BarChart("m", "Budget", "Phase", "Budget", [new("Primary", 1234.5m)]) { Unit = ChartUnit.Pounds }), Does.Contain("£1,234.50"));

    [Test]
    public void NegativeFigures_AreRefused()
    {
        Assert.That(() => new BarChart("b", "Bars", "Phase", "Schools", [new("Primary", -1)]), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new GroupedBarChart("b", "Bars", "Phase", ["A", "B"], [new("Primary", [1, -1])]), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new GroupedBarChart("b", "Bars", "Phase", ["A", "B"], [new("Primary", [1])]), Throws.ArgumentException);
        Assert.That(() => new LineChart("b", "Line", "Term", "Schools", [new("Autumn", 1, -1)]), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void ThePalette_CanBeReadOnWhite() =>
        Assert.That(ChartPalette.Series.Select(ContrastWithWhite), Is.All.GreaterThan(4.5));

    [Test]
    public void TheContrastCheckItself_SeesAPaleColour() => Assert.That(ContrastWithWhite("#e0a63c"), Is.LessThan(4.5));

    private static XElement Parse(Chart chart) => XElement.Parse(ChartSvg.Render(chart).Value!);

    private static List<string> Texts(Chart chart) => [.. Parse(chart).Descendants("text").Select(t => t.Value)];

    private static decimal Percentage(XElement element, string name) =>
        (string?)element.Attribute(name) is { } text && text.EndsWith('%') ? decimal.Parse(text.TrimEnd('%'), CultureInfo.InvariantCulture) : 0;

    private static double ContrastWithWhite(string colour)
    {
        var parts = new[] { 1, 3, 5 }.Select(i => Convert.ToInt32(colour.Substring(i, 2), 16) / 255.0)
            .Select(c => c <= 0.03928 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return 1.05 / (0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05);
    }
}

using MusicHub.Web.Documents.Charts;

namespace MusicHub.Tests.Documents.Charts;

public sealed class ChartDescriptionTests
{
    [Test]
    public void Bars_AreSummedAndTheirExtremesNamed()
    {
        var chart = SampleCharts.Regions with { Bars = [.. SampleCharts.Regions.Bars.Take(3)] };
        Assert.That(chart.Description, Is.EqualTo(
            "Bar chart of schools visited by region, each with its target. In total 55 against 76. "
            + "Highest: Dene & Marsh <new>, 31 of 28. Lowest: Hill towns, 0 of 18. 1 of 3 reached the target: Dene & Marsh <new>."));
    }

    [Test]
    public void Bars_OneOfThemWithoutATarget_AreNotSetAgainstASum() =>
        Assert.That(SampleCharts.Regions.Description, Does.Contain("In total 62. "));

    [Test]
    public void Shares_AreNotSummed()
    {
        var chart = new BarChart("s", "Shares", "Phase", "Share visited", [new("Primary", 0.5m), new("Special", 0.25m)]) { Unit = ChartUnit.Percentage };
        Assert.That(chart.Description, Is.EqualTo("Bar chart of share visited by phase. Highest: Primary, 50%. Lowest: Special, 25%."));
    }

    [Test]
    public void EqualBars_HaveNoHighestOrLowest() =>
        Assert.That(new BarChart("e", "Equal", "Phase", "Schools", [new("A", 2), new("B", 2)]).Description, Does.Contain("All are 2."));

    [Test]
    public void NamesWithAnAnd_AreToldApart()
    {
        var chart = new BarChart("n", "Names", "Region", "Schools", [new("Dene and Marsh", 5, 5), new("Hill", 6, 5), new("Vale", 1, 5)]);
        Assert.That(chart.Description, Does.EndWith("2 of 3 reached the target: Dene and Marsh; Hill."));
    }

    [Test]
    public void ALine_SaysWhereItBeginsAndEnds() =>
        Assert.That(SampleCharts.Terms.Description, Is.EqualTo(
            "Line chart of schools visited by term, with the target. From 48 (Autumn 2024) to 31 (Summer 2025); "
            + "highest 66 (Spring 2025), lowest 31 (Summer 2025). The target was reached in 1 of 3."));

    [Test]
    public void ALine_WithoutAnyKnownFigure_SaysSo() =>
        Assert.That((SampleCharts.Terms with { Points = [new("Autumn 2025", null, 10)] }).Description, Does.EndWith("No figure is known yet."));

    [Test]
    public void Groups_AreDescribedSeriesBySeries() =>
        Assert.That(SampleCharts.Actions.Description, Does.Contain("Opened: 1,242 in total, highest 1,200 (Summer 2025)."));

    [TestCase("Northern villages and the farms around", 16, 2, new[] { "Northern", "villages and th…" })]
    [TestCase("Riverside", 16, 2, new[] { "Riverside" })]
    [TestCase("", 16, 2, new[] { "(no name)" })]
    [TestCase("Bishopsmarshbridgeworth", 10, 1, new[] { "Bishopsma…" })]
    public void ALabel_IsBrokenBetweenWordsAndCutWhereItDoesNotFit(string label, int length, int lines, string[] expected)
    {
        var wrapped = ChartLabels.Wrap(label, length, lines);
        Assert.That(wrapped, Has.Count.LessThanOrEqualTo(lines));
        Assert.That(wrapped, Is.EqualTo(expected));
    }

    [Test]
    public void GroupedBars_OfOneStateAtSeveralTimes_AreNotAddedUp()
    {
        var chart = new GroupedBarChart("out", "Out", "Term", ["As it is", "Changed"], [new("Autumn", [3, 5]), new("Spring", [4, 1])]);

        Assert.That(chart.Description, Does.Contain("As it is: 7 in total, highest 4 (Spring)."));
        Assert.That((chart with { AddsUp = false }).Description, Does.Contain("As it is: highest 4 (Spring).").And.Not.Contain("total"));
    }

    [Test]
    public void Alternatives_AreNotAddedUp_AndALimitIsExceeded()
    {
        var chart = new BarChart("grant", "Subsidies", "Scenario", "Subsidy", [new("A", 120, 100), new("B", 90, 100), new("C", 100, 100)]) { Unit = ChartUnit.Pounds, TargetHeading = "Grant", AddsUp = false, TargetIsLimit = true };

        Assert.That(chart.Description, Does.Not.Contain("In total").And.EndsWith("1 of 3 exceeds the grant: A."));
        Assert.That((chart with { Bars = [new("B", 90, 100), new("C", 100, 100)] }).Description, Does.EndWith("None of 2 exceed the grant."));
    }

    [Test]
    public void Ranges_LieOnBothSides_OfTheFigureTheyStartFrom()
    {
        var chart = new RangeChart("swings", "What matters", "Assumption", "Subsidy", 100, [new("Rate", 80, 120), new("Share", 100, 110)]) { Unit = ChartUnit.Pounds };

        Assert.That(chart.Description, Is.EqualTo("Chart of how far the subsidy of £100 moves by assumption. Furthest: Rate, £80 to £120."));
        var svg = ChartSvg.Render(chart).ToString()!;
        // Striped below, full above: the second range has nothing below.
        Assert.That((svg.Split("stroke-dasharray").Length - 1, svg.Split($"fill=\"{ChartPalette.Main}\"").Length - 1), Is.EqualTo((1, 2)));
    }
}

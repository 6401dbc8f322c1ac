using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;

namespace MusicHub.Web.Documents.Excel;

/// <summary>The definition of a native chart: axes, title, labels; what is drawn comes from <see cref="ChartSeries"/>.</summary>
internal static class ChartSpaces
{
    private const uint CategoryAxisId = 111_111_111;
    private const uint ValueAxisId = 222_222_222;

    public static ChartSpace For(PlacedChart chart)
    {
        var isBars = chart.Chart.Kind == SheetChartKind.Bars;
        var plot = new PlotArea(new Layout(), isBars ? Bars(chart) : Line(chart), CategoryAxis(isBars), ValueAxis(isBars, chart.Series[0].Format));
        var drawn = new Chart(Title(chart.Chart.Title), new AutoTitleDeleted { Val = false }, plot);
        if (chart.Series.Count > 1)
            drawn.Append(new Legend(new LegendPosition { Val = LegendPositionValues.Top }, new Overlay { Val = false }));
        drawn.Append(new PlotVisibleOnly { Val = true }, new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap });

        var space = new ChartSpace(new EditingLanguage { Val = "en-GB" }, new RoundedCorners { Val = false }, drawn);
        space.AddNamespaceDeclaration("c", "http://schemas.openxmlformats.org/drawingml/2006/chart");
        space.AddNamespaceDeclaration("a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        return space;
    }

    private static BarChart Bars(PlacedChart chart)
    {
        var bars = new BarChart(
            new BarDirection { Val = BarDirectionValues.Bar },
            new BarGrouping { Val = BarGroupingValues.Clustered },
            new VaryColors { Val = false });
        for (var i = 0; i < chart.Series.Count; i++)
            bars.Append(ChartSeries.Bar(chart, i));
        bars.Append(new GapWidth { Val = 60 }, new AxisId { Val = CategoryAxisId }, new AxisId { Val = ValueAxisId });
        return bars;
    }

    private static LineChart Line(PlacedChart chart)
    {
        var line = new LineChart(new Grouping { Val = GroupingValues.Standard }, new VaryColors { Val = false });
        for (var i = 0; i < chart.Series.Count; i++)
            line.Append(ChartSeries.Line(chart, i));
        line.Append(new ShowMarker { Val = true }, new AxisId { Val = CategoryAxisId }, new AxisId { Val = ValueAxisId });
        return line;
    }

    private static CategoryAxis CategoryAxis(bool isBars) => new(
        new AxisId { Val = CategoryAxisId },
        // Bars are drawn from the bottom up unless the axis is turned over.
        new Scaling(new Orientation { Val = isBars ? OrientationValues.MaxMin : OrientationValues.MinMax }),
        new Delete { Val = false },
        new AxisPosition { Val = isBars ? AxisPositionValues.Left : AxisPositionValues.Bottom },
        new NumberingFormat { FormatCode = "General", SourceLinked = false },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
        new CrossingAxis { Val = ValueAxisId },
        new Crosses { Val = CrossesValues.AutoZero },
        new NoMultiLevelLabels { Val = true });

    private static ValueAxis ValueAxis(bool isBars, string format) => new(
        new AxisId { Val = ValueAxisId },
        new Scaling(new Orientation { Val = OrientationValues.MinMax }, new MinAxisValue { Val = 0 }),
        new Delete { Val = false },
        new AxisPosition { Val = isBars ? AxisPositionValues.Bottom : AxisPositionValues.Left },
        new MajorGridlines(new ChartShapeProperties(new A.Outline(Solid("D9E0E0")) { Width = 6350 })),
        new NumberingFormat { FormatCode = format, SourceLinked = false },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
        new CrossingAxis { Val = CategoryAxisId },
        new Crosses { Val = isBars ? CrossesValues.Maximum : CrossesValues.AutoZero },
        new CrossBetween { Val = CrossBetweenValues.Between });

    private static Title Title(string text) => new(
        new ChartText(new RichText(
            new A.BodyProperties(),
            new A.ListStyle(),
            new A.Paragraph(
                new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = 1300, Bold = true }),
                new A.Run(new A.RunProperties { Language = "en-GB", FontSize = 1300, Bold = true }, new A.Text(XmlText.Allowed(text)))))),
        new Overlay { Val = false });

    public static A.SolidFill Solid(string colour) => new(new A.RgbColorModelHex { Val = colour });
}

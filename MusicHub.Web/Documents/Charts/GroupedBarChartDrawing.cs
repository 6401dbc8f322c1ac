using System.Xml.Linq;
using static MusicHub.Web.Documents.Charts.ChartDrawing;

namespace MusicHub.Web.Documents.Charts;

internal static class GroupedBarChartDrawing
{
    private const int HeadingHeight = 22;
    private const int RowHeight = 19;
    private const int BarHeight = 13;
    private const int Gap = 12;
    private const int LabelWidth = 100;
    // The labels take fixed pixels at the left, so bars end here to leave room for their figures on a phone.
    private const decimal FullWidth = 0.54m;

    public static (int Height, IEnumerable<XElement> Shapes) Draw(GroupedBarChart chart)
    {
        var shapes = new List<XElement>();
        var largest = chart.Groups.Max(g => g.Values.Max());
        var scale = largest == 0 ? 0 : FullWidth / largest;
        var y = 0;
        foreach (var group in chart.Groups)
        {
            shapes.Add(Text(ChartLabels.Wrap(group.Label, 42, 1)[0], "0", y + 15, bold: true));
            y += HeadingHeight;
            var bars = new List<XElement>();
            for (var i = 0; i < group.Values.Count; i++, y += RowHeight)
            {
                shapes.Add(Text(ChartLabels.Wrap(chart.Series[i], 14, 1)[0], "0", y + 11, size: 13));
                bars.AddRange(DrawBar(group.Values[i], y, scale, i, chart.Unit));
            }
            shapes.Add(PlacedAt(LabelWidth.ToString(BritishText.Culture), 0, [.. bars]));
            y += Gap;
        }
        return (y - Gap, shapes);
    }

    private static IEnumerable<XElement> DrawBar(decimal value, int y, decimal scale, int series, ChartUnit unit)
    {
        var colour = ChartPalette.Series[series];
        var bar = series switch
        {
            _ when value == 0 => [Line("1", y, "1", y + BarHeight, "currentColor", 2)],
            0 => [Rectangle("0", y, Percent(value * scale), BarHeight, colour)],
            1 => Stripes(0, value * scale, y, BarHeight, colour),
            _ => Dots(0, value * scale, y, BarHeight, colour),
        };
        foreach (var shape in bar)
            yield return shape;
        yield return PlacedAt(Percent(value * scale), y, Text(unit.Write(value), "7", 11, size: 13, bold: true));
    }
}

using System.Xml.Linq;
using static MusicHub.Web.Documents.Charts.ChartDrawing;

namespace MusicHub.Web.Documents.Charts;

/// <summary>Each range has its label and its figures on lines of their own above it; below the common figure it is striped, above it full.</summary>
internal static class RangeChartDrawing
{
    private const int LineHeight = 17;
    private const int BarHeight = 12;
    private const int Gap = 12;

    // Room at both ends for the outlines.
    private const decimal Edge = 0.01m;

    public static (int Height, IEnumerable<XElement> Shapes) Draw(RangeChart chart)
    {
        var shapes = new List<XElement>
        {
            Text(chart.CategoryHeading, "0", 13, size: 13),
            Text(chart.ValueHeading, "100%", 13, size: 13, anchor: "end"),
            Line("0", 22.5m, "100%", 22.5m, "currentColor", 1),
        };
        var y = 30;
        var width = chart.Highest - chart.Lowest;
        foreach (var bar in chart.Bars)
        {
            var lines = ChartLabels.Wrap(bar.Label, 40, 3);
            for (var i = 0; i < lines.Count; i++)
                shapes.Add(Text(lines[i], "0", y + (i + 1) * LineHeight - 6));
            // Both figures need a line of their own on a phone.
            shapes.Add(Text(chart.ValueText(bar), "0", y + (lines.Count + 1) * LineHeight - 6, bold: true));
            y += (lines.Count + 1) * LineHeight;
            var middle = At(Math.Clamp(chart.From, bar.Low, bar.High));
            if (At(bar.Low) < middle)
                shapes.AddRange(Stripes(At(bar.Low), middle, y, BarHeight, ChartPalette.Main));
            if (middle < At(bar.High))
                shapes.Add(Rectangle(Percent(middle), y, Percent(At(bar.High) - middle), BarHeight, ChartPalette.Main));
            shapes.Add(Line(Percent(At(chart.From)), y - 3, Percent(At(chart.From)), y + BarHeight + 3, "#1a1a1a", 2.5m));
            y += BarHeight + Gap;
        }

        return (y - Gap + 6, shapes);

        decimal At(decimal figure) => width == 0 ? 0.5m : Edge + ((figure - chart.Lowest) / width * (1 - (2 * Edge)));
    }
}

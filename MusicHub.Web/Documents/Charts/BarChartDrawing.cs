using System.Xml.Linq;
using static MusicHub.Web.Documents.Charts.ChartDrawing;

namespace MusicHub.Web.Documents.Charts;

/// <summary>
/// Each bar has its label and its figures on a line of their own above it, which leaves room for long names on a phone.
/// What is missing to the target is striped; the target is a bold stroke with an arrowhead.
/// </summary>
internal static class BarChartDrawing
{
    private const int LineHeight = 17;
    private const int BarHeight = 12;
    private const int Gap = 12;
    // Leaves room at the right for half of the target's arrowhead.
    private const decimal FullWidth = 0.985m;

    public static (int Height, IEnumerable<XElement> Shapes) Draw(BarChart chart)
    {
        var shapes = new List<XElement>();
        var y = DrawHeading(chart, shapes);

        // A half looks like a half, also where no bar is longer.
        var largest = chart.Bars.Max(b => Math.Max(b.Value, b.Target ?? (chart.Unit == ChartUnit.Percentage ? 1 : 0)));
        var scale = largest == 0 ? 0 : FullWidth / largest;
        foreach (var bar in chart.Bars)
        {
            var lines = ChartLabels.Wrap(bar.Label, 30, 3);
            for (var i = 0; i < lines.Count; i++)
                shapes.Add(Text(lines[i], "0", y + (i + 1) * LineHeight - 6));
            shapes.Add(Text(chart.ValueText(bar), "100%", y + LineHeight - 6, anchor: "end", bold: true));
            y += lines.Count * LineHeight;
            DrawBar(bar, y, scale, shapes);
            y += BarHeight + Gap;
        }
        return (y - Gap + 6, shapes);
    }

    private static int DrawHeading(BarChart chart, List<XElement> shapes)
    {
        var figures = chart.HasTargets ? $"{chart.ValueHeading} of {BritishText.InSentence(chart.TargetHeading)}" : chart.ValueHeading;
        shapes.Add(Text(chart.CategoryHeading, "0", 13, size: 13));
        shapes.Add(Text(figures, "100%", 13, size: 13, anchor: "end"));
        shapes.Add(Line("0", 22.5m, "100%", 22.5m, "currentColor", 1));
        return 30;
    }

    private static void DrawBar(Bar bar, int y, decimal scale, List<XElement> shapes)
    {
        if (bar.Target is { } due && due > bar.Value)
            shapes.AddRange(Stripes(bar.Value * scale, due * scale, y, BarHeight, ChartPalette.Main));
        if (bar.Value > 0)
            shapes.Add(Rectangle("0", y, Percent(bar.Value * scale), BarHeight, ChartPalette.Main));
        else
            shapes.Add(Line("1", y - 2, "1", y + BarHeight + 2, "currentColor", 2));
        if (bar.Target is { } target)
            shapes.Add(PlacedAt(Percent(target * scale), y,
                Element("path", At("d", "M0 -4V16"), At("stroke", "#ffffff"), At("stroke-width", 6)),
                Element("path", At("d", "M0 -3V15"), At("stroke", "#1a1a1a"), At("stroke-width", 2.5m)),
                Element("path", At("d", "M-4.5 -4.5H4.5L0 1.5Z"), At("fill", "#1a1a1a"), At("stroke", "#ffffff"), At("stroke-width", 1))));
    }
}

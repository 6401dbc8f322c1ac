using System.Xml.Linq;
using static MusicHub.Web.Documents.Charts.ChartDrawing;

namespace MusicHub.Web.Documents.Charts;

/// <summary>A line with its figures written at its points, and a dashed target that is named where it begins or changes.</summary>
internal static class LineChartDrawing
{
    private const int Top = 34;
    private const int Bottom = 184;
    private const int LabelLine = 17;
    // On the narrowest phone seven labels of seven characters stand side by side.
    private const int LabelsShown = 7;
    private const int FiguresShown = 10;

    public static (int Height, IEnumerable<XElement> Shapes) Draw(LineChart chart)
    {
        var largest = chart.Points.Max(p => Math.Max(p.Value ?? 0, p.Target ?? 0));
        decimal Y(decimal value) => largest == 0 ? Bottom : Bottom - decimal.Round(value / largest * (Bottom - Top), 1);

        var shapes = new List<XElement> { Line("0", Bottom + 0.5m, "100%", Bottom + 0.5m, "currentColor", 1) };
        DrawTarget(chart, Y, shapes);
        DrawLine(chart, Y, shapes);
        DrawFigures(chart, Y, shapes);
        var height = DrawLabels(chart, shapes);
        return (height, shapes);
    }

    private static decimal Centre(LineChart chart, int i) => (i + 0.5m) / chart.Points.Count;

    private static void DrawTarget(LineChart chart, Func<decimal, decimal> y, List<XElement> shapes)
    {
        var bandWidth = 1m / chart.Points.Count;
        decimal? before = null;
        for (var i = 0; i < chart.Points.Count; i++)
        {
            var point = chart.Points[i];
            if (point.Target is { } target)
            {
                shapes.Add(Line(Percent(i * bandWidth), y(target), Percent((i + 1) * bandWidth), y(target), "#1a1a1a", 2, "6 4"));
                if (before is { } earlier && earlier != target)
                    shapes.Add(Line(Percent(i * bandWidth), y(earlier), Percent(i * bandWidth), y(target), "#1a1a1a", 1, "2 3"));
            }
            before = point.Target;
        }
    }

    private static void DrawLine(LineChart chart, Func<decimal, decimal> y, List<XElement> shapes)
    {
        for (var i = 1; i < chart.Points.Count; i++)
        {
            if (chart.Points[i - 1].Value is { } from && chart.Points[i].Value is { } to)
                shapes.Add(Line(Percent(Centre(chart, i - 1)), y(from), Percent(Centre(chart, i)), y(to), ChartPalette.Main, 3));
        }
        for (var i = 0; i < chart.Points.Count; i++)
        {
            if (chart.Points[i].Value is { } value)
                shapes.Add(Element("circle",
                    At("cx", Percent(Centre(chart, i))), At("cy", y(value)), At("r", 5),
                    At("fill", ChartPalette.Main), At("stroke", "#ffffff"), At("stroke-width", 2)));
        }
    }

    private static void DrawFigures(LineChart chart, Func<decimal, decimal> y, List<XElement> shapes)
    {
        decimal? before = null;
        for (var i = 0; i < chart.Points.Count; i++)
        {
            var point = chart.Points[i];
            if (point.Value is { } value && IsWritten(chart, i))
                shapes.Add(Text(chart.Unit.Write(value), Percent(Centre(chart, i)), FigureBaseline(point, y), anchor: "middle", bold: true, halo: true));
            if (point.Target is { } target && target != before)
                shapes.Add(TargetLabel(chart, i, target, y));
            before = point.Target;
        }
    }

    private static decimal FigureBaseline(LinePoint point, Func<decimal, decimal> y)
    {
        var at = y(point.Value!.Value);
        var target = point.Target is { } t ? y(t) : decimal.MaxValue;
        return Baseline(at - 11, at + 21, target, target);
    }

    private static XElement TargetLabel(LineChart chart, int i, decimal target, Func<decimal, decimal> y)
    {
        var words = i == 0 || chart.Points[i - 1].Target is null
            ? $"{chart.TargetHeading} {chart.Unit.Write(target)}"
            : chart.Unit.Write(target);
        return Text(words, Percent((decimal)i / chart.Points.Count), TargetBaseline(chart, i, y(target), y), size: 13, halo: true);
    }

    private static decimal TargetBaseline(LineChart chart, int i, decimal at, Func<decimal, decimal> y)
    {
        if (chart.Points[i].Value is not { } value)
            return at - 7;
        // The label stands in the first half of the step, where the line runs from half-way to its point.
        var halfWay = i > 0 && chart.Points[i - 1].Value is { } earlier ? (y(earlier) + y(value)) / 2 : y(value);
        return Baseline(at - 7, at + 17, Math.Min(halfWay, y(value)) - 3, Math.Max(halfWay, y(value)) + 3);
    }

    /// <summary>Above, unless something drawn between two heights is in the way and there is room below.</summary>
    private static decimal Baseline(decimal above, decimal below, decimal from, decimal to)
    {
        const int textHeight = 13;
        bool IsClear(decimal baseline) => baseline < from || baseline - textHeight > to;
        return IsClear(above) || !IsClear(below) || below > Bottom - 2 ? above : below;
    }

    private static bool IsWritten(LineChart chart, int i)
    {
        if (chart.Points.Count <= FiguresShown)
            return true;
        var known = Enumerable.Range(0, chart.Points.Count).Where(n => chart.Points[n].Value is not null).ToList();
        return i == known[0] || i == known[^1] || i == known.MaxBy(n => chart.Points[n].Value) || i == known.MinBy(n => chart.Points[n].Value);
    }

    private static int DrawLabels(LineChart chart, List<XElement> shapes)
    {
        var step = (chart.Points.Count + LabelsShown - 1) / LabelsShown;
        var mostLines = 0;
        for (var i = 0; i < chart.Points.Count; i += step)
        {
            var lines = ChartLabels.Wrap(chart.Points[i].Label, Math.Max(7, 49 * step / chart.Points.Count), 3);
            for (var line = 0; line < lines.Count; line++)
                shapes.Add(Text(lines[line], Percent(Centre(chart, i)), Bottom + 19 + line * LabelLine, size: 13, anchor: "middle"));
            mostLines = Math.Max(mostLines, lines.Count);
        }
        return Bottom + 8 + mostLines * LabelLine + 4;
    }
}

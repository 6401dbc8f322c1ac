using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using MusicHub.Web.Documents.Charts;
using A = DocumentFormat.OpenXml.Drawing;
using DC = DocumentFormat.OpenXml.Drawing.Charts;

namespace MusicHub.Web.Documents.Excel;

/// <summary>The series of a native chart: where its cells are, what they hold now, and a look that survives black and white.</summary>
internal static class ChartSeries
{
    public static BarChartSeries Bar(PlacedChart chart, int i)
    {
        var colour = Colour(i);
        OpenXmlElement fill = i == 0 ? ChartSpaces.Solid(colour) : new A.PatternFill(
            new A.ForegroundColor(new A.RgbColorModelHex { Val = colour }),
            new A.BackgroundColor(new A.RgbColorModelHex { Val = "FFFFFF" }))
        { Preset = i == 1 ? A.PresetPatternValues.WideUpwardDiagonal : A.PresetPatternValues.LargeGrid };
        return new BarChartSeries(
            new DC.Index { Val = (uint)i },
            new Order { Val = (uint)i },
            Name(chart.Series[i]),
            new ChartShapeProperties(fill, new A.Outline(ChartSpaces.Solid(colour)) { Width = 9525 }),
            new InvertIfNegative { Val = false },
            Labels(chart.Series[i], DataLabelPositionValues.OutsideEnd),
            Categories(chart),
            Figures(chart.Series[i]));
    }

    public static LineChartSeries Line(PlacedChart chart, int i)
    {
        var outline = new A.Outline(ChartSpaces.Solid(Colour(i))) { Width = 28_575 };
        if (i > 0)
            outline.Append(new A.PresetDash { Val = i == 1 ? A.PresetLineDashValues.Dash : A.PresetLineDashValues.Dot });
        return new LineChartSeries(
            new DC.Index { Val = (uint)i },
            new Order { Val = (uint)i },
            Name(chart.Series[i]),
            new ChartShapeProperties(outline),
            new Marker(
                new Symbol { Val = i == 0 ? MarkerStyleValues.Circle : MarkerStyleValues.None },
                new Size { Val = 8 },
                new ChartShapeProperties(ChartSpaces.Solid(Colour(i)))),
            Labels(chart.Series[i], DataLabelPositionValues.Top, isShown: i == 0),
            Categories(chart),
            Figures(chart.Series[i]),
            new Smooth { Val = false });
    }

    private static string Colour(int i) => ChartPalette.Series[i].TrimStart('#').ToUpperInvariant();

    private static SeriesText Name(PlacedSeries series) => new(new StringReference(
        new DC.Formula(series.HeaderAddress), Strings([series.Header])));

    private static DataLabels Labels(PlacedSeries series, DataLabelPositionValues position, bool isShown = true)
    {
        var labels = new DataLabels(new NumberingFormat { FormatCode = series.Format, SourceLinked = false });
        if (isShown)
            labels.Append(new DataLabelPosition { Val = position });
        labels.Append(
            new ShowLegendKey { Val = false }, new ShowValue { Val = isShown }, new ShowCategoryName { Val = false },
            new ShowSeriesName { Val = false }, new ShowPercent { Val = false }, new ShowBubbleSize { Val = false });
        return labels;
    }

    private static CategoryAxisData Categories(PlacedChart chart) => new(new StringReference(
        new DC.Formula(chart.CategoriesAddress), Strings(chart.Categories)));

    private static StringCache Strings(IReadOnlyList<string> texts)
    {
        var cache = new StringCache(new PointCount { Val = (uint)texts.Count });
        for (var i = 0; i < texts.Count; i++)
            cache.Append(new StringPoint(new NumericValue(texts[i])) { Index = (uint)i });
        return cache;
    }

    private static Values Figures(PlacedSeries series)
    {
        var cache = new NumberingCache(new FormatCode(series.Format), new PointCount { Val = (uint)series.Values.Count });
        for (var i = 0; i < series.Values.Count; i++)
        {
            if (series.Values[i] is { } value)
                cache.Append(new NumericPoint(new NumericValue(value.ToString("R", System.Globalization.CultureInfo.InvariantCulture))) { Index = (uint)i });
        }
        return new Values(new NumberReference(new DC.Formula(series.ValuesAddress), cache));
    }
}

using System.Xml.Linq;
using Microsoft.AspNetCore.Html;
using static MusicHub.Web.Documents.Charts.ChartDrawing;

namespace MusicHub.Web.Documents.Charts;

/// <summary>
/// Draws a chart as inline SVG without script, style or class of its own: the same markup serves the page and the PDF.
/// Its alternative text comes from the figures. Put <see cref="ChartTable"/> beside it.
/// </summary>
public static class ChartSvg
{
    public static HtmlString Render(Chart chart)
    {
        var (height, shapes) = chart switch
        {
            { IsEmpty: true } => (40, [Text("There are no figures yet.", "0", 24)]),
            BarChart bars => BarChartDrawing.Draw(bars),
            GroupedBarChart groups => GroupedBarChartDrawing.Draw(groups),
            RangeChart ranges => RangeChartDrawing.Draw(ranges),
            LineChart line => LineChartDrawing.Draw(line),
            _ => throw new ArgumentOutOfRangeException(nameof(chart), chart.GetType().Name, "There is no drawing for this kind of chart."),
        };
        var svg = Element("svg",
            At("class", "hub-chart"), At("role", "img"), At("aria-labelledby", $"{chart.Id}-title {chart.Id}-description"),
            At("width", "100%"), At("height", height), At("focusable", "false"),
            Element("title", At("id", $"{chart.Id}-title"), XmlText.Allowed(Sentence(chart.Title))),
            Element("desc", At("id", $"{chart.Id}-description"), XmlText.Allowed(chart.Description)),
            shapes);
        return new HtmlString(svg.ToString(SaveOptions.DisableFormatting));
    }

    // Title and description are read as one text.
    private static string Sentence(string title) => char.IsPunctuation(title, title.Length - 1) ? title : title + ".";
}

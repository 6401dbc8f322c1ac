using System.Globalization;
using System.Xml.Linq;

namespace MusicHub.Web.Documents.Charts;

/// <summary>
/// Shapes of a chart. Widths are percentages and heights are pixels, so that a picture fills its column on a phone, a
/// desktop or half a page of paper while its text keeps its size.
/// </summary>
internal static class ChartDrawing
{
    public static string Percent(decimal part) => (part * 100).ToString("0.###", CultureInfo.InvariantCulture) + "%";

    public static XElement Element(string name, params object?[] content) => new(name, content);

    public static XAttribute At(string name, object value) =>
        new(name, value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : value);

    public static XElement Text(string text, string x, decimal y, int size = 14, string? anchor = null, bool bold = false, bool halo = false) =>
        Element("text",
            At("x", x), At("y", y), At("font-size", size), At("fill", "currentColor"),
            anchor is null ? null : At("text-anchor", anchor),
            bold ? At("font-weight", 600) : null,
            halo ? new object[] { At("stroke", "#ffffff"), At("stroke-width", 4), At("stroke-linejoin", "round"), At("paint-order", "stroke") } : null,
            XmlText.Allowed(text));

    public static XElement Rectangle(string x, decimal y, string width, decimal height, string fill, string? outline = null) =>
        Element("rect",
            At("x", x), At("y", y), At("width", width), At("height", height), At("fill", fill),
            outline is null ? null : new object[] { At("stroke", outline), At("stroke-width", 1) });

    public static XElement Line(string x1, decimal y1, string x2, decimal y2, string colour, decimal width, string? dashes = null) =>
        Element("line",
            At("x1", x1), At("y1", y1), At("x2", x2), At("y2", y2), At("stroke", colour), At("stroke-width", width),
            At("stroke-linecap", "butt"), dashes is null ? null : At("stroke-dasharray", dashes));

    /// <summary>A shape drawn around (0, 0) and placed at a percentage.</summary>
    public static XElement PlacedAt(string x, decimal y, params object[] shapes) =>
        Element("svg", At("x", x), At("y", y), At("overflow", "visible"), shapes);

    /// <summary>
    /// A bar of upright stripes on white: a dashed stroke as thick as the bar, because a pattern would reach the PDF as
    /// a bitmap of half a megabyte.
    /// </summary>
    public static IEnumerable<XElement> Stripes(decimal from, decimal to, decimal y, decimal height, string colour) =>
    [
        Rectangle(Percent(from), y + 0.5m, Percent(to - from), height - 1, "#ffffff", colour),
        Line(Percent(from), y + height / 2, Percent(to), y + height / 2, colour, height - 1, "2 3"),
    ];

    /// <summary>A bar of round dots on white.</summary>
    public static IEnumerable<XElement> Dots(decimal from, decimal to, decimal y, decimal height, string colour)
    {
        yield return Rectangle(Percent(from), y + 0.5m, Percent(to - from), height - 1, "#ffffff", colour);
        foreach (var row in new[] { 0.3m, 0.7m })
        {
            var line = Line(Percent(from), y + height * row, Percent(to), y + height * row, colour, 3, "0 5");
            line.SetAttributeValue("stroke-linecap", "round");
            yield return line;
        }
    }
}

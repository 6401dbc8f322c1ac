using System.Xml.Linq;
using Microsoft.AspNetCore.Html;

namespace MusicHub.Web.Documents.Charts;

/// <summary>A figure that the reader should take away, such as "86" "schools visited" "of a target of 180".</summary>
public sealed record KeyFigure(string Value, string Label, string? Context = null);

/// <summary>Two to four key figures in a row, as a list; the same markup for page and PDF.</summary>
public static class KeyFigures
{
    public static HtmlString Render(IReadOnlyList<KeyFigure> figures)
    {
        var list = new XElement("ul", new XAttribute("class", "hub-figures"), figures.Select(Item));
        return new HtmlString(list.ToString(SaveOptions.DisableFormatting));
    }

    private static XElement Item(KeyFigure figure) => new("li", new XAttribute("class", "hub-figure"),
        Part("hub-figure__number", figure.Value), " ",
        Part("hub-figure__label", figure.Label), " ",
        figure.Context is null ? null : Part("hub-figure__context", figure.Context));

    private static XElement Part(string name, string text) =>
        new("span", new XAttribute("class", name), XmlText.Allowed(text));
}

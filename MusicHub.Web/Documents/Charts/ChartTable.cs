using System.Xml.Linq;
using Microsoft.AspNetCore.Html;

namespace MusicHub.Web.Documents.Charts;

/// <summary>The figures of a chart as an accessible table: for those who don't see the picture, and for those who want to copy.</summary>
public static class ChartTable
{
    /// <param name="chart">The same record that the picture is drawn from.</param>
    /// <param name="captionHidden">True where a heading just above already says the chart's title.</param>
    public static HtmlString Render(Chart chart, bool captionHidden = false)
    {
        var headings = chart.TableHeadings;
        var table = new XElement("table",
            new XAttribute("class", "govuk-table hub-chart-table"),
            new XElement("caption",
                new XAttribute("class", captionHidden ? "govuk-visually-hidden" : "govuk-table__caption govuk-table__caption--s"),
                XmlText.Allowed(chart.Title)),
            new XElement("thead", new XAttribute("class", "govuk-table__head"),
                new XElement("tr", new XAttribute("class", "govuk-table__row"), headings.Select(HeadingCell))),
            new XElement("tbody", new XAttribute("class", "govuk-table__body"),
                chart.IsEmpty ? EmptyRow(headings.Count) : chart.TableRows.Select(Row)));
        return new HtmlString(table.ToString(SaveOptions.DisableFormatting));
    }

    private static XElement HeadingCell(string text, int column) => new("th",
        new XAttribute("scope", "col"),
        new XAttribute("class", column == 0 ? "govuk-table__header" : "govuk-table__header govuk-table__header--numeric"),
        XmlText.Allowed(text));

    private static XElement Row(IReadOnlyList<string> cells) => new("tr",
        new XAttribute("class", "govuk-table__row"),
        new XElement("th", new XAttribute("scope", "row"), new XAttribute("class", "govuk-table__header"), XmlText.Allowed(cells[0])),
        cells.Skip(1).Select(cell => new XElement("td",
            new XAttribute("class", "govuk-table__cell govuk-table__cell--numeric"), XmlText.Allowed(cell))));

    private static XElement EmptyRow(int columns) => new("tr",
        new XAttribute("class", "govuk-table__row"),
        new XElement("td",
            new XAttribute("class", "govuk-table__cell"), new XAttribute("colspan", columns), "There are no figures yet."));
}

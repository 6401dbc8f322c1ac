namespace MusicHub.Web.Documents.Excel;

/// <summary>A sheet of a designed workbook: its title, what it holds, and one table.</summary>
/// <param name="Name">The tab and the sheet's title; changed where Excel does not allow it.</param>
/// <param name="Description">A sentence under the title.</param>
/// <param name="Columns">The table's columns. Text of 40 characters' width or more is wrapped.</param>
/// <param name="Rows">The table's rows.</param>
public sealed record WorkbookSheet<T>(string Name, string Description, IReadOnlyList<ExportColumn<T>> Columns, IReadOnlyList<T> Rows)
{
    /// <summary>What formulas call the table; by default the sheet's name with underscores.</summary>
    public string TableName { get; init; } = Name;

    /// <summary>Headers of the columns whose sum stands in a totals row; none, no such row.</summary>
    public IReadOnlyList<string> Totals { get; init; } = [];

    /// <summary>Native charts over the table, to the right of it.</summary>
    public IReadOnlyList<SheetChart> Charts { get; init; } = [];
}

public enum SheetChartKind
{
    /// <summary>Horizontal bars, for regions or phases.</summary>
    Bars,

    /// <summary>A line, for terms or years.</summary>
    Line,
}

/// <summary>A chart that Excel draws over columns of its sheet's table.</summary>
/// <param name="Kind">Bars or a line.</param>
/// <param name="Title">Above the chart.</param>
/// <param name="AlternativeText">What the chart shows, in words; see <see cref="Charts.Chart.Description"/>.</param>
/// <param name="CategoryColumn">The header of the column that names the bars or steps.</param>
/// <param name="ValueColumns">One to three headers: the figure, then its target or others.</param>
public sealed record SheetChart(
    SheetChartKind Kind, string Title, string AlternativeText, string CategoryColumn, IReadOnlyList<string> ValueColumns);

/// <summary>A line of a summary sheet.</summary>
/// <param name="Label">What the figure is.</param>
/// <param name="Value">A <see cref="Formula"/> over the data sheets, or a value of the kind.</param>
/// <param name="Kind">How it is shown.</param>
/// <param name="Note">How it is counted.</param>
public sealed record SummaryFigure(string Label, object? Value, ColumnKind Kind = ColumnKind.Number, string Note = "");

/// <summary>A line of a definitions sheet.</summary>
public sealed record Definition(string Term, string Meaning);

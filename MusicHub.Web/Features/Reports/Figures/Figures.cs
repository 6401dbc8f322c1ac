using System.Globalization;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Web.Documents.Charts;

namespace MusicHub.Web.Features.Reports.Figures;

/// <summary>A report's table of figures, as its page and its PDF show it.</summary>
/// <param name="Rows">Where the rows behind figures are; null on paper, and for those who read the document alone.</param>
public sealed record FiguresTable(FigureTable Table, string? Rows)
{
    /// <summary>No heading just above says the same.</summary>
    public bool ShowsCaption { get; init; }

    public const string View = "/Features/Reports/Figures/FiguresTable.cshtml";

    private static readonly CultureInfo British = new("en-GB");

    /// <summary>Null where nothing of it is shown.</summary>
    public static BarChart? ChartOf(FigureTable table)
    {
        if (table.Chart is not { } chart)
            return null;
        var bars = table.Rows.Select(row => (row.Name, Cell: row.Cells[chart.Column - 1])).Where(bar => bar.Cell.Number >= 0)
            .Select(bar => new Bar(bar.Name, IsMean(table, chart) ? Rounded(bar.Cell.Number!.Value) : bar.Cell.Number!.Value, IsMean(table, chart) ? chart.Most : null)).ToList();
        return bars.Count == 0 ? null : new BarChart($"chart-{chart.Id}", bars.Count < table.Rows.Count ? $"{chart.Title} (without what is hidden)" : chart.Title, table.Columns[0].Heading, table.Columns[chart.Column].Heading, bars)
        {
            Unit = table.Columns[chart.Column].Kind == FigureKind.Share ? ChartUnit.Percentage : ChartUnit.Number,
            TargetHeading = "Highest rating",
        };
    }

    public static string Text(FigureCell cell, FigureKind kind) => (cell.Word, cell.Number) switch
    {
        ({ } word, _) => word,
        (_, { } number) => kind switch
        {
            FigureKind.Share => number is > 0 and < 0.005m ? "less than 1%" : number.ToString("0%", British),
            FigureKind.Mean => Rounded(number).ToString("#,##0.0", British),
            FigureKind.Change => Rounded(number).ToString("+0.0;-0.0;0.0", British),
            FigureKind.Money => number.ToString("C0", British),
            FigureKind.Pence => number.ToString("C2", British),
            _ => number.ToString("#,##0.##", British),
        },
        _ => "",
    };

    /// <summary>Where the rows behind a figure are; null where it counts none, or the reader may not see them.</summary>
    public string? Behind(FigureCell cell) => cell.Behind is not { } behind || cell.Number == 0 ? null : Address(Rows, behind);

    internal static string? Address(string? rows, RowsBehind behind) => rows is null ? null
        : $"{rows}?of={Uri.EscapeDataString(behind.Of)}{(behind.Region is { } region ? $"&region={Uri.EscapeDataString(region)}" : "")}{(behind.Phase is { } phase ? $"&phase={Uri.EscapeDataString(phase)}" : "")}";

    private static bool IsMean(FigureTable table, FigureChart chart) => table.Columns[chart.Column].Kind == FigureKind.Mean;

    private static decimal Rounded(decimal number) => decimal.Round(number, 1, MidpointRounding.AwayFromZero);
}

/// <param name="Row">The row's name, for those who hear the figure by itself.</param>
public sealed record FiguresCell(FiguresTable Table, string Row, FigureColumn Column, FigureCell Cell)
{
    public const string View = "/Features/Reports/Figures/FiguresCell.cshtml";
}

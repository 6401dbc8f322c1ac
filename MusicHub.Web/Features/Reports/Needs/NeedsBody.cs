using System.Globalization;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Domain.Reports.Needs;
using MusicHub.Web.Documents.Charts;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Reports.Needs;

/// <summary>What a needs analysis shows, on its page and on paper: from its snapshot alone.</summary>
/// <param name="rows">Where the rows behind its figures are; null on paper, and for those who read the document alone.</param>
public sealed class NeedsBody(NeedsReport report, string? rows)
{
    private static readonly CultureInfo British = new("en-GB");

    public NeedsReport Report => report;

    public bool HasRows => rows is not null;

    public static string Subtitle(NeedsReport report) => report.Cover.YearIsOver ? "The whole academic year" : $"The academic year up to {report.Cover.UpTo.Full()}";

    public IReadOnlyList<KeyFigure> KeyFigures =>
    [
        new(report.Totals.Visited.Number(), report.Totals.Visited == 1 ? "school visited" : "schools visited", $"of {Words.Count(report.Totals.OpenSchools, "open school")}"),
        new(report.Totals.Answered?.Number() ?? "Under 5", "answered Have Your Say", "in the year’s survey"),
        new(report.Totals.Audited.Number(), report.Totals.Audited == 1 ? "school audited" : "schools audited", "by an audit started in the year"),
        new(report.Totals.OpenActions.Number(), report.Totals.OpenActions == 1 ? "action open" : "actions open", $"on {report.Cover.UpTo.Full()}"),
    ];

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
            _ => number.ToString("#,##0.##", British),
        },
        _ => "",
    };

    /// <summary>Where the rows behind a figure are; null where it counts none, or the reader may not see them.</summary>
    public string? Behind(FigureCell cell) => rows is null || cell.Behind is not { } behind || cell.Number == 0 ? null
        : $"{rows}?of={Uri.EscapeDataString(behind.Of)}{(behind.Region is { } region ? $"&region={Uri.EscapeDataString(region)}" : "")}{(behind.Phase is { } phase ? $"&phase={Uri.EscapeDataString(phase)}" : "")}";

    private static bool IsMean(FigureTable table, FigureChart chart) => table.Columns[chart.Column].Kind == FigureKind.Mean;

    private static decimal Rounded(decimal number) => decimal.Round(number, 1, MidpointRounding.AwayFromZero);
}

/// <param name="Body">Of the document that it belongs to.</param>
public sealed record NeedsTable(NeedsBody Body, FigureTable Table);

/// <param name="Row">The row's name, for those who hear the figure by itself.</param>
public sealed record NeedsCell(NeedsBody Body, string Row, FigureColumn Column, FigureCell Cell);

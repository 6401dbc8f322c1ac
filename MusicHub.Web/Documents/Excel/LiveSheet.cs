namespace MusicHub.Web.Documents.Excel;

/// <summary>A sheet of a <see cref="LiveWorkbook"/>, cell by cell.</summary>
public sealed class LiveSheet
{
    /// <summary>Above it stand the title and what the sheet is.</summary>
    public const int FirstRow = 4;

    private readonly List<LiveCell> _cells = [];

    internal LiveSheet(string name, string lead, IReadOnlyList<double> widths) => (Name, Lead, Widths) = (name, lead, widths);

    public string Name { get; }

    internal string Lead { get; }

    internal IReadOnlyList<double> Widths { get; }

    internal IReadOnlyList<LiveCell> Cells => _cells;

    public void Text(int row, int column, string? text, LiveLook look = LiveLook.Plain) => _cells.Add(new(row, column) { Text = text ?? "", Look = look });

    /// <summary>How many columns of words stand before those of figures.</summary>
    public int FirstFigures { get; init; } = 1;

    public void Heads(int row, params string[] heads)
    {
        for (var at = 0; at < heads.Length; at++)
            _cells.Add(new(row, at + 1) { Text = heads[at], Look = LiveLook.ColumnHead, IsOverFigures = at >= FirstFigures });
    }

    /// <summary>A cell to fill in. Empty where there is no number.</summary>
    /// <param name="name">By which formulas know it.</param>
    /// <returns>Its address, with the sheet.</returns>
    public string Input(int row, int column, decimal? number, LiveKind kind, string? name = null) => Add(new(row, column) { Number = number, Kind = kind, Look = LiveLook.Input, Name = name });

    /// <summary>A figure that is not to be changed: what the rows of the sheet are.</summary>
    public string Number(int row, int column, decimal number, LiveKind kind = LiveKind.Number, LiveLook look = LiveLook.Plain) => Add(new(row, column) { Number = number, Kind = kind, Look = look });

    public string Formula(int row, int column, string formula, LiveKind kind, LiveLook look = LiveLook.Plain, string? name = null) =>
        Add(new(row, column) { Formula = formula, Kind = kind, Look = look, Name = name });

    /// <summary>A column's cells from one row to another, with the sheet: "'Take-up'!$C$5:$C$12".</summary>
    public string Range(int column, int fromRow, int toRow) => $"'{Name}'!${PlacedTable.Letters(column)}${fromRow}:${PlacedTable.Letters(column)}${toRow}";

    private string Add(LiveCell cell)
    {
        _cells.Add(cell);
        return $"'{Name}'!${PlacedTable.Letters(cell.Column)}${cell.Row}";
    }
}

internal sealed record LiveCell(int Row, int Column)
{
    public string? Text { get; init; }

    public decimal? Number { get; init; }

    public string? Formula { get; init; }

    public LiveKind Kind { get; init; }

    public LiveLook Look { get; init; }

    public string? Name { get; init; }

    public bool IsOverFigures { get; init; }

    public string Address => $"{PlacedTable.Letters(Column)}{Row}";
}

public enum LiveKind
{
    Text,
    Number,
    Money,
    Percent,
}

public enum LiveLook
{
    Plain,
    Heading,
    ColumnHead,

    /// <summary>To be filled in.</summary>
    Input,
    Total,
    Note,
}

namespace MusicHub.Domain.Reports.Figures;

/// <summary>The rows that a figure counts, as its report keeps them.</summary>
/// <param name="What">What they have in common.</param>
/// <param name="Columns">The first names the rows.</param>
public sealed record KeptRows(string What, IReadOnlyList<FigureColumn> Columns, IReadOnlyList<KeptRow> Rows)
{
    /// <summary>The place of the column whose sum the figure is, counted from 0; null where it is the number of rows.</summary>
    public int? Sum { get; init; }

    /// <summary>Never shown to readers from outside the hub, also where the report is published.</summary>
    public bool ForStaff { get; init; }

    /// <summary>Those whose cell of that column says so; all where nothing is asked.</summary>
    public KeptRows Where(string heading, string? word)
    {
        var column = Columns.Index().FirstOrDefault(column => column.Item.Heading == heading).Index;
        return word is null ? this : this with { Rows = [.. Rows.Where(row => column > 0 && row.Cells[column - 1].Word == word)] };
    }

    /// <summary>What the figure comes to.</summary>
    public decimal Figure => Sum is { } column ? Rows.Sum(row => row.Cells[column - 1].Number ?? 0) : Rows.Count;
}

/// <param name="SchoolId">Null where it is about no school, and in older reports.</param>
/// <param name="Detail">What tells the school from others of its name.</param>
/// <param name="Cells">Of the columns after the first.</param>
public sealed record KeptRow(Guid? SchoolId, string Name, string? Detail, IReadOnlyList<FigureCell> Cells);

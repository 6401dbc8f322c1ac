using System.Text.Json.Serialization;

namespace MusicHub.Domain.Reports.Figures;

/// <summary>A table of a report as it was made, for its page, its PDF and its workbook alike.</summary>
/// <param name="Sheet">The workbook's sheet. Tables of one sheet have the same columns and stand below each other, each under its caption.</param>
/// <param name="Caption">What it shows; unique in its report.</param>
/// <param name="Columns">The first names the rows.</param>
public sealed record FigureTable(string Sheet, string Caption, IReadOnlyList<FigureColumn> Columns, IReadOnlyList<FigureRow> Rows)
{
    /// <summary>A last row, of all together.</summary>
    public FigureRow? Total { get; init; }

    public FigureChart? Chart { get; init; }

    /// <summary>It may run over several pages of paper.</summary>
    public bool IsLong { get; init; }

    /// <summary>What has to be known to read it.</summary>
    public string? Note { get; init; }
}

/// <param name="IsShort">Its cells are never broken over lines, as a date.</param>
public sealed record FigureColumn(string Heading, FigureKind Kind = FigureKind.Text, bool IsShort = false);

[JsonConverter(typeof(JsonStringEnumConverter<FigureKind>))]
public enum FigureKind
{
    Text,

    /// <summary>A count.</summary>
    Number,

    /// <summary>A part of a whole, where 0.8 is 80%.</summary>
    Share,

    /// <summary>A mean, or how far it has moved; exact, and rounded to one place where it is shown.</summary>
    Mean,

    Change,

    /// <summary>Pounds; exact, and whole where it is shown.</summary>
    Money,

    /// <summary>Pounds and pence.</summary>
    Pence,
}

/// <param name="Cells">Of the columns after the first.</param>
public sealed record FigureRow(string Name, IReadOnlyList<FigureCell> Cells);

/// <param name="Word">In place of a number: what it is called, or why there is none.</param>
/// <param name="Behind">The report's own rows that it counts; null where it counts none.</param>
public sealed record FigureCell(decimal? Number, string? Word = null, RowsBehind? Behind = null)
{
    /// <summary>In place of a count that is not given out.</summary>
    public const string Hidden = "Hidden";

    public static FigureCell Of(string word) => new(null, word);

    public static FigureCell Count(int? number, RowsBehind? behind = null) => new(number, number is null ? Hidden : null, behind);

    /// <param name="whole">Nought, where there is nothing to share.</param>
    public static FigureCell Share(int? part, int whole) => part is not { } known ? Of("") : whole == 0 ? Of("None") : new((decimal)known / whole);
}

/// <summary>The schools of a report that a figure counts.</summary>
/// <param name="Of">What they have in common.</param>
public sealed record RowsBehind(string Of, string? Region = null, string? Phase = null);

/// <summary>Bars over one column of its table; figures that are hidden have none.</summary>
/// <param name="Column">By its place, counted from 0; the first names the bars.</param>
/// <param name="Most">How high a bar can be; null where nothing says.</param>
public sealed record FigureChart(string Id, string Title, int Column, decimal? Most = null);

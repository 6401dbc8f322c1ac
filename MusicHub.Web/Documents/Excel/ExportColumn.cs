namespace MusicHub.Web.Documents.Excel;

/// <summary>One column of a list, for a workbook and for CSV alike.</summary>
/// <param name="Header">Its heading, unique in its list.</param>
/// <param name="Value">The value of a row, null for an empty cell. In a designed workbook it may be a <see cref="Formula"/>.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Width">In characters, 1 to 255; 0 for the usual width of its kind.</param>
public sealed record ExportColumn<T>(string Header, Func<T, object?> Value, ColumnKind Kind = ColumnKind.Text, double Width = 0)
{
    /// <summary>For a column whose rows differ in kind, as on a summary sheet.</summary>
    internal Func<T, ColumnKind>? KindOfRow { get; init; }

    internal ColumnKind KindFor(T row) => KindOfRow?.Invoke(row) ?? Kind;

    internal double ShownWidth => Width > 0 ? Math.Min(Width, 255) : Math.Max(Kind.UsualWidth(), Math.Min(Header.Length + 4, 24));

    /// <summary>The value as what is written: null, string, double or Formula.</summary>
    /// <exception cref="ArgumentException">The value is not of the column's kind.</exception>
    internal CellValue Cell(T row)
    {
        var value = Value(row);
        var kind = KindFor(row);
        return value switch
        {
            null => default,
            Formula formula => new CellValue(formula),
            _ when kind == ColumnKind.Text => new CellValue(value as string ?? Convert.ToString(value, BritishText.Culture) ?? ""),
            bool yes when kind == ColumnKind.YesNo => new CellValue(yes ? "Yes" : "No"),
            DateOnly date when kind == ColumnKind.Date => new CellValue(Serial(date)),
            DateTime time when kind == ColumnKind.Date => new CellValue(Serial(DateOnly.FromDateTime(time))),
            byte or short or int or long or float or double or decimal when kind.IsNumeric() => new CellValue(Convert.ToDouble(value, BritishText.Culture)),
            _ => throw new ArgumentException($"The column {Header} holds {kind}, not {value.GetType().Name}."),
        };
    }

    // Excel's day numbers are right from 1 March 1900 on; no earlier day occurs here.
    private static double Serial(DateOnly date) => date.ToDateTime(TimeOnly.MinValue).ToOADate();
}

internal enum CellContent
{
    Empty,
    Text,
    Number,
    Formula,
}

/// <summary>What stands in a cell. A struct, because a list has a hundred thousand of them.</summary>
internal readonly struct CellValue
{
    public CellValue(string text) => (Content, Text) = (CellContent.Text, text);

    public CellValue(double number) => (Content, Number) = (CellContent.Number, number);

    public CellValue(Formula formula) => (Content, Text) = (CellContent.Formula, formula.Text);

    public CellContent Content { get; }

    /// <summary>The text, or the formula's text.</summary>
    public string? Text { get; }

    public double Number { get; }
}

namespace MusicHub.Web.Documents.Excel;

/// <summary>What a column holds, and so how it is written, formatted and how wide it is.</summary>
public enum ColumnKind
{
    /// <summary>Anything; enums and others by their ToString.</summary>
    Text,

    /// <summary>A count, 1,234. The value is any number.</summary>
    Number,

    /// <summary>A number that may have a fraction, such as a mean; shown to one place, kept whole.</summary>
    Fraction,

    /// <summary>A number that names something, such as a URN: no thousands separator.</summary>
    Identifier,

    /// <summary>A DateOnly or DateTime (its day).</summary>
    Date,

    /// <summary>Pounds and pence.</summary>
    Money,

    /// <summary>A share, where 0.8 is shown as 80%.</summary>
    Percentage,

    /// <summary>A bool, written Yes or No.</summary>
    YesNo,
}

internal static class ColumnKinds
{
    /// <summary>Excel's number format code.</summary>
    public static string Format(this ColumnKind kind) => kind switch
    {
        ColumnKind.Number => "#,##0",
        ColumnKind.Fraction => "#,##0.0",
        ColumnKind.Identifier => "0",
        ColumnKind.Date => "d mmm yyyy",
        ColumnKind.Money => "\"£\"#,##0.00",
        ColumnKind.Percentage => "0%",
        _ => "General",
    };

    public static double UsualWidth(this ColumnKind kind) => kind switch
    {
        ColumnKind.Text => 28,
        ColumnKind.Date or ColumnKind.Money => 14,
        _ => 12,
    };

    /// <summary>Amounts are read from their last digit; names, also those made of digits, from their first.</summary>
    public static bool IsRightAligned(this ColumnKind kind) =>
        kind is ColumnKind.Number or ColumnKind.Fraction or ColumnKind.Money or ColumnKind.Percentage or ColumnKind.Date;

    public static bool IsNumeric(this ColumnKind kind) =>
        kind is ColumnKind.Number or ColumnKind.Fraction or ColumnKind.Identifier or ColumnKind.Money or ColumnKind.Percentage;
}

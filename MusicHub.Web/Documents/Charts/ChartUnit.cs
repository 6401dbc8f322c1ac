namespace MusicHub.Web.Documents.Charts;

/// <summary>What a chart's figures count, and so how they are written.</summary>
public enum ChartUnit
{
    /// <summary>1,234 or 12.5</summary>
    Number,

    /// <summary>A share, where 0.8 is written 80%.</summary>
    Percentage,

    /// <summary>£1,234</summary>
    Pounds,
}

internal static class ChartUnits
{
    public static string Write(this ChartUnit unit, decimal figure) => figure.ToString(
        unit switch
        {
            ChartUnit.Percentage => "0%",
            ChartUnit.Pounds => figure == decimal.Truncate(figure) ? "£#,##0" : "£#,##0.00",
            _ => "#,##0.##",
        },
        BritishText.Culture);
}

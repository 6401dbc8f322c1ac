namespace MusicHub.Web.Documents.Excel;

/// <summary>
/// A live formula, without the equals sign. Columns of the workbook's tables are named as Excel names them:
/// COUNTIFS(Schools[Region],[@Region],Schools[Visited],"Yes"). For whole columns and this row's cell only.
/// </summary>
public sealed record Formula(string Text)
{
    /// <summary>How many rows of a table have these values, each a column and a criterion such as "\"Yes\"" or "[@Region]".</summary>
    public static Formula CountIfs(string table, params (string Column, string Criterion)[] conditions) =>
        new($"COUNTIFS({Conditions(table, conditions)})");

    /// <summary>The sum of a column over the rows that have these values.</summary>
    public static Formula SumIfs(string table, string column, params (string Column, string Criterion)[] conditions) =>
        new($"SUMIFS({table}[{column}],{Conditions(table, conditions)})");

    /// <summary>How many rows a table has, by a column that is never empty.</summary>
    public static Formula CountRows(string table, string column) => new($"COUNTA({table}[{column}])");

    public static Formula Sum(string table, string column) => new($"SUM({table}[{column}])");

    /// <summary>One part of another, empty where the other is zero.</summary>
    public static Formula Share(string part, string whole) => new($"IF({whole}=0,\"\",{part}/{whole})");

    /// <summary>Text as a criterion or value of a formula.</summary>
    public static string Quote(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Conditions(string table, (string Column, string Criterion)[] conditions) =>
        string.Join(',', conditions.Select(c => $"{table}[{c.Column}],{c.Criterion}"));
}

using ClosedXML.Excel;

namespace MusicHub.Web.Documents.Excel;

/// <summary>A formula as the file holds it.</summary>
internal sealed record FileFormula(string Sheet, string Address, string Text);

internal static class LiveFormulas
{
    /// <summary>
    /// Puts each formula into its cell with plain addresses, which ClosedXML evaluates, and returns what the file is to
    /// hold instead.
    /// </summary>
    /// <exception cref="InvalidOperationException">A formula has no value.</exception>
    public static IReadOnlyList<FileFormula> Evaluate(XLWorkbook workbook, IReadOnlyList<SheetPlan> plans, TableMap tables)
    {
        var formulas = new List<FileFormula>();
        foreach (var (plan, row, column, text) in plans.SelectMany(All))
        {
            var cell = workbook.Worksheet(plan.Table.Sheet).Cell(row, column);
            cell.FormulaA1 = tables.ForEvaluation(text, plan.Table, row);
            formulas.Add(new(plan.Table.Sheet, cell.Address.ToString()!, tables.ForFile(text, plan.Table)));
        }
        foreach (var formula in formulas)
            CheckValue(workbook.Worksheet(formula.Sheet).Cell(formula.Address), formula);
        return formulas;
    }

    /// <summary>A value as a number; a formula's is a double when it adds and a whole number when it counts.</summary>
    public static double? Figure(object? value) => value switch
    {
        double number => number,
        int or long or decimal => Convert.ToDouble(value, BritishText.Culture),
        _ => null,
    };

    private static IEnumerable<(SheetPlan Plan, int Row, int Column, string Text)> All(SheetPlan plan)
    {
        for (var row = 0; row < plan.Rows.Count; row++)
        {
            for (var column = 0; column < plan.Columns.Count; column++)
            {
                if (plan.Rows[row][column].Value is { Content: CellContent.Formula, Text: { } text })
                    yield return (plan, plan.Table.FirstRow + row, column + 1, text);
            }
        }
        for (var column = 0; column < plan.Columns.Count; column++)
        {
            if (plan.Columns[column].IsTotalled)
                yield return (plan, plan.TotalsRow, column + 1, $"SUBTOTAL(109,{plan.Table.Name}[{plan.Columns[column].Header}])");
        }
    }

    private static void CheckValue(IXLCell cell, FileFormula formula)
    {
        object? value;
        try
        {
            value = cell.Value;
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{formula.Sheet} {formula.Address}: {formula.Text} could not be evaluated.", e);
        }
        if (value is not string && Figure(value) is null)
            throw new InvalidOperationException($"{formula.Sheet} {formula.Address}: {formula.Text} has no number or text as its value, but {value}.");
    }
}

using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace MusicHub.Web.Documents.Excel;

/// <summary>What ClosedXML does not write: formulas that name columns of tables, and charts.</summary>
internal static class WorkbookFinish
{
    public static void Apply(MemoryStream file, IReadOnlyList<FileFormula> formulas, IReadOnlyList<PlacedChart> charts)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: true);
        foreach (var sheet in document.WorkbookPart!.WorksheetParts)
            Tidy(sheet.Worksheet);
        foreach (var bySheet in formulas.GroupBy(f => f.Sheet))
        {
            var sheet = SheetPart(document, bySheet.Key);
            var cells = sheet.Worksheet.Descendants<Cell>().ToDictionary(c => c.CellReference!.Value!);
            foreach (var formula in bySheet)
                Replace(cells[formula.Address], formula);
            foreach (var table in sheet.TableDefinitionParts)
                NameCalculatedColumns(table.Table, cells);
        }
        foreach (var bySheet in charts.GroupBy(c => c.Sheet))
            ChartWriter.Add(SheetPart(document, bySheet.Key), [.. bySheet]);
    }

    /// <summary>ClosedXML writes columns out of order and marks empty cells as text, which strict readers refuse.</summary>
    private static void Tidy(Worksheet worksheet)
    {
        if (worksheet.GetFirstChild<Columns>() is { } columns)
        {
            var inOrder = columns.Elements<Column>().OrderBy(c => c.Min!.Value).ToList();
            columns.RemoveAllChildren();
            columns.Append(inOrder);
        }
        foreach (var empty in worksheet.Descendants<Cell>().Where(c => c.CellValue is null && c.CellFormula is null))
            empty.DataType = null;
    }

    // A column of one formula offers it to the rows that somebody adds.
    private static void NameCalculatedColumns(Table table, Dictionary<string, Cell> cells)
    {
        var columns = table.TableColumns!.Elements<TableColumn>().ToList();
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].CalculatedColumnFormula is { } formula)
                formula.Text = cells[$"{PlacedTable.Letters(i + 1)}{SheetPlan.HeaderRow + 1}"].CellFormula!.Text;
        }
    }

    private static void Replace(Cell cell, FileFormula formula)
    {
        if (cell.CellValue is null)
            throw new InvalidOperationException($"{formula.Sheet} {formula.Address}: the value of {formula.Text} was not saved.");
        cell.CellFormula = new CellFormula(formula.Text);
    }

    private static WorksheetPart SheetPart(SpreadsheetDocument document, string name)
    {
        var workbook = document.WorkbookPart!;
        var sheet = workbook.Workbook.Descendants<Sheet>().Single(s => s.Name == name);
        return (WorksheetPart)workbook.GetPartById(sheet.Id!.Value!);
    }
}

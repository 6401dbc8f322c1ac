using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace MusicHub.Web.Documents.Excel;

/// <summary>What ClosedXML does not write: formulas that name columns of tables, and charts.</summary>
internal static class WorkbookFinish
{
    public static void Apply(MemoryStream file, IReadOnlyList<FileFormula> formulas, IReadOnlyList<PlacedChart> charts)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: true);
        foreach (var bySheet in formulas.GroupBy(f => f.Sheet))
        {
            var worksheet = SheetPart(document, bySheet.Key).Worksheet;
            var cells = worksheet.Descendants<Cell>().ToDictionary(c => c.CellReference!.Value!);
            foreach (var formula in bySheet)
                Replace(cells[formula.Address], formula);
        }
        foreach (var bySheet in charts.GroupBy(c => c.Sheet))
            ChartWriter.Add(SheetPart(document, bySheet.Key), [.. bySheet]);
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

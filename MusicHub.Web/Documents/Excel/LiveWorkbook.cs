using ClosedXML.Excel;

namespace MusicHub.Web.Documents.Excel;

/// <summary>
/// A workbook to reckon with: cells to fill in that have names, and formulas over them. It is saved with its values, and
/// reckons again when something is changed.
/// </summary>
public sealed class LiveWorkbook(WorkbookProperties properties)
{
    private static readonly XLColor Petrol = XLColor.FromHtml("#0e3f47");
    private static readonly XLColor Pale = XLColor.FromHtml("#e6eeee");
    private static readonly XLColor ToFill = XLColor.FromHtml("#fff9e3");
    private static readonly XLColor Hairline = XLColor.FromHtml("#b6c4c4");

    // Room for two lines: not every program makes a row as high as its text.
    private const double HeadHeight = 27;

    private readonly List<LiveSheet> _sheets = [];

    /// <param name="widths">Of the columns, in characters.</param>
    /// <param name="words">How many columns of words stand before those of figures.</param>
    public LiveSheet AddSheet(string name, string lead, int words, params double[] widths)
    {
        var sheet = new LiveSheet(ExcelNames.Sheet(name, _sheets.Select(other => other.Name)), lead, widths) { FirstFigures = words };
        _sheets.Add(sheet);
        return sheet;
    }

    /// <summary>The file's bytes.</summary>
    /// <exception cref="InvalidOperationException">A formula has no value.</exception>
    public byte[] ToBytes()
    {
        using var workbook = new XLWorkbook();
        workbook.Properties.Title = XmlText.Allowed(properties.Title);
        workbook.Properties.Author = XmlText.Allowed(properties.HubName);
        workbook.Style.Font.FontName = "Arial";
        workbook.Style.Font.FontSize = 10;
        workbook.FullCalculationOnLoad = true;
        foreach (var sheet in _sheets)
            Write(workbook.AddWorksheet(sheet.Name), sheet);
        // Names first, as formulas of any sheet may use them.
        foreach (var (sheet, cell) in Cells().Where(placed => placed.Cell.Name is not null))
            workbook.NamedRanges.Add(cell.Name, workbook.Worksheet(sheet.Name).Cell(cell.Row, cell.Column).AsRange());
        foreach (var (sheet, cell) in Cells().Where(placed => placed.Cell.Formula is not null))
            workbook.Worksheet(sheet.Name).Cell(cell.Row, cell.Column).FormulaA1 = cell.Formula;
        foreach (var (sheet, cell) in Cells().Where(placed => placed.Cell.Formula is not null))
        {
            if (workbook.Worksheet(sheet.Name).Cell(cell.Row, cell.Column).Value is not (double or int or long or decimal or string))
                throw new InvalidOperationException($"{sheet.Name} {cell.Address}: {cell.Formula} has no value.");
        }

        using var file = new MemoryStream();
        workbook.SaveAs(file, new SaveOptions { EvaluateFormulasBeforeSaving = true, ValidatePackage = false });
        WorkbookFinish.Apply(file, [], []);
        return file.ToArray();
    }

    private IEnumerable<(LiveSheet Sheet, LiveCell Cell)> Cells() => _sheets.SelectMany(sheet => sheet.Cells.Select(cell => (sheet, cell)));

    private void Write(IXLWorksheet sheet, LiveSheet live)
    {
        sheet.ShowGridLines = false;
        foreach (var (at, width) in live.Widths.Index())
            sheet.Column(at + 1).Width = width;
        Text(sheet.Cell(1, 1), properties.Title).Style.Font.SetBold().Font.SetFontSize(14).Font.SetFontColor(Petrol);
        Text(sheet.Cell(2, 1), $"{live.Lead} {properties.Source}");
        foreach (var cell in live.Cells)
            Write(sheet.Cell(cell.Row, cell.Column), cell);
        foreach (var row in live.Cells.Where(cell => cell.Look == LiveLook.ColumnHead).Select(cell => cell.Row).Distinct())
            sheet.Row(row).Height = HeadHeight;
        sheet.SheetView.FreezeRows(LiveSheet.FirstRow - 1);
        sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.FitToPages(1, 0);
    }

    private static void Write(IXLCell at, LiveCell cell)
    {
        if (cell.Number is { } number)
            at.SetValue(number);
        else if (cell.Text is { } text)
            Text(at, text);
        at.Style.NumberFormat.Format = cell.Kind switch
        {
            LiveKind.Money => "£#,##0.00;[Red]-£#,##0.00",
            LiveKind.Percent => "0.####%",
            LiveKind.Number => "#,##0.####",
            _ => "General",
        };
        if (cell.Kind != LiveKind.Text && cell.Column > 1)
            at.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
        if (cell.Look is LiveLook.Heading)
            at.Style.Font.SetBold().Font.SetFontSize(12).Font.SetFontColor(Petrol);
        if (cell.Look is LiveLook.ColumnHead)
            at.Style.Font.SetBold().Fill.SetBackgroundColor(Pale).Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Bottom).Alignment.SetHorizontal(cell.IsOverFigures ? XLAlignmentHorizontalValues.Right : XLAlignmentHorizontalValues.Left);
        if (cell.Look is LiveLook.Input)
            at.Style.Fill.SetBackgroundColor(ToFill).Border.SetOutsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorderColor(Hairline);
        if (cell.Look is LiveLook.Total)
            at.Style.Font.SetBold().Border.SetTopBorder(XLBorderStyleValues.Thin).Border.SetTopBorderColor(Hairline);
        if (cell.Look is LiveLook.Note)
            at.Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top).Font.SetFontColor(XLColor.FromHtml("#495757"));
    }

    private static IXLCell Text(IXLCell cell, string text)
    {
        cell.SetValue(CellText.ForWorkbook(text));
        if (CellText.LooksLikeFormula(text))
            cell.Style.IncludeQuotePrefix = true;
        return cell;
    }
}

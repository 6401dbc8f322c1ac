using ClosedXML.Excel;

namespace MusicHub.Web.Documents.Excel;

/// <summary>Writes a planned sheet with ClosedXML: title, table, formats, widths and the printed page.</summary>
internal static class SheetWriter
{
    private const double WrappedFrom = 40;
    private const double HeaderHeight = 30;
    private static readonly XLColor Petrol = XLColor.FromHtml("#0e3f47");
    private static readonly XLColor Hairline = XLColor.FromHtml("#cfd9d9");

    public static void Write(IXLWorksheet sheet, SheetPlan plan, WorkbookProperties properties)
    {
        WriteHead(sheet, plan, properties);
        WriteRows(sheet, plan);
        MakeTable(sheet, plan);
        Format(sheet, plan);
        sheet.SheetView.FreezeRows(SheetPlan.HeaderRow);
        sheet.ShowGridLines = false;
        SetUpPrint(sheet, plan, properties);
    }

    private static void WriteHead(IXLWorksheet sheet, SheetPlan plan, WorkbookProperties properties)
    {
        SetText(sheet.Cell(1, 1), plan.Title);
        sheet.Cell(1, 1).Style.Font.SetBold().Font.SetFontSize(16).Font.SetFontColor(Petrol);
        SetText(sheet.Cell(2, 1), plan.Description);
        SetText(sheet.Cell(3, 1), CellText.ForWorkbook(properties.Source));
        for (var column = 0; column < plan.Columns.Count; column++)
            SetText(sheet.Cell(SheetPlan.HeaderRow, column + 1), plan.Columns[column].Header);
    }

    private static void WriteRows(IXLWorksheet sheet, SheetPlan plan)
    {
        for (var row = 0; row < plan.Rows.Count; row++)
        {
            for (var column = 0; column < plan.Columns.Count; column++)
            {
                var (value, kind) = plan.Rows[row][column];
                var cell = sheet.Cell(plan.Table.FirstRow + row, column + 1);
                // Formulas are set later, when all tables have their places.
                if (value.Content == CellContent.Text)
                    SetText(cell, CellText.ForWorkbook(value.Text!));
                else if (value.Content == CellContent.Number)
                    cell.SetValue(value.Number);
                if (kind != plan.Columns[column].Kind)
                    cell.Style.NumberFormat.Format = kind.Format();
            }
        }
    }

    private static void SetText(IXLCell cell, string text)
    {
        cell.SetValue(text);
        if (CellText.LooksLikeFormula(text))
            cell.Style.IncludeQuotePrefix = true;
    }

    private static void MakeTable(IXLWorksheet sheet, SheetPlan plan)
    {
        var table = sheet.Range(SheetPlan.HeaderRow, 1, plan.Table.LastRow, plan.Columns.Count).CreateTable(plan.Table.Name);
        table.Theme = XLTableTheme.None;
        table.ShowAutoFilter = true;
        if (!plan.HasTotals)
            return;
        table.ShowTotalsRow = true;
        if (!plan.Columns[0].IsTotalled)
            table.Field(0).TotalsRowLabel = "Total";
        foreach (var (column, i) in plan.Columns.Select((c, i) => (c, i)).Where(c => c.c.IsTotalled))
            table.Field(i).TotalsRowFunction = XLTotalsRowFunction.Sum;
    }

    private static void Format(IXLWorksheet sheet, SheetPlan plan)
    {
        var lastRow = plan.HasTotals ? plan.TotalsRow : plan.Table.LastRow;
        for (var i = 0; i < plan.Columns.Count; i++)
        {
            var column = plan.Columns[i];
            sheet.Column(i + 1).Width = column.Width;
            var body = sheet.Range(plan.Table.FirstRow, i + 1, lastRow, i + 1).Style;
            if (column.Kind.Format() != "General" && plan.Rows.All(r => r[i].Kind == column.Kind))
                body.NumberFormat.Format = column.Kind.Format();
            Align(body.Alignment, column.Kind, i);
            body.Alignment.Vertical = XLAlignmentVerticalValues.Top;
            body.Alignment.WrapText = column.Kind == ColumnKind.Text && column.Width >= WrappedFrom;
            body.Border.BottomBorder = XLBorderStyleValues.Hair;
            body.Border.BottomBorderColor = Hairline;
            Align(sheet.Cell(SheetPlan.HeaderRow, i + 1).Style.Alignment, column.Kind, i);
        }
        var headers = sheet.Range(SheetPlan.HeaderRow, 1, SheetPlan.HeaderRow, plan.Columns.Count).Style;
        headers.Font.SetBold().Font.SetFontColor(XLColor.White);
        headers.Fill.BackgroundColor = Petrol;
        headers.Alignment.WrapText = true;
        headers.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        sheet.Row(SheetPlan.HeaderRow).Height = HeaderHeight;
        if (!plan.HasTotals)
            return;
        var totals = sheet.Range(plan.TotalsRow, 1, plan.TotalsRow, plan.Columns.Count).Style;
        totals.Font.SetBold();
        totals.Border.TopBorder = XLBorderStyleValues.Medium;
        totals.Border.TopBorderColor = Petrol;
    }

    private static void Align(IXLAlignment alignment, ColumnKind kind, int column)
    {
        alignment.Horizontal = kind.IsRightAligned() ? XLAlignmentHorizontalValues.Right : XLAlignmentHorizontalValues.Left;
        // Keeps a text from touching the figure before it.
        if (!kind.IsRightAligned() && column > 0)
            alignment.Indent = 1;
    }

    private static void SetUpPrint(IXLWorksheet sheet, SheetPlan plan, WorkbookProperties properties)
    {
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.FitToPages(1, 0);
        page.SetRowsToRepeatAtTop(SheetPlan.HeaderRow, SheetPlan.HeaderRow);
        page.Margins.SetLeft(0.5).SetRight(0.5).SetTop(0.6).SetBottom(0.7).SetHeader(0.3).SetFooter(0.3);
        page.Footer.Left.AddText(FooterText(properties.Mark is { } mark ? $"{properties.HubName}. {mark}" : properties.HubName));
        page.Footer.Center.AddText(FooterText(plan.Table.Sheet));
        page.Footer.Right.AddText("Page &P of &N");
    }

    // In a footer an ampersand begins a code, and 255 characters are all it holds.
    internal static string FooterText(string text)
    {
        var allowed = XmlText.Allowed(text);
        return (allowed.Length <= 80 ? allowed : allowed[..80]).Replace("&", "&&", StringComparison.Ordinal);
    }
}

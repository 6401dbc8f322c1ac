using ClosedXML.Excel;

namespace MusicHub.Web.Documents.Excel;

/// <summary>Writes a form's sheets with ClosedXML: the guide, the form, the lists of its choices, and its identity.</summary>
internal static class FormWriter
{
    private const string ListSheet = "Lists";

    private const double GuideWidth = 74;

    private const double LineHeight = 13.5;

    // A column’s width counts digits; of text there goes a little more into it.
    private const double CharactersPerWidth = 1.2;

    private static readonly double[] Widths = [6, 58, 22, 58];

    private static readonly XLColor Petrol = XLColor.FromHtml("#0e3f47");
    private static readonly XLColor Pale = XLColor.FromHtml("#e6eeee");
    private static readonly XLColor ToFill = XLColor.FromHtml("#fff9e3");
    private static readonly XLColor Hairline = XLColor.FromHtml("#b6c4c4");

    public static void Write(XLWorkbook workbook, FormWorkbook form)
    {
        WriteGuide(workbook.AddWorksheet(FormWorkbook.GuideSheet), form);
        var sheet = workbook.AddWorksheet(ExcelNames.Sheet(form.Name, [FormWorkbook.GuideSheet, FormWorkbook.IdentitySheet, ListSheet]));
        var lists = new Lists(workbook.AddWorksheet(ListSheet));
        WriteForm(sheet, form, lists);
        var identity = workbook.AddWorksheet(FormWorkbook.IdentitySheet);
        foreach (var (at, (name, value)) in form.Identity.Index())
        {
            Text(identity.Cell(at + 1, 1), name);
            Text(identity.Cell(at + 1, 2), value);
        }

        foreach (var hidden in new[] { lists.Sheet, identity })
        {
            hidden.Protect();
            hidden.Visibility = XLWorksheetVisibility.VeryHidden;
        }

        workbook.Protect().AllowNone().AllowElement(XLWorkbookProtectionElements.Windows);
        sheet.SetTabActive();
    }

    private static void WriteGuide(IXLWorksheet sheet, FormWorkbook form)
    {
        sheet.ShowGridLines = false;
        sheet.Column(1).Width = GuideWidth;
        Text(sheet.Cell(1, 1), form.Properties.Title);
        sheet.Cell(1, 1).Style.Font.SetBold().Font.SetFontSize(16).Font.SetFontColor(Petrol);
        Text(sheet.Cell(2, 1), form.Properties.Source);
        var row = 4;
        foreach (var guide in form.Guide)
        {
            if (guide.Title is { } title)
            {
                Text(sheet.Cell(row, 1), title);
                sheet.Cell(row++, 1).Style.Font.SetBold().Font.SetFontSize(12).Font.SetFontColor(Petrol);
            }

            Text(sheet.Cell(row, 1), guide.Text);
            sheet.Cell(row, 1).Style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Top);
            MakeRoom(sheet.Row(row++), (guide.Text, GuideWidth));
        }

        Print(sheet, form, XLPageOrientation.Portrait);
        sheet.Protect();
    }

    private static void WriteForm(IXLWorksheet sheet, FormWorkbook form, Lists lists)
    {
        sheet.ShowGridLines = false;
        foreach (var (at, width) in Widths.Index())
            sheet.Column(at + 1).Width = width;
        Text(sheet.Cell(1, 1), form.Properties.Title);
        sheet.Cell(1, 1).Style.Font.SetBold().Font.SetFontSize(14).Font.SetFontColor(Petrol);
        Text(sheet.Cell(2, 1), form.Lead);
        foreach (var (at, title) in FormWorkbook.Columns.Index())
            Text(sheet.Cell(FormWorkbook.HeaderRow, at + 1), title);
        var head = sheet.Range(FormWorkbook.HeaderRow, 1, FormWorkbook.HeaderRow, FormWorkbook.FirstHidden).Style;
        head.Font.SetBold().Font.SetFontColor(XLColor.White).Fill.SetBackgroundColor(Petrol);
        var row = FormWorkbook.HeaderRow + 1;
        foreach (var block in form.Blocks)
            row = Block(sheet, block, row, lists);
        sheet.Columns(FormWorkbook.FirstHidden + 1, FormWorkbook.Columns.Count).Hide();
        sheet.SheetView.FreezeRows(FormWorkbook.HeaderRow);
        Print(sheet, form, XLPageOrientation.Landscape);
        sheet.PageSetup.SetRowsToRepeatAtTop(FormWorkbook.HeaderRow, FormWorkbook.HeaderRow);
        sheet.PageSetup.PrintAreas.Add(1, 1, row - 1, FormWorkbook.FirstHidden);
        sheet.Protect().AllowElement(XLSheetProtectionElements.FormatRows).AllowElement(XLSheetProtectionElements.FormatColumns);
    }

    private static int Block(IXLWorksheet sheet, FormBlock block, int row, Lists lists)
    {
        var band = sheet.Range(row, 1, row, FormWorkbook.FirstHidden).Style;
        band.Fill.SetBackgroundColor(Pale).Font.SetBold().Font.SetFontColor(Petrol);
        Text(sheet.Cell(row++, 1), block.Title);
        if (block.Intro is { } intro)
        {
            Text(sheet.Cell(row, 2), intro).Style.Alignment.SetWrapText();
            MakeRoom(sheet.Row(row++), (intro, Widths[1]));
        }

        foreach (var line in block.Rows)
            Row(sheet, line, row++, lists);
        return row;
    }

    private static void Row(IXLWorksheet sheet, FormRow line, int row, Lists lists)
    {
        var look = sheet.Range(row, 1, row, FormWorkbook.FirstHidden).Style;
        look.Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText();
        look.Border.SetBottomBorder(XLBorderStyleValues.Hair).Border.SetBottomBorderColor(Hairline);
        Text(sheet.Cell(row, 1), line.Number);
        Text(sheet.Cell(row, 2), line.Text);
        Open(sheet.Cell(row, 3), line.Answer);
        if (line.Evidence is { } evidence)
            Open(sheet.Cell(row, 4), evidence);
        MakeRoom(sheet.Row(row), (line.Text, Widths[1]), (line.Answer, Widths[2]), (line.Evidence ?? "", Widths[3]));
        foreach (var (at, hidden) in line.Hidden.Index())
            Text(sheet.Cell(row, FormWorkbook.FirstHidden + 1 + at), hidden);
        var rule = sheet.Cell(row, 3).DataValidation;
        if (line.Choices.Count > 0)
        {
            rule.List(lists.RangeOf(line.Choices), true);
            rule.ErrorTitle = "Choose from the list";
            rule.ErrorMessage = "Choose one of the answers in the list, or leave the cell empty.";
        }
        else if (line.IsWholeNumber)
        {
            rule.WholeNumber.Between(0, 1000);
            rule.ErrorTitle = "A whole number";
            rule.ErrorMessage = "Type a whole number, or leave the cell empty.";
        }
    }

    // As text, so that what is typed stays as it is: "3/5" is no date, and nothing that begins with = is worked out.
    private static void Open(IXLCell cell, string text)
    {
        cell.Style.NumberFormat.Format = "@";
        Text(cell, text);
        cell.Style.Protection.SetLocked(false);
        cell.Style.Fill.SetBackgroundColor(ToFill);
    }

    // Not every program makes a row as high as its wrapped text when it opens a file. Rows of one line are left to grow as they are typed in.
    private static void MakeRoom(IXLRow row, params (string Text, double Width)[] cells)
    {
        var lines = cells.Max(cell => cell.Text.Split('\n').Sum(line => Math.Max(1, Math.Ceiling(line.Length / (cell.Width * CharactersPerWidth)))));
        if (lines > 1)
            row.Height = Math.Min(400, lines * LineHeight);
    }

    private static IXLCell Text(IXLCell cell, string text)
    {
        if (text.Length > 0)
            cell.SetValue(CellText.ForWorkbook(text));
        if (CellText.LooksLikeFormula(text))
            cell.Style.IncludeQuotePrefix = true;
        return cell;
    }

    private static void Print(IXLWorksheet sheet, FormWorkbook form, XLPageOrientation orientation)
    {
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = orientation;
        page.FitToPages(1, 0);
        page.Margins.SetLeft(0.5).SetRight(0.5).SetTop(0.6).SetBottom(0.7).SetHeader(0.3).SetFooter(0.3);
        page.Footer.Left.AddText(SheetWriter.FooterText(form.Properties.HubName));
        page.Footer.Right.AddText("Page &P of &N");
    }

    /// <summary>Choices stand on a sheet of their own: written into a cell's rule they could be no longer than 255 characters, and have no commas.</summary>
    private sealed class Lists(IXLWorksheet sheet)
    {
        private readonly Dictionary<string, string> _ranges = [];

        public IXLWorksheet Sheet => sheet;

        public string RangeOf(IReadOnlyList<string> choices)
        {
            var key = string.Join('\n', choices);
            if (_ranges.TryGetValue(key, out var known))
                return known;
            var column = _ranges.Count + 1;
            foreach (var (at, choice) in choices.Index())
                Text(sheet.Cell(at + 1, column), choice);
            var letters = PlacedTable.Letters(column);
            return _ranges[key] = $"{ListSheet}!${letters}$1:${letters}${choices.Count}";
        }
    }
}

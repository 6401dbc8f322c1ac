using ClosedXML.Excel;

namespace MusicHub.Web.Documents.Excel;

/// <summary>
/// Makes a designed workbook: each sheet one table, figures as live formulas over them with their values saved. For
/// long lists see <see cref="StreamingSheet"/>.
/// </summary>
public sealed class WorkbookBuilder(WorkbookProperties properties)
{
    private readonly List<SheetPlan> plans = [];

    /// <summary>A sheet of single figures. Sheets stand in the order in which they are added.</summary>
    public WorkbookBuilder AddSummary(string name, string description, IReadOnlyList<SummaryFigure> figures) =>
        AddSheet(new WorkbookSheet<SummaryFigure>(
            name,
            description,
            [
                new("Figure", f => f.Label, Width: 44),
                new("Value", f => f.Value, ColumnKind.Number, 16) { KindOfRow = f => f.Kind },
                new("How it is counted", f => f.Note, Width: 70),
            ],
            figures));

    public WorkbookBuilder AddDefinitions(IReadOnlyList<Definition> definitions) =>
        AddSheet(new WorkbookSheet<Definition>(
            "Definitions",
            "What the words and columns of this workbook mean.",
            [new("Term", d => d.Term, Width: 40), new("Meaning", d => d.Meaning, Width: 100)],
            definitions));

    /// <exception cref="DocumentException">More rows than an Excel sheet holds.</exception>
    /// <exception cref="ArgumentException">Two columns have one header, or a total or chart names a column that is not there.</exception>
    public WorkbookBuilder AddSheet<T>(WorkbookSheet<T> sheet)
    {
        var name = ExcelNames.Sheet(sheet.Name, plans.Select(p => p.Table.Sheet));
        var table = ExcelNames.Table(sheet.TableName, plans.Select(p => p.Table.Name));
        plans.Add(SheetPlan.For(sheet, name, table));
        return this;
    }

    /// <summary>The file's bytes.</summary>
    /// <exception cref="InvalidOperationException">A formula cannot be evaluated, so its value could not be saved.</exception>
    public byte[] ToBytes()
    {
        if (plans.Count == 0)
            throw new InvalidOperationException("The workbook has no sheet.");

        var tables = new TableMap([.. plans.Select(p => p.Table)]);
        using var workbook = new XLWorkbook();
        workbook.Properties.Title = XmlText.Allowed(properties.Title);
        workbook.Properties.Author = XmlText.Allowed(properties.HubName);
        workbook.Properties.LastModifiedBy = XmlText.Allowed(properties.HubName);
        workbook.Properties.Company = XmlText.Allowed(properties.HubName);
        workbook.Style.Font.FontName = "Arial";
        workbook.Style.Font.FontSize = 10;
        workbook.FullCalculationOnLoad = true;
        foreach (var plan in plans)
            SheetWriter.Write(workbook.AddWorksheet(plan.Table.Sheet), plan, properties);

        var formulas = LiveFormulas.Evaluate(workbook, plans, tables);
        var charts = plans.SelectMany(p => p.Charts.Select((c, i) => PlacedChart.Over(workbook, p, c, i))).ToList();
        using var file = new MemoryStream();
        workbook.SaveAs(file, new SaveOptions { EvaluateFormulasBeforeSaving = true, ValidatePackage = false });
        WorkbookFinish.Apply(file, formulas, charts);
        return file.ToArray();
    }
}

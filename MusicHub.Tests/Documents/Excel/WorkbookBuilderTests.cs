using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using MusicHub.Web.Documents;
using MusicHub.Web.Documents.Excel;
using Formula = MusicHub.Web.Documents.Excel.Formula;

namespace MusicHub.Tests.Documents.Excel;

public sealed class WorkbookBuilderTests
{
    private byte[] file = [];

    [OneTimeSetUp]
    public void MakeTheWorkbook() => file = SampleWorkbook.Builder().ToBytes();

    [Test]
    public void TheFile_IsValid()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.That(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"), Is.Empty);
    }

    [Test]
    public void Columns_AreInOrderAndNoEmptyCellClaimsAText()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        foreach (var sheet in document.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet))
        {
            Assert.That(sheet.Descendants<Column>().Select(c => c.Min!.Value), Is.Ordered);
            Assert.That(sheet.Descendants<Cell>().Where(c => c.CellValue is null && c.DataType is not null), Is.Empty);
        }
    }

    [Test]
    public void Figures_AreFormulasOverNamedColumnsWithTheirValuesSaved()
    {
        Assert.That(Saved("Summary", "B5"), Is.EqualTo(("COUNTA(Schools[URN])", "5")));
        Assert.That(Saved("Summary", "B6"), Is.EqualTo(("COUNTIFS(Schools[Visited],\"Yes\")", "2")));
        Assert.That(Saved("Summary", "B7").Value, Is.EqualTo("0.5"));
        Assert.That(Saved("Summary", "B8").Value, Is.EqualTo("2"));
        Assert.That(Saved("Summary", "B9"), Is.EqualTo(("SUM(Schools[Music budget])", "1655.49")));
    }

    [Test]
    public void Figures_CountEachRow()
    {
        Assert.That(Saved("By region", "B5"), Is.EqualTo(("COUNTIFS(Schools[Region],Regions[[#This Row],[Region]])", "2")));
        Assert.That(Saved("By region", "C6").Value, Is.EqualTo("1"));
        Assert.That(Saved("By region", "E5"), Is.EqualTo(("IF(Regions[[#This Row],[Target]]=0,\"\",Regions[[#This Row],[Visited]]/Regions[[#This Row],[Target]])", "0.5")));
        Assert.That(Saved("By region", "E7").Value, Is.EqualTo(""), "nothing is due in the third");
        Assert.That(Saved("By region", "F6").Value, Is.EqualTo("454.99"));
    }

    [Test]
    public void Totals_AreSubtotalsOfTheTable() =>
        Assert.That(Saved("By region", "B8"), Is.EqualTo(("SUBTOTAL(109,Regions[Schools])", "5")));

    [Test]
    public void AColumnOfOneFormula_OffersItToNewRows()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var columns = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.TableDefinitionParts).Single(t => t.Table.Name == "Regions").Table.TableColumns!;
        var offered = columns.Elements<TableColumn>().Where(c => c.CalculatedColumnFormula is not null).Select(c => c.CalculatedColumnFormula!.Text).ToList();
        Assert.That(offered, Does.Contain("COUNTIFS(Schools[Region],Regions[[#This Row],[Region]])"));
        Assert.That(offered.Where(f => f.Contains("$A", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void EverySheet_IsOneTableWithFrozenHeadersAndAPrintedPage()
    {
        using var workbook = Open();
        Assert.That(workbook.Worksheets.Select(s => s.Name), Is.EqualTo(new[] { "Summary", "By region", "Schools", "Definitions" }));
        foreach (var sheet in workbook.Worksheets)
        {
            Assert.That(sheet.Tables.Count(), Is.EqualTo(1));
            Assert.That(sheet.Tables.Single().ShowAutoFilter, Is.True);
            Assert.That(sheet.MergedRanges.Count, Is.EqualTo(0));
            Assert.That(sheet.SheetView.SplitRow, Is.EqualTo(4));
            Assert.That(sheet.PageSetup.PaperSize, Is.EqualTo(XLPaperSize.A4Paper));
            Assert.That(sheet.PageSetup.PageOrientation, Is.EqualTo(XLPageOrientation.Landscape));
            Assert.That(sheet.PageSetup.FirstRowToRepeatAtTop, Is.EqualTo(4));
            Assert.That(sheet.PageSetup.PagesWide, Is.EqualTo(1));
            Assert.That(sheet.Cell(3, 1).GetValue<string>(), Is.EqualTo("Dene & Marsh Music Service. Data as at 5 December 2025."));
        }
        Assert.That(workbook.Properties.Title, Is.EqualTo("Schools visited, autumn 2025"));
        Assert.That(workbook.Properties.Author, Is.EqualTo("Dene & Marsh Music Service"));
    }

    [Test]
    public void Cells_AreTypedAndFormatted()
    {
        using var workbook = Open();
        var schools = workbook.Worksheet("Schools");
        Assert.That(schools.Cell("D5").GetValue<DateTime>(), Is.EqualTo(new DateTime(2025, 10, 6)));
        Assert.That(schools.Cell("D5").Style.NumberFormat.Format, Is.EqualTo("d mmm yyyy"));
        Assert.That(schools.Cell("D7").IsEmpty(), Is.True);
        Assert.That(schools.Cell("E5").GetValue<string>(), Is.EqualTo("Yes"));
        Assert.That(schools.Cell("F5").GetValue<decimal>(), Is.EqualTo(1200.50m));
        Assert.That(schools.Cell("F5").Style.NumberFormat.Format, Is.EqualTo("\"£\"#,##0.00"));
        Assert.That(workbook.Worksheet("Summary").Cell("B7").Style.NumberFormat.Format, Is.EqualTo("0%"));
        Assert.That(workbook.Worksheet("Summary").Cell("B10").Style.NumberFormat.Format, Is.EqualTo("d mmm yyyy"));
        Assert.That(schools.Column(2).Width, Is.EqualTo(44).Within(1));
    }

    [Test]
    public void TextThatLooksLikeAFormula_StaysQuotedText()
    {
        using var workbook = Open();
        var cell = workbook.Worksheet("Schools").Cell("B6");
        Assert.That(cell.HasFormula, Is.False);
        Assert.That(cell.GetValue<string>(), Is.EqualTo("=1+1"));
        Assert.That(cell.Style.IncludeQuotePrefix, Is.True);
        Assert.That(workbook.Worksheet("Definitions").Cell("A6").Style.IncludeQuotePrefix, Is.True);
        Assert.That(workbook.Worksheet("Schools").Cell("B5").Style.IncludeQuotePrefix, Is.False);
    }

    [Test]
    public void ASheetWithoutRows_StillHasItsTable()
    {
        var empty = new WorkbookBuilder(SampleWorkbook.Properties)
            .AddSheet(new WorkbookSheet<SampleSchool>("Schools", "None.", SampleWorkbook.SchoolColumns, []) { Totals = ["Music budget"] })
            .ToBytes();
        using var workbook = new XLWorkbook(new MemoryStream(empty));
        Assert.That(workbook.Worksheet(1).Tables.Single().HeadersRow().Cell(2).GetValue<string>(), Is.EqualTo("School"));
    }

    [Test]
    public void AFormulaThatCannotBeEvaluated_IsNamed()
    {
        var builder = With(new Formula("XIRR(Schools[Music budget],Schools[URN])"));
        Assert.That(builder.ToBytes, Throws.InvalidOperationException.With.Message.Contains("XIRR"));
    }

    [TestCase("SUM(Pupils[Music budget])", "no table Pupils")]
    [TestCase("SUM(Schools[Colour])", "no column Colour")]
    [TestCase("SUM(Schools[Music+budget])", "letters, digits and spaces")]
    public void AFormulaOverSomethingThatIsNotThere_IsNamed(string formula, string expected) =>
        Assert.That(With(new Formula(formula)).ToBytes, Throws.ArgumentException.With.Message.Contains(expected));

    [Test]
    public void BracketsInsideQuotedText_AreLeftAlone()
    {
        var bytes = With(new Formula("\"see Schools[Nothing]\"&COUNTA(Schools[URN])")).ToBytes();
        using var workbook = new XLWorkbook(new MemoryStream(bytes));
        Assert.That(workbook.Worksheet("Summary").Cell("B5").CachedValue, Is.EqualTo("see Schools[Nothing]5"));
    }

    [Test]
    public void TooManyRows_AreRefusedWithARemedy()
    {
        var builder = new WorkbookBuilder(SampleWorkbook.Properties);
        var sheet = new WorkbookSheet<int>("Numbers", "Many.", [new("N", n => n, ColumnKind.Number)], new int[1_048_572]);
        Assert.That(() => builder.AddSheet(sheet), Throws.TypeOf<DocumentException>().With.Message.Contains("1,048,576").And.Message.Contains("CSV"));
    }

    [Test]
    public void TwoColumnsOfOneName_AreRefused()
    {
        var sheet = new WorkbookSheet<int>("Numbers", "", [new("N", n => n, ColumnKind.Number), new("n", n => n, ColumnKind.Number)], []);
        Assert.That(() => new WorkbookBuilder(SampleWorkbook.Properties).AddSheet(sheet), Throws.ArgumentException);
    }

    [Test]
    public void AValueOfAnotherKind_IsRefused()
    {
        var sheet = new WorkbookSheet<string>("Numbers", "", [new("N", n => n, ColumnKind.Number)], ["seven"]);
        Assert.That(() => new WorkbookBuilder(SampleWorkbook.Properties).AddSheet(sheet), Throws.ArgumentException.With.Message.Contains("Number"));
    }

    private static WorkbookBuilder With(Formula formula) => new WorkbookBuilder(SampleWorkbook.Properties)
        .AddSummary("Summary", "", [new("Figure", formula)])
        .AddSheet(new WorkbookSheet<SampleSchool>("Schools", "", SampleWorkbook.SchoolColumns, SampleWorkbook.Schools));

    private XLWorkbook Open() => new(new MemoryStream(file));

    private (string? Formula, string? Value) Saved(string sheet, string address)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var id = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(s => s.Name == sheet).Id!.Value!;
        var cell = ((WorksheetPart)document.WorkbookPart.GetPartById(id)).Worksheet.Descendants<Cell>().Single(c => c.CellReference == address);
        return (cell.CellFormula?.Text, cell.CellValue?.Text);
    }
}

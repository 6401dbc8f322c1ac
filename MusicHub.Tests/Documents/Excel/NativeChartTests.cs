using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Drawing.Spreadsheet;
using DocumentFormat.OpenXml.Packaging;
using MusicHub.Web.Documents.Excel;
using A = DocumentFormat.OpenXml.Drawing;
using Formula = DocumentFormat.OpenXml.Drawing.Charts.Formula;

namespace MusicHub.Tests.Documents.Excel;

public sealed class NativeChartTests
{
    private SpreadsheetDocument document = null!;
    private DrawingsPart drawings = null!;

    [OneTimeSetUp]
    public void MakeTheWorkbook()
    {
        document = SpreadsheetDocument.Open(new MemoryStream(SampleWorkbook.Builder().ToBytes()), isEditable: false);
        drawings = document.WorkbookPart!.WorksheetParts.Select(p => p.DrawingsPart).Single(p => p is not null)!;
    }

    [OneTimeTearDown]
    public void CloseTheWorkbook() => document.Dispose();

    [Test]
    public void EveryChart_HasItsTitleAndAlternativeText()
    {
        var frames = drawings.WorksheetDrawing.Descendants<NonVisualDrawingProperties>().ToList();
        Assert.That(frames.Select(f => f.Description?.Value), Is.EqualTo(new[] { "Bar chart of <schools> visited by region.", "Line chart of schools visited." }));
        Assert.That(Charts().Select(c => string.Concat(c.Descendants<Title>().First().Descendants<A.Text>().Select(t => t.Text))), Is.EqualTo(new[] { "Visited against target", "Visited" }));
    }

    [Test]
    public void Bars_ReadTheSheetsCellsAndKeepTheirValues()
    {
        var series = Charts()[0].Descendants<BarChartSeries>().ToList();
        Assert.That(series, Has.Count.EqualTo(2));
        Assert.That(series[0].Descendants<Formula>().Select(f => f.Text), Is.EqualTo(new[] { "'By region'!$C$4", "'By region'!$A$5:$A$7", "'By region'!$C$5:$C$7" }));
        Assert.That(series[0].GetFirstChild<Values>()!.Descendants<NumericValue>().Select(v => v.Text), Is.EqualTo(new[] { "1", "1", "0" }));
        Assert.That(series[1].GetFirstChild<Values>()!.Descendants<NumericValue>().Select(v => v.Text), Is.EqualTo(new[] { "2", "2", "0" }));
        Assert.That(series[0].Descendants<StringPoint>().Select(p => p.InnerText), Does.Contain("Hill & Vale"));
    }

    [Test]
    public void TheTargetsBars_DifferByPatternToo()
    {
        var series = Charts()[0].Descendants<BarChartSeries>().ToList();
        Assert.That(series[0].Descendants<A.PatternFill>(), Is.Empty);
        Assert.That(series[1].Descendants<A.PatternFill>().Count(), Is.EqualTo(1));
    }

    [Test]
    public void ChartsBelowEachOther_DoNotOverlap()
    {
        var anchors = drawings.WorksheetDrawing.Elements<OneCellAnchor>().ToList();
        var firstRow = int.Parse(anchors[0].FromMarker!.RowId!.Text);
        var secondRow = int.Parse(anchors[1].FromMarker!.RowId!.Text);
        Assert.That((secondRow - firstRow) * 20 * 9525L, Is.GreaterThan(anchors[0].Extent!.Cy!.Value));
    }

    [Test]
    public void AChartOverAColumnThatIsNotThere_IsRefused()
    {
        var sheet = new WorkbookSheet<string>("Regions", "", [new("Region", r => r)], ["Hill"])
        {
            Charts = [new(SheetChartKind.Bars, "Bars", "Bars.", "Region", ["Visited"])],
        };
        Assert.That(() => new WorkbookBuilder(SampleWorkbook.Properties).AddSheet(sheet), Throws.ArgumentException.With.Message.Contains("Visited"));
    }

    private List<ChartSpace> Charts() => [.. drawings.WorksheetDrawing.Descendants<ChartReference>().Select(r => ((ChartPart)drawings.GetPartById(r.Id!.Value!)).ChartSpace)];
}

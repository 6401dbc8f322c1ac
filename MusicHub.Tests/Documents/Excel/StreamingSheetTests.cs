using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using MusicHub.Web.Documents;
using MusicHub.Web.Documents.Excel;
using Formula = MusicHub.Web.Documents.Excel.Formula;

namespace MusicHub.Tests.Documents.Excel;

public sealed class StreamingSheetTests
{
    private readonly MemoryStream file = new();

    [OneTimeSetUp]
    public Task WriteTheList() => StreamingSheet.WriteAsync(
        file, SampleWorkbook.Properties, "Schools: all", SampleWorkbook.SchoolColumns, SampleWorkbook.Schools.ToAsyncEnumerable(), CancellationToken.None);

    [OneTimeTearDown]
    public void Close() => file.Dispose();

    [Test]
    public void TheFile_IsValid()
    {
        using var document = SpreadsheetDocument.Open(Copy(), isEditable: false);
        Assert.That(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"), Is.Empty);
        Assert.That(document.PackageProperties.Creator, Is.EqualTo("Dene & Marsh Music Service"));
    }

    [Test]
    public void Cells_AreTypedAndFormatted()
    {
        using var workbook = new XLWorkbook(Copy());
        var sheet = workbook.Worksheet(1);
        Assert.That(sheet.Name, Is.EqualTo("Schools all"));
        Assert.That(sheet.Row(1).Cells(1, 6).Select(c => c.GetValue<string>()), Is.EqualTo(SampleWorkbook.SchoolColumns.Select(c => c.Header)));
        Assert.That(sheet.Cell("A2").GetValue<int>(), Is.EqualTo(900001));
        Assert.That(sheet.Cell("D2").GetValue<DateTime>(), Is.EqualTo(new DateTime(2025, 10, 6)));
        Assert.That(sheet.Cell("D4").IsEmpty(), Is.True);
        Assert.That(sheet.Cell("E4").GetValue<string>(), Is.EqualTo("No"));
        Assert.That(sheet.Cell("F5").GetValue<decimal>(), Is.EqualTo(99.99m));
        Assert.That(sheet.Cell("F5").Style.NumberFormat.Format, Is.EqualTo("\"£\"#,##0.00"));
        Assert.That(sheet.Cell("B5").GetValue<string>(), Is.EqualTo("Cedar \"Upper\" School"));
    }

    [Test]
    public void TheHeader_IsFrozenFilteredAndRepeatedInPrint()
    {
        using var workbook = new XLWorkbook(Copy());
        var sheet = workbook.Worksheet(1);
        Assert.That(sheet.SheetView.SplitRow, Is.EqualTo(1));
        Assert.That(sheet.AutoFilter.Range.RangeAddress.ToString(), Is.EqualTo("A1:F6"));
        Assert.That(sheet.Column(2).Width, Is.EqualTo(44).Within(1));
        Assert.That(sheet.PageSetup.FirstRowToRepeatAtTop, Is.EqualTo(1));
        Assert.That(sheet.Cell("A1").Style.Font.Bold, Is.True);
    }

    [Test]
    public void TextThatLooksLikeAFormula_StaysQuotedText()
    {
        using var workbook = new XLWorkbook(Copy());
        var cell = workbook.Worksheet(1).Cell("B3");
        Assert.That(cell.HasFormula, Is.False);
        Assert.That(cell.GetValue<string>(), Is.EqualTo("=1+1"));
        Assert.That(cell.Style.IncludeQuotePrefix, Is.True);
        Assert.That(workbook.Worksheet(1).Cell("B2").Style.IncludeQuotePrefix, Is.False);
    }

    [Test]
    public async Task OddText_IsKeptAsFarAsAFileCanHoldIt()
    {
        string[] texts = [" spaces ", "two\nlines", "bell\u0007<&>\"'", new string('x', 40_000), "half \ud83d"];
        using var odd = new MemoryStream();
        await StreamingSheet.WriteAsync(odd, SampleWorkbook.Properties, "Odd", [new("Text", t => t)], texts.ToAsyncEnumerable(), CancellationToken.None);

        using var document = SpreadsheetDocument.Open(odd, isEditable: false);
        var read = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<InlineString>().Skip(1).Select(s => s.Text!.Text).ToList();
        Assert.That(read[..3], Is.EqualTo(new[] { " spaces ", "two\nlines", "bell<&>\"'" }));
        Assert.That(read[3], Has.Length.EqualTo(32_767).And.EndsWith("[cut: a cell holds 32,767 characters]"));
        Assert.That(read[4], Is.EqualTo("half "));
    }

    [Test]
    public async Task Rows_LeaveMemoryWhileTheyAreWritten()
    {
        using var output = new MemoryStream();
        var writtenHalfWay = 0L;
        async IAsyncEnumerable<int> Rows()
        {
            for (var i = 0; i < 40_000; i++)
            {
                if (i == 20_000)
                    writtenHalfWay = output.Length;
                yield return i;
            }
            await Task.CompletedTask;
        }

        await StreamingSheet.WriteAsync(output, SampleWorkbook.Properties, "Numbers", [new("N", n => n, ColumnKind.Number), new("Text", n => $"Row {n * 7919}")], Rows(), CancellationToken.None);

        Assert.That(writtenHalfWay, Is.GreaterThan(output.Length / 3));
    }

    [Test]
    public async Task TooManyRows_AreRefusedWithARemedy()
    {
        var rows = Enumerable.Range(0, 1_048_576).ToAsyncEnumerable();
        var refused = await Assert.CatchAsync<DocumentException>(() => StreamingSheet.WriteAsync(
            Stream.Null, SampleWorkbook.Properties, "Numbers", [new ExportColumn<int>("N", _ => null)], rows, CancellationToken.None));
        Assert.That(refused!.Message, Does.Contain("1,048,576").And.Contain("CSV"));
    }

    [Test]
    public async Task AFormula_IsRefused() =>
        await Assert.CatchAsync<ArgumentException>(() => StreamingSheet.WriteAsync(
            Stream.Null, SampleWorkbook.Properties, "Numbers", [new ExportColumn<int>("N", _ => Formula.Sum("T", "C"))], new[] { 1 }.ToAsyncEnumerable(), CancellationToken.None));

    [Test]
    public async Task AnExportFile_IsCompleteAndGoesWhenItIsClosed()
    {
        string path;
        await using (var stream = await ExportFile.WorkbookAsync(SampleWorkbook.Properties, "Schools", SampleWorkbook.SchoolColumns, SampleWorkbook.Schools.ToAsyncEnumerable(), CancellationToken.None))
        {
            path = ((FileStream)stream).Name;
            using var workbook = new XLWorkbook(stream);
            Assert.That(workbook.Worksheet(1).Cell("A6").GetValue<int>(), Is.EqualTo(900005));
        }
        Assert.That(File.Exists(path), Is.False);
    }

    [Test]
    public async Task AnExportThatFails_LeavesNoFile()
    {
        var before = Directory.GetFiles(Path.GetTempPath(), "musichub-export-*");
        await Assert.CatchAsync<ArgumentException>(() => ExportFile.CsvAsync([new ExportColumn<int>("N", _ => "text", ColumnKind.Number)], new[] { 1 }.ToAsyncEnumerable(), CancellationToken.None));
        Assert.That(Directory.GetFiles(Path.GetTempPath(), "musichub-export-*").Except(before), Is.Empty);
    }

    private MemoryStream Copy() => new(file.ToArray());
}

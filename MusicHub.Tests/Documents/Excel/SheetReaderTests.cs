using System.IO.Compression;
using ClosedXML.Excel;
using FsCheck;
using FsCheck.Fluent;
using MusicHub.Web.Documents;
using MusicHub.Web.Documents.Excel;

namespace MusicHub.Tests.Documents.Excel;

public sealed class SheetReaderTests
{
    [Test]
    public void Read_GivesTheTextOfEachCell()
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("First");
        workbook.AddWorksheet("Second").Cell("A1").SetValue("not read");
        sheet.Cell("A1").SetValue("URN");
        sheet.Cell("C1").SetValue(" kept ");
        sheet.Cell("A3").SetValue(123456);
        sheet.Cell("B3").SetValue(0.25);
        sheet.Cell("C3").RichText.AddText("Zo").SetBold().AddText("ë");
        sheet.Cell("D3").SetFormulaA1("1+1");

        Assert.That(Read(workbook), Is.EqualTo(new[] { new[] { "URN", "", " kept " }, [], ["123456", "0.25", "Zoë", ""] }));
    }

    [Test]
    public void Read_OfWhatWasWritten_GivesTheSameTexts()
    {
        var text = Gen.Elements('a', 'é', '<', '&', '"', '=', ' ', '\n', '1').NonEmptyListOf().Select(letters => "x" + new string([.. letters]) + "x");
        Prop.ForAll(text.ArrayOf(3).NonEmptyListOf().ToArbitrary(), rows =>
        {
            using var workbook = new XLWorkbook();
            var sheet = workbook.AddWorksheet("Sheet");
            for (var row = 0; row < rows.Count; row++)
            {
                for (var column = 0; column < 3; column++)
                    sheet.Cell(row + 1, column + 1).SetValue(rows[row][column]);
            }

            Assert.That(Read(workbook), Is.EqualTo(rows));
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void Read_TakesNoMoreRowsThanAskedFor()
    {
        using var workbook = new XLWorkbook();
        workbook.AddWorksheet("Sheet").Cell("A1000000").SetValue("far down");
        Assert.That(Read(workbook, 10), Has.Count.EqualTo(10));
    }

    [Test]
    public void Read_OfAFileThatUnpacksToTooMuch_Stops()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "xl/workbook.xml", "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet r:id='a'/></sheets></workbook>");
            Write(archive, "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='a' Target='sheet.xml'/></Relationships>");
            Write(archive, "xl/sharedStrings.xml", "<sst>" + string.Concat(Enumerable.Repeat("<si><t>" + new string('x', 1_000_000) + "</t></si>", 25)) + "</sst>");
            Write(archive, "xl/sheet.xml", "<worksheet/>");
        }

        Assert.That(file.Length, Is.LessThan(100_000));
        Assert.That(() => SheetReader.Read(Rewound(file), 10), Throws.InstanceOf<DocumentException>());
    }

    [TestCase("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><workbook>&e;</workbook>")]
    [TestCase("<workbook>")]
    [TestCase("<workbook/>")]
    public void Read_OfWhatIsNoWorkbook_SaysSo(string workbook)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            Write(archive, "xl/workbook.xml", workbook);
        Assert.That(() => SheetReader.Read(Rewound(file), 10), Throws.InstanceOf<DocumentException>());
    }

    [Test]
    public void ReadAll_GivesEachVisibleSheetWithoutBlankRowsAndDatesAsDates()
    {
        using var workbook = new XLWorkbook();
        var first = workbook.AddWorksheet("Autumn");
        first.Cell("B3").SetValue(new DateTime(2025, 11, 6));
        first.Cell("C3").SetValue(45967).Style.NumberFormat.Format = "ddd d mmm yyyy";
        first.Cell("D3").SetValue(45967).Style.NumberFormat.Format = "\"day\" #,##0";
        first.Cell("E3").SetValue(0.4375).Style.NumberFormat.Format = "h:mm AM/PM";
        first.Cell("F3").SetValue(45967.5625).Style.NumberFormat.Format = "dd/mm/yyyy hh:mm";
        first.Cell("A9").SetValue("last");
        workbook.AddWorksheet("Spring").Cell("A1").SetValue("x");
        workbook.AddWorksheet("Empty");
        workbook.AddWorksheet("Lists").Hide().Cell("A1").SetValue("hidden");

        using var file = new MemoryStream();
        workbook.SaveAs(file);
        var sheets = ReadAll(file.ToArray(), new(100, 20, 100_000));

        Assert.That(sheets.Select(sheet => sheet.Name), Is.EqualTo(new[] { "Autumn", "Spring" }));
        Assert.That(sheets[0].Rows.Select(row => row.Number), Is.EqualTo(new[] { 3, 9 }));
        Assert.That(sheets[0].Rows[0].Cells, Is.EqualTo(new[] { "", "2025-11-06", "2025-11-06", "45967", "10:30", "2025-11-06 13:30" }));
    }

    [Test]
    public void ReadAll_BeyondALimit_SaysWhich()
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("Visits");
        for (var row = 1; row <= 6; row++)
            sheet.Cell(row, 1).SetValue("a text");
        sheet.Cell(2, 4).SetValue("far right");
        using var file = new MemoryStream();
        workbook.SaveAs(file);
        var bytes = file.ToArray();

        Assert.That(ReadAll(bytes, new(6, 4, 10_000))[0].Rows, Has.Count.EqualTo(6));
        Assert.That(() => ReadAll(bytes, new(5, 4, 10_000)), Throws.InstanceOf<DocumentException>().With.Message.Contains("more than 5 rows"));
        Assert.That(() => ReadAll(bytes, new(6, 4, 3_000)), Throws.InstanceOf<DocumentException>());
        Assert.That(() => ReadAll(bytes, new(6, 3, 10_000)), Throws.InstanceOf<DocumentException>().With.Message.Contains("Row 2 of “Visits” has more than 3 columns"));
    }

    [Test]
    public void ReadAll_TellsWhatIsHiddenAndStruckThrough_AndFillsCellsThatAreMergedDownwards()
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("Visits");
        sheet.Cell("A1").SetValue("Northgate");
        sheet.Range("A1:A3").Merge();
        for (var row = 1; row <= 3; row++)
            sheet.Cell(row, 2).SetValue($"visit {row}");
        sheet.Cell("B2").Style.Font.SetStrikethrough();
        sheet.Row(3).Hide();
        sheet.Cell("C1").SetValue("one\r\ntwo");
        sheet.Cell("C2").SetValue("_x000D_");
        using var file = new MemoryStream();
        workbook.SaveAs(file);

        var read = ReadAll(file.ToArray(), new(100, 20, 100_000))[0];

        Assert.That(read.Rows.Select(row => row.Cells[0]), Is.All.EqualTo("Northgate"));
        Assert.That((read.Hidden, read.Struck), Is.EqualTo((new[] { 3 }, new[] { 2 })));
        Assert.That(read.Rows[0].Cells[2].ReplaceLineEndings("\n"), Is.EqualTo("one\ntwo"));
        Assert.That(read.Rows[1].Cells[2], Is.EqualTo("_x000D_"), "what somebody typed is no code");
    }

    [Test]
    public void ReadAll_AFormulaWithoutValueAndAnError_AreTold()
    {
        using var workbook = new XLWorkbook();
        workbook.AddWorksheet("Visits").Cell("A1").SetValue("x");
        using var file = new MemoryStream();
        workbook.SaveAs(file);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var sheet = archive.Entries.Single(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal));
            sheet.Delete();
            Write(archive, sheet.FullName, "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\"><f>B1</f></c><c r=\"B1\" t=\"e\"><f>X!1</f><v>#REF!</v></c><c r=\"C1\" t=\"str\"><f>T(1)</f><v>a_x000D_b</v></c></row></sheetData></worksheet>");
        }

        Assert.That(SheetReader.ReadAll(Rewound(file), new(100, 20, 100_000), "none")[0].Rows[0].Cells, Is.EqualTo(new[] { "none", "#REF!", "a\rb" }));
    }

    private static IReadOnlyList<ReadSheet> ReadAll(byte[] file, SheetLimits limits) => SheetReader.ReadAll(new MemoryStream(file), limits);

    private static IReadOnlyList<IReadOnlyList<string>> Read(XLWorkbook workbook, int rows = 100)
    {
        using var file = new MemoryStream();
        workbook.SaveAs(file);
        return SheetReader.Read(Rewound(file), rows);
    }

    private static MemoryStream Rewound(MemoryStream file)
    {
        file.Position = 0;
        return file;
    }

    private static void Write(ZipArchive archive, string path, string xml)
    {
        using var writer = new StreamWriter(archive.CreateEntry(path).Open());
        writer.Write(xml);
    }
}

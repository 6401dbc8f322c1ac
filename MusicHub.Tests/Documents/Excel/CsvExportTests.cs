using System.Text;
using MusicHub.Web.Documents.Excel;

namespace MusicHub.Tests.Documents.Excel;

public sealed class CsvExportTests
{
    [Test]
    public async Task AList_HasItsMarkItsLineEndsAndPlainValues()
    {
        var bytes = await Write(SampleWorkbook.SchoolColumns, SampleWorkbook.Schools);
        Assert.That(bytes[..3], Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF }));
        Assert.That(Encoding.UTF8.GetString(bytes[3..]).Split("\r\n"), Is.EqualTo(new[]
        {
            "URN,School,Region,Last visit,Visited,Music budget",
            "900001,Alder Primary School,Hill & Vale,2025-10-06,Yes,1200.50",
            "900002,'=1+1,Hill & Vale,2022-03-01,No,0.00",
            "900003,Beech School,Riverside,,No,310.00",
            "900004,\"Cedar \"\"Upper\"\" School\",Riverside,2025-11-20,Yes,99.99",
            "900005,Damson School,Riverside,2024-06-03,No,45.00",
            "",
        }));
    }

    [TestCase("=1+1", "'=1+1")]
    [TestCase("+44 20", "'+44 20")]
    [TestCase("-5", "'-5")]
    [TestCase("  =1+1", "'  =1+1")]
    [TestCase("\u00A0@A1", "'\u00A0@A1")]
    [TestCase("@SUM(A1)", "'@SUM(A1)")]
    [TestCase("\t=1", "'\t=1")]
    [TestCase("＝1", "'＝1")]
    [TestCase("\r=1", "\"'\r=1\"")]
    [TestCase("a, b", "\"a, b\"")]
    [TestCase(" a", "\" a\"")]
    [TestCase("two\nlines", "\"two\nlines\"")]
    [TestCase("Mary-Jane = ok", "Mary-Jane = ok")]
    [TestCase("", "")]
    public async Task Text_IsNeutralisedAndQuotedWhereItMust(string text, string expected) =>
        Assert.That(Encoding.UTF8.GetString((await Write([new ExportColumn<string>("Text", t => t)], [text]))[3..]), Is.EqualTo($"Text\r\n{expected}\r\n"));

    [Test]
    public async Task NegativeNumbers_StayNumbers() =>
        Assert.That(Encoding.UTF8.GetString((await Write([new ExportColumn<decimal>("N", n => n, ColumnKind.Number), new ExportColumn<decimal>("£", n => n, ColumnKind.Money)], [-1234.5m]))[3..]), Is.EqualTo("N,£\r\n-1234.5,-1234.50\r\n"));

    [Test]
    public async Task AnEmptyFirstField_KeepsItsComma() =>
        Assert.That(Encoding.UTF8.GetString((await Write([new ExportColumn<string>("A", _ => null), new ExportColumn<string>("B", t => t)], ["x"]))[3..]), Is.EqualTo("A,B\r\n,x\r\n"));

    private static async Task<byte[]> Write<T>(IReadOnlyList<ExportColumn<T>> columns, IEnumerable<T> rows)
    {
        using var output = new MemoryStream();
        await CsvExport.WriteAsync(output, columns, rows.ToAsyncEnumerable(), CancellationToken.None);
        return output.ToArray();
    }
}

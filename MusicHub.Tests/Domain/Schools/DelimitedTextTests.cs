using FsCheck;
using FsCheck.Fluent;
using MusicHub.Domain.Schools;

namespace MusicHub.Tests.Domain.Schools;

public sealed class DelimitedTextTests
{
    [TestCase("a\tb\nc\td\n", "a|b / c|d")]
    [TestCase("a,b\r\nc,\"d, e\"", "a|b / c|d, e")]
    [TestCase("a;b;c\r1;\"2\n3\";\"\"", "a|b|c / 1|2\n3|")]
    [TestCase("a\tsays \"12\" drum\"\tb", "a|says \"12\" drum\"|b")]
    [TestCase("a\t\"12 drum\tb", "a|\"12 drum|b")]
    [TestCase("a\t\"he said \"\"no\"\"\"\n\nb", "a|he said \"no\" /  / b")]
    [TestCase("", "")]
    public void Read_GivesTheCellsOfEachRow(string text, string cells) =>
        Assert.That(string.Join(" / ", DelimitedText.Read(text).Select(row => string.Join('|', row.Cells))), Is.EqualTo(cells));

    [Test]
    public void Read_OfWhatWasWritten_GivesTheSameCells()
    {
        var cell = Gen.Elements('a', 'b', '"', ',', ';', '\t', '\n', '\r', ' ', 'é').ArrayOf().Select(letters => new string(letters).Trim());
        var rows = from width in Gen.Choose(2, 4) from rowsOf in cell.ArrayOf(width).NonEmptyListOf() select rowsOf;
        Prop.ForAll(rows.ToArbitrary(), written =>
            Assert.That(DelimitedText.Read(DelimitedText.Write(written)).Select(row => row.Cells), Is.EqualTo(written))).QuickCheckThrowOnFailure();
    }
}

using MusicHub.Web.Documents.Excel;

namespace MusicHub.Tests.Documents.Excel;

public sealed class ExcelNamesTests
{
    [TestCase("By region", "By region")]
    [TestCase("2025/26 [draft]: a\\b?*", "2025 26 draft a b")]
    [TestCase("'quoted'", "quoted")]
    [TestCase("History", "History list")]
    [TestCase("???", "Sheet")]
    [TestCase("Schools not visited for three years or more", "Schools not visited for three y")]
    public void ASheet_HasANameThatExcelTakes(string wished, string expected) => Assert.That(ExcelNames.Sheet(wished, []), Is.EqualTo(expected));

    [Test]
    public void ASecondSheetOfAName_IsNumbered()
    {
        var longName = new string('a', 31);
        Assert.That(ExcelNames.Sheet("schools", ["Schools"]), Is.EqualTo("schools 2"));
        Assert.That(ExcelNames.Sheet(longName, [longName]), Is.EqualTo(new string('a', 29) + " 2"));
    }

    [TestCase("By region", "By_region")]
    [TestCase("2025 visits", "_2025_visits")]
    [TestCase("R1C1", "_R1C1")]
    [TestCase("AB12", "_AB12")]
    [TestCase("c", "_c")]
    [TestCase("Cyfarfod Ŵyn", "Cyfarfod_Ŵyn")]
    [TestCase("", "_")]
    public void ATable_HasANameThatExcelTakes(string wished, string expected) => Assert.That(ExcelNames.Table(wished, []), Is.EqualTo(expected));

    [Test]
    public void ASecondTableOfAName_IsNumbered() => Assert.That(ExcelNames.Table("Schools", ["SCHOOLS"]), Is.EqualTo("Schools_2"));

    [TestCase(1, "A")]
    [TestCase(26, "Z")]
    [TestCase(27, "AA")]
    [TestCase(702, "ZZ")]
    [TestCase(703, "AAA")]
    [TestCase(16384, "XFD")]
    public void AColumn_HasItsLetters(int column, string letters) => Assert.That(PlacedTable.Letters(column), Is.EqualTo(letters));
}

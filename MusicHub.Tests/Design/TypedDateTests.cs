using FsCheck;
using FsCheck.Fluent;
using MusicHub.Web.Design.Forms;

namespace MusicHub.Tests.Design;

public class TypedDateTests
{
    [TestCase("6", "11", "2025")]
    [TestCase("06", "11", "2025")]
    [TestCase(" 6 ", "nov", "2025")]
    [TestCase("6", "Nov.", "2025")]
    [TestCase("6", "NOVEMBER", "2025")]
    public void Read_WhenItIsADate_GivesIt(string day, string month, string year) =>
        Assert.That(TypedDate.Read(day, month, year).Date, Is.EqualTo(new DateOnly(2025, 11, 6)));

    [TestCase("", "", "", null)]
    [TestCase("6", "", "", "must include a month and a year")]
    [TestCase("6", "11", " ", "must include a year")]
    [TestCase("", "11", "2025", "must include a day")]
    [TestCase("31", "2", "2025", "must be a real date")]
    [TestCase("29", "feb", "2025", "must be a real date")]
    [TestCase("0", "1", "2025", "must be a real date")]
    [TestCase("6", "13", "2025", "must be a real date")]
    [TestCase("6", "ma", "2025", "must be a real date")]
    [TestCase("six", "11", "2025", "must be a real date")]
    [TestCase("6", "11", "25", "must include a year with 4 numbers")]
    [TestCase("6", "11", "20255", "must include a year with 4 numbers")]
    [TestCase("6", "11", "0000", "must have a year from 1900 to 2199")]
    [TestCase("1", "1", "0001", "must have a year from 1900 to 2199")]
    [TestCase("31", "12", "9999", "must have a year from 1900 to 2199")]
    [TestCase("6", "11", "99999999999", "must be a real date")]
    public void Read_WhenItIsNoDate_SaysWhy(string day, string month, string year, string? problem)
    {
        var typed = TypedDate.Read(day, month, year);

        Assert.That(typed.Date, Is.Null);
        Assert.That(typed.Problem, Is.EqualTo(problem));
    }

    [TestCase("6", "13", "2025", false, true, false)]
    [TestCase("32", "1", "2025", true, false, false)]
    [TestCase("6", "11", "25", false, false, true)]
    [TestCase("30", "2", "2025", true, true, true)]
    public void Read_MarksThePartsThatAreWrong(string day, string month, string year, bool dayIsWrong, bool monthIsWrong, bool yearIsWrong)
    {
        var typed = TypedDate.Read(day, month, year);

        Assert.That((typed.DayIsWrong, typed.MonthIsWrong, typed.YearIsWrong), Is.EqualTo((dayIsWrong, monthIsWrong, yearIsWrong)));
    }

    [Test]
    public void Read_GivesBackEveryDateThatCanBeTyped() =>
        Prop.ForAll(
            Gen.Choose(new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2199, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary(),
            date => TypedDate.Read($"{date.Day}", $"{date.Month}", $"{date.Year}").Date == date).QuickCheckThrowOnFailure();
}

using MusicHub.Domain.Visits.Sheets;

namespace MusicHub.Tests.Domain.Visits.Sheets;

public sealed class SheetDayTests
{
    [TestCase("6/11/25")]
    [TestCase("06.11.2025")]
    [TestCase("6-11-2025")]
    [TestCase("6 Nov 2025")]
    [TestCase("6th November 2025")]
    [TestCase("Thu 6 Nov 25")]
    [TestCase("Thursday, 6 November 2025")]
    [TestCase("06-Nov-25")]
    [TestCase("2025-11-06")]
    [TestCase("2025-11-06 00:00:00")]
    [TestCase(" 6 / 11 / 2025 ")]
    [TestCase("45967")]
    public void ADay_IsReadAsTrackersWriteIt(string text) => Assert.That(SheetDay.Read(text).Day?.Day, Is.EqualTo(new DateOnly(2025, 11, 6)));

    [TestCase("Autumn 2", "names a term, not a day")]
    [TestCase("Summer half term", "names a term, not a day")]
    [TestCase("Nov 2025", "names a month, not a day")]
    [TestCase("6 Nov", "does not say the year")]
    [TestCase("31/02/2025", "not a day of the calendar")]
    [TestCase("11/25/2025", "Write the day first: 25/11/2025")]
    [TestCase("tbc", "does not say the day")]
    [TestCase("12", "is not a date")]
    public void WhatIsNoDay_IsRefusedInWords(string text, string words) => Assert.That(SheetDay.Read(text).Problem, Does.Contain(words));

    [TestCase("11/6/25", "2025-11-06")]
    [TestCase("w/c 11/3/25", "2025-11-03")]
    [TestCase("11/25/2025", "2025-11-25")]
    [TestCase("25/11/2025", "2025-11-25")]
    [TestCase("06.11.2025", "2025-11-06")]
    [TestCase("11/6", "2025-11-06")]
    public void TheAmericanWay_IsReadWhereItIsSaid(string text, string expected) => Assert.That(SheetDay.Read(text, 2025, monthFirst: true).Day?.Day, Is.EqualTo(DateOnly.Parse(expected, null)));

    [Test]
    public void TimeWeekAndDoubt_AreTold()
    {
        Assert.That(SheetDay.Read("06/11/2025 09:30").Day, Is.EqualTo(new SheetDay(new(2025, 11, 6), Time: new(9, 30), IsEitherWay: true)));
        Assert.That(SheetDay.Read("w/c 3 Nov 2025").Day, Is.EqualTo(new SheetDay(new(2025, 11, 3), IsWeek: true)));
        Assert.That(SheetDay.Read("11/25/2025").IsAmerican, Is.True);
        Assert.That(SheetDay.Read("25/11/2025").Day, Is.EqualTo(new SheetDay(new(2025, 11, 25), IsDayFirst: true)));
        Assert.That(SheetDay.Read("12.09.2025").Day!.IsEitherWay, Is.False, "points are not American");
        Assert.That(SheetDay.Read("11/23", 2025).IsAmerican, Is.True);
    }
}

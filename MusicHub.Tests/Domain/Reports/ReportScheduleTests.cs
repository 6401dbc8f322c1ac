using MusicHub.Domain.Reports;

namespace MusicHub.Tests.Domain.Reports;

public sealed class ReportScheduleTests
{
    [TestCase("2025-11-28", false, Description = "the day before it is due")]
    [TestCase("2025-11-29", true)]
    [TestCase("2025-12-20", true, Description = "caught up after the meeting")]
    public void ABoardMeeting_HasItsReportTenDaysBefore(string today, bool isDue) =>
        Assert.That(Keys(today, new DateOnly(2025, 12, 9)).Contains("board/2025-autumn/2025-12-09"), Is.EqualTo(isDue));

    [TestCase("2026-01-04", false, Description = "holidays count to the term")]
    [TestCase("2026-01-05", true)]
    public void ATermThatIsOver_HasItsReport(string today, bool isDue) =>
        Assert.That(Keys(today).Contains("board/2025-autumn/end"), Is.EqualTo(isDue));

    [TestCase("2026-01-20", "board/2025-autumn/2026-01-20", Description = "ten days before, the spring term is six days old")]
    [TestCase("2026-03-24", "board/2025-spring/2026-03-24")]
    [TestCase("2026-07-14", "board/2025-summer/2026-07-14")]
    [TestCase("2026-09-15", "board/2025-summer/2026-09-15")]
    public void AnEarlyMeeting_IsToldOfTheTermBefore(string meeting, string key)
    {
        var on = DateOnly.Parse(meeting);
        Assert.That(Keys(meeting, on), Does.Contain(key));
    }

    [Test]
    public void AReportForAMeeting_CountsToTheMeetingAtMost_AndNeverBeyondItsTerm()
    {
        var due = ReportSchedule.DueBy(new(2026, 1, 20), BoardCase.Calendar, [new(2025, 12, 9), new(2026, 1, 20)], 10);

        Assert.That(due.Where(report => report.MeetingOn is not null).Select(report => report.UpTo), Is.EqualTo(new DateOnly[] { new(2025, 12, 9), new(2026, 1, 4) }));
    }

    [Test]
    public void WhatIsLongPast_IsNotMadeAnyMore()
    {
        var due = ReportSchedule.DueBy(new(2026, 6, 1), BoardCase.Calendar, [new(2025, 12, 9)], 10);

        Assert.That(due.Select(report => report.Key), Is.EqualTo(new[] { "board/2025-spring/end" }));
    }

    [Test]
    public void WhatIsAhead_BeginsTomorrow_AndNothingIsInBoth()
    {
        DateOnly[] meetings = [new(2025, 12, 9), new(2026, 3, 24)];
        var today = new DateOnly(2025, 11, 29);
        var due = ReportSchedule.DueBy(today, BoardCase.Calendar, meetings, 10).Select(report => report.Key).ToList();
        var ahead = ReportSchedule.Ahead(today, 120, BoardCase.Calendar, meetings, 10).Select(report => report.Key).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(due, Does.Contain("board/2025-autumn/2025-12-09"));
            Assert.That(ahead, Is.EqualTo(new[] { "board/2025-autumn/end", "board/2025-spring/2026-03-24" }));
        });
    }

    [Test]
    public void DayByDay_EachReportComesOnce_HoweverLongTheServerWasOff()
    {
        DateOnly[] meetings = [new(2025, 12, 9), new(2026, 3, 24)];
        var daily = new HashSet<string>();
        for (var day = new DateOnly(2025, 9, 1); day <= new DateOnly(2026, 8, 31); day = day.AddDays(1))
            daily.UnionWith(ReportSchedule.DueBy(day, BoardCase.Calendar, meetings, 10).Select(report => report.Key));
        var monthly = new HashSet<string>();
        for (var day = new DateOnly(2025, 9, 1); day <= new DateOnly(2026, 8, 31); day = day.AddDays(91))
            monthly.UnionWith(ReportSchedule.DueBy(day, BoardCase.Calendar, meetings, 10).Select(report => report.Key));

        Assert.That(monthly, Is.EquivalentTo(daily));
        Assert.That(daily, Is.SupersetOf(new[] { "board/2025-autumn/end", "board/2025-autumn/2025-12-09", "board/2025-spring/end", "board/2025-spring/2026-03-24" }));
    }

    private static List<string> Keys(string today, params DateOnly[] meetings) =>
        [.. ReportSchedule.DueBy(DateOnly.Parse(today), BoardCase.Calendar, meetings, 10).Select(report => report.Key)];
}

using FsCheck;
using FsCheck.Fluent;
using MusicHub.Domain.Calendar;
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
    public void AReportForAMeeting_CountsToTheDayBeforeItIsMade_AndNeverBeyondItsTerm()
    {
        var due = ReportSchedule.DueBy(new(2026, 1, 20), BoardCase.Calendar, [new(2025, 12, 9), new(2026, 1, 20)], ReportLeads.Usual);

        Assert.That(due.Where(report => report.MeetingOn is not null).Select(report => report.UpTo), Is.EqualTo(new DateOnly[] { new(2025, 11, 28), new(2026, 1, 4) }));
    }

    [Test]
    public void WhatIsLongPast_IsNotMadeAnyMore()
    {
        var due = ReportSchedule.DueBy(new(2026, 6, 1), BoardCase.Calendar, [new(2025, 12, 9)], ReportLeads.Usual);

        Assert.That(due.Select(report => report.Key), Is.EqualTo(new[] { "board/2025-spring/end" }));
    }

    [Test]
    public void WhatIsAhead_BeginsTomorrow_AndNothingIsInBoth()
    {
        DateOnly[] meetings = [new(2025, 12, 9), new(2026, 3, 24)];
        var today = new DateOnly(2025, 11, 29);
        var due = ReportSchedule.DueBy(today, BoardCase.Calendar, meetings, ReportLeads.Usual).Select(report => report.Key).ToList();
        var ahead = ReportSchedule.Ahead(today, 120, BoardCase.Calendar, meetings, ReportLeads.Usual).Select(report => report.Key).ToList();

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
            daily.UnionWith(ReportSchedule.DueBy(day, BoardCase.Calendar, meetings, ReportLeads.Usual).Select(report => report.Key));
        var monthly = new HashSet<string>();
        for (var day = new DateOnly(2025, 9, 1); day <= new DateOnly(2026, 8, 31); day = day.AddDays(91))
            monthly.UnionWith(ReportSchedule.DueBy(day, BoardCase.Calendar, meetings, ReportLeads.Usual).Select(report => report.Key));

        Assert.That(monthly, Is.EquivalentTo(daily));
        Assert.That(daily, Is.SupersetOf(new[] { "board/2025-autumn/end", "board/2025-autumn/2025-12-09", "board/2025-spring/end", "board/2025-spring/2026-03-24" }));
    }

    [Test]
    public void AYearThatIsOver_HasItsNeedsAnalysisAndFinanceReport()
    {
        var end = BoardCase.Calendar.LastDay(new(2025, TermName.Summer));

        Assert.That(Keys($"{end:yyyy-MM-dd}"), Has.None.StartsWith("needs"));
        Assert.That(Keys($"{end.AddDays(1):yyyy-MM-dd}"), Does.Contain("needs/2025-summer/end").And.Contain("finance/2025-summer/end"));
    }

    [Test]
    public void TheDecemberMeeting_IsToldOfTheTermThatIsNotOver()
    {
        var report = ReportSchedule.DueBy(new(2025, 12, 9), BoardCase.Calendar, [new(2025, 12, 9)], ReportLeads.Usual).Single(due => due.MeetingOn is not null);

        Assert.That(report.Dates, Is.EqualTo(new ReportDates(new(2025, 11, 28), new(2025, 11, 29), new(2025, 12, 1), new(2025, 12, 3), new(2025, 12, 4), new(2025, 12, 9))));
        Assert.That(report.UpTo, Is.LessThan(BoardCase.Calendar.LastDay(report.Term)));
    }

    /// <summary>Whatever the meetings and the lead times: the dates of a meeting are in order, no report comes twice, and a server that was off asks in the end for what one that was on asked for.</summary>
    [Test]
    public void WhateverTheMeetings_DatesAreInOrder_NoneIsDoubled_AndAllAreCaughtUp()
    {
        var property = Prop.ForAll(Meetings.ToArbitrary(), Leads.ToArbitrary(), Gen.Choose(1, ReportSchedule.CatchUpDays).ToArbitrary(), (meetings, leads, pause) =>
        {
            var (first, last) = (new DateOnly(2025, 9, 1), new DateOnly(2026, 8, 31));
            List<string> daily = [.. Days(first, last, 1).SelectMany(day => Due(day).Where(due => due.DueOn == day)).Select(due => due.Key)];
            HashSet<string> late = [.. Days(first, last, pause).Append(last).SelectMany(day => Due(day).Where(due => due.DueOn >= first)).Select(due => due.Key)];
            return daily.Count == daily.Distinct().Count() && late.SetEquals(daily)
                && Due(last).All(due => due.Dates is not { } dates || (due.UpTo <= dates.CutOff && dates.CutOff < dates.MadeOn && dates.MadeOn < dates.CheckBy && dates.CheckBy <= dates.ApproveBy && dates.ApproveBy <= dates.PapersOn && dates.PapersOn < dates.MeetingOn))
                && !Due(first).IntersectBy(ReportSchedule.Ahead(first, 120, BoardCase.Calendar, meetings, leads).Select(due => due.Key), due => due.Key).Any();

            IReadOnlyList<ScheduledReport> Due(DateOnly day) => ReportSchedule.DueBy(day, BoardCase.Calendar, meetings, leads);
        });

        property.Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    private static readonly Gen<DateOnly[]> Meetings = Gen.Choose(0, 400).Select(day => new DateOnly(2025, 9, 1).AddDays(day)).ArrayOf().Select(days => days.Take(6).ToArray());

    private static readonly Gen<ReportLeads> Leads =
        from papers in Gen.Choose(1, 20)
        from approve in Gen.Choose(papers, 30)
        from check in Gen.Choose(approve, 40)
        from made in Gen.Choose(check + 1, ReportLeads.Longest)
        select new ReportLeads(made, check, approve, papers);

    private static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last, int pause)
    {
        for (var day = first; day <= last; day = day.AddDays(pause))
            yield return day;
    }

    private static List<string> Keys(string today, params DateOnly[] meetings) =>
        [.. ReportSchedule.DueBy(DateOnly.Parse(today), BoardCase.Calendar, meetings, ReportLeads.Usual).Select(report => report.Key)];
}

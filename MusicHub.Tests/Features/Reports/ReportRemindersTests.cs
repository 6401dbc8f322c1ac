using MusicHub.Domain.Calendar;
using MusicHub.Domain.Hub;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Reports;

/// <summary>Before each date of a board meeting, those who have to act are reminded, on the home page and in the week's digest.</summary>
public sealed class ReportRemindersTests : HubTests
{
    private static readonly DateOnly Meeting = new(2026, 2, 20);

    [SetUp]
    public Task AMeeting() => Hub.Change<HubSettings>(HubSettings.TheId, hub => hub.AddBoardMeeting(Meeting, null).OrThrow());

    [Test]
    public async Task WhoRecords_IsToldOfTheLastDayThatCounts()
    {
        foreach (var role in new[] { Role.Visitor, Role.RegionalManager, Role.HeadOfParticipation })
        {
            Assert.That((await Hub.As(role).Get("/")).Text, Does.Contain("What is recorded by Monday 9 February 2026 counts in the report for the board meeting on 20 February 2026"), role.ToString());
            Assert.That((await Hub.As(role).Get("/my/digest")).Text, Does.Contain("Last day that counts in a board report").And.Contain("9 Feb 2026"), role.ToString());
        }

        Assert.That((await Hub.As(Role.BoardMember).Get("/")).Text, Does.Not.Contain("What is recorded by"));
        Hub.Clock.Advance(TimeSpan.FromDays(7));
        Assert.That((await Hub.As(Role.Visitor).Get("/")).Text, Does.Not.Contain("What is recorded by"), "the day has passed");
    }

    [TestCase(ReportState.Draft, Role.HeadOfParticipation, "To check by 12 Feb 2026")]
    [TestCase(ReportState.Checked, Role.Approver, "To approve by 14 Feb 2026")]
    [TestCase(ReportState.Approved, Role.HeadOfParticipation, "To publish by 15 Feb 2026")]
    [TestCase(ReportState.Approved, Role.Approver, "To publish by 15 Feb 2026")]
    public async Task WhoHasToAct_IsTold_WithTheDay(ReportState state, Role role, string told)
    {
        await AScheduledReport(state);

        Assert.That((await Hub.As(role).Get("/")).Text, Does.Contain(told));
        Assert.That((await Hub.As(role).Get("/my/digest")).Text, Does.Contain("Reports that wait for you").And.Contain(told));
        var other = role == Role.HeadOfParticipation && state != ReportState.Approved ? Role.Approver : Role.Finance;
        Assert.That((await Hub.As(other).Get("/")).Text, Does.Not.Contain(told));
    }

    private async Task AScheduledReport(ReportState state)
    {
        var due = new ScheduledReport(ReportKind.Board, new(2025, TermName.Autumn), Meeting.AddDays(-10), Meeting.AddDays(-11), Meeting);
        var report = Report.Schedule(due, Hub.Clock.GetUtcNow());
        report.MakeReady(Hub.Clock.GetUtcNow()).OrThrow();
        if (state != ReportState.Draft)
            Hub.Walk(report, state).OrThrow();
        await Hub.Save(report);
    }
}

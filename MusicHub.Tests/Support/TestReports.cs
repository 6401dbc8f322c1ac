using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MusicHub.Data.Calendar;
using MusicHub.Data.Reports;
using MusicHub.Domain;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Reports.Needs;
using MusicHub.Web.Features.Reports;
using MusicHub.Web.Jobs;

namespace MusicHub.Tests.Support;

/// <summary>Reports for a test: their figures are real, their files a few bytes, as printing takes seconds.</summary>
public static class TestReports
{
    public static readonly TermKey Autumn = new(2025, TermName.Autumn);

    /// <summary>Asked for by the regional manager, waiting for its job.</summary>
    public static async Task<Report> ARequestedReport(this TestHub hub, Action<JobRun>? run = null)
    {
        await using var db = hub.Open();
        var by = hub.Person(Role.RegionalManager).Id;
        var report = Report.Request(ReportKind.Board, Autumn, Guid.NewGuid(), by, hub.Clock.GetUtcNow(), await db.Calendar()).OrThrow();
        var job = new JobRun(BuildReport.JobKind, report.Id, by, hub.Clock.GetUtcNow());
        run?.Invoke(job);
        await hub.Save(report, job);
        return report;
    }

    public static async Task<Report> AReadyReport(this TestHub hub, Func<Report, Result>? then = null)
    {
        var asked = await hub.ARequestedReport(run =>
        {
            run.Claim("test", hub.Clock.GetUtcNow(), TimeSpan.FromMinutes(1)).OrThrow();
            run.Complete(hub.Clock.GetUtcNow());
        });
        await using var db = hub.Open();
        var report = await db.Reports.SingleAsync(report => report.Id == asked.Id);
        report.MakeReady(hub.Clock.GetUtcNow()).OrThrow();
        then?.Invoke(report).OrThrow();
        var figures = BoardFigures.Of(await db.BoardInput(report.Term, report.UpTo, null, hub.Clock.GetUtcNow(), default));
        db.Add(new ReportSnapshot(report, BoardReport.CurrentFormat, figures.ToJson()));
        db.Add(new ReportFile(report, ReportFileKind.Pdf, "board.pdf", Encoding.ASCII.GetBytes("%PDF-test")));
        db.Add(new ReportFile(report, ReportFileKind.Workbook, "board.xlsx", Encoding.ASCII.GetBytes("PK-test")));
        db.Open(new Change("Report made", hub.Clock.GetUtcNow(), null, report));
        await db.SaveChangesAsync();
        return report;
    }

    /// <summary>Of the year, as its job would make it.</summary>
    public static async Task<Report> ANeedsAnalysis(this TestHub hub, bool published = false)
    {
        await using var db = hub.Open();
        var now = hub.Clock.GetUtcNow();
        var report = Report.Request(ReportKind.Needs, Autumn, Guid.NewGuid(), hub.Person(Role.RegionalManager).Id, now, await db.Calendar()).OrThrow();
        report.MakeReady(now).OrThrow();
        if (published)
            hub.Walk(report, ReportState.Published).OrThrow();
        var figures = NeedsFigures.Of(await db.NeedsInput(report.Term.StartYear, now, default));
        db.AddRange(report, new ReportSnapshot(report, NeedsReport.CurrentFormat, figures.ToJson()));
        db.Open(new Change("Report made", now, null, report));
        await db.SaveChangesAsync();
        return report;
    }

    public static Task<Report> APublishedReport(this TestHub hub) =>
        hub.AReadyReport(report => hub.Walk(report, ReportState.Published));

    public static Task<Report> ACheckedReport(this TestHub hub) => hub.AReadyReport(report => hub.Walk(report, ReportState.Checked));

    public static Task<Report> AnApprovedReport(this TestHub hub) => hub.AReadyReport(report => hub.Walk(report, ReportState.Approved));

    /// <summary>From a draft, by the people whose part it is.</summary>
    public static Result Walk(this TestHub hub, Report report, ReportState until)
    {
        var now = hub.Clock.GetUtcNow();
        report.Check(hub.Person(Role.HeadOfParticipation).Id, now).OrThrow();
        if (until != ReportState.Checked)
            report.Approve(hub.Person(Role.Approver).Id, now).OrThrow();
        return until == ReportState.Published ? report.Publish(hub.Person(Role.Approver).Id, now) : Result.Done;
    }

    public static Task<Report> AWithdrawnReport(this TestHub hub) => hub.AReadyReport(report =>
    {
        hub.Walk(report, ReportState.Published).OrThrow();
        return report.Withdraw("A school was counted twice", hub.Person(Role.Approver).Id, hub.Clock.GetUtcNow());
    });

    /// <summary>Does the jobs that wait, in the program itself.</summary>
    public static Task WorkOff(this TestHub hub) => hub.Host.Services.GetRequiredService<Worker>().WorkOff(default);
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Tests.Support;
using MusicHub.Web.Features.Reports;

namespace MusicHub.Tests.Features.Reports;

/// <summary>Draft, checked, approved, published: who takes which step, and what others see meanwhile.</summary>
public sealed class ReportWayTests : HubTests
{
    [Test]
    public async Task EachStep_IsOfferedToWhoTakesIt_AndToNobodyElse()
    {
        var report = await Hub.AReadyReport();
        var (head, approver) = (Hub.As(Role.HeadOfParticipation), Hub.As(Role.Approver));
        Assert.That(Steps(await approver.Get(Page(report))).Concat(Steps(await Hub.As(Role.Finance).Get(Page(report)))), Is.Empty);

        var @checked = await head.Submit(await head.Get(Page(report)), [], "I have checked it");
        Assert.That(@checked.Text, Does.Contain("It waits for an approver now").And.Contain("Report checked").And.Contain("by Only Head of Participation"));
        Assert.That(Steps(@checked), Is.EqualTo(new[] { "Send back" }));

        var approved = await approver.Submit(await approver.Get(Page(report)), [], "Approve");
        Assert.That(approved.Text, Does.Contain("Report approved").And.Contain("by Only Approver"));
        Assert.That(Steps(approved), Is.EqualTo(new[] { "Publish", "Send back" }));
        Assert.That((await Hub.As(Role.BoardMember).Get(Page(report))).Status, Is.EqualTo(HttpStatusCode.NotFound));

        var published = await approver.Submit(await approver.Get($"{Page(report)}/publish"), []);
        Assert.That(Steps(published), Is.EqualTo(new[] { "Withdraw" }));
        Assert.That(Steps(await head.Get(Page(report))), Is.EqualTo(new[] { "Make a corrected one", "Withdraw" }));
    }

    [Test]
    public async Task AStepThatIsNotItsTurn_IsRefused_OnTheReportsPage()
    {
        var report = await Hub.AReadyReport();
        var head = Hub.As(Role.HeadOfParticipation);
        var form = await head.Get(Page(report));
        await head.Submit(form, [], "I have checked it");
        var stale = await head.Post(form, [], "I have checked it");

        Assert.That(stale.Status, Is.EqualTo(HttpStatusCode.Redirect).Or.EqualTo(HttpStatusCode.Conflict), "the same post is one; another is a conflict");
        var approver = Hub.As(Role.Approver);
        var refused = await approver.Submit(await approver.Get($"{Page(report)}/publish"), []);
        Assert.That(refused.Errors, Is.EqualTo(new[] { ReportRefusals.NotApproved.Message }));
    }

    [Test]
    public async Task CheckingWhatSomebodyElseHasSentOn_IsAConflict()
    {
        var report = await Hub.AReadyReport();
        var head = Hub.As(Role.HeadOfParticipation);
        var form = await head.Get(Page(report));
        await Hub.Change<Report>(report.Id, row => row.Check(Hub.SouthManager.Id, Hub.Clock.GetUtcNow()).OrThrow());

        var conflict = await head.Submit(form, [], "I have checked it");

        Assert.That(conflict.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(conflict.Text, Does.Contain("Sasha South"));
    }

    [Test]
    public async Task SendingBack_SaysWhy_AndItIsToBeCheckedAnew()
    {
        var report = await Hub.AnApprovedReport();
        var approver = Hub.As(Role.Approver);
        var refused = await approver.Submit(await approver.Get($"{Page(report)}/send-back"), new() { ["Form.Reason"] = " " });
        Assert.That(refused.Errors, Is.EqualTo(new[] { "Say what is to be put right." }));

        var back = await approver.Submit(refused, new() { ["Form.Reason"] = "Broxbourne’s target is last year’s" });

        Assert.That(back.Text, Does.Contain("Report sent back").And.Contain("Broxbourne’s target is last year’s").And.Contain("It waits for the Head to check it"));
        Assert.That(Steps(await Hub.As(Role.HeadOfParticipation).Get(Page(report))), Is.EqualTo(new[] { "I have checked it" }));
    }

    [Test]
    public async Task ACorrectedReport_AndTheOneBefore_NameEachOther_ToBoardMembersWhenItIsPublished()
    {
        var report = await Hub.APublishedReport();
        var (head, board) = (Hub.As(Role.HeadOfParticipation), Hub.As(Role.BoardMember));
        var asked = await head.Submit(await head.Get($"{Page(report)}/correct"), new() { ["Form.Reason"] = "A school was counted twice" });
        Assert.That(asked.Text, Does.Contain("This report corrects the one published on 3 Feb 2026 at 10:00. What was wrong: A school was counted twice"));
        var successor = await Successor(report);
        Assert.That((await head.Get(Page(report))).Text, Does.Contain("The corrected report is on its way"));
        Assert.That((await board.Get(Page(report))).Text, Does.Not.Contain("corrected"));
        Assert.That((await board.Get($"/reports/{successor}")).Status, Is.EqualTo(HttpStatusCode.NotFound));

        await Hub.Change<Report>(successor, row =>
        {
            row.MakeReady(Hub.Clock.GetUtcNow()).OrThrow();
            Hub.Walk(row, ReportState.Published).OrThrow();
        });

        Assert.That((await board.Get(Page(report))).Document.QuerySelector($"main a[href='/reports/{successor}']")!.TextContent, Is.EqualTo("Read the corrected report of 3 Feb 2026 at 10:00"));
        var second = await head.Submit(await head.Get($"{Page(report)}/correct"), new() { ["Form.Reason"] = "Once more" });
        Assert.That(second.Errors, Is.EqualTo(new[] { ReportRefusals.CorrectedAlready.Message }));
    }

    [Test]
    public async Task PublishingAndWithdrawing_AreToldToBoardMembers_ByEMailAndOnTheirHomePage()
    {
        foreach (var (name, value) in MailServer.SettingsFor(MailServer.FreePort()))
            Hub.Settings[name] = value;
        var report = await Hub.AnApprovedReport();
        var approver = Hub.As(Role.Approver);

        await approver.Submit(await approver.Get($"{Page(report)}/publish"), []);
        Assert.That((await Hub.As(Role.BoardMember).Get("/")).Text, Does.Contain("New: Board report, Autumn 2025, published on 3 February 2026"));
        await approver.Submit(await approver.Get($"{Page(report)}/withdraw"), new() { ["Form.Reason"] = "A school was counted twice" });

        Assert.That((await Hub.As(Role.BoardMember).Get("/")).Text, Does.Contain("Withdrawn: Board report, Autumn 2025"));
        await using var db = Hub.Open();
        var mails = await db.Mails.OrderBy(mail => mail.Id).ToListAsync();
        Assert.That(mails.Select(mail => (mail.To, mail.Subject)), Is.EqualTo(new[]
        {
            ("BoardMember@example.org", "Board report, Autumn 2025 is published"), ("BoardMember@example.org", "Board report, Autumn 2025 has been withdrawn"),
        }));
        Assert.That(mails[1].Text, Does.Contain("A school was counted twice").And.Contain($"/reports/{report.Id}"));
    }

    [Test]
    public async Task Published_ItHasFilesOfItsOwn_AndTheDraftsAreGone()
    {
        var report = await Hub.AnApprovedReport();
        var approver = Hub.As(Role.Approver);
        var draft = (await approver.Get(Page(report))).Document.QuerySelector(".hub-files a")!.GetAttribute("href")!;

        await approver.Submit(await approver.Get($"{Page(report)}/publish"), []);

        Assert.That((await Hub.As(Role.BoardMember).Get(draft)).Status, Is.EqualTo(HttpStatusCode.NotFound), "a draft is for nobody outside");
        Assert.That((await Hub.As(Role.BoardMember).Get(Page(report))).Document.QuerySelectorAll(".hub-files a"), Is.Empty);
        await using var db = Hub.Open();
        Assert.That(await db.JobRuns.Where(run => run.SubjectId == report.Id && run.Kind == PrintReport.JobKind).Select(run => run.State).SingleAsync(), Is.EqualTo(JobState.Queued));
        await Hub.WorkOff();
        Assert.That(await db.ReportFiles.Where(file => file.ReportId == report.Id).Select(file => file.Name).ToListAsync(), Has.Count.EqualTo(2).And.None.Contain("draft"));
        var files = (await Hub.As(Role.BoardMember).Get(Page(report))).Document.QuerySelectorAll(".hub-files a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.That(files, Has.Count.EqualTo(2).And.No.Member(draft));
    }

    private async Task<Guid> Successor(Report report)
    {
        await using var db = Hub.Open();
        return (await db.Reports.SingleAsync(other => other.PredecessorId == report.Id)).Id;
    }

    private static string Page(Report report) => $"/reports/{report.Id}";

    /// <summary>The buttons at the head of a report's page.</summary>
    private static List<string> Steps(HubPage page) =>
        [.. page.Document.QuerySelectorAll("main .govuk-button").Select(button => button.TextContent.Trim()).Where(text => text is not ("Check again" or "Stop" or "Try again"))];
}

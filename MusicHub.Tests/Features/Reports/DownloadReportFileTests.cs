using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Reports;

public sealed class DownloadReportFileTests
{
    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [TestCase(ReportFileKind.Pdf, "application/pdf", "board.pdf", "%PDF-test")]
    [TestCase(ReportFileKind.Workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "board.xlsx", "PK-test")]
    public async Task Get_SendsTheFileUnderItsName_AndTheHistorySaysWhoTookIt(ReportFileKind kind, string type, string name, string bytes)
    {
        var report = await _hub.APublishedReport();

        using var answer = await _hub.As(Role.BoardMember).Http.GetAsync($"/reports/files/{await FileOf(report, kind)}");

        await using var db = _hub.Open();
        var change = await db.Changes.SingleAsync(change => change.Kind == "Report downloaded");
        Assert.Multiple(async () =>
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo(type));
            Assert.That((answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileName), Is.EqualTo(("attachment", name)));
            Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo(bytes));
            Assert.That((change.SubjectId, change.ById, change.Reason), Is.EqualTo((report.Id, (Guid?)_hub.Person(Role.BoardMember).Id, kind.Title())));
        });
    }

    [Test]
    public async Task Get_ByABoardMember_BeforeItIsPublishedOrAfterItIsWithdrawn_IsNotFound()
    {
        foreach (var report in new[] { await _hub.AReadyReport(), await _hub.AWithdrawnReport() })
        {
            using var answer = await _hub.As(Role.BoardMember).Http.GetAsync($"/reports/files/{await FileOf(report, ReportFileKind.Pdf)}");
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        }

        await using var db = _hub.Open();
        Assert.That(await db.Changes.AnyAsync(change => change.Kind == "Report downloaded"), Is.False);
    }

    [Test]
    public async Task Get_ByABoardMemberWhoAlsoVisits_BeforeItIsPublished_IsNotFound()
    {
        var both = Person.Add("Bo Both", null, [Role.BoardMember, Role.Visitor]).OrThrow();
        await _hub.Save(both);
        var report = await _hub.AReadyReport();

        using var answer = await _hub.As(both).Http.GetAsync($"/reports/files/{await FileOf(report, ReportFileKind.Pdf)}");
        var page = await _hub.As(both).Get($"/reports/{report.Id}");

        Assert.That((answer.StatusCode, page.Status), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.NotFound)));
    }

    private async Task<Guid> FileOf(Report report, ReportFileKind kind)
    {
        await using var db = _hub.Open();
        return await db.ReportFiles.Where(file => file.ReportId == report.Id && file.Kind == kind).Select(file => file.Id).SingleAsync();
    }
}

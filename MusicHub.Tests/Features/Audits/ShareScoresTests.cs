using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Audits;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Tests.Documents.Pdf;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Audits;

/// <summary>Scores are the hub's own until it shares them with the school, and when it takes them back.</summary>
public sealed class ShareScoresTests : HubTests
{
    private const string Score = "2.0 of 4";

    private HubClient Me { get; set; } = null!;

    private Audit Audit { get; set; } = null!;

    [SetUp]
    public async Task ACompletedAudit()
    {
        Me = Hub.As(Role.RegionalManager);
        Audit = await Hub.AnAudit(await Hub.AToolkit(), _ => 2, complete: true);
    }

    [Test]
    public async Task BeforeTheyAreShared_NothingThatReachesTheSchool_HasThem()
    {
        var page = await Me.Get($"/audits/{Audit.Id}");
        var secret = await Hub.AnAuditLink(Audit);
        var school = Hub.Anonymous();

        Assert.That(page.Text, Does.Contain("the school is not shown them unless you share them").And.Contain(Score));
        Assert.That((await Me.Get($"/audits/{Audit.Id}/result")).Text, Does.Contain("Not shared").And.Not.Contain("Make a link"));
        Assert.That((await Me.Get($"/audits/{Audit.Id}/result.pdf")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await Me.Get($"/audits/{Audit.Id}/result/link")).Location, Is.EqualTo($"/audits/{Audit.Id}"));
        var opened = await Open(school, secret);
        Assert.That((opened.Status, opened.Text.Contains(Score, StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Gone, false)));
    }

    [Test]
    public async Task ASharedResult_IsSeenByItsLink_WithoutNotes_AndTheHistorySaysWhoSharedIt()
    {
        var shared = await Share();
        Assert.That(shared.Text, Does.Contain("What the school is shown").And.Contain("Shared since Tuesday 3 February 2026"));

        var made = await Me.Submit(await Me.Get($"/audits/{Audit.Id}/result/link"), []);
        var link = System.Text.RegularExpressions.Regex.Match(made.Text, @"/music-audit/([A-Za-z0-9_-]{20,})").Groups[1].Value;
        var school = Hub.Anonymous();
        var page = await Open(school, link);

        Assert.That(page.Text, Does.Contain(Score).And.Contain("Key features of music provision").And.Contain("shares what it says"));
        Assert.That(page.Document.QuerySelectorAll("form"), Is.Empty, "there is nothing to answer");
        Assert.That((await school.Get($"{page.Address}/1")).Text, Does.Contain(Score), "nor to change");
        await using var db = Hub.Open();
        var change = await db.Changes.SingleAsync(change => change.Kind == "Audit scores shared with the school");
        Assert.That((change.SubjectId, change.ById), Is.EqualTo((Audit.Id, (Guid?)Hub.Person(Role.RegionalManager).Id)));
        Assert.That((await Me.Get($"/audits/{Audit.Id}")).Text, Does.Contain("Shared with the school since Tuesday 3 February 2026"));
    }

    [Test]
    public async Task ThePdf_SaysWhatThePageSays()
    {
        await Share();

        using var answer = await Me.Http.GetAsync($"/audits/{Audit.Id}/result.pdf");
        var pdf = new PdfReader(await answer.Content.ReadAsByteArrayAsync());

        Assert.That(pdf.Info(), Does.Match(@"Tagged:\s+yes"));
        Assert.That(pdf.Text(), Does.Contain(Score).And.Contain(Hub.NorthSchool.Name));
    }

    [TestCase("take-back")]
    [TestCase("reopen")]
    public async Task TakenBack_OrOpenedAgain_LinksEnd(string how)
    {
        await Share();
        var secret = await Hub.AnAuditLink(Audit);
        var school = Hub.Anonymous();
        Assert.That((await Open(school, secret)).Text, Does.Contain(Score));

        await Me.Submit(await Me.Get($"/audits/{Audit.Id}/{how}"), how == "reopen" ? new() { ["Form.Reason"] = "A rating was wrong" } : []);

        var ended = await Open(school, secret);
        Assert.That((ended.Status, ended.Text.Contains(Score, StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Gone, false)));
        Assert.That((await Me.Get($"/audits/{Audit.Id}/result.pdf")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        await using var db = Hub.Open();
        Assert.That((await db.Audits.SingleAsync()).ScoresSharedOn, Is.Null);
    }

    [Test]
    public async Task StatementsThatAreTheHubsOwn_AreInNoFigureOfTheSchools()
    {
        var toolkit = StandardToolkit.Draft(2026);
        var question = toolkit.Sections[0].Questions.First(question => question.Kind == QuestionKind.Rating && question.Stages.HasFlag(SchoolStages.Primary));
        toolkit.ChangeQuestion(question.Id, new QuestionWords(question.Text, null, question.Kind, [], question.Stages, QuestionAudience.Internal) { Strand = question.Strand, Feature = question.Feature }).OrThrow();
        toolkit.Publish(Hub.Clock.GetUtcNow()).OrThrow();
        await Hub.Save(toolkit);
        var audit = await Hub.AnAudit(toolkit, of => of.Id == question.Id ? 4 : 2, complete: true);

        var page = await Me.Get($"/audits/{audit.Id}/result");

        Assert.That(page.Text, Does.Contain(Score).And.Contain("1 statement is the hub’s own and is left out of every figure here"));
        Assert.That((await Me.Get($"/audits/{audit.Id}")).Text, Does.Contain("2.1 of 4").Or.Contain("2.0 of 4"));
    }

    [Test]
    public async Task Post_Twice_OrByWhoMayNot_IsRefused()
    {
        var form = await Me.Get($"/audits/{Audit.Id}/share");
        var stale = await Me.Get($"/audits/{Audit.Id}/share");
        await Me.Submit(form, []);

        Assert.That((await Me.Post(stale, [])).Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await Hub.As(Role.Finance).Get($"/audits/{Audit.Id}/share")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await Hub.As(Role.BoardMember).Get($"/audits/{Audit.Id}/result")).Status, Is.EqualTo(HttpStatusCode.NotFound).Or.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await Hub.As(Role.Finance).Get($"/audits/{Audit.Id}/result")).Document.QuerySelectorAll("main a.govuk-button").Select(button => button.TextContent.Trim()), Is.EqualTo(new[] { "Take it as a PDF" }));
    }

    private static async Task<HubPage> Open(HubClient school, string secret) => await school.Get((await school.Get($"/music-audit/{secret}")).Location!);

    private async Task<HubPage> Share() => await Me.Submit(await Me.Get($"/audits/{Audit.Id}/share"), []);
}

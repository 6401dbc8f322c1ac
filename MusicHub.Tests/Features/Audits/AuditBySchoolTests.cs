using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Audits;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Audits;

/// <summary>An audit as a school answers it by itself, with its link and no account.</summary>
public sealed class AuditBySchoolTests : HubTests
{
    [Test]
    public async Task ASchool_AnswersStopsGoesOnAndSends_AndTheHubCompletes()
    {
        var toolkit = await Hub.AToolkit();
        var audit = await Hub.AnAudit(toolkit);
        var me = Hub.As(Role.RegionalManager);
        var made = await me.Submit(await me.Get($"/audits/{audit.Id}/link"), []);
        var link = made.Value("link")!;
        Assert.That(link, Does.Match("^https?://[^/]+/music-audit/[A-Za-z0-9_-]{43}$"));
        Assert.That(made.Value("text"), Does.Contain(link).And.Contain("Northgate Primary School").And.Contain("Thursday 5 March 2026"));
        Assert.That((await me.Get($"/audits/{audit.Id}/link")).Value("link"), Is.Null, "it is shown once");
        var (school, start) = await Open(link.Split('/')[^1]);
        Assert.That(start.Text, Does.Contain("Testshire Music Hub asks").And.Contain("0 of 5 answered"));

        var statement = toolkit.Sections[0].Questions[0];
        var second = await school.Submit(await school.Get($"{start.Address}/1"), new() { [Field(statement, "Rating")] = "3", [Field(statement, "Text")] = "Agreed in May" });
        Assert.That(second.Address, Is.EqualTo($"{start.Address}/2"));
        var (later, resumed) = await Open(link.Split('/')[^1]);
        Assert.That(resumed.Text, Does.Contain("1 of 5 answered").And.Contain("Go on"));
        var check = await later.Get($"{resumed.Address}/check");
        Assert.That(check.Text, Does.Contain("Established: Agreed in May").And.Contain("Not answered"));
        Assert.That((await later.Submit(check, [])).Title, Is.EqualTo("Thank you"));
        Assert.That((await later.Get($"{start.Address}/1")).Title, Is.EqualTo("Thank you"), "nothing can be changed any more");

        Assert.That((await me.Get("/")).Text, Does.Contain("Audits that schools have answered").And.Contain("Northgate Primary School"));
        Assert.That((await me.Get("/audits?state=Answered")).Rows, Has.Count.EqualTo(1));
        var seen = await me.Get($"/audits/{audit.Id}");
        Assert.That(seen.Text, Does.Contain("Answered by the school").And.Contain("the school 3 Feb 2026").And.Contain("Used up on"));
        var area = await me.Submit(await me.Get($"/audits/{audit.Id}/areas/1"), new() { [Field(statement, "Rating")] = "2" });
        Assert.That(area.Address, Is.EqualTo($"/audits/{audit.Id}/areas/2"));
        Assert.That((await Saved<Audit>(audit.Id)).State, Is.EqualTo(AuditState.Answered), "it still waits for the hub");
        var done = await me.Submit(await me.Get($"/audits/{audit.Id}/complete"), []);
        Assert.That(done.Text, Does.Contain("Completed").And.Contain("Emerging: Agreed in May"));
        Assert.That((await me.Get("/")).Text, Does.Not.Contain("Audits that schools have answered"));
    }

    [Test]
    public async Task WhatIsForTheHub_IsNeitherShownToTheSchoolNorTouchedByIt()
    {
        var toolkit = StandardToolkit.Draft(2025);
        var inside = toolkit.AddQuestion(toolkit.Sections[0].Id, new QuestionWords("What the hub makes of the head", null, QuestionKind.Rating, [], SchoolStages.All, QuestionAudience.Internal) { Strand = AuditStrand.Intent }).OrThrow();
        toolkit.Publish(Hub.Clock.GetUtcNow()).OrThrow();
        await Hub.Save(toolkit);
        var audit = await Hub.AnAudit(toolkit);
        var statement = toolkit.Sections[0].Questions[0];
        var hub = Hub.As(Role.HeadOfParticipation);
        await hub.Submit(await hub.Get($"/audits/{audit.Id}/areas/1"), new()
        {
            [Field(statement, "Rating")] = "4",
            [Field(statement, "Text")] = "A framed vision",
            [Field(statement, "Note")] = "Doubtful, ask again",
            [Field(inside, "Rating")] = "1",
        });
        var (school, start) = await Open(await Hub.AnAuditLink(audit, showsHub: true));

        var page = await school.Get($"{start.Address}/1");
        await school.Submit(page, new() { [Field(statement, "Rating")] = "3", [Field(statement, "Note")] = "Forged", [Field(inside, "Rating")] = "4" });
        HubPage[] seen = [start, page, await school.Get(start.Address), await school.Get($"{start.Address}/check")];
        var sent = await school.Submit(seen[^1], []);

        foreach (var shown in seen.Append(sent))
            Assert.That(shown.Document.DocumentElement.OuterHtml, Does.Not.Contain("What the hub makes").And.Not.Contain("Doubtful").And.Not.Contain("Mean").And.Not.Contain("Note").And.Not.Contain("of 4</span>"), shown.Address);
        Assert.That(page.Text, Does.Contain("A framed vision"), "evidence is shared");
        await using var db = Hub.Open();
        var sheet = await db.AnswerSheets.SingleAsync();
        Assert.That((sheet.AnswerTo(statement.Id)!.Number, sheet.AnswerTo(statement.Id)!.Note, sheet.AnswerTo(inside.Id)!.Number), Is.EqualTo((3, "Doubtful, ask again", 1)));
    }

    [Test]
    public async Task TheSchoolIsAskedAgain_ByANewLink_AndNoLinkOutlivesTheAudit()
    {
        var audit = await Hub.AnAudit(await Hub.AToolkit(), _ => 2);
        var (school, start) = await Open(await Hub.AnAuditLink(audit));
        await school.Submit(await school.Get($"{start.Address}/check"), []);
        var me = Hub.As(Role.RegionalManager);

        var made = await me.Submit(await me.Get($"/audits/{audit.Id}/link"), []);
        Assert.That((await Saved<Audit>(audit.Id)).State, Is.EqualTo(AuditState.InProgress));
        var (again, opened) = await Open(made.Value("link")!.Split('/')[^1]);
        var page = await again.Get($"{opened.Address}/1");
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        await me.Submit(await me.Get($"/audits/{audit.Id}/complete"), []);

        Assert.That((await again.Submit(page, [])).Title, Is.EqualTo("Thank you"));
        Assert.That((await me.Get($"/audits/{audit.Id}/link")).Location, Is.EqualTo($"/audits/{audit.Id}"));
    }

    [Test]
    public async Task AnEndedLink_OpensNothing_AndAnotherAuditStaysClosed()
    {
        var toolkit = await Hub.AToolkit();
        var (mine, other) = (await Hub.AnAudit(toolkit), await Hub.AnAudit(toolkit, school: Hub.SouthSchool));
        var secret = await Hub.AnAuditLink(mine);
        var (school, start) = await Open(secret);
        var (_, closed) = await Open(await Hub.AnAuditLink(other));
        Assert.That((await school.Get(closed.Address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(start.Response.Headers.GetValues("X-Robots-Tag"), Is.EqualTo(new[] { "noindex, nofollow" }));

        var me = Hub.As(Role.RegionalManager);
        var ended = await me.Submit(await me.Get($"/audits/{mine.Id}"), [], "End this link");
        Assert.That(ended.Text, Does.Contain("The link has ended. Nobody can use it any more."));
        Assert.That((await Open(secret)).Page.Text, Does.Contain("This link has ended. Ask Testshire Music Hub for a new one."));
        var (late, page) = await Open(await Hub.AnAuditLink(mine, days: 1));
        var area = await late.Get($"{page.Address}/1");
        Hub.Clock.Advance(TimeSpan.FromDays(2));
        Assert.That((await late.Submit(area, [])).Status, Is.EqualTo(HttpStatusCode.Gone));
    }

    [Test]
    public async Task WhatAColleagueSavedMeanwhile_IsShownToTheSchoolWithoutAName()
    {
        var toolkit = await Hub.AToolkit();
        var audit = await Hub.AnAudit(toolkit);
        var statement = toolkit.Sections[0].Questions[0];
        var (school, start) = await Open(await Hub.AnAuditLink(audit, showsHub: true));
        var page = await school.Get($"{start.Address}/1");
        var hub = Hub.As(Role.RegionalManager);
        await hub.Submit(await hub.Get($"/audits/{audit.Id}/areas/1"), new() { [Field(statement, "Rating")] = "4", [Field(statement, "Note")] = "Secret" });

        var conflict = await school.Submit(page, new() { [Field(statement, "Rating")] = "1" });

        Assert.That(conflict.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(conflict.Text, Does.Contain("Somebody else saved this area").And.Contain("Embedded").And.Not.Contain("Only").And.Not.Contain("Secret"));
    }

    [Test]
    public async Task NobodyBut_WhoConductsTheAudit_GivesALink()
    {
        var audit = await Hub.AnAudit(await Hub.AToolkit(), school: Hub.SouthSchool);

        Assert.That((await Hub.As(Role.RegionalManager).Get($"/audits/{audit.Id}/link")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await Hub.As(Role.Finance).Get($"/audits/{audit.Id}/link")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private async Task<(HubClient School, HubPage Page)> Open(string secret)
    {
        var school = Hub.Anonymous();
        return (school, await school.Get((await school.Get($"/music-audit/{secret}")).Location!));
    }

    private static string Field(Question question, string part) => $"Form.Answers[{question.Id}].{part}";
}

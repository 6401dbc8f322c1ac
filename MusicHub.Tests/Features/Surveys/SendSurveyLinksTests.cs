using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain;
using MusicHub.Domain.Mail;
using MusicHub.Domain.People;
using MusicHub.Tests.Features.Mail;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Surveys;

/// <summary>Links for many schools at once.</summary>
public sealed class SendSurveyLinksTests : MailTests
{
    private const string Address = "/surveys/2025/links";

    [Test]
    public async Task SchoolsOfTheList_GetALinkEach_AsAFileOrToPaste_AndEarlierOnesEnd()
    {
        var set = await Hub.ASurvey();
        var old = await Hub.ASurveyLink(Hub.SouthSchool);
        var done = TestHub.ASchool(900_100, "Done School", Hub.North.Id);
        await Hub.Save(done);
        await Hub.AResponse(set, done);
        var head = Hub.As(Role.HeadOfParticipation);
        Assert.That((await head.Get("/surveys")).Document.QuerySelector($"a[href^='{Address}']"), Is.Not.Null);

        var page = await head.Get(Address);
        Assert.That(Ticks(page), Is.EqualTo(new[] { ("Northgate Primary School", true), ("Southgate Primary School", false) }), "who has answered is left out, and who has a link is not ticked");
        var file = await head.Post(page, [], "Make links and download them (CSV)");
        var lines = Encoding.UTF8.GetString(await file.Response.Content.ReadAsByteArrayAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(2));
        Assert.That(lines[1], Does.Match("^Northgate Primary School,Testford,900001,,,https?://.*/have-your-say/[A-Za-z0-9_-]{43},2026-03-05$"));

        var shown = await head.Post(await head.Get(Address), new() { ["Form.SchoolIds"] = Hub.SouthSchool.Id.ToString() }, "Make links and show them to paste");
        var link = shown.Value("links")!.Split('\t').Single(part => part.Contains("/have-your-say/"));
        await using var db = Hub.Open();
        Assert.That(await db.SurveyLinks.CountAsync(known => known.RevokedAt != null), Is.EqualTo(1), "the old one");
        var secret = link.Split('/')[^1];
        Assert.That((await db.SurveyLinks.AsNoTracking().ToListAsync()).Where(known => known.SchoolId == Hub.SouthSchool.Id).Select(known => (known.IsOpenedBy(old), known.IsOpenedBy(secret), known.StateAt(Hub.Clock.GetUtcNow()))), Is.EquivalentTo(new[]
        {
            (true, false, LinkState.Revoked), (false, true, LinkState.Open),
        }));
        Assert.That(await db.Changes.CountAsync(change => change.Kind == "Survey link made" && change.SchoolId != null), Is.EqualTo(2));
        Assert.That(await db.PostedRequests.Select(request => request.Location).ToListAsync(), Has.None.Contains(secret));
    }

    [Test]
    public async Task EachPerson_SendsToTheirOwnSchoolsOnly()
    {
        await Hub.ASurvey();
        var manager = Hub.As(Role.RegionalManager);
        var page = await manager.Get(Address);
        Assert.That(Ticks(page).Select(tick => tick.School), Is.EqualTo(new[] { "Northgate Primary School" }));

        var sent = await manager.Post(page, new() { ["Form.SchoolIds"] = Hub.SouthSchool.Id.ToString() }, "Make links and download them (CSV)");

        Assert.That((sent.Status, sent.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "Tick at least one school")));
        await using var db = Hub.Open();
        Assert.That(await db.SurveyLinks.AnyAsync(), Is.False);
        Assert.That((await manager.Get("/surveys/2019/links")).Text, Does.Contain("No school of this list can be sent a link"));
    }

    [Test]
    public async Task ByEMail_OnlyWhereAnAddressIsKnown()
    {
        await StartServer();
        await Hub.ASurvey();
        await AHead();
        var head = Hub.As(Role.HeadOfParticipation);
        var page = await head.Get(Address);

        var sent = await head.Submit(page, [], "Send the e-mails");

        Assert.That(sent.Text, Does.Contain("1 e-mail is on the way."));
        await Hub.WorkOff();
        var mail = (await Server.Until(1)).Single();
        Assert.That(mail.To, Is.EqualTo(new[] { Head }));
        Assert.That((await Hub.Anonymous().Get(mail.LinkTo("have-your-say"))).Status, Is.EqualTo(HttpStatusCode.Found));
        await using var db = Hub.Open();
        Assert.That((await db.SurveyLinks.SingleAsync()).StateAt(Hub.Clock.GetUtcNow()), Is.EqualTo(LinkState.Open));
        Assert.That((await db.Mails.SingleAsync()).State, Is.EqualTo(MailState.Sent));
    }

    private static IEnumerable<(string School, bool Ticked)> Ticks(HubPage page) =>
        page.Document.QuerySelectorAll("input[name='Form.SchoolIds']").Select(tick => (tick.NextElementSibling!.TextContent.Trim(), tick.HasAttribute("checked")));
}

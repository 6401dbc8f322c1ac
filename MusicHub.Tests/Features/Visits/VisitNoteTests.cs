using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Documents.Pdf;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Visits;

public sealed class VisitNoteTests : HubTests
{
    [Test]
    public async Task NothingInternal_ReachesAnyOutput()
    {
        var visit = await Hub.AVisitFullOfMarkers();
        var client = Hub.As(Role.Visitor);
        var drafted = await client.Get($"/visits/{visit.Id}/note/write");
        var note = await client.Submit(drafted, [], "Save the note");
        var pdf = new PdfReader(await client.Http.GetByteArrayAsync($"/visits/{visit.Id}/note.pdf"));
        var sent = await Send(client, visit);
        var link = await Hub.Anonymous().Get(LinkIn(sent));

        Assert.That(link.Status, Is.EqualTo(HttpStatusCode.OK));
        foreach (var (name, text) in new[]
        {
            ("draft", drafted.Document.Source.Text), ("note", note.Document.Source.Text), ("PDF", pdf.Text()), ("PDF's bytes", pdf.Raw), ("note with e-mail", sent.Document.Source.Text), ("link", link.Document.Source.Text),
        })
            Assert.That(text, Does.Not.Contain("MARKER").IgnoreCase.And.Not.Contain("priority").IgnoreCase.And.Not.Contain("Very confident"), name);
        foreach (var text in new[] { note.Text, pdf.Text(), link.Text, sent.Value("Letter")! })
        {
            foreach (var shared in new[] { "Ring in March", "Send the singing resources, by 5 March 2026", "Name a music lead, by 5 March 2026", "Has read it", "Only Visitor" })
                Assert.That(text.ReplaceLineEndings(" "), Does.Contain(shared));
        }
    }

    [Test]
    public async Task TheDraft_PartsWhatTheHubDoesFromWhatTheSchoolDoes()
    {
        var page = await Hub.As(Role.Visitor).Get($"/visits/{(await Hub.AVisitFullOfMarkers()).Id}/note/write");

        Assert.That(page.Value("Form.WeWill"), Is.EqualTo("Send the singing resources, by 5 March 2026"));
        Assert.That(page.Value("Form.YouWill"), Is.EqualTo("Name a music lead, by 5 March 2026"));
        Assert.That(page.Value("Form.Agreed"), Is.EqualTo("Ring in March"));
    }

    [Test]
    public async Task TheHead_TakesItForAFairRecord_AndTheLinkIsDone()
    {
        var (visit, link) = await ASentNote();
        var head = Hub.Anonymous();
        var page = await head.Get(link);
        var done = await head.Submit(page, new() { ["Form.Answer"] = "FairRecord" }, "Send the answer");

        Assert.That(done.Title, Is.EqualTo("Thank you"));
        var again = await head.Get(link);
        Assert.That((again.Status, again.Title), Is.EqualTo((HttpStatusCode.OK, "Thank you")));
        Assert.That(again.Text, Does.Contain("Is this a fair record? Yes, it is a fair record").And.Contain("Tuesday 3 February 2026"));
        Assert.That(again.Document.QuerySelectorAll("form, a[href^='/']"), Is.Empty, "no way further in");
        var late = await head.Post(page, new() { ["Form.Answer"] = "PleaseChange", ["Form.Comment"] = "Late" }, "Send the answer");
        Assert.That(late.Text, Does.Contain("Yes, it is a fair record").And.Not.Contain("Late"));
        var note = await NoteOf(visit);
        Assert.That((note.Current.State, note.Current.AnsweredBy, note.Current.AnsweredOn, note.Versions.Count), Is.EqualTo((NoteState.FairRecord, NoteAnswerWay.Link, Today, 1)));
        Assert.That((await Hub.As(Role.Finance).Get($"/visits/{visit.Id}/note")).Text, Does.Contain("Fair record").And.Contain("By the school, by link"));
    }

    [Test]
    public async Task PleaseChange_KeepsTheOldVersionAndDraftsANewOne()
    {
        var (visit, link) = await ASentNote();
        var head = Hub.Anonymous();
        await head.Submit(await head.Get(link), new() { ["Form.Answer"] = "PleaseChange", ["Form.Comment"] = "It was <b>April</b>" }, "Send the answer");
        Assert.That((await head.Get(link)).Text, Does.Contain("Please change something").And.Contain("It was <b>April</b>"));
        var client = Hub.As(Role.Visitor);
        Assert.That((await client.Get($"/visits/{visit.Id}/note")).Text, Does.Contain("The school asked It was <b>April</b> 3 Feb 2026, of version 1"));
        Assert.That((await client.Get($"/visits/{visit.Id}")).Text, Does.Contain("Note for the school The school asked for a change"));
        var write = await client.Get($"/visits/{visit.Id}/note/write");
        Assert.That(write.Text, Does.Contain("The school asked on 3 Feb 2026: It was <b>April</b>"));
        await client.Submit(write, new() { ["Form.Agreed"] = "Ring in April" }, "Save the note");

        var note = await NoteOf(visit);
        Assert.That(note.Versions.Select(version => (version.Number, version.State, version.Agreed, version.Comment)), Is.EqualTo(new (int, NoteState, string?, string?)[]
        {
            (1, NoteState.PleaseChange, "Ring in March", "It was <b>April</b>"), (2, NoteState.Draft, "Ring in April", null),
        }));
        var page = await client.Get($"/visits/{visit.Id}/note");
        Assert.That(page.Text, Does.Contain("Version 1, please change").And.Contain("It was <b>April</b>"));
        Assert.That((await Hub.Anonymous().Get(LinkIn(await Send(client, visit)))).Text, Does.Contain("Ring in April").And.Not.Contain("Ring in March").And.Not.Contain("It was"), "the link opens its own version alone");
    }

    [Test]
    public async Task AfterPleaseChange_TheWordsComeFirst_UntilTheyAreChanged()
    {
        var (visit, link) = await ASentNote();
        var head = Hub.Anonymous();
        await head.Submit(await head.Get(link), new() { ["Form.Answer"] = "PleaseChange", ["Form.Comment"] = "It was April" }, "Send the answer");
        var client = Hub.As(Role.Visitor);

        var unchanged = Buttons(await client.Get($"/visits/{visit.Id}/note"));
        await client.Submit(await client.Get($"/visits/{visit.Id}/note/write"), new() { ["Form.Agreed"] = "Ring in April" }, "Save the note");
        var changed = Buttons(await client.Get($"/visits/{visit.Id}/note"));

        Assert.That(unchanged, Is.EqualTo(new[] { ("Change the words", false), ("Send it", true) }));
        Assert.That(changed, Is.EqualTo(new[] { ("Send it", false), ("Change the words", true) }));

        static IEnumerable<(string, bool)> Buttons(HubPage page) =>
            page.Document.QuerySelectorAll("main .govuk-button-group a.govuk-button").Select(button => (button.TextContent.Trim(), button.ClassList.Contains("govuk-button--secondary")));
    }

    [Test]
    public async Task TheTimeline_SaysWhatTheSchoolAnswered_AndLeadsToTheNote()
    {
        var (visit, link) = await ASentNote();
        var head = Hub.Anonymous();
        await head.Submit(await head.Get(link), new() { ["Form.Answer"] = "PleaseChange", ["Form.Comment"] = "It was April" }, "Send the answer");

        var entries = (await Hub.As(Role.Visitor).Get($"/schools/{Hub.NorthSchool.Id}?show=visits")).Document.QuerySelectorAll(".moj-timeline__item");
        var answered = entries.Single(entry => entry.TextContent.Contains("Visit note answered by the school", StringComparison.Ordinal));

        Assert.That(answered.TextContent, Does.Contain("Please change: It was April"));
        Assert.That(answered.QuerySelector("a")!.GetAttribute("href"), Is.EqualTo($"/visits/{visit.Id}/note"));
        Assert.That((await Hub.As(Role.TechnicalAdministrator).Get($"/schools/{Hub.NorthSchool.Id}")).Text, Does.Not.Contain("It was April"), "whoever sees no visits");
    }

    [Test]
    public async Task AChangeWithoutAComment_IsAskedFor()
    {
        var (visit, link) = await ASentNote();
        var head = Hub.Anonymous();
        var again = await head.Post(await head.Get(link), new() { ["Form.Answer"] = "PleaseChange" }, "Send the answer");

        Assert.That((again.Status, again.Errors), Is.EqualTo((HttpStatusCode.BadRequest, new[] { "Say what is to be changed" })));
        Assert.That((await head.Post(await head.Get(link), [], "Send the answer")).Errors, Is.EqualTo(new[] { "Choose whether it is a fair record" }));
        Assert.That((await NoteOf(visit)).Current.State, Is.EqualTo(NoteState.Sent));
    }

    [Test]
    public async Task ALink_Expires_IsReplaced_AndOpensNothingElse()
    {
        var (visit, link) = await ASentNote();
        var page = await Hub.Anonymous().Get(link);

        Assert.That(page.Response.Headers.GetValues("Referrer-Policy"), Is.EqualTo(new[] { "no-referrer" }));
        Assert.That(page.Response.Headers.GetValues("X-Robots-Tag").Single(), Does.Contain("noindex"));
        Assert.That(page.Document.QuerySelectorAll("a[href^='/']"), Is.Empty, "no way further in");
        Assert.That((int)(await Hub.Anonymous().Get($"/visits/{visit.Id}/note")).Status, Is.EqualTo(302));
        Assert.That((await Hub.Anonymous().Get($"/note/{new string('A', 43)}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        var client = Hub.As(Role.Visitor);
        var newer = LinkIn(await client.Submit(await client.Get($"/visits/{visit.Id}/note"), [], "Make a new link"));
        Assert.That((await Hub.Anonymous().Get(link)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await Hub.Anonymous().Get(newer)).Status, Is.EqualTo(HttpStatusCode.OK));
        Hub.Clock.MoveTo(Today.AddDays(31));
        Assert.That((await Hub.Anonymous().Get(newer)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task TheSecret_IsShownOnce_AndKeptNowhere()
    {
        var (visit, link) = await ASentNote();
        var secret = link.Split('/')[^1];
        await using var db = Hub.Open();

        Assert.That((await Hub.As(Role.Visitor).Get($"/visits/{visit.Id}/note")).Document.Source.Text, Does.Not.Contain(secret));
        Assert.That((await NoteOf(visit)).Current.SecretDigest, Has.Length.EqualTo(64).And.Not.Contain(secret));
        Assert.That((await db.Changes.ToListAsync()).SelectMany(change => change.Fields).Select(field => field.After).OfType<string>(), Has.None.Contains(secret));
    }

    [Test]
    public async Task TheManager_WritesTheAnswerDown()
    {
        var (visit, link) = await ASentNote();
        var manager = Hub.As(Role.RegionalManager);
        var done = await manager.Submit(await manager.Get($"/visits/{visit.Id}/note/answer"), new() { ["Form.Answer"] = "FairRecord" }, "Save the answer");

        Assert.That(done.Text, Does.Contain("The school takes it for a fair record.").And.Contain("Written down by the hub"));
        Assert.That((await Hub.Anonymous().Get(link)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task ToWhomItGoes_IsWhoeverWasMet_WithTheirAddress_AndTheMailProgramOpensWithIt()
    {
        await Hub.Save(
            Contact.ForSchool(Hub.NorthSchool.Id, new("Ada First", "Head", "ada@north.example", null, [ContactRoleKind.Head]), Today, ContactSource.Typed).OrThrow(),
            Contact.ForSchool(Hub.NorthSchool.Id, new("Jo Hart", "Headteacher", "jo.hart@north.example", null, [ContactRoleKind.MusicLead]), Today, ContactSource.Typed).OrThrow());
        var visit = await Hub.ARecordedVisit();
        var client = Hub.As(Role.Visitor);
        await client.Submit(await client.Get($"/visits/{visit.Id}/note/write"), [], "Save the note");

        var form = await client.Get($"/visits/{visit.Id}/note/send");
        Assert.That(form.Value("Form.To"), Is.EqualTo("Jo Hart, jo.hart@north.example"));
        var sent = await client.Submit(form, [], "The note is sent");

        Assert.That(sent.Document.QuerySelector("a[href^=mailto]")!.GetAttribute("href"), Does.StartWith("mailto:jo.hart@north.example?subject="));
    }

    [Test]
    public async Task AnOldForm_DoesNotOverwriteANewerNote()
    {
        var visit = await Hub.ARecordedVisit();
        var client = Hub.As(Role.Visitor);
        var first = await client.Get($"/visits/{visit.Id}/note/write");
        await client.Submit(await client.Get($"/visits/{visit.Id}/note/write"), new() { ["Form.Agreed"] = "Newer" }, "Save the note");

        Assert.That((await client.Post(first, new() { ["Form.Agreed"] = "Older" }, "Save the note")).Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await NoteOf(visit)).Current.Agreed, Is.EqualTo("Newer"));
    }

    [Test]
    public async Task WhoMayNotEditTheVisit_WritesNoNote_AndAVisitAheadHasNone()
    {
        var visit = await Hub.ARecordedVisit();
        var ahead = await Hub.AnArrangedVisit(Today.AddDays(3));

        Assert.That((await Hub.As(Hub.SouthManager).Get($"/visits/{visit.Id}/note/write")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await Hub.As(Role.BoardMember).Get($"/visits/{visit.Id}/note")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await Hub.As(Role.Visitor).Get($"/visits/{ahead.Id}/note")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await Hub.As(Role.Visitor).Get($"/visits/{ahead.Id}/note/write")).Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await Hub.As(Role.Visitor).Get($"/visits/{visit.Id}/note/send")).Status, Is.EqualTo(HttpStatusCode.NotFound), "nothing to send yet");
    }

    private async Task<(Visit Visit, string Link)> ASentNote()
    {
        var visit = await Hub.ARecordedVisit();
        var client = Hub.As(Role.Visitor);
        await client.Submit(await client.Get($"/visits/{visit.Id}/note/write"), [], "Save the note");
        return (visit, LinkIn(await Send(client, visit)));
    }

    private static async Task<HubPage> Send(HubClient client, Visit visit) =>
        await client.Submit(await client.Get($"/visits/{visit.Id}/note/send"), new() { ["Form.To"] = "Ada Head" }, "The note is sent");

    private static string LinkIn(HubPage page) =>
        new Uri(page.Value("Letter")!.Split('\n').Single(line => line.Contains("/note/", StringComparison.Ordinal)).Trim()).PathAndQuery;

    private async Task<VisitNote> NoteOf(Visit visit)
    {
        await using var db = Hub.Open();
        return await db.VisitNotes.AsNoTracking().SingleAsync(note => note.VisitId == visit.Id);
    }
}

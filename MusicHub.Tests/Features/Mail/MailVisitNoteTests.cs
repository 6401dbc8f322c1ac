using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Mail;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Documents.Pdf;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Mail;

public sealed class MailVisitNoteTests : MailTests
{
    [Test]
    public async Task TheNote_ReachesTheHead_WithALinkAndThePdf()
    {
        await StartServer();
        await AHead();
        var visit = await AVisitWithANote();
        var page = await Visitor.Get($"/visits/{visit.Id}/note/mail");
        Assert.That(page.Document.QuerySelector(".govuk-radios")!.TextContent, Does.Contain("Ada Head, Head").And.Contain(Head));

        var waiting = await SendNote(visit, new() { ["Form.Text"] = page.Value("Form.Text")!.Replace("Dear colleagues,", "Dear Ada – thank you for “singing”,") });
        Assert.That(waiting.Text, Does.Contain($"The note is on its way to {Head}").And.Contain($"Waiting Ada Head, {Head}"));
        await Hub.WorkOff();

        var mail = (await Server.Until(1)).Single();
        Assert.That(mail.To, Is.EqualTo(new[] { Head }));
        Assert.That(mail.Header("To"), Is.EqualTo($"\"Ada Head\" <{Head}>"));
        Assert.That(mail.Header("From"), Is.EqualTo("\"Testshire Music Hub\" <music@hub.example>"));
        Assert.That(mail.Header("Reply-To"), Is.EqualTo("Visitor@example.org"), "the answer goes to whoever sent it");
        Assert.That(mail.Header("Subject"), Is.EqualTo("Note of our visit to Northgate Primary School, Tuesday 3 February 2026"));
        Assert.That(mail.Header("Message-ID"), Does.Match("^<[0-9a-f]{32}@hub.example>$"));
        Assert.That(mail.Text, Does.Contain("Dear Ada – thank you for “singing”,").And.Contain("Ring in March").And.Not.Contain(OutgoingMail.LinkMark));
        var pdf = mail.Parts.Single(part => part.Type == "application/pdf");
        Assert.That(new PdfReader(pdf.Bytes).Text(), Does.Contain("Ring in March"));
        Assert.That(pdf.Head, Does.Contain("visit-note.pdf"));

        var head = Hub.Anonymous();
        Assert.That((await head.Submit(await head.Get(mail.LinkTo("note")), new() { ["Form.Answer"] = "FairRecord" }, "Send the answer")).Title, Is.EqualTo("Thank you"));
        Assert.That((await Visitor.Get($"/visits/{visit.Id}/note")).Text, Does.Contain($"Sent Ada Head, {Head} 3 Feb 2026 at 10:00").And.Contain("Fair record"));
    }

    [Test]
    public async Task NothingInternal_IsAnywhereInTheMessage()
    {
        await StartServer();
        await AHead();
        var visit = await Hub.AVisitFullOfMarkers();
        await SendNote(await AVisitWithANote(visit));
        await Hub.WorkOff();

        var mail = (await Server.Until(1)).Single();
        var everything = mail.Everything.Append(new PdfReader(mail.Parts.Single(part => part.Type == "application/pdf").Bytes).Text()).ToList();
        Assert.That(mail.Text, Does.Contain("Ring in March").And.Contain("Has read it"), "what is shared");
        foreach (var text in everything)
            Assert.That(text, Does.Not.Contain("MARKER").IgnoreCase.And.Not.Contain("priority").IgnoreCase.And.Not.Contain("Very confident"));
        Assert.That(everything, Has.Some.Contain("Name a music lead"), "the search itself finds what is there");
    }

    [Test]
    public async Task TheLinksSecret_IsKeptOnlyUntilItIsSent_AndStandsInNoPage()
    {
        await StartServer();
        await AHead();
        var visit = await AVisitWithANote();
        var waiting = await SendNote(visit);
        var secret = (await TheMail()).Link!.Split('/')[^1];
        Assert.That(secret, Has.Length.EqualTo(43));
        foreach (var page in new[] { waiting, await Hub.As(Role.OfficeAdministrator).Get("/mail"), await Hub.As(Role.TechnicalAdministrator).Get("/jobs") })
            Assert.That(page.Document.Source.Text, Does.Not.Contain(secret));
        await Hub.WorkOff();

        await Server.Until(1);
        var mail = await TheMail();
        Assert.That((mail.State, mail.Link), Is.EqualTo((MailState.Sent, (string?)null)));
        Assert.That(mail.Text, Does.Contain(OutgoingMail.LinkMark).And.Not.Contain(secret));
        await using var db = Hub.Open();
        Assert.That((await db.Changes.ToListAsync()).SelectMany(change => change.Fields).Select(field => field.After).OfType<string>(), Has.None.Contains(secret));
        Assert.That((await db.Changes.ToListAsync()).Select(change => change.Kind), Does.Contain("Visit note sent by e-mail"));
    }

    [Test]
    public async Task WhereNoMailServerIsSetUp_NothingIsQueued_AndTheTextIsThereToCopy()
    {
        await AHead();
        var visit = await AVisitWithANote();

        var note = await Visitor.Get($"/visits/{visit.Id}/note");
        Assert.That(note.Document.QuerySelectorAll($"a[href='/visits/{visit.Id}/note/mail']"), Is.Empty);
        Assert.That((await Visitor.Get($"/visits/{visit.Id}/note/mail")).Location, Is.EqualTo($"/visits/{visit.Id}/note"));
        var write = await Visitor.Get($"/visits/{visit.Id}/note/send");
        var sent = await Visitor.Submit(write, new() { ["Form.To"] = "Ada Head" }, "The note is sent");
        Assert.That(sent.Value("Letter"), Does.Contain("/note/"));
        await using var db = Hub.Open();
        Assert.That((await db.Mails.CountAsync(), await db.JobRuns.CountAsync()), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task ANewerLink_TakesTheWaitingMessageBack()
    {
        await StartServer();
        await AHead();
        var visit = await AVisitWithANote();
        await SendNote(visit);
        await Visitor.Submit(await Visitor.Get($"/visits/{visit.Id}/note"), [], "Make a new link");
        await Hub.WorkOff();

        var mail = await TheMail();
        Assert.That((mail.State, mail.LastError), Is.EqualTo((MailState.Withdrawn, "Its link had ended before it could be sent: it was answered meanwhile, or a newer link was made.")));
        Assert.That(Server.Received, Is.Empty);
    }

    [Test]
    public async Task AnotherAddress_IsTyped_AndLookedAt()
    {
        await StartServer();
        await AHead();
        var visit = await AVisitWithANote();
        var page = await Visitor.Get($"/visits/{visit.Id}/note/mail");
        foreach (var address in new[] { "", "nobody", "a@school.example\r\nBcc: b@school.example", "a@school.example,b@school.example" })
        {
            var again = await Visitor.Post(page, new() { ["Form.Contact"] = "other", ["Form.Address"] = address }, "Send the e-mail");
            Assert.That((again.Status, again.Errors), Is.EqualTo((HttpStatusCode.BadRequest, new[] { "Enter an e-mail address, like name@school.org.uk" })), address);
        }

        Assert.That((await Visitor.Post(page, new() { ["Form.Subject"] = "Note\r\nBcc: b@school.example" }, "Send the e-mail")).Errors, Is.EqualTo(new[] { "The subject must be one line of 200 characters or fewer" }));
        Assert.That((await Visitor.Post(page, new() { ["Form.Text"] = "No link" }, "Send the e-mail")).Errors, Is.EqualTo(new[] { "Leave [link] in the text: the school’s own link is put there" }));
        Assert.That((await Visitor.Post(page, new() { ["Form.Contact"] = Guid.NewGuid().ToString() }, "Send the e-mail")).Errors, Is.EqualTo(new[] { "Choose to whom it goes" }));
        await using (var db = Hub.Open())
            Assert.That((await db.Mails.CountAsync(), (await db.VisitNotes.SingleAsync()).Current.State), Is.EqualTo((0, NoteState.Draft)));

        await Visitor.Submit(page, new() { ["Form.Contact"] = "other", ["Form.Address"] = " bursar@northgate.example ", ["Form.Name"] = "Bo\r\nBcc: b@school.example" }, "Send the e-mail");
        await Hub.WorkOff();
        var mail = (await Server.Until(1)).Single();
        Assert.That(mail.To, Is.EqualTo(new[] { "bursar@northgate.example" }));
        Assert.That(mail.Header("Bcc"), Is.Null);
    }

    [Test]
    public async Task WhoMayNotEditTheVisit_SendsNothing()
    {
        await StartServer();
        await AHead();
        var visit = await AVisitWithANote();

        Assert.That((await Hub.As(Hub.SouthManager).Get($"/visits/{visit.Id}/note/mail")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await Hub.As(Role.BoardMember).Get($"/visits/{visit.Id}/note/mail")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }
}

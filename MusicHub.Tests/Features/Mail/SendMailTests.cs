using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.Mail;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Mail;

/// <summary>What becomes of a message when something is in its way.</summary>
public sealed class SendMailTests : MailTests
{
    [Test]
    public async Task AServerThatIsDown_IsTriedUntilItIsThere()
    {
        var port = MailServer.FreePort();
        SetUpMail(port);
        await AHead();
        var visit = await AVisitWithANote();
        await SendNote(visit);
        await Hub.WorkOff();

        var waiting = await TheMail();
        Assert.That((waiting.State, waiting.Attempts, waiting.LastError), Is.EqualTo((MailState.Queued, 1, "The mail server does not answer: the connection was refused.")));
        Assert.That((await Visitor.Get($"/visits/{visit.Id}/note")).Text, Does.Contain("It is tried again at 3 Feb 2026 at 10:01, and given up on 5 Feb 2026 at 10:00."));
        await Hub.WorkOff();
        Assert.That((await TheMail()).Attempts, Is.EqualTo(1), "not before its time");

        await StartServer(new(Port: port));
        Hub.Clock.Advance(TimeSpan.FromMinutes(2));
        await Hub.WorkOff();
        await Server.Until(1);
        var sent = await TheMail();
        Assert.That((sent.State, sent.Attempts, sent.LastError), Is.EqualTo((MailState.Sent, 2, (string?)null)));
        await using var db = Hub.Open();
        Assert.That((await db.JobRuns.SingleAsync()).State, Is.EqualTo(JobState.Done));
    }

    [Test]
    public async Task AServerThatStaysDown_IsGivenUp_AndTheSenderIsTold()
    {
        SetUpMail(MailServer.FreePort());
        await AHead();
        var visit = await AVisitWithANote();
        await SendNote(visit);
        for (var hour = 0; hour < 60; hour += 2)
        {
            await Hub.WorkOff();
            Hub.Clock.Advance(TimeSpan.FromHours(2));
        }

        var mail = await TheMail();
        Assert.That(mail.State, Is.EqualTo(MailState.GaveUp));
        Assert.That(mail.EndedAt - mail.QueuedAt, Is.InRange(TimeSpan.FromHours(48), TimeSpan.FromHours(50)));
        var home = await Visitor.Get("/");
        Assert.That(home.Text, Does.Contain("E-mails of yours that did not go").And.Contain($"To {Head}.").And.Contain("given up on 5 Feb 2026"));
        Assert.That((await Hub.As(Hub.SouthManager).Get("/")).Text, Does.Not.Contain("E-mails of yours"), "a colleague's is none of theirs");
        Assert.That((await Hub.As(Role.OfficeAdministrator).Get("/")).Text, Does.Contain("E-mails that did not go"));
        await using var db = Hub.Open();
        Assert.That((await db.JobRuns.SingleAsync()).State, Is.EqualTo(JobState.Done));
    }

    [Test]
    public async Task AnAddressThatTheServerRefuses_IsNotTriedAgain_UnlessSomebodyAsks()
    {
        await StartServer(new(Refused: [Head]));
        await AHead();
        var visit = await AVisitWithANote();
        await SendNote(visit);
        await Hub.WorkOff();

        var refused = await TheMail();
        Assert.That((refused.State, refused.Attempts), Is.EqualTo((MailState.Failed, 1)));
        Assert.That(refused.LastError, Does.Contain("nobody of that name"));
        Assert.That((await Visitor.Get($"/visits/{visit.Id}/note")).Text, Does.Contain($"Refused Ada Head, {Head}").And.Contain("nobody of that name"));
        Assert.That((await Visitor.Get("/")).Text, Does.Contain("E-mails of yours that did not go"));

        await Server.DisposeAsync();
        await StartServer(new(Port: Server.Port));
        var office = Hub.As(Role.OfficeAdministrator);
        var outbox = await office.Get("/mail?state=unsent");
        Assert.That(outbox.Rows.Single(), Does.Contain(Head));
        var again = await office.Submit(outbox, [], outbox.Document.QuerySelector("main table button")!.TextContent.Trim());
        Assert.That(again.Text, Does.Contain($"The e-mail to {Head} is tried again."));
        await Hub.WorkOff();
        await Server.Until(1);
        Assert.That((await TheMail()).State, Is.EqualTo(MailState.Sent));
        Assert.That((await Visitor.Get("/")).Text, Does.Not.Contain("E-mails of yours that did not go"));
    }

    [Test]
    public async Task AServerThatIsBusy_IsTriedLater()
    {
        await StartServer(new(Busy: [Head]));
        await AHead();
        await SendNote(await AVisitWithANote());
        await Hub.WorkOff();

        var mail = await TheMail();
        Assert.That((mail.State, mail.NextTryAt), Is.EqualTo((MailState.Queued, (DateTimeOffset?)Hub.Clock.GetUtcNow().AddMinutes(1))));
        Assert.That(mail.LastError, Does.Contain("come back later"));
    }

    [Test]
    public async Task AServerThatKnowsNoEncryption_GetsNothing_WhereItIsAskedFor()
    {
        await StartServer();
        Hub.Settings["Smtp:Tls"] = "true";
        await AHead();
        await SendNote(await AVisitWithANote());
        await Hub.WorkOff();

        Assert.That(((await TheMail()).State, Server.Received.Count), Is.EqualTo((MailState.Queued, 0)));
        Assert.That((await TheMail()).LastError, Does.Contain("secure connections"));
    }

    [Test]
    public async Task AMessageThatIsNotWanted_IsWithdrawn()
    {
        SetUpMail(MailServer.FreePort());
        await AHead();
        await SendNote(await AVisitWithANote());
        var office = Hub.As(Role.OfficeAdministrator);
        var outbox = await office.Get("/mail");
        await office.Submit(outbox, [], outbox.Document.QuerySelector("main table button")!.TextContent.Trim());

        var mail = await TheMail();
        Assert.That((mail.State, mail.LastError, mail.Link), Is.EqualTo((MailState.Withdrawn, "Only Office administrator stopped it.", (string?)null)));
        Assert.That((await Visitor.Post(outbox, [], outbox.Document.QuerySelector("main table button")!.TextContent.Trim())).Status, Is.EqualTo(HttpStatusCode.Forbidden).Or.EqualTo(HttpStatusCode.NotFound).Or.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task TheWordsOfOldMessages_AreCleared()
    {
        await StartServer();
        await AHead();
        await SendNote(await AVisitWithANote());
        await Hub.WorkOff();
        await Hub.LookAtSchedules();
        Assert.That((await TheMail()).Text, Is.Not.Empty);

        Hub.Clock.Advance(TimeSpan.FromDays(91));
        await Hub.LookAtSchedules();

        Assert.That(((await TheMail()).Text, (await TheMail()).To), Is.EqualTo(("", Head)));
    }
}

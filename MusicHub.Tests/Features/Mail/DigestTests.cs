using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Mail;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;
using MusicHub.Web.Features.Mail;

namespace MusicHub.Tests.Features.Mail;

/// <summary>A person's week: on its page, and by e-mail on Mondays.</summary>
public sealed class DigestTests : MailTests
{
    private static readonly DateOnly Monday = new(2026, 2, 2);

    [Test]
    public async Task ThePage_HoldsTheWeek_AndNothingThatWasRecorded()
    {
        await AFullWeek();
        var begun = await Hub.AnArrangedVisit(Today.AddDays(-5));
        await Hub.Change<Visit>(begun.Id, visit => visit.Draft(new(Today.AddDays(-5), "Kim Lee", null, null, null)).OrThrow());
        var page = await Visitor.Get("/my/digest");

        Assert.That(Section(page, "Visits this week"), Is.EqualTo(new[] { "Thu 5 Feb, 09:30 Northgate Primary School School music visit, confirmed" }));
        Assert.That(Section(page, "Visits without a record"), Has.Count.EqualTo(1).And.Some.Contain("30 Jan 2026 Southgate Primary School"));
        Assert.That(Section(page, "Records to finish"), Is.EqualTo(new[] { "29 Jan 2026 Northgate Primary School School music visit" }), "and not among those without a record too");
        Assert.That(Section(page, "Actions overdue"), Is.EqualTo(new[] { "26 Jan 2026 Send the singing resources Northgate Primary School" }));
        Assert.That(Section(page, "Actions due this week"), Is.EqualTo(new[] { "6 Feb 2026 Ring about choirs Northgate Primary School" }));
        Assert.That(Section(page, "Notes that schools have answered").Single(), Does.Contain("please change"));
        Assert.That(Section(page, "Notes to finish").Single(), Does.Contain("not sent yet"));
        Assert.That(page.Text, Does.Not.Contain("MARKER").And.Not.Contain("It was April").And.Not.Contain("of somebody else"));
        Assert.That((await Hub.As(Hub.SouthManager).Get("/my/digest")).Text, Does.Contain("Nothing this week"));
        Assert.That((await Hub.As(Role.BoardMember).Get("/my/digest")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task OnMonday_EachGetsOne_HoweverOftenTheProgramLooks()
    {
        await StartServer();
        await AFullWeek();
        await Hub.AnAction("An action of somebody else", Today.AddDays(1), owner: Hub.SouthManager);
        Hub.Clock.MoveTo(Monday);
        for (var look = 0; look < 3; look++)
        {
            await Hub.LookAtSchedules();
            await Hub.WorkOff();
        }

        var received = await Server.Until(2);
        Assert.That(received.SelectMany(mail => mail.To), Is.EquivalentTo(new[] { "Visitor@example.org", "sasha@example.org" }), "and nobody for whom there is nothing");
        var mine = received.Single(mail => mail.To[0] == "Visitor@example.org");
        Assert.That(mine.Header("Subject"), Is.EqualTo("Your week from Monday 2 February 2026"));
        Assert.That(mine.Text, Does.Contain("Northgate Primary School").And.Contain("http://localhost/my/digest"));
        Assert.That(mine.Html, Does.Contain("<h2>Actions overdue</h2>").And.Not.Contain("style="));
        foreach (var text in mine.Everything)
            Assert.That(text, Does.Not.Contain("MARKER").And.Not.Contain("It was April").And.Not.Contain("of somebody else").And.Not.Contain(OutgoingMail.LinkMark));

        await using var db = Hub.Open();
        Assert.That(await db.DigestIssues.CountAsync(), Is.EqualTo(7), "for the others it is noted that there was nothing to say");
        Hub.Clock.MoveTo(Monday.AddDays(7));
        await Hub.LookAtSchedules();
        await Hub.WorkOff();
        var all = await Server.Until(5);
        Assert.That(all, Has.Count.EqualTo(5), "and the next in the next week");
        Assert.That(all.Single(mail => mail.To[0] == "HeadOfParticipation@example.org").Text, Does.Contain("To check: Board report, Autumn 2025"), "which the program had made meanwhile");
    }

    [TestCase("2026-02-02 05:59", false, Description = "before six on Monday")]
    [TestCase("2026-02-02 06:00", true)]
    [TestCase("2026-02-06 20:00", true, Description = "a server that was off makes up for it")]
    [TestCase("2026-02-07 10:00", false)]
    [TestCase("2026-06-01 05:00", true, Description = "six in England's summer")]
    public void AWeeksDigests_AreDueFromMondayToFriday(string at, bool isDue)
    {
        var instant = DateTimeOffset.Parse(at + "Z", System.Globalization.CultureInfo.InvariantCulture);
        Assert.That(DigestIssue.WeekDueAt(instant), Is.EqualTo(isDue ? Weeks.MondayOf(DateOnly.FromDateTime(instant.DateTime)) : (DateOnly?)null));
    }

    [Test]
    public async Task TwoServersAtOnce_SendOne()
    {
        await StartServer();
        await AFullWeek();
        await using var other = new HubHost(Hub.Database, Hub.Clock, settings: Hub.Settings);
        await Task.WhenAll(Hub.LookAtSchedules(), TestHub.LookAtSchedules(other));
        await Hub.WorkOff();

        await using var db = Hub.Open();
        Assert.That((await db.Mails.CountAsync(), await db.JobRuns.CountAsync(run => run.Kind == SendMail.JobKind), (await Server.Until(1)).Count), Is.EqualTo((1, 1, 1)));
    }

    [Test]
    public async Task ItIsTurnedOff_AndOnAgain_InTheProgram()
    {
        await StartServer();
        await AFullWeek();
        var off = await Visitor.Submit(await Visitor.Get("/my/digest"), [], "Turn it off");
        Assert.That(off.Text, Does.Contain("The digest does not come by e-mail any more.").And.Contain("You have turned it off."));
        await Hub.LookAtSchedules();
        await using var db = Hub.Open();
        Assert.That(await db.Mails.CountAsync(), Is.Zero);

        await Visitor.Submit(off, [], "Turn it on");
        await Hub.LookAtSchedules();
        Assert.That(await db.Mails.CountAsync(), Is.EqualTo(1));
        Assert.That(await db.Changes.Where(change => change.SubjectKind == nameof(DigestChoice)).OrderBy(change => change.At).Select(change => change.Kind).ToListAsync(), Is.EquivalentTo(new[] { "Weekly digest turned off", "Weekly digest turned on" }));
    }

    [Test]
    public async Task TheLinkInTheMail_TurnsItOff_WithoutSigningIn()
    {
        await StartServer();
        await AFullWeek();
        await Hub.LookAtSchedules();
        await Hub.WorkOff();
        var mail = (await Server.Until(1)).Single();
        var link = mail.LinkTo("digest/stop");
        Assert.That(mail.Header("List-Unsubscribe"), Is.EqualTo($"<http://localhost{link}>"));
        Assert.That(mail.Header("List-Unsubscribe-Post"), Is.EqualTo("List-Unsubscribe=One-Click"));
        Assert.That(mail.Header("Auto-Submitted"), Is.EqualTo("auto-generated"));

        var anybody = Hub.Anonymous();
        var page = await anybody.Get(link);
        Assert.That((page.Title, await IsOn()), Is.EqualTo(("Stop the weekly digest?", true)), "to open it changes nothing");
        Assert.That((await HubClient.Read(await anybody.Http.PostAsync(link, new FormUrlEncodedContent([])))).Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await anybody.Submit(page, [], "Stop it")).Title, Is.EqualTo("The weekly digest is off"));
        Assert.That(await IsOn(), Is.False);
        Assert.That((await anybody.Get($"/digest/stop/{new string('A', 43)}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(page.Response.Headers.GetValues("Referrer-Policy"), Is.EqualTo(new[] { "no-referrer" }));

        await Visitor.Submit(await Visitor.Get("/my/digest"), [], "Turn it on");
        var oneClick = await Hub.Anonymous().Http.PostAsync(link, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));
        Assert.That((oneClick.StatusCode, await IsOn()), Is.EqualTo((HttpStatusCode.OK, false)), "as a mail program does (RFC 8058), with neither cookie nor token");
    }

    [Test]
    public async Task WithoutAMailServer_NothingIsMade_AndThePageSaysSo()
    {
        await AFullWeek();
        await Hub.LookAtSchedules();

        await using var db = Hub.Open();
        Assert.That((await db.Mails.CountAsync(), await db.DigestIssues.CountAsync()), Is.EqualTo((0, 0)));
        Assert.That((await Visitor.Get("/my/digest")).Text, Does.Contain("E-mail is not set up here: until it is, your week stands on this page alone."));
    }

    private async Task<bool> IsOn()
    {
        await using var db = Hub.Open();
        return await db.DigestChoices.AllAsync(choice => choice.IsOn);
    }

    /// <summary>Of the only visitor.</summary>
    private async Task AFullWeek()
    {
        await Hub.AnArrangedVisit(Today.AddDays(2), at: new TimeOnly(9, 30), confirmed: true);
        await Hub.AnArrangedVisit(Today.AddDays(-4), Hub.SouthSchool);
        await Hub.AnAction("Send the singing resources", Monday.AddDays(-7));
        await Hub.AnAction("Ring about choirs", Today.AddDays(3));
        await Hub.AnAction("Next month’s", Today.AddDays(30));
        var visit = await Hub.AVisitFullOfMarkers();
        await AVisitWithANote(visit);
        await using var db = Hub.Open();
        var note = await db.VisitNotes.SingleAsync();
        await Hub.Change<VisitNote>(note.Id, changed =>
        {
            changed.Send(Today, "Ada Head", NoteChannel.Post, Today).OrThrow();
            changed.Answer(NoteAnswer.PleaseChange, "It was April", Today, NoteAnswerWay.Hub).OrThrow();
        });
    }

    private static List<string> Section(HubPage page, string heading) =>
        [.. page.Document.QuerySelectorAll("main section").Single(part => part.QuerySelector("h2")!.TextContent.Trim() == heading).QuerySelectorAll("li")
            .Select(item => string.Join(' ', item.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}

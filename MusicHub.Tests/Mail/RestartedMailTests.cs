using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.Mail;
using MusicHub.Tests.Support;
using MusicHub.Web.Features.Mail;

namespace MusicHub.Tests.Mail;

/// <summary>The built program, killed between the writes that a message takes.</summary>
public sealed class RestartedMailTests
{
    private TestDatabase _database = null!;

    [SetUp]
    public async Task SetUp() => _database = await TestDatabase.Create();

    [TearDown]
    public async Task TearDown() => await _database.DisposeAsync();

    [Test]
    public async Task AKillAfterTheMailServerTookTheMessage_SendsItAgain_UnderTheSameIdentity_AndSaysSo()
    {
        await Queue();
        ReceivedMail first;
        int port;
        await using (var silent = await MailServer.Start(new(Silent: true)))
        {
            port = silent.Port;
            await using var program = await HubServerProcess.Start(_database, silent.Settings());
            first = (await silent.Until(1)).Single();
            await program.Kill();
        }

        var left = await TheMail();
        Assert.That((left.State, left.IsUnderWay), Is.EqualTo((MailState.Queued, true)), "nobody knows whether it has gone");
        await using var server = await MailServer.Start(new(Port: port));
        await using var again = await HubServerProcess.Start(_database, server.Settings());
        var second = (await server.Until(1)).Single();

        Assert.That(second.Header("Message-ID"), Is.EqualTo(first.Header("Message-ID")));
        await Until(MailState.Sent);
        var sent = await TheMail();
        Assert.That((sent.MayBeDouble, sent.Attempts), Is.EqualTo((true, 2)));
        await Task.Delay(1500);
        Assert.That(server.Received, Has.Count.EqualTo(1), "and no third time");
    }

    [Test]
    public async Task AMessageThatWasSentBeforeTheKill_IsNotSentAgain()
    {
        await Queue();
        await using var server = await MailServer.Start();
        await using (var program = await HubServerProcess.Start(_database, server.Settings()))
        {
            await Until(MailState.Sent);
            await program.Kill();
        }

        await using (var db = _database.Open())
        {
            // As a kill leaves it that comes after the message's own save and before the run's.
            await db.JobRuns.Where(run => run.Kind == SendMail.JobKind).ExecuteUpdateAsync(run => run
                .SetProperty(row => row.State, JobState.Running).SetProperty(row => row.LeasedBy, "nobody").SetProperty(row => row.FinishedAt, (DateTimeOffset?)null).SetProperty(row => row.LeasedUntil, new FixedClock().GetUtcNow().AddDays(1)));
        }

        await using var again = await HubServerProcess.Start(_database, server.Settings());
        await Until(async db => (await db.JobRuns.SingleAsync(run => run.Kind == SendMail.JobKind)).State == JobState.Done);
        Assert.That(server.Received, Has.Count.EqualTo(1));
    }

    private async Task Queue()
    {
        await using var db = _database.Open();
        var mail = OutgoingMail.Queue(new(MailKind.Digest, Guid.NewGuid(), null, null, "/my/digest"), new("somebody@hub.example", null, null), new("Hello", "Hello"), null, new FixedClock().GetUtcNow().AddHours(-2)).OrThrow();
        db.AddRange(mail, new JobRun(SendMail.JobKind, mail.Id, null, mail.QueuedAt));
        await db.SaveChangesAsync();
    }

    private async Task<OutgoingMail> TheMail()
    {
        await using var db = _database.Open();
        return await db.Mails.AsNoTracking().SingleAsync();
    }

    private Task Until(MailState state) => Until(async db => (await db.Mails.AsNoTracking().SingleAsync()).State == state);

    private Task Until(Func<MusicHub.Data.MusicHubDbContext, Task<bool>> condition) => Patience.Until(async () =>
    {
        await using var db = _database.Open();
        return await condition(db);
    });
}

using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.Mail;
using MusicHub.Tests.Support;
using MusicHub.Web.Features.Mail;

namespace MusicHub.Tests.Mail;

/// <summary>The built program and a mail server that wants encryption and a password.</summary>
public sealed class EncryptedMailTests
{
    private const string Password = "p4ss-w0rd-of-the-test";

    private TestDatabase _database = null!;
    private MailServer _server = null!;
    private Dictionary<string, string> _settings = null!;

    [SetUp]
    public async Task SetUp()
    {
        _database = await TestDatabase.Create();
        var (certificate, key) = TestCertificate.Make();
        _server = await MailServer.Start(new(User: "hub", Password: Password, Certificate: certificate, Key: key));
        _settings = new(_server.Settings(tls: true)) { ["Smtp:User"] = "hub", ["Smtp:Password"] = Password, ["SSL_CERT_FILE"] = certificate };
    }

    [TearDown]
    public async Task TearDown()
    {
        await _server.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Test]
    public async Task AMessage_GoesEncrypted_AfterSigningIn()
    {
        await Queue();
        await using var program = await HubServerProcess.Start(_database, _settings);

        var mail = (await _server.Until(1)).Single();
        Assert.That((mail.Secure, mail.Text.Trim()), Is.EqualTo((true, "Hello")));
        Assert.That(_server.SignIns, Is.EqualTo(new[] { true }));
    }

    [Test]
    public async Task AWrongPassword_IsTriedLater_AndStandsInNoLogAndNoRow()
    {
        _settings["Smtp:Password"] = "another-" + Password;
        await Queue();
        string log;
        await using (var program = await HubServerProcess.Start(_database, _settings))
        {
            await Until(mail => mail.LastError is not null);
            await program.Stop();
            log = await program.Output();
        }

        await using var db = _database.Open();
        var (mail, run) = (await db.Mails.SingleAsync(), await db.JobRuns.SingleAsync(run => run.Kind == SendMail.JobKind));
        Assert.That((mail.State, _server.Received.Count), Is.EqualTo((MailState.Queued, 0)), mail.LastError);
        foreach (var text in new[] { log, mail.LastError, run.Error })
            Assert.That(text, Does.Not.Contain(Password).And.Not.Contain(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("another-" + Password))));
    }

    [Test]
    public async Task ACertificateThatIsNotTrusted_GetsNeitherPasswordNorMessage()
    {
        _settings.Remove("SSL_CERT_FILE");
        await Queue();
        await using var program = await HubServerProcess.Start(_database, _settings);
        var mail = await Until(mail => mail.LastError is not null);

        Assert.That(mail.LastError, Does.Contain("certificate is not trusted"));
        Assert.That((_server.SignIns.Count, _server.Received.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Check_SaysWhetherTheMailServerCanBeReached()
    {
        Assert.That(await Check(_settings), Does.Contain("ok    Mail server reachable"));
        Assert.That(await Check(_settings.Where(setting => setting.Key != "SSL_CERT_FILE")), Does.Contain("FAIL  Mail server reachable: localhost:").And.Contain("certificate is not trusted"));
        Assert.That(await Check(MailServer.SettingsFor(MailServer.FreePort())), Does.Contain("FAIL  Mail server reachable: 127.0.0.1:").And.Contain("cannot be reached"));
        Assert.That(await Check([]), Does.Contain("ok    No mail server is set up; no e-mail is sent"));
    }

    private async Task<string> Check(IEnumerable<KeyValuePair<string, string>> settings)
    {
        var info = HubProgram.StartInfo(_database.Settings, "check");
        foreach (var (name, value) in settings)
            info.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        using var process = Process.Start(info)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(output, Does.Not.Contain(Password));
        return output;
    }

    private async Task Queue()
    {
        await using var db = _database.Open();
        var mail = OutgoingMail.Queue(new(MailKind.Digest, Guid.NewGuid(), null, null, "/my/digest"), new("somebody@hub.example", null, null), new("Hello", "Hello"), null, new FixedClock().GetUtcNow().AddHours(-2)).OrThrow();
        db.AddRange(mail, new JobRun(SendMail.JobKind, mail.Id, null, mail.QueuedAt));
        await db.SaveChangesAsync();
    }

    private async Task<OutgoingMail> Until(Func<OutgoingMail, bool> condition)
    {
        OutgoingMail mail = null!;
        await Patience.Until(async () =>
        {
            await using var db = _database.Open();
            return condition(mail = await db.Mails.AsNoTracking().SingleAsync());
        });
        return mail;
    }
}

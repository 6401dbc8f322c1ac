using MusicHub.Domain.Mail;

namespace MusicHub.Tests.Domain.Mail;

public sealed class OutgoingMailTests
{
    private static readonly DateTimeOffset Start = new(2026, 2, 3, 10, 0, 0, TimeSpan.Zero);

    [Test]
    public void ItIsTriedWithGrowingPauses_AndGivenUpAfterTwoDays()
    {
        var mail = AMail();
        var (now, tries, pauses) = (Start, 0, new List<TimeSpan>());
        while (mail.State == MailState.Queued)
        {
            mail.Begin(now).OrThrow();
            mail.Delay("The mail server does not answer.", now);
            tries++;
            if (mail.NextTryAt is { } next)
                pauses.Add(next - now);
            now = mail.NextTryAt ?? now;
        }

        Assert.That((mail.State, mail.EndedAt, mail.Attempts), Is.EqualTo((MailState.GaveUp, (DateTimeOffset?)Start.AddDays(2), tries)));
        Assert.That(pauses.Take(6).Select(pause => pause.TotalMinutes), Is.EqualTo(new[] { 1.0, 5, 15, 60, 180, 360 }));
        Assert.That(tries, Is.InRange(8, 20));
        Assert.That(mail.LastError, Is.EqualTo("The mail server does not answer."));
    }

    [Test]
    public void Sent_ForgetsTheLinkAndTheFaultsBefore()
    {
        var mail = AMail();
        mail.Begin(Start).OrThrow();
        mail.Delay("Busy", Start);
        mail.Begin(Start.AddMinutes(1)).OrThrow();
        mail.Sent(Start.AddMinutes(1));

        Assert.That((mail.State, mail.Link, mail.LastError, mail.NextTryAt, mail.MayBeDouble), Is.EqualTo((MailState.Sent, (string?)null, (string?)null, (DateTimeOffset?)null, false)));
        Assert.That(mail.Begin(Start).Refusal, Is.EqualTo(MailRefusals.NotQueued));
        Assert.That(mail.Retry(Start).Refusal, Is.EqualTo(MailRefusals.NotFailed));
    }

    [Test]
    public void ATryThatWasCutOff_IsTold()
    {
        var mail = AMail();
        mail.Begin(Start).OrThrow();
        mail.Begin(Start.AddMinutes(1)).OrThrow();
        mail.Sent(Start.AddMinutes(1));

        Assert.That(mail.MayBeDouble, Is.True);
        Assert.That(mail.MessageId("hub.example"), Is.EqualTo($"<{mail.Id:N}@hub.example>"), "the same at each try");
    }

    [Test]
    public void OneThatCouldNotBeSent_IsTriedAgain_AsIfNew()
    {
        var mail = AMail();
        mail.Begin(Start).OrThrow();
        mail.Refuse("Nobody of that name", Start);
        Assert.That((mail.State, mail.Withdraw("No", Start).Refusal), Is.EqualTo((MailState.Failed, MailRefusals.NotQueued)));
        Assert.That(mail.Retry(Start.AddDays(91)).Refusal, Is.EqualTo(MailRefusals.TextGone));

        mail.Retry(Start.AddDays(3)).OrThrow();

        Assert.That((mail.State, mail.Attempts, mail.GivesUpAt, mail.EndedAt), Is.EqualTo((MailState.Queued, 0, Start.AddDays(5), (DateTimeOffset?)null)));
        Assert.That(mail.Link, Is.Not.Null);
    }

    [Test]
    public void OneThatIsBeingSent_IsNotWithdrawn()
    {
        var mail = AMail();
        mail.Begin(Start).OrThrow();
        Assert.That(mail.Withdraw("No", Start).Refusal, Is.EqualTo(MailRefusals.UnderWay));
        mail.Delay("Busy", Start);
        mail.Withdraw("No", Start).OrThrow();
        Assert.That((mail.State, mail.Link), Is.EqualTo((MailState.Withdrawn, (string?)null)));
    }

    [TestCase("head@school.example\r\nBcc: all@school.example")]
    [TestCase("head@school.example, other@school.example")]
    [TestCase("Head <head@school.example>")]
    [TestCase("head@school")]
    [TestCase("\"head\"@school.example")]
    [TestCase("höhe@school.example")]
    [TestCase("")]
    public void AnAddressThatIsNone_IsRefused(string address) => Assert.That(AMailOr(address: address).Refusal, Is.EqualTo(MailRefusals.NoAddress));

    [TestCase("Note\r\nBcc: all@school.example", "mail-subject-unusable")]
    [TestCase("Note\nX: y", "mail-subject-unusable")]
    [TestCase(" ", "mail-subject-missing")]
    public void ASubjectThatCouldAddAHeader_IsRefused(string subject, string code) => Assert.That(AMailOr(subject: subject).Refusal?.Code, Is.EqualTo(code));

    [TestCase("Here: [link]", null)]
    [TestCase("Here", "mail-link-missing")]
    [TestCase("", "mail-text-missing")]
    [TestCase("Here: [link]\u0000", "mail-text-unusable")]
    public void TheText_HoldsTheLink(string text, string? code) => Assert.That(AMailOr(text: text).Refusal?.Code, Is.EqualTo(code));

    [Test]
    public void ANameLosesItsLineEnds() =>
        Assert.That(OutgoingMail.Queue(Cause, new("head@school.example", "Ada\r\nBcc: all@school.example", null), new("Note", "Text"), null, Start).OrThrow().ToName, Is.EqualTo("Ada Bcc: all@school.example"));

    private static readonly MailCause Cause = new(MailKind.VisitNote, Guid.NewGuid(), null, null, "/visits");

    private static OutgoingMail AMail() => AMailOr().OrThrow();

    private static MusicHub.Domain.Result<OutgoingMail> AMailOr(string address = "head@school.example", string subject = "Note", string text = "Here: [link]") =>
        OutgoingMail.Queue(Cause, new(address, "Ada Head", null), new(subject, text), "https://hub.example/note/secret", Start);
}

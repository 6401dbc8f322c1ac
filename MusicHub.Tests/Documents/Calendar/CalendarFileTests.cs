using MusicHub.Web.Documents.Calendar;

namespace MusicHub.Tests.Documents.Calendar;

public sealed class CalendarFileTests
{
    private static readonly DateTimeOffset Stamp = new(2026, 2, 3, 10, 0, 0, TimeSpan.Zero);

    private static readonly CalendarEvent Visit = new("visit-1@musichub", 4, "School music visit: St Mary’s", "St Mary’s, Town", "Arranged", "https://hub.example/visits/1", new(2026, 7, 1), new(2026, 7, 1), new(9, 30), EventStatus.Tentative);

    [Test]
    public void AnEventWithATime_IsInLondonsTime()
    {
        var read = Read(Visit);

        Assert.That(read[0, "DTSTART;TZID=Europe/London"], Is.EqualTo("20260701T093000"));
        Assert.That(read[0, "DTEND;TZID=Europe/London"], Is.EqualTo("20260701T103000"));
        Assert.That((read[0, "UID"], read[0, "SEQUENCE"], read[0, "DTSTAMP"], read[0, "STATUS"], read[0, "TRANSP"]), Is.EqualTo(("visit-1@musichub", "4", "20260203T100000Z", "TENTATIVE", "OPAQUE")));
        Assert.That((read["VERSION"], read["METHOD"], read.Count["VTIMEZONE"]), Is.EqualTo(("2.0", "PUBLISH", 1)));
    }

    [Test]
    public void WholeDays_EndOnTheDayAfterTheLast()
    {
        var read = Read(Visit with { At = null, LastDay = new(2026, 7, 3) });

        Assert.That((read[0, "DTSTART;VALUE=DATE"], read[0, "DTEND;VALUE=DATE"]), Is.EqualTo(("20260701", "20260704")));
    }

    [Test]
    public void WhatIsCancelled_TakesNoTime()
    {
        var read = Read(Visit with { Status = EventStatus.Cancelled });

        Assert.That((read[0, "STATUS"], read[0, "TRANSP"]), Is.EqualTo(("CANCELLED", "TRANSPARENT")));
    }

    [TestCase("a, b; c\\d\r\ne\nf\u0007")]
    [TestCase("Ysgol Gymraeg ŵ ŷ 🎵🎵🎵🎵🎵🎵🎵🎵🎵🎵🎵🎵🎵🎵🎵🎵🎵🎵🎵🎵🎵🎵🎵🎵🎵🎵🎵🎵🎵🎵 and on")]
    [TestCase("END:VEVENT\r\nBEGIN:VEVENT")]
    public void AnyText_ComesOutAsItWentIn(string text)
    {
        var read = Read(Visit with { Summary = text, Location = text });

        Assert.That(read.Events, Is.EqualTo(1));
        Assert.That(read[0, "SUMMARY"], Is.EqualTo(text.Replace("\r\n", "\n").Replace("\u0007", "")));
    }

    [Test]
    public void TextOfAnyLength_IsFoldedBetweenCharacters()
    {
        for (var length = 40; length < 160; length++)
            Assert.That(Read(Visit with { Summary = new string('é', length) })[0, "SUMMARY"], Has.Length.EqualTo(length));
    }

    [Test]
    public void TheDigest_IsOfWhatIsToldNotOfWhen()
    {
        Assert.That(CalendarFile.DigestOf("A", [Visit]), Is.EqualTo(CalendarFile.DigestOf("A", [Visit])));
        Assert.That(CalendarFile.DigestOf("A", [Visit with { Sequence = 5 }]), Is.Not.EqualTo(CalendarFile.DigestOf("A", [Visit])));
    }

    private static CalendarReader Read(CalendarEvent happening) => new(CalendarFile.Write("My visits", [happening], Stamp));
}

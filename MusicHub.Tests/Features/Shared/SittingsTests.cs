using MusicHub.Web.Features.Shared;

namespace MusicHub.Tests.Features.Shared;

public sealed class SittingsTests
{
    private static readonly DateTimeOffset Ten = new(2026, 2, 3, 10, 0, 0, TimeSpan.Zero);

    [Test]
    public void WhatOnePersonSavedInOneSitting_IsOneEntry_WithEachFieldOnce()
    {
        var joined = new[]
        {
            Entry(70, "Jo", new FieldWords("Notes", "Singing", "Singing, and a choir", false)),
            Entry(45, "Jo", new FieldWords("Met whom", null, null, true)),
            Entry(20, "Jo", new FieldWords("Next step", null, "Ring", false), new FieldWords("Notes", null, "Singing", false)),
            Entry(0, "Jo", new FieldWords("Met whom", null, null, true)),
        }.Joined();

        Assert.That(joined.Single().At, Is.EqualTo(Ten.AddMinutes(70)));
        Assert.That(joined.Single().Fields, Is.EquivalentTo(new[] { new FieldWords("Notes", null, "Singing, and a choir", false), new FieldWords("Met whom", null, null, true), new FieldWords("Next step", null, "Ring", false) }));
    }

    [Test]
    public void AnotherPerson_AnotherDeed_APause_OrAReason_StandsByItself()
    {
        HistoryEntry[] entries =
        [
            Entry(300, "Jo"), Entry(230, "Jo"), Entry(220, "Sam"), Entry(210, "Jo") with { Kind = "Visit arranged" }, Entry(205, "Jo") with { Kind = "Visit arranged", Reason = "Ill" },
        ];

        Assert.That(entries.Joined(), Is.EqualTo(entries));
    }

    private static HistoryEntry Entry(int minutes, string by, params FieldWords[] fields) => new("Visit notes saved", by, Ten.AddMinutes(minutes), null, fields);
}

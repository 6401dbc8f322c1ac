using MusicHub.Domain.Visits;

namespace MusicHub.Tests.Domain.Visits;

/// <summary>Each section of the form has a version of its own, so that two people can fill in different ones.</summary>
public sealed class VisitSectionTests
{
    private static readonly DateOnly Today = new(2026, 2, 3);
    private static readonly Guid Ada = Guid.NewGuid();
    private static readonly Guid Confidence = Guid.NewGuid();
    private static readonly Guid Instruments = Guid.NewGuid();

    private static (int Record, int Needs, int Notes) Versions(Visit visit) => (visit.RecordVersion, visit.NeedsVersion, visit.NotesVersion);

    [Test]
    public void NeedsAndNotes_CanBeWrittenBeforeTheMeetingIsRecorded_EachWithItsVersion()
    {
        var visit = Arranged();
        var before = Versions(visit);

        visit.NoteNeeds([(Confidence, " Year 3 "), (Instruments, null)]).OrThrow();
        visit.KeepNotes("Seen the cupboard").OrThrow();
        visit.KeepNotes("Seen the cupboard and the hall").OrThrow();

        Assert.Multiple(() =>
        {
            Assert.That(visit.State, Is.EqualTo(VisitState.Arranged));
            Assert.That(Versions(visit), Is.EqualTo((before.Record, before.Needs + 1, before.Notes + 2)));
            Assert.That(visit.Needs.Select(need => (need.NeedId, need.Note)), Is.EquivalentTo(new (Guid, string?)[] { (Confidence, "Year 3"), (Instruments, null) }));
        });
    }

    [Test]
    public void WhatIsTheSame_RaisesNoVersion()
    {
        var visit = Arranged();
        visit.Record(new VisitRecord(Today, "The head", "Notes", "Call", SupportPriority.High, [(Confidence, null)]), Today).OrThrow();
        var before = Versions(visit);

        visit.NoteNeeds([(Confidence, " ")]).OrThrow();
        visit.KeepNotes(" Notes ").OrThrow();
        visit.Correct(new VisitRecord(Today, "The head", "Notes", "Call", SupportPriority.High, [(Confidence, null)]), visit.KindId, Ada, "Nothing after all", Today).OrThrow();

        Assert.That(Versions(visit), Is.EqualTo(before));
    }

    [Test]
    public void Record_RaisesTheVersionsOfWhatItWrites()
    {
        var visit = Arranged();
        visit.NoteNeeds([(Confidence, null)]).OrThrow();
        var before = Versions(visit);

        visit.Record(new VisitRecord(Today, "The head", null, null, SupportPriority.Low, [(Confidence, null)]), Today).OrThrow();

        Assert.That(Versions(visit), Is.EqualTo((before.Record + 1, before.Needs, before.Notes)));
    }

    [Test]
    public void EveryChangeOfTheArrangement_RaisesTheRecordsVersion()
    {
        var visit = Visit.Plan(Guid.NewGuid(), Guid.NewGuid(), null, Today, Today).OrThrow();
        List<int> versions = [visit.RecordVersion];
        foreach (var change in new Action[]
        {
            () => visit.Arrange(Today, null, Ada, Today).OrThrow(), () => visit.Confirm().OrThrow(), () => visit.HandTo(Guid.NewGuid()).OrThrow(),
            () => visit.Replan(Today, Ada, Today).OrThrow(), () => visit.Cancel("Snow").OrThrow(),
        })
        {
            change();
            versions.Add(visit.RecordVersion);
        }

        Assert.That(versions, Is.Ordered.And.Unique);
    }

    [Test]
    public void ACancelledVisit_TakesNoMoreNotes()
    {
        var visit = Arranged();
        visit.Cancel("Snow").OrThrow();

        Assert.That(visit.KeepNotes("Late").IsRefused, Is.True);
        Assert.That(visit.NoteNeeds([]).IsRefused, Is.True);
    }

    private static Visit Arranged()
    {
        var visit = Visit.Plan(Guid.NewGuid(), Guid.NewGuid(), Ada, Today, Today).OrThrow();
        visit.Arrange(Today, null, Ada, Today).OrThrow();
        return visit;
    }
}

using MusicHub.Domain.Visits;
using static MusicHub.Tests.Domain.Visits.VisitWorld;

namespace MusicHub.Tests.Domain.Visits;

public sealed class VisitRecordTests
{
    [TestCase(VisitState.Planned)]
    [TestCase(VisitState.Arranged)]
    [TestCase(VisitState.Confirmed)]
    public void Record_FromEveryStateAhead_IsDone(VisitState state)
    {
        var visit = In(state);

        visit.Record(ARecord(), Today).OrThrow();

        Assert.Multiple(() =>
        {
            Assert.That(visit.State, Is.EqualTo(VisitState.Done));
            Assert.That(visit.On, Is.EqualTo(Today));
            Assert.That(visit.MetWhom, Is.EqualTo("Jo Hart, headteacher"));
            Assert.That(visit.Notes, Is.EqualTo("Singing in every class."));
            Assert.That(visit.NextStep, Is.Null, "blank text is no text");
            Assert.That(visit.Priority, Is.EqualTo(SupportPriority.High));
            Assert.That(visit.Needs.Select(need => (need.NeedId, need.Note)), Is.EquivalentTo(new[] { (Confidence, "New to reading music"), (Instruments, (string?)null) }));
        });
    }

    [Test]
    public void Record_OfTomorrow_IsRefused() => Refused(Planned().Record(ARecord() with { On = Today.AddDays(1) }, Today).Refusal, "visit-recorded-in-the-future");

    [Test]
    public void Record_OfALongGoneDay_IsRefused() => Refused(Planned().Record(ARecord() with { On = new DateOnly(1999, 12, 31) }, Today).Refusal, "visit-recorded-too-long-ago");

    [Test]
    public void Record_WithoutWhomTheyMet_IsRefusedAndChangesNothing()
    {
        var visit = Planned();

        Refused(visit.Record(ARecord() with { MetWhom = " " }, Today).Refusal, "visit-met-whom-missing");

        Assert.That((visit.State, visit.On), Is.EqualTo((VisitState.Planned, (DateOnly?)null)));
    }

    [Test]
    public void RecordUnplanned_IsDoneAtOnce()
    {
        var visit = Visit.RecordUnplanned(School, Kind, Ben, ARecord() with { On = Today.AddDays(-3) }, Today).OrThrow();

        Assert.That((visit.State, visit.SortDay, visit.VisitorId, visit.PlannedWeek), Is.EqualTo((VisitState.Done, Today.AddDays(-3), (Guid?)Ben, (DateOnly?)null)));
    }

    [Test]
    public void RecordUnplanned_OfTomorrow_IsRefused() =>
        Refused(Visit.RecordUnplanned(School, Kind, Ben, ARecord() with { On = Today.AddDays(1) }, Today).Refusal, "visit-recorded-in-the-future");

    [Test]
    public void Correct_ReplacesTheRecord_AndKeepsTheNeedThatStays()
    {
        var visit = Recorded();
        var kept = visit.Needs.Single(need => need.NeedId == Confidence).Id;

        visit.Correct(ARecord() with { MetWhom = "Kim Lee", Priority = SupportPriority.Low, Needs = [(Confidence, "Better now")] }, OtherKind, Ben, "Typed in haste", Today).OrThrow();

        Assert.Multiple(() =>
        {
            Assert.That((visit.MetWhom, visit.Priority, visit.KindId, visit.VisitorId), Is.EqualTo(("Kim Lee", (SupportPriority?)SupportPriority.Low, OtherKind, (Guid?)Ben)));
            Assert.That(visit.Needs.Select(need => (need.Id, need.Note)), Is.EqualTo(new[] { (kept, "Better now") }));
            Assert.That(visit.State, Is.EqualTo(VisitState.Done));
        });
    }

    [Test]
    public void Correct_WithoutAReason_IsRefused() => Refused(Recorded().Correct(ARecord(), Kind, Ada, " ", Today).Refusal, "visit-reason-missing");

    [Test]
    public void Correct_OfSomethingNotRecorded_IsRefused() => Refused(Confirmed().Correct(ARecord(), Kind, Ada, "Why not", Today).Refusal, "visit-not-recorded");

    [Test]
    public void Correct_ThatIsRefused_ChangesNothing()
    {
        var visit = Recorded();

        Refused(visit.Correct(ARecord() with { On = Today.AddDays(1) }, OtherKind, Ben, "Typed in haste", Today).Refusal, "visit-recorded-in-the-future");

        Assert.That((visit.On, visit.KindId, visit.VisitorId), Is.EqualTo(((DateOnly?)Today, Kind, (Guid?)Ada)));
    }

    [Test]
    public void IsWithoutRecord_FromTheDayAfter()
    {
        var visit = Confirmed();

        Assert.That((visit.IsWithoutRecordOn(Today), visit.IsWithoutRecordOn(Today.AddDays(1))), Is.EqualTo((false, true)));
        Assert.That(Recorded().IsWithoutRecordOn(Today.AddDays(1)), Is.False);
        Assert.That(Planned().IsWithoutRecordOn(Today.AddDays(30)), Is.False);
    }
}

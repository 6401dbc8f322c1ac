using MusicHub.Domain;
using MusicHub.Domain.Visits;

namespace MusicHub.Tests.Domain.Visits;

public sealed class VisitTests
{
    private static readonly DateOnly Today = new(2026, 2, 3); // a Tuesday
    private static readonly DateOnly Monday = new(2026, 2, 2);
    private static readonly Guid School = Guid.NewGuid();
    private static readonly Guid Kind = Guid.NewGuid();
    private static readonly Guid OtherKind = Guid.NewGuid();
    private static readonly Guid Ada = Guid.NewGuid();
    private static readonly Guid Ben = Guid.NewGuid();
    private static readonly Guid Confidence = Guid.NewGuid();
    private static readonly Guid Instruments = Guid.NewGuid();

    [Test]
    public void Plan_KeepsTheMondayOfTheWeek()
    {
        var visit = Visit.Plan(School, Kind, null, new DateOnly(2026, 2, 15), Today).OrThrow();

        Assert.Multiple(() =>
        {
            Assert.That(visit.State, Is.EqualTo(VisitState.Planned));
            Assert.That(visit.PlannedWeek, Is.EqualTo(new DateOnly(2026, 2, 9)));
            Assert.That(visit.SortDay, Is.EqualTo(new DateOnly(2026, 2, 9)));
            Assert.That(visit.On, Is.Null);
        });
    }

    [Test]
    public void Plan_ForThisWeek_IsDoneEvenAfterItsMonday() => Assert.That(Visit.Plan(School, Kind, Ada, Monday, Today).IsRefused, Is.False);

    [Test]
    public void Plan_ForLastWeek_IsRefused() => Refused(Visit.Plan(School, Kind, Ada, Monday.AddDays(-1), Today).Refusal, "visit-planned-in-the-past");

    [Test]
    public void Plan_MoreThanOneCycleAhead_IsRefused()
    {
        Assert.That(Visit.Plan(School, Kind, Ada, Today.AddYears(3), Today).IsRefused, Is.False);
        Refused(Visit.Plan(School, Kind, Ada, Today.AddYears(3).AddDays(1), Today).Refusal, "visit-too-far-ahead");
    }

    [Test]
    public void Arrange_TodayIsEarlyEnough()
    {
        var visit = Planned();

        visit.Arrange(Today, new TimeOnly(9, 30), Ben, Today).OrThrow();

        Assert.Multiple(() =>
        {
            Assert.That(visit.State, Is.EqualTo(VisitState.Arranged));
            Assert.That(visit.On, Is.EqualTo(Today));
            Assert.That(visit.StartsAt, Is.EqualTo(new TimeOnly(9, 30)));
            Assert.That(visit.VisitorId, Is.EqualTo(Ben));
            Assert.That(visit.SortDay, Is.EqualTo(Today));
        });
    }

    [Test]
    public void Arrange_Yesterday_IsRefusedAndChangesNothing()
    {
        var visit = Planned();

        Refused(visit.Arrange(Today.AddDays(-1), null, Ben, Today).Refusal, "visit-arranged-in-the-past");

        Assert.That((visit.State, visit.On, visit.VisitorId), Is.EqualTo((VisitState.Planned, (DateOnly?)null, (Guid?)Ada)));
    }

    [Test]
    public void Arrange_InTheNextCentury_IsRefused() => Refused(Planned().Arrange(new DateOnly(2126, 2, 3), null, Ada, Today).Refusal, "visit-too-far-ahead");

    [Test]
    public void Arrange_AnotherDay_AsksForConfirmationAgain()
    {
        var visit = Confirmed();

        visit.Arrange(Today.AddDays(7), null, Ada, Today).OrThrow();

        Assert.That(visit.State, Is.EqualTo(VisitState.Arranged));
    }

    [Test]
    public void Confirm_WithoutADay_IsRefused() => Refused(Planned().Confirm().Refusal, "visit-not-arranged");

    [Test]
    public void Confirm_Twice_IsRefused() => Refused(Confirmed().Confirm().Refusal, "visit-already-confirmed");

    [Test]
    public void Replan_TakesTheDayAway()
    {
        var visit = Confirmed();

        visit.Replan(Today.AddDays(14), null, Today).OrThrow();

        Assert.Multiple(() =>
        {
            Assert.That(visit.State, Is.EqualTo(VisitState.Planned));
            Assert.That((visit.On, visit.StartsAt, visit.VisitorId), Is.EqualTo(((DateOnly?)null, (TimeOnly?)null, (Guid?)null)));
            Assert.That(visit.SortDay, Is.EqualTo(new DateOnly(2026, 2, 16)));
        });
    }

    [Test]
    public void HandTo_ThePersonWhoHasIt_IsRefused()
    {
        var visit = Planned();

        Refused(visit.HandTo(Ada).Refusal, "visit-already-theirs");
        visit.HandTo(Ben).OrThrow();

        Assert.That(visit.VisitorId, Is.EqualTo(Ben));
    }

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
    public void Cancel_KeepsTheReason()
    {
        var visit = Confirmed();

        visit.Cancel("  The school has an inspection ").OrThrow();

        Assert.That((visit.State, visit.EndedReason), Is.EqualTo((VisitState.Cancelled, "The school has an inspection")));
    }

    [Test]
    public void Cancel_WithoutAReason_IsRefused() => Refused(Planned().Cancel(null).Refusal, "visit-reason-missing");

    [Test]
    public void MarkNotAttended_BeforeTheDay_IsRefused()
    {
        Refused(Planned().MarkNotAttended("Nobody there", Today).Refusal, "visit-not-yet");
        Refused(Confirmed().MarkNotAttended("Nobody there", Today.AddDays(-1)).Refusal, "visit-not-yet");
    }

    [Test]
    public void MarkNotAttended_OnTheDay_KeepsTheReason()
    {
        var visit = Confirmed();

        visit.MarkNotAttended("The music lead was off sick", Today).OrThrow();

        Assert.That((visit.State, visit.EndedReason), Is.EqualTo((VisitState.NotAttended, "The music lead was off sick")));
    }

    [Test]
    public void LogAttempt_KeepsWhoHowAndWhen()
    {
        var visit = Planned();
        var at = new DateTimeOffset(2026, 2, 3, 9, 0, 0, TimeSpan.Zero);

        visit.LogAttempt(AttemptKind.Called, Ben, at, " Will ring back ").OrThrow();

        Assert.That(visit.Attempts.Select(attempt => (attempt.How, attempt.ById, attempt.At, attempt.Note)), Is.EqualTo(new[] { (AttemptKind.Called, Ben, at, "Will ring back") }));
    }

    [TestCase(VisitState.Done, "visit-already-recorded")]
    [TestCase(VisitState.Cancelled, "visit-cancelled")]
    [TestCase(VisitState.NotAttended, "visit-not-attended")]
    public void WhatIsOver_StaysAsItIs(VisitState state, string code)
    {
        var visit = In(state);

        Assert.Multiple(() =>
        {
            Refused(visit.Replan(Today, Ada, Today).Refusal, code);
            Refused(visit.Arrange(Today, null, Ada, Today).Refusal, code);
            Refused(visit.Confirm().Refusal, code);
            Refused(visit.HandTo(Ben).Refusal, code);
            Refused(visit.Record(ARecord(), Today).Refusal, code);
            Refused(visit.Cancel("Why").Refusal, code);
            Refused(visit.MarkNotAttended("Why", Today).Refusal, code);
            Refused(visit.LogAttempt(AttemptKind.Called, Ada, default, null).Refusal, code);
            Assert.That(visit.State, Is.EqualTo(state));
        });
    }

    [Test]
    public void IsWithoutRecord_FromTheDayAfter()
    {
        var visit = Confirmed();

        Assert.That((visit.IsWithoutRecordOn(Today), visit.IsWithoutRecordOn(Today.AddDays(1))), Is.EqualTo((false, true)));
        Assert.That(Recorded().IsWithoutRecordOn(Today.AddDays(1)), Is.False);
        Assert.That(Planned().IsWithoutRecordOn(Today.AddDays(30)), Is.False);
    }

    [Test]
    public void HasSlipped_FromTheMondayAfterItsWeek()
    {
        var visit = Planned();

        Assert.That((visit.HasSlippedOn(Monday.AddDays(6)), visit.HasSlippedOn(Monday.AddDays(7))), Is.EqualTo((false, true)));
        Assert.That(Confirmed().HasSlippedOn(Monday.AddDays(7)), Is.False);
    }

    internal static VisitRecord ARecord() =>
        new(Today, " Jo Hart, headteacher ", "Singing in every class.", " ", SupportPriority.High, [(Confidence, "New to reading music"), (Instruments, "")]);

    private static Visit Planned() => Visit.Plan(School, Kind, Ada, Today, Today).OrThrow();

    private static Visit Confirmed() => In(VisitState.Confirmed);

    private static Visit Recorded() => In(VisitState.Done);

    private static Visit In(VisitState state)
    {
        var visit = Planned();
        if (state is not VisitState.Planned and not VisitState.Cancelled)
            visit.Arrange(Today, null, Ada, Today).OrThrow();
        switch (state)
        {
            case VisitState.Confirmed:
                visit.Confirm().OrThrow();
                break;
            case VisitState.Done:
                visit.Record(ARecord(), Today).OrThrow();
                break;
            case VisitState.Cancelled:
                visit.Cancel("Asked to").OrThrow();
                break;
            case VisitState.NotAttended:
                visit.MarkNotAttended("Nobody there", Today).OrThrow();
                break;
        }

        return visit;
    }

    private static void Refused(Refusal? refusal, string code) => Assert.That(refusal?.Code, Is.EqualTo(code));
}

using MusicHub.Domain.Visits;
using static MusicHub.Tests.Domain.Visits.VisitWorld;

namespace MusicHub.Tests.Domain.Visits;

public sealed class VisitTests
{
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

    [Test]
    public void Cancel_KeepsTheReason()
    {
        var visit = Confirmed();

        visit.Cancel("  The school has an inspection ").OrThrow();

        Assert.That((visit.State, visit.EndedReason), Is.EqualTo((VisitState.Cancelled, "The school has an inspection")));
    }

    [Test]
    public void Cancel_ByAReasonOfTheList_NeedsNoWords()
    {
        var visit = Planned();
        var inspection = new VisitReason("Inspection", VisitEndings.Cancelled, 1);

        visit.Cancel(" ", inspection).OrThrow();

        Assert.That((visit.EndedReasonId, visit.EndedReason), Is.EqualTo(((Guid?)inspection.Id, (string?)null)));
    }

    [Test]
    public void End_ByAReasonThatIsNotOfferedForIt_IsRefused()
    {
        var nobody = new VisitReason("Nobody there", VisitEndings.NotAttended, 1);
        Refused(Planned().Cancel(null, nobody).Refusal, "visit-reason-not-offered");
        Confirmed().MarkNotAttended(null, Today, nobody).OrThrow();
    }

    [Test]
    public void LogAttempt_WithAReason_OnlyWhereTheSchoolDeclined()
    {
        var visit = Planned();
        var content = new VisitReason("Content", VisitEndings.Declined, 1);

        Refused(visit.LogAttempt(AttemptKind.Called, Ben, default, null, content).Refusal, "attempt-reason-only-where-declined");
        Refused(visit.LogAttempt(AttemptKind.Declined, Ben, default, null, new VisitReason("Snow", VisitEndings.Cancelled, 2)).Refusal, "attempt-reason-only-where-declined");
        visit.LogAttempt(AttemptKind.Declined, Ben, default, null, content).OrThrow();

        Assert.That(visit.Attempts.Single().ReasonId, Is.EqualTo(content.Id));
    }

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
    public void ADayThatIsGivenUp_StaysOnTheTrail()
    {
        var visit = Planned();
        visit.Replan(Today.AddDays(14), Ada, Today, "No day was agreed, so none is given up").OrThrow();
        visit.Arrange(Today.AddDays(3), new TimeOnly(9, 30), Ada, Today, "The first day").OrThrow();
        visit.Arrange(Today.AddDays(3), new TimeOnly(14, 0), Ada, Today, "Another hour").OrThrow();
        var away = new VisitReason("Away", VisitEndings.Moved, 1);
        Refused(visit.Arrange(Today.AddDays(5), null, Ada, Today, null, new VisitReason("Snow", VisitEndings.Cancelled, 2)).Refusal, "visit-reason-not-offered");
        visit.Arrange(Today.AddDays(5), null, Ada, Today.AddDays(1), " Music lead away ", away).OrThrow();
        visit.Replan(Today.AddDays(30), Ada, Today.AddDays(2)).OrThrow();

        Assert.That(visit.Moves.Select(move => (move.Number, move.From, move.FromTime, move.MovedOn, move.Why)), Is.EqualTo(new[]
        {
            (1, Today.AddDays(3), (TimeOnly?)new TimeOnly(14, 0), Today.AddDays(1), "Music lead away"),
            (2, Today.AddDays(5), null, Today.AddDays(2), null),
        }));
        Assert.That(visit.Moves.Select(move => move.ReasonId), Is.EqualTo(new Guid?[] { away.Id, null }));
    }

    [Test]
    public void AnAttempt_IsTakenBack_ByWhoeverNotedIt_OnItsDay()
    {
        var at = new DateTimeOffset(2026, 2, 3, 9, 0, 0, TimeSpan.Zero);
        var visit = Planned();
        visit.LogAttempt(AttemptKind.Called, Ben, at, null).OrThrow();
        visit.LogAttempt(AttemptKind.Emailed, Ada, at.AddMinutes(1), null).OrThrow();

        Refused(visit.TakeBackAttempt(Ada, at, Today).Refusal, "attempt-stays");
        Refused(visit.TakeBackAttempt(Ben, at, Today.AddDays(1)).Refusal, "attempt-stays");
        visit.TakeBackAttempt(Ben, at, Today).OrThrow();

        Assert.That(visit.Attempts.Select(attempt => attempt.ById), Is.EqualTo(new[] { Ada }));
        Refused(visit.TakeBackAttempt(Ben, at, Today).Refusal, "attempt-stays");
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
    public void HasSlipped_FromTheMondayAfterItsWeek()
    {
        var visit = Planned();

        Assert.That((visit.HasSlippedOn(Monday.AddDays(6)), visit.HasSlippedOn(Monday.AddDays(7))), Is.EqualTo((false, true)));
        Assert.That(Confirmed().HasSlippedOn(Monday.AddDays(7)), Is.False);
    }
}

using MusicHub.Domain.Actions;

namespace MusicHub.Tests.Domain.Actions;

public sealed class HubActionTests
{
    private static readonly DateOnly Today = new(2026, 2, 3);
    private static readonly Guid School = Guid.NewGuid();
    private static readonly Guid Ada = Guid.NewGuid();
    private static readonly ActionDetails Details = new("  Send the singing resources ", Ada, Today.AddDays(30), StrategicFunction.Schools);

    [Test]
    public void Open_KeepsWhatWhoAndWhen()
    {
        var visit = Guid.NewGuid();

        var action = HubAction.Open(School, ActionSource.Visit, visit, Details, Today).OrThrow();

        Assert.Multiple(() =>
        {
            Assert.That((action.What, action.OwnerId, action.DueOn, action.Function), Is.EqualTo(("Send the singing resources", (Guid?)Ada, Today.AddDays(30), StrategicFunction.Schools)));
            Assert.That((action.SchoolId, action.Source, action.SourceId), Is.EqualTo(((Guid?)School, ActionSource.Visit, (Guid?)visit)));
            Assert.That((action.State, action.OpenedOn, action.IsForSchool), Is.EqualTo((ActionState.Open, Today, false)));
        });
    }

    [Test]
    public void Open_DueToday_IsDone() => Assert.That(Open(Details with { DueOn = Today }), Is.Null);

    [Test]
    public void Open_DueYesterday_IsRefused() => Assert.That(Open(Details with { DueOn = Today.AddDays(-1) }), Is.EqualTo("action-due-in-the-past"));

    [Test]
    public void Open_DueInTheNextCentury_IsRefused() => Assert.That(Open(Details with { DueOn = new DateOnly(2126, 1, 1) }), Is.EqualTo("action-due-too-far-ahead"));

    [Test]
    public void Open_WithNothingToDo_IsRefused() => Assert.That(Open(Details with { What = " " }), Is.EqualTo("action-what-missing"));

    [Test]
    public void Open_ForTheSchool_NeedsASchool()
    {
        Assert.That(Open(Details with { OwnerId = null }), Is.Null);
        Assert.That(HubAction.Open(null, ActionSource.Other, null, Details with { OwnerId = null }, Today).Refusal?.Code, Is.EqualTo("action-owner-missing"));
    }

    [Test]
    public void Change_MayLeaveItDueInThePast_ButNotBeforeItWasOpened()
    {
        var action = AnAction();

        action.Change(Details with { DueOn = Today }).OrThrow();
        var refusal = action.Change(Details with { What = "Something else", DueOn = Today.AddDays(-1) }).Refusal;

        Assert.That(refusal?.Code, Is.EqualTo("action-due-before-opened"));
        Assert.That((action.What, action.DueOn), Is.EqualTo(("Send the singing resources", Today)));
    }

    [Test]
    public void Complete_KeepsWhatCameOfIt()
    {
        var action = AnAction();

        action.Complete(" Sent ", Today.AddDays(2)).OrThrow();

        Assert.That((action.State, action.Outcome, action.ClosedOn), Is.EqualTo((ActionState.Done, "Sent", (DateOnly?)Today.AddDays(2))));
    }

    [Test]
    public void Drop_AsksForAReason()
    {
        var action = AnAction();

        Assert.That(action.Drop(" ", Today).Refusal?.Code, Is.EqualTo("action-reason-missing"));
        action.Drop("The teacher has left", Today).OrThrow();

        Assert.That((action.State, action.Outcome), Is.EqualTo((ActionState.Dropped, "The teacher has left")));
    }

    [Test]
    public void WhatIsClosed_StaysAsItIs()
    {
        var action = AnAction();
        action.Complete(null, Today).OrThrow();

        Assert.Multiple(() =>
        {
            Assert.That(action.Change(Details with { What = "Again" }).Refusal?.Code, Is.EqualTo("action-closed"));
            Assert.That(action.Complete("Again", Today).Refusal?.Code, Is.EqualTo("action-closed"));
            Assert.That(action.Drop("Again", Today).Refusal?.Code, Is.EqualTo("action-closed"));
            Assert.That((action.What, action.Outcome), Is.EqualTo(("Send the singing resources", (string?)null)));
        });
    }

    [Test]
    public void Reopen_MakesAClosedActionOpenAgain_WithAReason()
    {
        var action = AnAction();
        Assert.That(action.Reopen("Why not").Refusal?.Code, Is.EqualTo("action-still-open"));
        action.Complete("Sent", Today).OrThrow();

        Assert.That(action.Reopen(" ").Refusal?.Code, Is.EqualTo("action-reopening-reason-missing"));
        Assert.That(action.State, Is.EqualTo(ActionState.Done));
        action.Reopen("It never arrived").OrThrow();

        Assert.That((action.State, action.ClosedOn, action.Outcome), Is.EqualTo((ActionState.Open, (DateOnly?)null, (string?)null)));
        action.Drop("No longer wanted", Today).OrThrow();
        action.Reopen("Wanted after all").OrThrow();
        Assert.That(action.Change(Details with { What = "Again" }).IsRefused, Is.False);
    }

    [TestCase(0, ActionStanding.DueSoon, TestName = "Due today")]
    [TestCase(-1, ActionStanding.Overdue, TestName = "Due yesterday")]
    [TestCase(14, ActionStanding.DueSoon, TestName = "Due in a fortnight")]
    [TestCase(15, ActionStanding.Open, TestName = "Due in fifteen days")]
    public void Standing_FollowsTheDueDate(int days, ActionStanding expected)
    {
        var action = AnAction();

        Assert.That(action.StandingOn(action.DueOn.AddDays(-days)), Is.EqualTo(expected));
        Assert.That(action.IsOverdueOn(action.DueOn.AddDays(-days)), Is.EqualTo(expected == ActionStanding.Overdue));
    }

    [Test]
    public void Standing_OfAClosedAction_IsNeverOverdue()
    {
        var done = AnAction();
        done.Complete(null, Today).OrThrow();
        var dropped = AnAction();
        dropped.Drop("No longer wanted", Today).OrThrow();

        var late = Today.AddYears(1);
        Assert.That((done.StandingOn(late), dropped.StandingOn(late), done.IsOverdueOn(late)), Is.EqualTo((ActionStanding.Done, ActionStanding.Dropped, false)));
    }

    private static string? Open(ActionDetails details) => HubAction.Open(School, ActionSource.Other, null, details, Today).Refusal?.Code;

    private static HubAction AnAction() => HubAction.Open(School, ActionSource.Other, null, Details, Today).OrThrow();
}

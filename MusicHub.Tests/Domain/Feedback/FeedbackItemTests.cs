using MusicHub.Domain;
using MusicHub.Domain.Feedback;

namespace MusicHub.Tests.Domain.Feedback;

public sealed class FeedbackItemTests
{
    private static readonly DateOnly Today = new(2026, 2, 3);
    private static readonly FeedbackDetails Details = new(FeedbackKind.Complaint, FeedbackSource.Email, FeedbackTheme.Charges, null, Today, " Jo Hart ", " The invoice is wrong ", Guid.NewGuid());

    [Test]
    public void Log_KeepsWhatWasSaid()
    {
        var item = FeedbackItem.Log(Details, Today).OrThrow();
        Assert.That((item.Said, item.FromWhom, item.State), Is.EqualTo(("The invoice is wrong", "Jo Hart", FeedbackState.Open)));
    }

    [Test]
    public void Log_OfTomorrow_OrOfNothing_IsRefused()
    {
        Refused(FeedbackItem.Log(Details with { ReceivedOn = Today.AddDays(1) }, Today).Refusal, "feedback-received-in-the-future");
        Refused(FeedbackItem.Log(Details with { ReceivedOn = new(1999, 1, 1) }, Today).Refusal, "feedback-received-too-long-ago");
        Refused(FeedbackItem.Log(Details with { Said = " " }, Today).Refusal, "feedback-said-missing");
    }

    [Test]
    public void Settle_AComplaint_NeedsAnAnswer_AndAComplimentDoesNot()
    {
        var complaint = FeedbackItem.Log(Details, Today).OrThrow();
        Refused(complaint.Settle(" ", Today).Refusal, "feedback-answer-missing");
        complaint.Settle("Corrected", Today).OrThrow();
        Assert.That((complaint.State, complaint.Answer, complaint.AnsweredOn), Is.EqualTo((FeedbackState.Settled, "Corrected", (DateOnly?)Today)));

        Assert.That(FeedbackItem.Log(Details with { Kind = FeedbackKind.Compliment }, Today).OrThrow().Settle(null, Today).IsRefused, Is.False);
    }

    [Test]
    public void WhatIsSettled_IsChangedOnlyAfterItIsReopened_WithAReason()
    {
        var item = FeedbackItem.Log(Details, Today).OrThrow();
        Refused(item.Reopen("Why").Refusal, "feedback-not-settled");
        item.Settle("Corrected", Today).OrThrow();

        Refused(item.Settle("Again", Today).Refusal, "feedback-settled");
        Refused(item.Change(Details, Today).Refusal, "feedback-settled");
        Refused(item.Reopen(" ").Refusal, "feedback-reason-missing");
        item.Reopen("It has happened again").OrThrow();

        Assert.That((item.State, item.AnsweredOn, item.Answer), Is.EqualTo((FeedbackState.Open, (DateOnly?)null, "Corrected")));
        Assert.That(item.Change(Details with { Theme = FeedbackTheme.Other }, Today).IsRefused, Is.False);
    }

    private static void Refused(Refusal? refusal, string code) => Assert.That(refusal?.Code, Is.EqualTo(code));
}

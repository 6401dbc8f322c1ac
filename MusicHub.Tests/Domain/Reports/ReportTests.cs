using MusicHub.Domain;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Reports;

namespace MusicHub.Tests.Domain.Reports;

public sealed class ReportTests
{
    private static readonly DateTimeOffset Now = UkTime.At(new(2025, 11, 20), new(9, 0));

    private static readonly Guid Someone = Guid.NewGuid();

    [Test]
    public void ATermThatHasNotBegun_IsRefused()
    {
        var refused = Report.Request(ReportKind.Board, new(2025, TermName.Spring), Guid.NewGuid(), Someone, Now, BoardCase.Calendar);

        Assert.That(refused.Refusal, Is.EqualTo(ReportRefusals.TermNotBegun(new(2025, TermName.Spring))));
    }

    [Test]
    public void AReport_IsMadeOnce()
    {
        var report = ARequest();
        report.MakeReady(Now).OrThrow();

        Assert.That(report.MakeReady(Now.AddDays(1)).Refusal, Is.EqualTo(ReportRefusals.MadeAlready));
        Assert.That(report.DataAsAt, Is.EqualTo(Now));
    }

    [Test]
    public void TheWayToTheBoard_IsOneStepAfterTheOther_AndKeepsWhoAndWhen()
    {
        var report = ARequest();
        Assert.That(Refused(report), Is.EqualTo(new[] { ReportRefusals.NotReady, ReportRefusals.NotReady, ReportRefusals.NotReady }));

        report.MakeReady(Now).OrThrow();
        Assert.That(Refused(report, check: false), Is.EqualTo(new[] { ReportRefusals.NotChecked, ReportRefusals.NotApproved }));
        var (head, approver) = (Guid.NewGuid(), Guid.NewGuid());
        report.Check(head, Now).OrThrow();
        Assert.That((report.Check(head, Now).Refusal, report.Publish(head, Now).Refusal), Is.EqualTo((ReportRefusals.NotADraft, ReportRefusals.NotApproved)));
        report.Approve(approver, Now.AddHours(1)).OrThrow();
        Assert.That((report.Check(head, Now).Refusal, report.Approve(head, Now).Refusal), Is.EqualTo((ReportRefusals.NotADraft, ReportRefusals.NotChecked)));
        report.Publish(Someone, Now.AddHours(2)).OrThrow();

        Assert.Multiple(() =>
        {
            Assert.That(Refused(report), Is.EqualTo(new[] { ReportRefusals.NotADraft, ReportRefusals.NotChecked, ReportRefusals.PublishedAlready }));
            Assert.That((report.CheckedById, report.CheckedAt), Is.EqualTo(((Guid?)head, (DateTimeOffset?)Now)));
            Assert.That((report.ApprovedById, report.ApprovedAt), Is.EqualTo(((Guid?)approver, (DateTimeOffset?)Now.AddHours(1))));
            Assert.That((report.State, report.PublishedById, report.PublishedAt), Is.EqualTo((ReportState.Published, (Guid?)Someone, (DateTimeOffset?)Now.AddHours(2))));
        });
    }

    [Test]
    public void SendingBack_AsksWhy_AndTakesCheckAndApprovalBack()
    {
        var report = ARequest();
        report.MakeReady(Now).OrThrow();
        Assert.That(report.SendBack("Why").Refusal, Is.EqualTo(ReportRefusals.NotSentOn));
        report.Check(Someone, Now).OrThrow();
        report.Approve(Someone, Now).OrThrow();
        Assert.That(report.SendBack(" ").Refusal, Is.EqualTo(ReportRefusals.SendBackReasonMissing));

        report.SendBack("Broxbourne is missing").OrThrow();

        Assert.That((report.State, report.CheckedById, report.CheckedAt, report.ApprovedById, report.ApprovedAt), Is.EqualTo((ReportState.Draft, (Guid?)null, (DateTimeOffset?)null, (Guid?)null, (DateTimeOffset?)null)));
        Assert.That(report.Approve(Someone, Now).Refusal, Is.EqualTo(ReportRefusals.NotChecked));
    }

    [Test]
    public void WhatIsPublished_HasOtherFilesThanItsDraft()
    {
        var report = ARequest();
        report.MakeReady(Now).OrThrow();
        var draft = report.Edition;
        report.Check(Someone, Now).OrThrow();
        report.Approve(Someone, Now).OrThrow();
        Assert.That(report.Edition, Is.EqualTo(draft));

        report.Publish(Someone, Now).OrThrow();

        Assert.That(report.Edition, Is.GreaterThan(draft));
    }

    [Test]
    public void Withdrawing_AsksWhy_KeepsTheRecord_AndIsForGood()
    {
        var report = ARequest();
        report.MakeReady(Now).OrThrow();
        Assert.That(report.Withdraw("Wrong", Someone, Now).Refusal, Is.EqualTo(ReportRefusals.NotPublished));

        report = APublished();
        Assert.That(report.Withdraw(" ", Someone, Now).Refusal, Is.EqualTo(ReportRefusals.ReasonMissing));
        report.Withdraw(" A visit was counted twice ", Someone, Now).OrThrow();

        Assert.That((report.State, report.WithdrawnReason, report.PublishedAt), Is.EqualTo((ReportState.Withdrawn, "A visit was counted twice", Now)));
        Assert.That(report.Publish(Someone, Now).Refusal, Is.EqualTo(ReportRefusals.WithdrawnForGood));
        Assert.That(report.WithdrawnById, Is.EqualTo(Someone));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void ACorrectedOne_SaysTheSame_AndEachNamesTheOther(bool withdrawn)
    {
        var draft = ARequest();
        draft.MakeReady(Now).OrThrow();
        Assert.That(draft.Correct("Wrong", Guid.NewGuid(), Someone, Now).Refusal, Is.EqualTo(ReportRefusals.NeverPublished));
        var report = APublished();
        if (withdrawn)
            report.Withdraw("Wrong", Someone, Now).OrThrow();
        Assert.That(report.Correct(" ", Guid.NewGuid(), Someone, Now).Refusal, Is.EqualTo(ReportRefusals.CorrectionReasonMissing));

        var corrected = report.Correct(" A visit was counted twice ", Guid.NewGuid(), Someone, Now).OrThrow();

        Assert.Multiple(() =>
        {
            Assert.That((corrected.Kind, corrected.Term, corrected.UpTo, corrected.MeetingOn, corrected.State), Is.EqualTo((report.Kind, report.Term, report.UpTo, report.MeetingOn, ReportState.Building)));
            Assert.That((corrected.PredecessorId, report.SuccessorId, corrected.CorrectionReason), Is.EqualTo(((Guid?)report.Id, (Guid?)corrected.Id, "A visit was counted twice")));
            Assert.That(report.Correct("Again", Guid.NewGuid(), Someone, Now).Refusal, Is.EqualTo(ReportRefusals.CorrectedAlready));
        });
    }

    private static Refusal?[] Refused(Report report, bool check = true) =>
        [.. check ? new[] { report.Check(Someone, Now).Refusal } : [], report.Approve(Someone, Now).Refusal, report.Publish(Someone, Now).Refusal];

    private static Report APublished()
    {
        var report = ARequest();
        report.MakeReady(Now).OrThrow();
        report.Check(Someone, Now).OrThrow();
        report.Approve(Someone, Now).OrThrow();
        report.Publish(Someone, Now).OrThrow();
        return report;
    }

    private static Report ARequest() => Report.Request(ReportKind.Board, BoardCase.Autumn, Guid.NewGuid(), Someone, Now, BoardCase.Calendar).OrThrow();
}

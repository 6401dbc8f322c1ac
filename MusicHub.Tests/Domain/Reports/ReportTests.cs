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
    public void Publishing_WaitsUntilItIsReady_AndHappensOnce()
    {
        var report = ARequest();
        Assert.That(report.Publish(Someone, Now).Refusal, Is.EqualTo(ReportRefusals.NotReady));

        report.MakeReady(Now).OrThrow();
        report.Publish(Someone, Now).OrThrow();

        Assert.That(report.Publish(Someone, Now).Refusal, Is.EqualTo(ReportRefusals.PublishedAlready));
        Assert.That((report.State, report.PublishedById, report.PublishedAt), Is.EqualTo((ReportState.Published, Someone, Now)));
    }

    [Test]
    public void Withdrawing_AsksWhy_AndKeepsTheRecord()
    {
        var report = ARequest();
        report.MakeReady(Now).OrThrow();
        Assert.That(report.Withdraw("Wrong", Someone, Now).Refusal, Is.EqualTo(ReportRefusals.NotPublished));

        report.Publish(Someone, Now).OrThrow();
        Assert.That(report.Withdraw(" ", Someone, Now).Refusal, Is.EqualTo(ReportRefusals.ReasonMissing));
        report.Withdraw(" A visit was counted twice ", Someone, Now).OrThrow();

        Assert.That((report.State, report.WithdrawnReason, report.PublishedAt), Is.EqualTo((ReportState.Withdrawn, "A visit was counted twice", Now)));
        report.Publish(Someone, Now).OrThrow();
        Assert.That((report.State, report.WithdrawnReason), Is.EqualTo((ReportState.Published, (string?)null)));
    }

    private static Report ARequest() => Report.Request(ReportKind.Board, BoardCase.Autumn, Guid.NewGuid(), Someone, Now, BoardCase.Calendar).OrThrow();
}

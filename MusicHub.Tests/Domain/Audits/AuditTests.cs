using MusicHub.Domain;
using MusicHub.Domain.Audits;
using MusicHub.Domain.Calendar;

namespace MusicHub.Tests.Domain.Audits;

public sealed class AuditTests
{
    private static readonly DateOnly Today = new(2026, 2, 3);
    private static readonly DateTimeOffset Now = UkTime.At(Today, new TimeOnly(10, 0));
    private static readonly Guid Ada = Guid.NewGuid();

    private Audit _audit = null!;

    [SetUp]
    public void Start() => _audit = Audit.Start(Guid.NewGuid(), Guid.NewGuid(), AuditForm.Full, Ada, null, Today);

    [Test]
    public void AnAudit_IsStarted_ContinuedAndCompleted_ThenSignedOff()
    {
        Assert.That((_audit.State, _audit.YearStart), Is.EqualTo((AuditState.Started, 2025)));

        _audit.Continue().OrThrow();
        Assert.That(_audit.State, Is.EqualTo(AuditState.InProgress));
        _audit.Complete(Ada, 40, Now).OrThrow();
        _audit.SignOff(Ada, Today.AddDays(2)).OrThrow();

        Assert.That((_audit.State, _audit.CompletedOn, _audit.SignedOffOn), Is.EqualTo((AuditState.SignedOff, Today, Today.AddDays(2))));
    }

    [Test]
    public void NothingRated_IsNotCompleted() => Refused(_audit.Complete(Ada, 0, Now), "audit-nothing-rated");

    [Test]
    public void Completed_ItStays_UntilItIsOpenedAgainWithAReason()
    {
        _audit.Complete(Ada, 12, Now).OrThrow();
        Refused(_audit.Continue(), "audit-closed");
        Refused(_audit.Complete(Ada, 12, Now), "audit-closed");
        Refused(_audit.Reopen(" "), "audit-reason-missing");

        _audit.SignOff(Ada, Today).OrThrow();
        _audit.Reopen("A rating was mistyped").OrThrow();

        Assert.That((_audit.State, _audit.CompletedOn, _audit.CompletedAt, _audit.SignedOffById), Is.EqualTo((AuditState.InProgress, (DateOnly?)null, (DateTimeOffset?)null, (Guid?)null)));
        Refused(_audit.Reopen("Again"), "audit-still-open");
        Refused(_audit.SignOff(Ada, Today), "audit-not-completed");
    }

    [Test]
    public void AnsweredByTheSchool_ItWaitsForTheHub_WhichCompletesIt()
    {
        Refused(_audit.AnswerBySchool(0, Today), "audit-nothing-answered");
        _audit.AnswerBySchool(12, Today).OrThrow();
        _audit.Continue().OrThrow();
        Assert.That((_audit.State, _audit.AnsweredOn, _audit.IsOpen), Is.EqualTo((AuditState.Answered, (DateOnly?)Today, true)));

        _audit.AskSchool().OrThrow();
        Assert.That(_audit.State, Is.EqualTo(AuditState.InProgress));
        _audit.AnswerBySchool(12, Today).OrThrow();
        _audit.Complete(Ada, 12, Now).OrThrow();

        Refused(_audit.AskSchool(), "audit-closed");
        Refused(_audit.AnswerBySchool(12, Today), "audit-closed");
    }

    [Test]
    public void Findings_AreReplaced_AndThoseThatStayKeepTheirIdentity()
    {
        _audit.Complete(Ada, 12, Now).OrThrow();
        _audit.Decide([new(FindingKind.Strength, "Singing"), new(FindingKind.Development, "Lessons for all")]).OrThrow();
        var kept = _audit.Findings[1].Id;

        _audit.Decide([new(FindingKind.Development, " Lessons for all "), new(FindingKind.Development, "A choir")]).OrThrow();

        Assert.That(_audit.Findings.Select(finding => (finding.Text, finding.Order)), Is.EqualTo(new[] { ("Lessons for all", 1), ("A choir", 2) }));
        Assert.That(_audit.Findings[0].Id, Is.EqualTo(kept));
    }

    [Test]
    public void AFinding_NeedsWords()
    {
        Refused(_audit.Decide([]), "audit-not-completed");
        _audit.Complete(Ada, 12, Now).OrThrow();
        Refused(_audit.Decide([new(FindingKind.Strength, " ")]), "audit-finding-missing");
        Refused(_audit.Decide([new(FindingKind.Strength, new string('a', 501))]), "audit-finding-too-long");
    }

    private static void Refused(Result result, string code) => Assert.That(result.Refusal?.Code, Is.EqualTo(code));
}

using MusicHub.Domain.Actions;
using MusicHub.Domain.Audits;
using MusicHub.Domain.Calendar;

namespace MusicHub.Tests.Domain.Audits;

public sealed class AreasInPlanTests
{
    private static readonly DateOnly Today = new(2026, 2, 3);
    private static readonly DateOnly July = AreasInPlan.ProposedDueOn(2025);
    private static readonly Guid Ada = Guid.NewGuid();

    private Audit _audit = null!;

    private List<Guid> Areas => [.. _audit.Findings.Where(finding => finding.Kind == FindingKind.Development).Select(finding => finding.Id)];

    [SetUp]
    public void Decided()
    {
        _audit = Audit.Start(Guid.NewGuid(), Guid.NewGuid(), AuditForm.Full, Ada, null, Today);
        _audit.Complete(Ada, 40, UkTime.At(Today, new TimeOnly(10, 0))).OrThrow();
        _audit.Decide([new(FindingKind.Strength, "Singing"), new(FindingKind.Development, "Music technology"), new(FindingKind.Development, "Inclusion")]).OrThrow();
    }

    [Test]
    public void EachArea_BecomesAnAction_AndATargetOfTheYear()
    {
        var targets = _audit.Plan(Areas, [], null, July, 2025, Today).OrThrow();

        Assert.That(targets.Select(action => (action.What, action.DueOn, action.PlanYear, action.IsForSchool)), Is.EqualTo(new[] { ("Music technology", new DateOnly(2026, 7, 31), (int?)2025, true), ("Inclusion", new DateOnly(2026, 7, 31), 2025, true) }));
        Assert.That(targets.Select(action => (action.Source, action.SourceId, action.SchoolId)).Distinct().Single(), Is.EqualTo((ActionSource.Audit, (Guid?)_audit.Id, (Guid?)_audit.SchoolId)));
    }

    [Test]
    public void AnOpenAction_IsTaken_AndATargetIsNotWrittenTwice()
    {
        var open = HubAction.Open(_audit.SchoolId, ActionSource.Audit, _audit.Id, new ActionDetails("Inclusion", Ada, Today, StrategicFunction.Inclusion), Today).OrThrow();

        var targets = _audit.Plan(Areas, [open], null, July, 2025, Today).OrThrow();

        Assert.That(targets[1], Is.SameAs(open));
        Assert.That((open.OwnerId, open.DueOn, open.PlanYear), Is.EqualTo(((Guid?)Ada, Today, (int?)2025)));
        Assert.That(_audit.Plan(Areas, targets, null, July, 2025, Today).Refusal?.Code, Is.EqualTo("audit-area-planned"));
        targets[0].Drop("Not now", Today).OrThrow();
        Assert.That(_audit.Plan([Areas[0]], targets, null, July, 2025, Today).OrThrow(), Has.Count.EqualTo(1), "what was dropped can be taken up again");
    }

    [Test]
    public void WhatIsNoAreaForDevelopment_OrLiesBehind_IsRefused()
    {
        var strength = _audit.Findings.Single(finding => finding.Kind == FindingKind.Strength).Id;

        Assert.That(_audit.Plan([.. Areas, strength], [], null, July, 2025, Today).Refusal?.Code, Is.EqualTo("audit-area-gone"));
        Assert.That(_audit.Plan([], [], null, July, 2025, Today).Refusal?.Code, Is.EqualTo("audit-area-gone"));
        Assert.That(_audit.Plan(Areas, [], null, Today.AddDays(-1), 2025, Today).Refusal?.Code, Is.EqualTo("action-due-in-the-past"));
        _audit.Reopen("A rating was wrong").OrThrow();
        Assert.That(_audit.Plan(Areas, [], null, July, 2025, Today).Refusal?.Code, Is.EqualTo("audit-not-completed"));
    }

    [Test]
    public void OnlyWhatASchoolIsToDo_AndIsOpen_CanBeATarget()
    {
        var own = HubAction.Open(null, ActionSource.Other, null, new ActionDetails("Buy a van", Ada, July, StrategicFunction.Sustainability), Today).OrThrow();
        var done = _audit.Plan(Areas, [], Ada, July, 2025, Today).OrThrow()[0];
        done.Complete(null, Today).OrThrow();

        Assert.That(own.PutInPlan(2025).Refusal?.Code, Is.EqualTo("action-no-plan"));
        Assert.That(done.PutInPlan(2026).Refusal?.Code, Is.EqualTo("action-closed"));
    }
}

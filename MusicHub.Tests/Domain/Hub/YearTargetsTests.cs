using MusicHub.Domain.Calendar;
using MusicHub.Domain.Hub;

namespace MusicHub.Tests.Domain.Hub;

public sealed class YearTargetsTests
{
    private static readonly Guid North = Guid.NewGuid();
    private static readonly Guid South = Guid.NewGuid();

    [Test]
    public void Set_AddsUpByRegionTermAndYear()
    {
        var targets = Targets();

        Assert.That(targets.For(North), Is.EqualTo(30));
        Assert.That(targets.For(TermName.Autumn), Is.EqualTo(19));
        Assert.That(targets.Total, Is.EqualTo(37));
    }

    [TestCase(-1)]
    [TestCase(10_000)]
    public void Set_OutOfRange_IsRefused(int schools) =>
        Assert.That(Targets().Set(North, TermName.Autumn, schools).Refusal, Is.EqualTo(HubRefusals.TargetNegative));

    [Test]
    public void Set_ToNothing_LeavesNoLine()
    {
        var targets = Targets();

        targets.Set(South, TermName.Autumn, 0).OrThrow();

        Assert.That(targets.Lines.Select(line => line.RegionId).Distinct(), Is.EqualTo(new[] { North }));
    }

    [Test]
    public void CarryTo_TakesTheNumbersOfRegionsThatThereStillAre()
    {
        var next = Targets().CarryTo(2026, new HashSet<Guid> { North });

        Assert.That(next.StartYear, Is.EqualTo(2026));
        Assert.That(next.For(North, TermName.Spring), Is.EqualTo(18));
        Assert.That(next.Total, Is.EqualTo(30));
    }

    private static YearTargets Targets()
    {
        var targets = new YearTargets(2025);
        targets.Set(North, TermName.Autumn, 12).OrThrow();
        targets.Set(North, TermName.Spring, 18).OrThrow();
        targets.Set(South, TermName.Autumn, 7).OrThrow();
        return targets;
    }
}

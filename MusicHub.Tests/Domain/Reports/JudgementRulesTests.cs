using MusicHub.Domain.Reports.Figures;

namespace MusicHub.Tests.Domain.Reports;

public sealed class JudgementRulesTests
{
    private static readonly JudgementRules Rules = new(95, 85, 10, 25);

    [TestCase(95, Judgement.OnTrack, "5 fewer than the target")]
    [TestCase(94, Judgement.Watch, "6 fewer than the target")]
    [TestCase(85, Judgement.Watch, "15 fewer than the target")]
    [TestCase(84, Judgement.Act, "16 fewer than the target")]
    [TestCase(100, Judgement.OnTrack, "level with the target")]
    [TestCase(101, Judgement.OnTrack, "1 more than the target")]
    public void Reaching_JudgesByTheShareOfTheTarget(int figure, Judgement expected, string words) =>
        Assert.That(Rules.Reaching(figure, 100, "the target"), Is.EqualTo(new Verdict(expected, words)));

    [TestCase(20, Judgement.OnTrack, "10% of open schools")]
    [TestCase(21, Judgement.Watch, "11% of open schools")]
    [TestCase(50, Judgement.Watch, "25% of open schools")]
    [TestCase(51, Judgement.Act, "26% of open schools")]
    [TestCase(0, Judgement.OnTrack, "0% of open schools")]
    public void KeptLow_JudgesByTheShareOfAll(int part, Judgement expected, string words) =>
        Assert.That(Rules.KeptLow(part, 200, "open schools"), Is.EqualTo(new Verdict(expected, words)));

    [Test]
    public void NothingToHoldItAgainst_IsNotJudged()
    {
        Assert.That(Rules.Reaching(5, 0, "the target"), Is.Null);
        Assert.That(Rules.KeptLow(0, 0, "open actions"), Is.Null);
        Assert.That(JudgementRules.Within(100, null), Is.Null);
    }

    [Test]
    public void AGrant_IsKeptOrNot()
    {
        Assert.That(JudgementRules.Within(100, 100)!.Judgement, Is.EqualTo(Judgement.OnTrack));
        Assert.That(JudgementRules.Within(1_200, 1_000), Is.EqualTo(new Verdict(Judgement.Act, "£200 more than the grant")));
    }

    [TestCase(95, 95, 10, 25)]
    [TestCase(101, 85, 10, 25)]
    [TestCase(95, 0, 10, 25)]
    [TestCase(95, 85, 25, 25)]
    [TestCase(95, 85, -1, 25)]
    [TestCase(95, 85, 10, 101)]
    public void Rules_OutOfOrder_AreNotTaken(int onTrack, int watch, int low, int lowWatch) =>
        Assert.That(new JudgementRules(onTrack, watch, low, lowWatch).AreInOrder, Is.False);
}

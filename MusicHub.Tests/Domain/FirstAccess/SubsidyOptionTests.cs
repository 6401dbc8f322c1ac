using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.FirstAccess.Pricing;

namespace MusicHub.Tests.Domain.FirstAccess;

public sealed class SubsidyOptionTests
{
    private static readonly DateOnly Today = new(2024, 12, 10);
    private static readonly DateTimeOffset Now = new(2024, 12, 10, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Finance = Guid.NewGuid();
    private static readonly Guid Approver = Guid.NewGuid();
    private static readonly OptionDetails B = new("Option B", new SubsidyRates(30, 20, 50));

    [Test]
    public void AnOption_IsDrafted_PutToTheBoard_Endorsed_AndAdopted()
    {
        var option = Draft();

        option.PutToBoard(Today).OrThrow();
        option.Decide(endorsed: true, Today, "Unanimous", Today).OrThrow();
        option.Adopt(null, Approver, Now).OrThrow();

        Assert.That((option.State, option.MeetingOn, option.AdoptedById, option.AdoptedAt), Is.EqualTo((OptionState.Adopted, Today, Approver, Now)));
        Assert.That(SubsidyOption.InForce([option], 2025), Is.SameAs(option));
        Assert.That(SubsidyOption.InForce([option], 2024), Is.Null);
    }

    [Test]
    public void OnceBeforeTheBoard_ItsPercentagesStay()
    {
        var option = Draft();
        option.PutToBoard(Today).OrThrow();

        Assert.That(option.Change(B).Refusal?.Code, Is.EqualTo("option-not-a-draft"));
        option.TakeBack().OrThrow();
        Assert.That((option.Change(B with { Name = "Option C" }).IsRefused, option.Name, option.MeetingOn), Is.EqualTo((false, "Option C", (DateOnly?)null)));
    }

    [Test]
    public void AnAdoptedOption_NeverChanges()
    {
        var option = Adopted();

        Assert.That(
            new[] { option.Change(B), option.PutToBoard(Today), option.TakeBack(), option.Decide(false, Today, null, Today), option.Adopt("Again", Finance, Now) }.Select(result => result.Refusal?.Code),
            Is.EqualTo(new[] { "option-not-a-draft", "option-not-a-draft", "option-not-before-board", "option-not-before-board", "option-adopted-already" }));
        Assert.That((option.State, option.AdoptedById), Is.EqualTo((OptionState.Adopted, Approver)));
    }

    [Test]
    public void ACorrection_IsAnotherVersion_AndTheLastAdoptedHolds()
    {
        var first = Adopted();
        var second = first.Correct(2, B with { Rates = new(30, 25, 45) }, Finance, Now).OrThrow();

        Assert.That((second.SeriesId, second.Title, first.Rates), Is.EqualTo((first.SeriesId, "Option B, version 2", B.Rates)));
        Assert.That(SubsidyOption.InForce([second, first], 2025), Is.SameAs(first));
        Adopt(second, Now.AddDays(1));
        Assert.That(SubsidyOption.InForce([second, first], 2025), Is.SameAs(second));
        Assert.That(Draft().Correct(2, B, Finance, Now).Refusal?.Code, Is.EqualTo("option-still-a-draft"));
    }

    [Test]
    public void WhatTheBoardDidNotEndorse_IsAdoptedOnlyWithAReason()
    {
        var option = Draft();
        Assert.That(option.Adopt(null, Approver, Now).Refusal?.Code, Is.EqualTo("option-board-first"));
        option.PutToBoard(Today).OrThrow();
        Assert.That(option.Adopt("Now", Approver, Now).Refusal?.Code, Is.EqualTo("option-board-first"));
        option.Decide(endorsed: false, Today, null, Today).OrThrow();

        Assert.That(option.Adopt(" ", Approver, Now).Refusal?.Code, Is.EqualTo("option-reason-missing"));
        Assert.That(option.Adopt("The grant was cut", Approver, Now).IsRefused, Is.False);
    }

    [Test]
    public void TheBoard_CannotHaveDecidedTomorrow()
    {
        var option = Draft();
        option.PutToBoard(Today.AddDays(1)).OrThrow();

        Assert.That(option.Decide(endorsed: true, Today.AddDays(1), null, Today).Refusal?.Code, Is.EqualTo("option-meeting-later"));
    }

    [TestCase(-0.0001, false)]
    [TestCase(0, true)]
    [TestCase(33.3333, true)]
    [TestCase(33.33333, false)]
    [TestCase(100, true)]
    [TestCase(100.0001, false)]
    public void Percentages_AreFrom0To100(decimal percent, bool possible) =>
        Assert.That(SubsidyOption.Draft(2025, new("X", new(0, 0, percent)), Finance, Now).IsRefused, Is.Not.EqualTo(possible));

    private static SubsidyOption Draft() => SubsidyOption.Draft(2025, B, Finance, Now).OrThrow();

    private static SubsidyOption Adopted() => Adopt(Draft(), Now);

    private static SubsidyOption Adopt(SubsidyOption option, DateTimeOffset at)
    {
        option.PutToBoard(Today).OrThrow();
        option.Decide(endorsed: true, Today, null, Today).OrThrow();
        option.Adopt(null, Approver, at).OrThrow();
        return option;
    }
}

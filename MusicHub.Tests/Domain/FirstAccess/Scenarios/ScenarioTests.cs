using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Domain.FirstAccess.Scenarios;

public sealed class ScenarioTests
{
    private static readonly Guid Me = Guid.NewGuid();

    [Test]
    public void TheStrongestResponse_IsAsMuchAsItsRowsAllow_WhereNobodySays() =>
        Assert.That(new[] { 0, 0.5m, 0.6m, 1 }.Select(ScenarioRanges.StrongestFor), Is.EqualTo(new[] { 2m, 2m, 1.6666m, 1m }));

    [Test]
    public void BecomesADraftOption_Once()
    {
        var scenario = Scenario.Make(2025, TestScenarios.Details() with { Name = "  What if  ", Note = " " }, Me, default).OrThrow();

        var option = scenario.DraftOption(2026, Me, default).OrThrow();

        Assert.That((option.StartYear, option.State, option.Name, option.Rates, option.Note), Is.EqualTo((2026, OptionState.Draft, "Option B", TestScenarios.B, "From the scenario “What if”.")));
        Assert.That((scenario.OptionId, scenario.Name, scenario.Note), Is.EqualTo((option.Id, "What if", (string?)null)));
        Assert.That(scenario.DraftOption(2026, Me, default).Refusal, Is.EqualTo(ScenarioRefusals.OptionMadeAlready));
    }

    [Test]
    public void ReportsTellOnlyOfWhatIsShared()
    {
        var scenario = Scenario.Make(2025, TestScenarios.Details(), Me, default).OrThrow();

        scenario.Share(shared: true, inReports: true);
        Assert.That((scenario.IsShared, scenario.IsInReports), Is.EqualTo((true, true)));
        scenario.Share(shared: false, inReports: true);
        Assert.That((scenario.IsShared, scenario.IsInReports), Is.EqualTo((false, false)));
    }

    [Test]
    public void WhatIsWrong_IsNamedAtItsField()
    {
        var good = TestScenarios.Details();
        (ScenarioDetails Wrong, string Code, string? Field)[] wrongs =
        [
            (good with { Name = " " }, "scenario-name-missing", "Name"),
            (good with { Name = new('a', Scenario.LongestName + 1) }, "scenario-name-too-long", "Name"),
            (good with { Note = new('a', Scenario.LongestNote + 1) }, "scenario-note-too-long", "Note"),
            (good with { TakeUp = TakeUp.None }, "scenario-take-up-missing", "TakeUp"),
            (good with { TakeUp = new([.. good.TakeUp.Lines, good.TakeUp.Lines[0] with { Classes = -1 }]) }, "scenario-take-up-wrong", "TakeUp"),
            (good with { Charges = good.Charges with { Rate = 0 } }, "charges-rate-wrong", "Rate"),
            (good with { Charges = good.Charges with { SetsPerClass = 21 } }, "scenario-sets-wrong", "SetsPerClass"),
            (good with { Option = new("X", new(101, 0, 0)) }, "scenario-percent-wrong", "First"),
            (good with { Current = new("X", new(0, 0, -1)) }, "scenario-percent-wrong", "CurrentThird"),
            (good with { Response = new([new(null, 1, 1, 0, 0, 0), new(null, 1, 1, 0, 0, 0)]) }, "scenario-response-twice", "Response"),
            (good with { Ranges = new() { TakeUp = 101 } }, "scenario-range-wrong", "TakeUp"),
            (good with { Ranges = new() { WeakestResponse = 1.1m } }, "scenario-response-range-wrong", "WeakestResponse"),
            (good with { Response = new([new(null, 1, 0.4m, 0.6m, 0, 0)]) }, "scenario-response-too-strong", "StrongestResponse"),
            (good with { Published = new(0, []) }, "scenario-published-wrong", "Published"),
        ];

        foreach (var (wrong, code, field) in wrongs)
            Assert.That((Scenario.Make(2025, wrong, Me, default).Refusal?.Code, Scenario.Make(2025, wrong, Me, default).Refusal?.Field), Is.EqualTo((code, field)));
        Assert.That(Scenario.Make(1999, good, Me, default).Refusal, Is.EqualTo(CalendarRefusals.YearOutOfRange));
    }

    [Test]
    public void Goals_ForThePublishedTakeUp()
    {
        var model = TestScenarios.Published("A").Model;

        // 318 and 155 classes hold a first and second term, 143 a third, of £572 each.
        Assert.That(Solved(GoalRule.ThirdOnly, 100_000), Is.EqualTo((GoalState.Found, 45.2623m)));
        Assert.That(Solved(GoalRule.AllEqual, 176_176), Is.EqualTo((GoalState.Found, 50m)), "half of £352,352, exactly");
        Assert.That(Solved(GoalRule.ThirdOnly, 60_000), Is.EqualTo((GoalState.Impossible, 0m)), "the first two terms cost £62,977.20");
        Assert.That(Solved(GoalRule.ThirdOnly, 500_000), Is.EqualTo((GoalState.Highest, 100m)));
        Assert.That(GoalSeek.Solve(model with { Rates = new(0, 0, 0) }, new(GoalRule.KeepRatios, 1)).State, Is.EqualTo(GoalState.NoProportion));
        var kept = GoalSeek.Solve(model, new(GoalRule.KeepRatios, 51_937.60m));
        Assert.That((kept.Model.Rates, kept.Subsidy), Is.EqualTo((new MusicHub.Domain.FirstAccess.Pricing.SubsidyRates(10, 15, 25), 51_937.60m)), "half of it is half of each");
        var rate = GoalSeek.Solve(model, new(GoalRule.Rate, 100_000));
        Assert.That((rate.Model.Charges.Rate, rate.Subsidy), Is.EqualTo((50.06m, 99_999.856m)), "£1,997.60 for each pound of the rate");

        (GoalState, decimal) Solved(GoalRule rule, decimal limit)
        {
            var answer = GoalSeek.Solve(model, new(rule, limit));
            return (answer.State, answer.Model.Rates.Third);
        }
    }

    [Test]
    public void WhatMattersMost()
    {
        var swings = Sensitivity.Of(TestScenarios.Published("A").Model, new ScenarioRanges { TakeUp = 10, Duration = 10, Rate = 5, Sessions = 1, Points = 5 });

        Assert.That(swings[0].Assumption, Is.EqualTo(Assumption.TakeUp));
        Assert.That((swings[0].From, swings[0].To, swings[0].AtFrom, swings[0].AtTo), Is.EqualTo((286.2m, 349.8m, 93_487.68m, 114_262.72m)));
        // Five points of 318 first terms of £572 are £9,094.80 either way.
        var first = swings.Single(swing => swing.Assumption == Assumption.FirstPercent);
        Assert.That((first.From, first.To, first.AtFrom, first.AtTo), Is.EqualTo((15m, 25m, 94_780.40m, 112_970m)));
        Assert.That(swings.Single(swing => swing.Assumption == Assumption.Response).Width, Is.Zero, "nobody responds");
    }
}

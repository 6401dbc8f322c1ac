using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Domain.FirstAccess.Scenarios;

public sealed class ResponseTests
{
    [Test]
    public void SchoolsMove_ByPhase_AndOthersByTheGeneralRow()
    {
        var model = Model(
            new([new(Phase.Primary, 1, 0.5m, 0, 0.3m, 0.2m), new(null, 1, 0.9m, 0.1m, 0, 0)]),
            Line(Phase.Primary, 1, 10), Line(Phase.Secondary, 1, 10), Line(Phase.Secondary, 3, 4));

        var outcome = model.Outcome();

        Assert.That(new[] { outcome.Of(1).Classes, outcome.Of(2).Classes, outcome.Of(3).Classes, outcome.Given }, Is.EqualTo(new[] { 14m, 1m, 7m, 2m }));
        Assert.That(outcome.ByPhase.Select(phase => (phase.Phase, phase.Figures.Classes)), Is.EqualTo(new[] { ((Phase?)Phase.Primary, 8m), (Phase.Secondary, 14m) }));
    }

    [Test]
    public void WhatIsNotSubsidised_DoesNotRespond()
    {
        var model = Model(new([new(null, 1, 0, 0, 1, 0)]), Line(Phase.Primary, 1, 10), Line(Phase.Primary, 1, 3) with { Places = SubsidisedPlaces.None });

        Assert.That((model.Outcome().Of(1).Classes, model.Outcome().Of(3).Classes), Is.EqualTo((3m, 10m)));
    }

    [Test]
    public void WhatIsNotOffered_StaysAsItIs()
    {
        var model = Model(new([new(null, 1, 0.5m, 0.2m, 0.2m, 0.1m)]), Line(null, 1, 10) with { Kind = DeliveryKind.SmallGroup });
        model = model with { Charges = model.Charges with { Kinds = [new(DeliveryKind.SmallGroup, null, null, 5, Durations.OneTerm)] } };

        Assert.That((model.Outcome().Of(1).Classes, model.Outcome().Given), Is.EqualTo((9m, 1m)));
    }

    [TestCase(SubsidisedPlaces.First, 1, 3, SubsidisedPlaces.First | SubsidisedPlaces.Second | SubsidisedPlaces.Third)]
    [TestCase(SubsidisedPlaces.Second, 1, 2, SubsidisedPlaces.First | SubsidisedPlaces.Second)]
    [TestCase(SubsidisedPlaces.Second | SubsidisedPlaces.Third, 2, 1, SubsidisedPlaces.Second)]
    [TestCase(SubsidisedPlaces.First, 2, 3, SubsidisedPlaces.First | SubsidisedPlaces.Second)]
    [TestCase(SubsidisedPlaces.First, 2, 1, SubsidisedPlaces.First)]
    [TestCase(SubsidisedPlaces.None, 1, 3, SubsidisedPlaces.None)]
    [TestCase(SubsidisedPlaces.First, 1, 0, SubsidisedPlaces.None)]
    public void Places_OfAClassThatIsTaughtForAnotherTime(SubsidisedPlaces places, int terms, int newTerms, SubsidisedPlaces then) =>
        Assert.That(places.Resized(terms, newTerms), Is.EqualTo(then));

    [Test]
    public void LongerClasses_BeginEarlierWhereTheYearEnds()
    {
        var model = Model(new([new(null, 1, 0, 1, 0, 0)]), Line(null, 1, 6) with { First = TermName.Summer });

        Assert.That(Enum.GetValues<TermName>().Select(term => model.Outcome().LoadIn(term).Classes), Is.EqualTo(new[] { 0m, 6m, 6m }));
    }

    [TestCase(0.5, 0.2, 0.2, 0.2, "add up to 100 per cent; these add up to 110")]
    [TestCase(1.2, -0.2, 0, 0, "from 0 to 100 per cent")]
    [TestCase(0.99999999, 0.00000001, 0, 0, "at most four decimal places")]
    public void ARow_MustAddUp(decimal one, decimal two, decimal three, decimal none, string why) =>
        Assert.That(Scenario.Make(2025, TestScenarios.Details() with { Response = new([new(null, 1, one, two, three, none)]) }, Guid.NewGuid(), default).Refusal?.Message, Does.Contain(why));

    private static TakeUpLine Line(Phase? phase, int terms, int classes) => TakeUpLine.Typed(phase, DeliveryKind.WholeClass, terms, classes);

    private static ScenarioModel Model(ResponseTable response, params TakeUpLine[] lines) => new(new(lines), TestScenarios.PlanCharges, TestScenarios.B, TestScenarios.Current, response);
}

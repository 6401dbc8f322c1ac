using MusicHub.Domain.Schools;
using static MusicHub.Tests.Domain.Schools.RegisterWorld;

namespace MusicHub.Tests.Domain.Schools;

public class HistoriesTests
{
    private const string Split = "Successor - Split School";

    private readonly RegisterLink[] _division = [Succeeds(2, 1, Split), Succeeds(3, 1, Split)];

    private RegisterWorld _world = null!;

    [SetUp]
    public void SetUp()
    {
        _world = new RegisterWorld();
        _world.Import([Row(1)]);
        _world.Import([Row(2), Row(3)], _division);
    }

    [Test]
    public void ChosenSchoolTakenOverByTheOther_BringsTheVisitsAlong()
    {
        Divided(1).Decide(_world.School(2));

        _world.Import([Row(3)], [.. _division, Succeeds(3, 2)]);

        Assert.That(Counts(3), Is.EquivalentTo(new[] { (1, (bool?)true), (2, (bool?)true) }));
        Assert.That(_world.Plan([Row(3)], [.. _division, Succeeds(3, 2)]).IsEmpty, Is.True);
    }

    [Test]
    public void SchoolTakenOverSince_IsNoChoiceAnyMore_AndGoesWithTheOneThatTookItOver()
    {
        _world.Import([Row(3), Row(4), Row(5)], [.. _division, Succeeds(4, 2), Succeeds(4, 5)]);

        Assert.That(Divided(1).Choices.Select(choice => choice.Urn), Is.EquivalentTo(new[] { 3, 4 }));
        Divided(1).Decide(_world.School(4));

        Assert.That((Counts(2).Single(), Counts(3).Single()), Is.EqualTo(((1, (bool?)true), (1, (bool?)false))));
        Assert.That(Counts(4), Does.Contain((1, (bool?)true)));
    }

    [Test]
    public void DivisionOfASchoolThatWasNotChosen_BringsNoVisitsOfTheFirst()
    {
        Divided(1).Decide(_world.School(3));
        _world.Import([Row(3), Row(4), Row(5)], [.. _division, Succeeds(4, 2), Succeeds(5, 2)]);

        Divided(2).Decide(_world.School(4));

        Assert.That(Counts(4), Is.EquivalentTo(new[] { (2, (bool?)true), (1, (bool?)false) }));
        Assert.That(Counts(3).Single(), Is.EqualTo((1, (bool?)true)));
    }

    [Test]
    public void SecondSuccessorInALaterFile_AsksTheHead()
    {
        var world = new RegisterWorld();
        world.Import([Row(1), Row(2), Row(3)]);
        world.Import([Row(2), Row(3)], Succeeds(2, 1));

        world.Import([Row(2), Row(3)], Succeeds(3, 1));

        Assert.That(world.School(2).Predecessors.Single().Counts, Is.True);
        Assert.That(world.School(3).Predecessors.Single().Counts, Is.Null);
    }

    [Test]
    public void Standing_IsTheLastOfAChain_OrTheSchoolItselfWhereItIsOpenAgain()
    {
        var (first, second, third) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        HistoryLink[] links = [new(second, first), new(third, first), new(third, second)];

        Assert.That(new Histories(links, id => id == third).Standing(first), Is.EqualTo(third));
        Assert.That(new Histories(links, _ => false).Standing(first), Is.EqualTo(third), "all closed");
        Assert.That(new Histories(links, id => id != second).Standing(first), Is.EqualTo(first));
        Assert.That(new Histories([.. links, new(first, second)], id => id == first).Standing(second), Is.EqualTo(first), "in a circle");
        Assert.That(new Histories(links, _ => true).Heirs(first), Is.EquivalentTo(new[] { first, second, third }));
    }

    private Division Divided(int urn)
    {
        var school = _world.School(urn);
        return new Division(school, [.. _world.Schools.Where(other => other.Predecessors.Any(link => link.PredecessorId == school.Id))]);
    }

    private IEnumerable<(int Urn, bool? Counts)> Counts(int urn) =>
        _world.School(urn).Predecessors.Select(link => (_world.Schools.Single(school => school.Id == link.PredecessorId).Urn, link.Counts));
}

using MusicHub.Domain.Visits;

namespace MusicHub.Tests.Domain.Hub;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ListItemTests
{
    private readonly Need _first = new("Singing", 1);
    private readonly Need _second = new("Funding", 1); // added by two people at once
    private readonly Need _third = new("Ensembles", 7);

    private Need[] All => [_first, _second, _third];

    [Test]
    public void Move_ChangesPlaces_AndPutsNumbersInOrder()
    {
        _third.Move(All, -1).OrThrow();

        Assert.That(All.OrderBy(need => need.Order).Select(need => (need.Name, need.Order)), Is.EqualTo(new[] { ("Funding", 1), ("Ensembles", 2), ("Singing", 3) }));
    }

    [Test]
    public void Move_AtTheEnd_StaysThere()
    {
        _third.Move(All, 1).OrThrow();
        _second.Move(All, -1).OrThrow();

        Assert.That(All.OrderBy(need => need.Order).Select(need => need.Name), Is.EqualTo(new[] { "Funding", "Singing", "Ensembles" }));
    }

    [TestCase(" ", "list-name-missing")]
    [TestCase(" FUNDING", "list-name-taken")]
    public void Change_ToNoName_OrToAnothers_IsRefused(string name, string code)
    {
        Assert.That(_first.Change(All, name, isActive: false).Refusal?.Code, Is.EqualTo(code));
        Assert.That((_first.Name, _first.IsActive), Is.EqualTo(("Singing", true)));
    }

    [Test]
    public void Change_ToItsOwnNameInOtherLetters_IsDone()
    {
        _first.Change(All, " singing ", isActive: false).OrThrow();

        Assert.That((_first.Name, _first.IsActive), Is.EqualTo(("singing", false)));
    }

    [Test]
    public void AReason_IsOfferedForSomething()
    {
        var reason = new VisitReason("Snow", VisitEndings.Cancelled, 1);

        Assert.That(reason.OfferFor(VisitEndings.None).Refusal?.Code, Is.EqualTo("endings-missing"));
        reason.OfferFor(VisitEndings.NotAttended | VisitEndings.Declined).OrThrow();

        Assert.That(VisitEndingWords.Each.Where(reason.IsFor), Is.EqualTo(new[] { VisitEndings.NotAttended, VisitEndings.Declined }));
    }
}

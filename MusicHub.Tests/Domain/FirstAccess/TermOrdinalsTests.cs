using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Pricing;

namespace MusicHub.Tests.Domain.FirstAccess;

public sealed class TermOrdinalsTests
{
    [Test]
    public void FirstBooking_CountsFromItsFirstTerm() =>
        Assert.That(TermOrdinals.For([], [TermName.Spring, TermName.Summer]), Is.EqualTo(new int?[] { 1, 2 }));

    [Test]
    public void AnotherTerm_ContinuesWhereTheEarlierBookingStopped() =>
        Assert.That(TermOrdinals.For([new(TermName.Autumn, 1)], [TermName.Spring, TermName.Summer]), Is.EqualTo(new int?[] { 2, 3 }));

    [Test]
    public void AnotherClass_InTheSameTerm_HasThatTermsPlace() =>
        Assert.That(TermOrdinals.For([new(TermName.Autumn, 1), new(TermName.Spring, 2)], [TermName.Spring]), Is.EqualTo(new int?[] { 2 }));

    [Test]
    public void AnEarlierTerm_BookedLater_TakesTheNextFreePlace() =>
        Assert.That(TermOrdinals.For([new(TermName.Summer, 1)], [TermName.Autumn, TermName.Spring, TermName.Summer]), Is.EqualTo(new int?[] { 2, 3, 1 }));

    [Test]
    public void APlaceThatABookingGaveUp_IsFreeAgain() =>
        Assert.That(TermOrdinals.For([new(TermName.Spring, 2)], [TermName.Summer]), Is.EqualTo(new int?[] { 1 }));
}

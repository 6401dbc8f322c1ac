using MusicHub.Domain.Visits.Sheets;

namespace MusicHub.Tests.Domain.Visits.Sheets;

public sealed class SheetDifferenceTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("Singing in every class. ", 20));

    [Test]
    public void AShortText_IsShownWhole() => Assert.That(SheetDifference.Of("Singing", "Singing more"), Is.EqualTo(("Singing", "Singing more")));

    [Test]
    public void OfALongText_ThePartThatDiffers_IsShown()
    {
        var (before, after) = SheetDifference.Of(Long + "Recorders in Year 4. " + Long, Long + "Violins in Year 4. " + Long);
        Assert.That(before, Does.StartWith("…").And.EndWith("…").And.Contain("class. Recorders in Year 4. Singing").And.Length.LessThan(120));
        Assert.That(after, Is.EqualTo(before.Replace("Recorders", "Violins", StringComparison.Ordinal)));
    }

    [Test]
    public void WhatIsAddedOrTakenAwayAtTheEnd_IsShown()
    {
        var (before, after) = SheetDifference.Of(Long, Long + "And a band.");
        Assert.That((before, after), Is.EqualTo(("…" + Long[^40..], $"…{Long[^40..]}And a band.")));
        Assert.That(SheetDifference.Of(Long + "And a band.", Long), Is.EqualTo((after, before)));
    }

    [Test]
    public void TwoPlacesFarApart_AreBothShown()
    {
        var (before, after) = SheetDifference.Of($"One {Long} three", $"Two {Long} four");
        Assert.That(before, Does.StartWith("One Singing").And.EndWith(" three"));
        Assert.That(after, Does.StartWith("Two Singing").And.EndWith(" four"));
        Assert.That(after.Length, Is.LessThan(SheetDifference.Longest + 10));
    }
}

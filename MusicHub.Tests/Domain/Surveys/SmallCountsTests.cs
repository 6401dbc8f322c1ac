using FsCheck;
using FsCheck.Fluent;
using MusicHub.Domain.Surveys;

namespace MusicHub.Tests.Domain.Surveys;

/// <summary>Held to an attacker who sees what is published, knows the rule, and tries every count that could be behind it.</summary>
public sealed class SmallCountsTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(2000);

    [TestCase(2, 24)]
    [TestCase(3, 16)]
    [TestCase(4, 12)]
    [TestCase(5, 8)]
    public void OfParts_NoSmallCountCanBeWorkedOut(int options, int most) =>
        Assert.That(Betrayed(All(options, most).Select(counts => (counts, SmallCounts.OfParts(counts), $"{SmallCounts.OfTotal(counts.Sum())}"))), Is.Empty);

    [Test]
    public void OfShare_NoSmallCountCanBeWorkedOut()
    {
        // Who answers at all chooses something, so that the counts are together no less than the schools.
        var views =
            from answered in Enumerable.Range(SmallCounts.Least, 9)
            from counts in All(3, answered + 1)
            where counts.Sum() >= answered
            select (counts, (IReadOnlyList<int?>)[.. counts.Select(count => SmallCounts.OfShare(count, answered))], $"{answered}");

        Assert.That(Betrayed(views), Is.Empty);
    }

    [TestCase(2, 24)]
    [TestCase(3, 9)]
    [TestCase(4, 6)]
    public void OfGroups_NoSmallCountCanBeWorkedOut(int groups, int most)
    {
        var views =
            from sizes in All(groups, most).Select(sizes => sizes.Select(size => (size * size / 3) + 1).Order().ToArray()).DistinctBy(sizes => string.Join(' ', sizes)).Where(sizes => sizes.Sum() < 60)
            from counts in Within(sizes)
            where counts.Sum() >= SmallCounts.Least && 2 * counts.Sum() <= sizes.Sum()
            select (counts, SmallCounts.OfGroups(counts, sizes), $"{string.Join(' ', sizes)}, {counts.Sum()}");

        Assert.That(Betrayed(views), Is.Empty);
    }

    [Test]
    public void OfGroups_WhatIsHiddenGoesByTheSizes()
    {
        Assert.That(SmallCounts.OfGroups([20, 3, 8, 30], [100, 60, 70, 120]), Is.EqualTo(new int?[] { 20, null, null, 30 }));
        Assert.That(SmallCounts.OfGroups([20, 8, 3, 30], [100, 60, 70, 120]), Is.EqualTo(new int?[] { 20, null, null, 30 }));
        Assert.That(SmallCounts.OfGroups([20, 8, 9, 30], [100, 60, 70, 120]), Is.EqualTo(new int?[] { 20, 8, 9, 30 }));
        Assert.That(SmallCounts.OfGroups([60, 8, 9], [100, 20, 20]), Is.EqualTo(new int?[] { null, null, null }), "more than half have answered, whatever the counts");
        Assert.That(SmallCounts.OfGroups([10, 3, 58], [100, 3, 60]), Is.EqualTo(new int?[] { null, null, null }), "nearly all of the smaller two have answered");
        Assert.That(SmallCounts.OfGroups([20, 8, 9, 30, 0], [100, 60, 70, 120, 0]), Is.EqualTo(new int?[] { 20, 8, 9, 30, 0 }), "a group of nobody hides nothing");
    }

    [Test]
    public void TheCheckItself_SeesThatHidingOneOnlyIsNotEnough() =>
        Assert.That(Betrayed(All(3, 12).Select(counts => (counts, (IReadOnlyList<int?>)[.. counts.Select(SmallCounts.OfTotal)], $"{counts.Sum()}"))), Is.Not.Empty);

    [Test]
    public void OfParts_HidesWhatIsSmall_NeverOneAlone_AndNeverASmallSum()
    {
        Check.One(Many, Prop.ForAll(Gen.Choose(0, 60).NonEmptyListOf().Select(counts => counts.Take(20).ToList()).ToArbitrary(), counts =>
        {
            var shown = SmallCounts.OfParts(counts);
            var hidden = counts.Where((_, at) => shown[at] is null).ToList();
            Assert.That(shown.Where((count, at) => count is not null && (count < SmallCounts.Least || count != counts[at])), Is.Empty);
            Assert.That(hidden.Count == 0 || hidden.Sum() >= SmallCounts.Least || shown.All(count => count is null));
            Assert.That(hidden.Count == 1 && counts.Count > 1, Is.False, string.Join(',', counts));
        }));
    }

    [Test]
    public void NothingSmall_IsShownAsItIs() => Assert.That(SmallCounts.OfParts([5, 30, 12]), Is.EqualTo(new int?[] { 5, 30, 12 }));

    [Test]
    public void ASmallCount_HidesTheNextSmallest() => Assert.That(SmallCounts.OfParts([2, 30, 12, 12, 9]), Is.EqualTo(new int?[] { null, 30, 12, 12, null }));

    [Test]
    public void SmallCountsThatHideEachOther_LeaveTheOthers() => Assert.That(SmallCounts.OfParts([0, 2, 3, 7]), Is.EqualTo(new int?[] { null, null, null, 7 }));

    [TestCase(0, 1)]
    [TestCase(4, 4)]
    public void SmallCountsThatAreTold_OrSmallTogether_HideAnother(int one, int other) => Assert.That(SmallCounts.OfParts([one, other, 30, 7]), Is.EqualTo(new int?[] { null, null, 30, null }));

    [Test]
    public void WhatIsAsSmallAsTheNextSmallest_IsHiddenToo() => Assert.That(SmallCounts.OfParts([0, 12, 30, 12]), Is.EqualTo(new int?[] { null, null, 30, null }));

    [Test]
    public void ASmallTotal_HidesEverything() => Assert.That(SmallCounts.OfParts([1, 3]), Is.EqualTo(new int?[] { null, null }));

    [TestCase(4, 50, null)]
    [TestCase(5, 50, 5)]
    [TestCase(45, 50, 45)]
    [TestCase(46, 50, null)]
    public void AShare_IsSmallFromBothSides(int count, int total, int? shown) => Assert.That(SmallCounts.OfShare(count, total), Is.EqualTo(shown));

    /// <summary>Views behind which a small count can only be one number.</summary>
    private static IEnumerable<string> Betrayed(IEnumerable<(int[] Counts, IReadOnlyList<int?> Shown, string Known)> views) =>
        from view in views.GroupBy(view => $"{view.Known}: {string.Join(',', view.Shown)}")
        let behind = view.Select(other => other.Counts).ToList()
        from at in Enumerable.Range(0, behind[0].Length)
        where behind[0][at] < SmallCounts.Least && behind.TrueForAll(counts => counts[at] == behind[0][at])
        select $"{view.Key}: the count at {at} is {behind[0][at]}";

    private static IEnumerable<int[]> Within(int[] sizes) => sizes.Aggregate((IEnumerable<int[]>)[[]], (before, size) => before.SelectMany(_ => Enumerable.Range(0, size + 1), (some, next) => (int[])[.. some, next]));

    private static IEnumerable<int[]> All(int options, int most) => options == 0
        ? [[]]
        : All(options - 1, most).SelectMany(_ => Enumerable.Range(0, most), (before, next) => (int[])[.. before, next]);
}

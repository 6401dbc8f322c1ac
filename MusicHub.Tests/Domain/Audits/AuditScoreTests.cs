using FsCheck;
using FsCheck.Fluent;
using MusicHub.Domain.Audits;

namespace MusicHub.Tests.Domain.Audits;

public sealed class AuditScoreTests
{
    private static readonly Guid Singing = Guid.NewGuid();
    private static readonly Guid Lessons = Guid.NewGuid();

    [Test]
    public void Mean_LeavesOutWhatDoesNotApply_AndSaysHowManyWereRated()
    {
        var score = AuditScore.Of([A(4), A(1), A(2), A(null), NotApplicable()]);

        Assert.That(score, Is.EqualTo(new AuditScore(7m / 3, 3, 1, 5)));
        Assert.That(score.NotRated, Is.EqualTo(1));
    }

    [Test]
    public void Mean_OfNothingRated_IsUnknown() =>
        Assert.That(AuditScore.Of([A(null), NotApplicable()]).Mean, Is.Null);

    [Test]
    public void Picture_TellsAreasAndStrandsApart()
    {
        var picture = AuditPicture.Of(
            [A(4, Singing), A(2, Lessons, AuditStrand.Impact), A(1, Lessons, AuditStrand.Intent)], met: 3);

        Assert.That(picture.Areas.Select(area => (area.Area, area.Score.Mean)), Is.EqualTo(new[] { (Singing, (decimal?)4), (Lessons, 1.5m) }));
        Assert.That(picture.Strands.Select(strand => strand.Score.Mean), Is.EqualTo(new decimal?[] { 1, 4, 2 }));
    }

    [TestCase(3, 4, FeatureState.Met)]
    [TestCase(3, 2, FeatureState.NotMet)]
    [TestCase(3, null, FeatureState.NotRated)]
    [TestCase(null, 2, FeatureState.NotMet)]
    [TestCase(null, null, FeatureState.NotRated)]
    public void Feature_IsMet_OnlyWhenAllItsStatementsSaySo(int? one, int? other, FeatureState state) =>
        Assert.That(StateOf(A(one) with { Feature = KeyFeature.Choir }, A(other) with { Feature = KeyFeature.Choir }), Is.EqualTo(state));

    [Test]
    public void Feature_ThatDoesNotApply_IsNeitherMetNorNot()
    {
        var none = NotApplicable() with { Feature = KeyFeature.Choir };

        Assert.That(StateOf(none), Is.EqualTo(FeatureState.NotApplicable));
        Assert.That(StateOf(none, A(3) with { Feature = KeyFeature.Choir }), Is.EqualTo(FeatureState.Met));
        Assert.That(StateOf(), Is.EqualTo(FeatureState.NotAsked));
    }

    [Test]
    public void Features_AreCounted_OnlyWhereTheyAreAskedAndApply()
    {
        var picture = AuditPicture.Of(
            [A(4) with { Feature = KeyFeature.Choir }, A(1) with { Feature = KeyFeature.Ensemble }, A(null) with { Feature = KeyFeature.Space }, NotApplicable() with { Feature = KeyFeature.Lessons }], met: 3);

        Assert.That((picture.FeaturesMet, picture.FeaturesCounted), Is.EqualTo((1, 3)));
    }

    [Test]
    public void Change_ComparesOnlyWhatWasRatedBothTimes()
    {
        var (up, down, gone, added) = (A(1), A(4), A(4), A(1));

        var change = AuditChange.Of([up, down, gone, A(3)], [up with { Rating = 4 }, down with { Rating = 3 }, gone with { Rating = null, NotApplicable = true }, added]);

        Assert.That(change, Is.EqualTo(new AuditChange(2, 1, 1, 2.5m, 3.5m, 1)));
    }

    [Test]
    public void Change_WithNothingInCommon_IsUnknown() =>
        Assert.That(AuditChange.Of([A(1)], [A(4)]).Change, Is.Null);

    [Test]
    public void Proposals_AreTheEndsOfTheScale_AndNeverTheSameArea()
    {
        var areas = Enumerable.Range(0, 8).Select(_ => Guid.NewGuid()).ToList();
        var picture = AuditPicture.Of([.. areas.Select((area, at) => A(at % 4 + 1, area))], met: 3);

        Assert.That(AuditProposals.Strengths(picture, 3), Is.EqualTo(new[] { areas[3], areas[7], areas[2] }));
        Assert.That(AuditProposals.Development(picture, 3), Is.EqualTo(new[] { areas[0], areas[4], areas[1] }));
    }

    [Test]
    public void AreasTogether_MakeTheWhole() => Check.QuickThrowOnFailure(Prop.ForAll(Audits(), statements =>
    {
        var picture = AuditPicture.Of(statements, met: 3);
        var weighed = picture.Areas.Sum(area => (area.Score.Mean ?? 0) * area.Score.Rated);
        return picture.Areas.Sum(area => area.Score.Asked) == picture.All.Asked
            && picture.Strands.Sum(strand => strand.Score.Rated) == picture.All.Rated
            && picture.Areas.Sum(area => area.Score.NotApplicable) == picture.All.NotApplicable
            && Math.Abs(weighed - ((picture.All.Mean ?? 0) * picture.All.Rated)) < 1e-20m
            && picture.All.Mean is null or (>= 1 and <= 4);
    }));

    [Test]
    public void Change_ToItself_IsNone_AndBackwardsTheOpposite() => Check.QuickThrowOnFailure(Prop.ForAll(Audits(), Gen.Choose(1, 4).ArrayOf(40).ToArbitrary(), (before, ratings) =>
    {
        var now = before.Select((statement, at) => statement.IsRated ? statement with { Rating = ratings[at % 40] } : statement).ToArray();
        var (there, back) = (AuditChange.Of(before, now), AuditChange.Of(now, before));
        return (AuditChange.Of(before, before).Change ?? 0) == 0 && there.Change == -back.Change && there.Higher == back.Lower && there.Compared == before.Count(statement => statement.IsRated);
    }));

    private static FeatureState StateOf(params RatedStatement[] statements) =>
        AuditPicture.Of(statements, met: 3).Features.Single(feature => feature.Feature == KeyFeature.Choir).State;

    private static RatedStatement A(int? rating, Guid? area = null, AuditStrand strand = AuditStrand.Implementation) =>
        new(Guid.NewGuid(), area ?? Singing, strand, null, rating);

    private static RatedStatement NotApplicable() => A(null) with { NotApplicable = true };

    private static Arbitrary<RatedStatement[]> Audits() =>
        (from rating in Gen.Choose(-1, 4)
         from area in Gen.Elements(Singing, Lessons)
         from strand in Gen.Elements(Enum.GetValues<AuditStrand>())
         select A(rating > 0 ? rating : null, area, strand) with { NotApplicable = rating < 0 }).ArrayOf().ToArbitrary();
}

using FsCheck;
using FsCheck.Fluent;
using MusicHub.Domain.Audits.County;
using MusicHub.Domain.Schools;

namespace MusicHub.Tests.Domain.Audits;

/// <summary>What the audits of many schools say together.</summary>
public sealed class CountyTests
{
    private static readonly Guid Singing = Guid.NewGuid();
    private static readonly Guid Curriculum = Guid.NewGuid();

    [Test]
    public void ASchoolCountsOnce_HoweverManyStatementsItWasPut()
    {
        var score = CountyScore.Of([new(Guid.NewGuid(), Singing, 40, 10), new(Guid.NewGuid(), Singing, 1, 1)]);

        Assert.That((score.Mean, score.Schools), Is.EqualTo((2.5m, 2)));
        Assert.That(CountyScore.Of([]), Is.EqualTo(CountyScore.None));
    }

    [Test]
    public void Audits_AreEachSchoolsLatest_ByTheScaleOfMost()
    {
        var school = Guid.NewGuid();
        var old = Audited(school, 2024, new(2024, 11, 1));
        var latest = Audited(school, 2025, new(2025, 11, 1));
        var other = Audited(Guid.NewGuid(), 2024, new(2025, 1, 10));
        var longer = Audited(Guid.NewGuid(), 2024, new(2024, 12, 1)) with { Steps = 5 };

        var all = CountyAudits.Of([old, latest, other, longer], null);
        Assert.That(all.Audits, Is.EquivalentTo(new[] { latest, other }));
        Assert.That((all.Steps, all.OtherScales), Is.EqualTo((4, 1)));

        Assert.That(CountyAudits.Of([old, latest, other, longer], 2024).Audits, Is.EquivalentTo(new[] { old, other }));
        Assert.That(CountyAudits.Of([old], 2025), Is.EqualTo(CountyAudits.Of([], null)).Using<CountyAudits>((one, two) => one.Audits.Count == 0 && two.Audits.Count == 0 && one.Steps == two.Steps));
    }

    [Test]
    public void OfTwoOnOneDay_TheOneThatWasCompletedLast_Counts_ThenTheOneThatWasStartedLast()
    {
        var (school, day) = (Guid.NewGuid(), new DateOnly(2026, 2, 3));
        var early = Audited(school, 2025, day) with { CompletedAt = new(2026, 2, 3, 9, 0, 0, TimeSpan.Zero), StartedOn = day };
        var late = Audited(school, 2025, day) with { CompletedAt = new(2026, 2, 3, 9, 5, 0, TimeSpan.Zero), StartedOn = day.AddDays(-30) };
        var lateToo = late with { AuditId = Guid.Empty, StartedOn = day.AddDays(-1) };

        Assert.That(CountyAudits.Of([late, early], null).Audits, Is.EqualTo(new[] { late }));
        Assert.That(CountyAudits.Of([lateToo, late, early], null).Audits, Is.EqualTo(new[] { lateToo }));
    }

    [Test]
    public void OneAuditByANewScale_DoesNotEmptyThePicture_AndCountsAsAudited()
    {
        var old = Enumerable.Range(0, 6).Select(_ => Audited(Guid.NewGuid(), 2025, new(2025, 11, 1))).ToList();
        var longer = Audited(Guid.NewGuid(), 2025, new(2026, 1, 20)) with { Steps = 5 };

        var all = CountyAudits.Of([.. old, longer], null);

        Assert.That((all.Steps, all.Audits.Count, all.OtherScales, all.All.Count()), Is.EqualTo((4, 6, 1, 7)));
    }

    [Test]
    public void HeatMap_SaysOfEachGroupWhatItsSchoolsSay_AndOfAllTogether()
    {
        Prop.ForAll(Ratings().ToArbitrary(), cases =>
        {
            var audits = cases.Select((one, at) => Audited(Guid.NewGuid(), 2025, new(2025, 10, 1)) with { Phase = one.Phase, Urn = at }).ToList();
            var ratings = cases.Zip(audits).SelectMany(pair => pair.First.Given.Select(given => (Of: given.IsSinging ? Singing : Curriculum, given.Rating)).GroupBy(given => given.Of)
                .Select(area => new RatingSum(pair.Second.AuditId, area.Key, area.Sum(given => given.Rating), area.Count())));

            var map = HeatMap<Phase>.Of([Singing, Curriculum], audits, [.. ratings, new RatingSum(Guid.NewGuid(), Singing, 4, 1)], audit => audit.Phase!.Value);

            Assert.That(map.Groups.Sum(group => group.Schools), Is.EqualTo(audits.Count));
            foreach (var (area, at) in new[] { (Singing, 0), (Curriculum, 1) })
            {
                foreach (var group in map.Groups)
                    Expect(group.Scores[at], cases.Where(one => one.Phase == group.Group), area == Singing);
                Expect(map.All[at], cases, area == Singing);
            }
        }).QuickCheckThrowOnFailure();

        // Worked out another way: school by school, in doubles.
        static void Expect(CountyScore score, IEnumerable<(Phase Phase, (bool IsSinging, int Rating)[] Given)> cases, bool singing)
        {
            var means = cases.Select(one => one.Given.Where(given => given.IsSinging == singing).Select(given => given.Rating).ToList()).Where(given => given.Count > 0).Select(given => given.Average()).ToList();
            Assert.That(score.Schools, Is.EqualTo(means.Count));
            Assert.That((double?)score.Mean, means.Count == 0 ? Is.Null : Is.EqualTo(means.Average()).Within(1e-9));
        }
    }

    [Test]
    public void Movement_ComparesSchoolsAuditedInBothYears_OverStatementsRatedBothTimes()
    {
        var (one, two, three) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var schools = new Dictionary<Guid, Guid>();
        RatingSum Rated(Guid school, Guid statement, int rating, int year)
        {
            var audit = new Guid(school.ToByteArray().Select((part, at) => at == 0 ? (byte)year : part).ToArray());
            schools[audit] = school;
            return new(audit, statement, rating, 1);
        }

        RatingSum[] before = [Rated(one, Singing, 1, 1), Rated(one, Curriculum, 2, 1), Rated(two, Singing, 4, 1), Rated(three, Singing, 1, 1)];
        RatingSum[] now = [Rated(one, Singing, 3, 2), Rated(one, Curriculum, 2, 2), Rated(two, Singing, 3, 2), Rated(two, Curriculum, 4, 2), Rated(three, Curriculum, 4, 2)];

        Assert.That(CountyMovement.Of(before, now, schools), Is.EqualTo(new CountyMovement(2, 1, 1, 0m)), "one rose by 1 over two statements, two fell by 1 over one; three has nothing comparable");
        Assert.That(CountyMovement.Of([], now, schools), Is.EqualTo(CountyMovement.None));
    }

    private static AuditedSchool Audited(Guid school, int year, DateOnly on) => new(Guid.NewGuid(), school, "A School", 900001, null, Phase.Primary, null, null, null, year, on, 4);

    private static Gen<(Phase Phase, (bool IsSinging, int Rating)[] Given)[]> Ratings() =>
        (from phase in Gen.Elements(Phase.Primary, Phase.Secondary, Phase.Special)
         from given in (from singing in Gen.Elements(true, false)
                        from rating in Gen.Choose(1, 4)
                        select (singing, rating)).ArrayOf()
         select (phase, given)).ArrayOf();
}

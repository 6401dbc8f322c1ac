using MusicHub.Domain.FirstAccess.Digital;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Domain.FirstAccess;

public sealed class DigitalTests
{
    private static readonly Guid Me = Guid.NewGuid();
    private static readonly DateOnly Today = new(2026, 2, 3);
    private static readonly BandTerms[] Bands = [new(150, 160, 25), new(300, 195.50m, 25), new(null, 240, 33.3333m)];

    [Test]
    public void Published_FromAHundredToSeventyFivePerCent_SavesSeventeenAndAHalfThousand()
    {
        // The plan gives the saving; the cost of about £70,000 follows from it.
        var schools = Enumerable.Range(0, 350).Select(_ => new DigitalSchool(Guid.NewGuid(), 210)).ToList();
        var whole = DigitalFigures.Of([new(null, 200, 0)], schools);
        var part = DigitalFigures.Of([new(null, 200, 25)], schools);

        Assert.That((whole.FullCost, whole.Subsidy, part.Subsidy, part.Charge), Is.EqualTo((70_000m, 70_000m, 52_500m, 17_500m)));
        Assert.That(part.SavingAgainst(whole), Is.EqualTo(17_500m));
    }

    [TestCase(0, 1)]
    [TestCase(150, 1)]
    [TestCase(151, 2)]
    [TestCase(300, 2)]
    [TestCase(301, 3)]
    [TestCase(null, 1)]
    public void ASchool_HasTheBandOfItsSize(int? pupils, int band) => Assert.That(DigitalBands.Of(Bands, pupils), Is.SameAs(Bands[band - 1]));

    [Test]
    public void Sizes_AreNamed() =>
        Assert.That(Enumerable.Range(0, 3).Select(at => DigitalBands.Title(Bands, at)).Append(DigitalBands.Title([Bands[2]], 0)), Is.EqualTo(new[] { "up to 150 pupils", "151 to 300 pupils", "more than 300 pupils", "all schools" }));

    [Test]
    public void ForAnyBandsAndSchools_PartsAddUp_AndMoreSubsidyNeverCostsASchoolMore()
    {
        var random = new Random(175);
        for (var run = 0; run < 300; run++)
        {
            var bands = Enumerable.Range(1, random.Next(1, 7)).Select(at => new BandTerms(at * 100, random.Next(0, 100_000) / 100m, random.Next(0, 1_000_001) / 10_000m)).ToList();
            bands[^1] = bands[^1] with { MostPupils = null };
            var schools = Enumerable.Range(0, random.Next(0, 60)).Select(_ => new DigitalSchool(Guid.NewGuid(), random.Next(4) == 0 ? null : random.Next(0, 900))).ToList();
            var figures = DigitalFigures.Of(bands, schools);
            var dearer = bands.Select(band => band with { SchoolPercent = Math.Min(100, band.SchoolPercent + 10) }).ToList();
            var more = DigitalFigures.Of(dearer, schools);

            // Counted school by school, in ten-thousandths of pennies.
            var subsidy = schools.Sum(school => bands.First(band => band.MostPupils is null || (school.Pupils ?? 0) <= band.MostPupils) is var band ? (long)(band.Cost * 100) * (long)((100 - band.SchoolPercent) * 10_000) : 0);
            Assert.That(figures.Subsidy, Is.EqualTo(subsidy / 100_000_000m));
            Assert.That((figures.Schools, figures.Subsidy + figures.Charge), Is.EqualTo((schools.Count, figures.FullCost)));
            Assert.That(figures.Bands, Is.All.Matches<DigitalBandFigures>(band => band!.Subsidy >= 0 && band.Subsidy <= band.FullCost));
            Assert.That(schools.Select(school => DigitalBands.Of(dearer, school.Pupils).Charge - DigitalBands.Of(bands, school.Pupils).Charge), Is.All.GreaterThanOrEqualTo(0m));
            Assert.That(more.SavingAgainst(figures), Is.GreaterThanOrEqualTo(0));
        }
    }

    [Test]
    public void Allocated_TheChargeIsRoundedOnce_AndStays()
    {
        var option = Adopted();
        var request = DigitalRequest.Ask(TestHub.ASchool(900009, "Elm Primary School"), 2025, Today, Today).OrThrow();

        Assert.That(request.Allocate(null, 400, Me, Today).Refusal?.Code, Is.EqualTo("digital-no-option"));
        request.Allocate(option, 400, Me, Today).OrThrow();

        Assert.That((request.FullCost, request.Charge, request.Subsidy, request.OptionId), Is.EqualTo((240m, 80m, 160m, option.Id)), "33.3333 per cent of £240 are £79.99992");
        Assert.That(request.Allocate(option, 400, Me, Today).Refusal?.Code, Is.EqualTo("digital-not-asked"));
        Assert.That(request.Withdraw(" ", Me, Today).Refusal?.Code, Is.EqualTo("digital-reason-missing"));
        request.Withdraw("Another platform", Me, Today).OrThrow();
        Assert.That((request.State, request.Subsidy, request.Charge), Is.EqualTo((DigitalState.Withdrawn, 0m, 0m)));
    }

    [TestCase(Phase.Primary, DigitalPhase.Primary)]
    [TestCase(Phase.MiddleDeemedSecondary, DigitalPhase.Secondary)]
    [TestCase(Phase.AllThrough, DigitalPhase.Secondary)]
    [TestCase(Phase.Special, null)]
    [TestCase(null, null)]
    public void ASchool_BelongsToOnePhase(Phase? phase, DigitalPhase? digital) => Assert.That(DigitalPhases.Of(phase), Is.EqualTo(digital));

    [TestCaseSource(nameof(Wrong))]
    public void WhatIsNoOption_IsRefused(BandTerms[] bands, string code) => Assert.That(DigitalOption.Draft(2025, DigitalPhase.Primary, new("A", bands), Me, DateTimeOffset.UnixEpoch).Refusal?.Code, Is.EqualTo(code));

    [Test]
    public void WhatTheBoardHasSeen_Stays_AndIsAdoptedWithAReasonWhereItSaidNo()
    {
        var option = DigitalOption.Draft(2025, DigitalPhase.Primary, new("A", Bands), Me, DateTimeOffset.UnixEpoch).OrThrow();

        Assert.That(option.Adopt(null, Me, DateTimeOffset.UnixEpoch).Refusal, Is.EqualTo(OptionRefusals.BoardFirst));
        Assert.That(option.Decide(true, Today.AddDays(1), null, Today).Refusal, Is.EqualTo(OptionRefusals.MeetingLater));
        option.Decide(endorsed: false, Today, "Too dear", Today).OrThrow();
        Assert.That(option.Change(new("B", Bands)).Refusal?.Code, Is.EqualTo("digital-not-a-draft"));
        Assert.That(option.Adopt(" ", Me, DateTimeOffset.UnixEpoch).Refusal, Is.EqualTo(OptionRefusals.ReasonMissing));
        option.Adopt("The grant is cut", Me, DateTimeOffset.UnixEpoch).OrThrow();
        Assert.That(DigitalOption.InForce([option], 2025, DigitalPhase.Primary), Is.SameAs(option));
        Assert.That(DigitalOption.InForce([option], 2025, DigitalPhase.Secondary), Is.Null);
    }

    [Test]
    public void WhoFits_IsGiven_InOrder()
    {
        var rows = DigitalAllocation.Within([("a", 60m), ("b", 50m), ("c", 40m), ("d", 1m)], 100);

        Assert.That(rows, Is.EqualTo(new (string, bool, decimal?)[] { ("a", true, 40m), ("b", false, 40m), ("c", true, 0m), ("d", false, 0m) }));
        Assert.That(DigitalAllocation.Within([("a", 60m)], null), Is.EqualTo(new (string, bool, decimal?)[] { ("a", true, null) }));
    }

    private static DigitalOption Adopted()
    {
        var option = DigitalOption.Draft(2025, DigitalPhase.Primary, new("By size", Bands), Me, DateTimeOffset.UnixEpoch).OrThrow();
        option.Decide(endorsed: true, Today, null, Today).OrThrow();
        option.Adopt(null, Me, DateTimeOffset.UnixEpoch).OrThrow();
        return option;
    }

    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return Case("digital-bands-wrong");
        yield return Case("digital-cost-wrong", new BandTerms(null, -1, 25));
        yield return Case("digital-cost-wrong", new BandTerms(null, 1.005m, 25));
        yield return Case("digital-percent-wrong", new BandTerms(null, 1, 101));
        yield return Case("digital-sizes-wrong", new BandTerms(100, 1, 25));
        yield return Case("digital-sizes-wrong", new BandTerms(null, 1, 25), new BandTerms(null, 1, 25));
        yield return Case("digital-sizes-wrong", new BandTerms(100, 1, 25), new BandTerms(100, 1, 25), new BandTerms(null, 1, 25));

        static TestCaseData Case(string code, params BandTerms[] bands) => new TestCaseData(bands, code).SetName($"WhatIsNoOption_IsRefused: {code} {string.Join(' ', bands.Select(band => band.ToString()))}");
    }
}

using System.Globalization;
using MusicHub.Domain;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.Schools;

namespace MusicHub.Tests.Domain.FirstAccess;

public sealed class FirstAccessChargesTests
{
    private static readonly ChargesDetails Usual = new()
    {
        Rate = 54,
        Minutes = 45,
        Sessions = 11,
        Hire = 54,
        RequestsFrom = new(2025, 1, 6),
        RequestsUntil = new(2025, 4, 4),
        EligiblePhases = ChargesDetails.PrimaryPhase,
    };

    [Test]
    public void AModel_FollowsTheYear_WhereItSaysNothingOfItsOwn()
    {
        var charges = FirstAccessCharges.Set(2025, Usual).OrThrow();

        Assert.That(charges.RateOf(DeliveryKind.WholeClass), Is.EqualTo(new SessionRate(54, 45, 11)));
        Assert.That(charges.RateOf(DeliveryKind.SmallGroup), Is.EqualTo(new SessionRate(54, 45, 5)));
        Assert.That(charges.Model(DeliveryKind.SmallGroup).Durations.Allow(1), Is.True);
        Assert.That(charges.Model(DeliveryKind.SmallGroup).Durations.Allow(3), Is.False);
        Assert.That(charges.Model(DeliveryKind.CoDelivered).ByException, Is.True);
    }

    [Test]
    public void AModelsOwnFigures_ReplaceThoseOfTheYear()
    {
        var models = new Dictionary<DeliveryKind, DeliveryTerms> { [DeliveryKind.LargeGroup] = DeliveryTerms.Usual(DeliveryKind.LargeGroup) with { Rate = 40.5m, Minutes = 30 } };
        var charges = FirstAccessCharges.Set(2025, Usual with { Models = models }).OrThrow();

        Assert.That(charges.RateOf(DeliveryKind.LargeGroup), Is.EqualTo(new SessionRate(40.5m, 30, 11)));
        Assert.That(charges.RateOf(DeliveryKind.WholeClass), Is.EqualTo(new SessionRate(54, 45, 11)));
    }

    [TestCase("2025-01-05", RequestTime.BeforeWindow)]
    [TestCase("2025-01-06", RequestTime.InWindow)]
    [TestCase("2025-04-04", RequestTime.InWindow)]
    [TestCase("2025-04-05", RequestTime.AfterWindow)]
    public void RequestWindow_HasBothItsDays(string day, RequestTime time) =>
        Assert.That(FirstAccessCharges.Set(2025, Usual).OrThrow().TimeOf(DateOnly.Parse(day, CultureInfo.InvariantCulture)), Is.EqualTo(time));

    [TestCase(Phase.Primary, true)]
    [TestCase(Phase.MiddleDeemedPrimary, true)]
    [TestCase(Phase.Secondary, false)]
    [TestCase(null, false)]
    public void Subsidy_IsForThePhasesOfTheYear(Phase? phase, bool subsidised) =>
        Assert.That(FirstAccessCharges.Set(2025, Usual).OrThrow().Subsidises(phase), Is.EqualTo(subsidised));

    [TestCaseSource(nameof(Wrong))]
    public void WhatCannotBe_IsRefused(ChargesDetails details, string code, string field)
    {
        var refusal = FirstAccessCharges.Set(2025, details).Refusal;

        Assert.That((refusal?.Code, refusal?.Field), Is.EqualTo((code, field)));
    }

    [Test]
    public void ARefusedChange_LeavesTheChargesAsTheyWere()
    {
        var charges = FirstAccessCharges.Set(2025, Usual).OrThrow();

        Result result = charges.Change(Usual with { Rate = 60, Hire = -1 });

        Assert.That((result.Refusal?.Code, charges.Rate), Is.EqualTo(("charges-hire-wrong", 54m)));
    }

    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return Case(Usual with { Rate = 0 }, "charges-rate-wrong", "Rate");
        yield return Case(Usual with { Rate = 54.125m }, "charges-rate-wrong", "Rate");
        yield return Case(Usual with { Minutes = 0 }, "charges-minutes-wrong", "Minutes");
        yield return Case(Usual with { Sessions = 61 }, "charges-sessions-wrong", "Sessions");
        yield return Case(Usual with { RequestsUntil = new(2025, 1, 5) }, "charges-window-backwards", "RequestsUntil");
        yield return Case(Usual with { EligiblePhases = [] }, "charges-phases-missing", "EligiblePhases");
        yield return Case(Usual with { YearGroups = 0 }, "charges-year-groups-wrong", "YearGroups");
        yield return Case(Usual with { Grant = 0.001m }, "charges-grant-wrong", "Grant");
        yield return Case(Usual with { Fund = new string('x', 41) }, "charges-code-too-long", "VatCode");
        yield return Case(With(DeliveryKind.SmallGroup, terms => terms with { LeastPupils = 9 }), "charges-sizes-wrong", "SmallGroup.LeastPupils");
        yield return Case(With(DeliveryKind.WholeClass, terms => terms with { Durations = Durations.None }), "charges-duration-missing", "WholeClass.Durations");
    }

    private static TestCaseData Case(ChargesDetails details, string code, string field) => new TestCaseData(details, code, field).SetArgDisplayNames(code, field);

    private static ChargesDetails With(DeliveryKind kind, Func<DeliveryTerms, DeliveryTerms> change) =>
        Usual with { Models = new Dictionary<DeliveryKind, DeliveryTerms> { [kind] = change(DeliveryTerms.Usual(kind)) } };
}

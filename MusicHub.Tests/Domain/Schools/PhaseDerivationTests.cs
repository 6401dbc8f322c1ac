using MusicHub.Domain.Schools;

namespace MusicHub.Tests.Domain.Schools;

public class PhaseDerivationTests
{
    [TestCase(EstablishmentType.CommunitySchool, RegisterPhase.Primary, 3, 11, Phase.Primary)]
    [TestCase(EstablishmentType.AcademyConverter, RegisterPhase.Secondary, 0, 0, Phase.Secondary)]
    [TestCase(EstablishmentType.AcademyConverter, RegisterPhase.AllThrough, 13, 18, Phase.AllThrough)]
    [TestCase(EstablishmentType.VoluntaryControlledSchool, RegisterPhase.MiddleDeemedSecondary, 9, 13, Phase.MiddleDeemedSecondary)]
    [TestCase(EstablishmentType.VoluntaryAidedSchool, RegisterPhase.MiddleDeemedPrimary, 8, 12, Phase.MiddleDeemedPrimary)]
    [TestCase(EstablishmentType.FreeSchool, RegisterPhase.SixteenPlus, 16, 19, Phase.SixteenPlus)]
    [TestCase(EstablishmentType.CommunitySchool, RegisterPhase.Nursery, 3, 5, Phase.Nursery)]
    public void Derive_MainstreamType_TakesTheRegistersPhase(
        EstablishmentType type, RegisterPhase phase, int low, int high, Phase expected) =>
        Assert.That(PhaseDerivation.Derive(type, phase, low, high), Is.EqualTo(expected));

    [TestCase(EstablishmentType.CommunitySpecialSchool, RegisterPhase.NotApplicable, Phase.Special)]
    [TestCase(EstablishmentType.NonMaintainedSpecialSchool, RegisterPhase.NotApplicable, Phase.Special)]
    [TestCase(EstablishmentType.FoundationSpecialSchool, RegisterPhase.NotApplicable, Phase.Special)]
    [TestCase(EstablishmentType.AcademySpecialConverter, RegisterPhase.Secondary, Phase.Special)]
    [TestCase(EstablishmentType.AcademySpecialSponsorLed, RegisterPhase.NotApplicable, Phase.Special)]
    [TestCase(EstablishmentType.FreeSchoolSpecial, RegisterPhase.NotApplicable, Phase.Special)]
    [TestCase(EstablishmentType.PupilReferralUnit, RegisterPhase.NotApplicable, Phase.AlternativeProvision)]
    [TestCase(EstablishmentType.AcademyAlternativeProvisionConverter, RegisterPhase.NotApplicable, Phase.AlternativeProvision)]
    [TestCase(EstablishmentType.AcademyAlternativeProvisionSponsorLed, RegisterPhase.NotApplicable, Phase.AlternativeProvision)]
    [TestCase(EstablishmentType.FreeSchoolAlternativeProvision, RegisterPhase.NotApplicable, Phase.AlternativeProvision)]
    [TestCase(EstablishmentType.LocalAuthorityNurserySchool, RegisterPhase.NotApplicable, Phase.Nursery)]
    [TestCase(EstablishmentType.SixthFormCentre, RegisterPhase.NotApplicable, Phase.SixteenPlus)]
    [TestCase(EstablishmentType.FurtherEducation, RegisterPhase.NotApplicable, Phase.SixteenPlus)]
    [TestCase(EstablishmentType.Academy16To19Converter, RegisterPhase.SixteenPlus, Phase.SixteenPlus)]
    public void Derive_TypeWithAPhaseOfItsOwn_TakesTheTypes(
        EstablishmentType type, RegisterPhase phase, Phase expected) =>
        Assert.That(PhaseDerivation.Derive(type, phase, 5, 16), Is.EqualTo(expected));

    [Test]
    public void Derive_MainstreamTypeCalledNotApplicable_IsForAPersonToSay() =>
        Assert.That(
            PhaseDerivation.Derive(EstablishmentType.AcademyConverter, RegisterPhase.NotApplicable, 5, 16), Is.Null);

    [TestCase(3, 5, Phase.Nursery)]
    [TestCase(2, 9, Phase.Primary)]
    [TestCase(7, 11, Phase.Primary)]
    [TestCase(8, 12, Phase.MiddleDeemedPrimary)]
    [TestCase(9, 13, Phase.MiddleDeemedSecondary)]
    [TestCase(11, 18, Phase.Secondary)]
    [TestCase(13, 18, Phase.Secondary)]
    [TestCase(16, 19, Phase.SixteenPlus)]
    [TestCase(4, 18, Phase.AllThrough)]
    public void Derive_WithoutAPhase_GoesByAges(int low, int high, Phase expected) =>
        Assert.That(PhaseDerivation.Derive(EstablishmentType.FreeSchool, null, low, high), Is.EqualTo(expected));

    [TestCase(null, null)]
    [TestCase(4, null)]
    [TestCase(null, 11)]
    [TestCase(0, 0)]
    [TestCase(11, 4)]
    [TestCase(9, 12)]
    [TestCase(5, 14)]
    public void Derive_WithoutAPhaseOrTellingAges_IsForAPersonToSay(int? low, int? high) =>
        Assert.That(PhaseDerivation.Derive(EstablishmentType.FreeSchool, null, low, high), Is.Null);

    [Test]
    public void Name_IsDifferentForEachPhase() =>
        Assert.That(Enum.GetValues<Phase>().Select(p => p.Title()), Is.Unique);
}

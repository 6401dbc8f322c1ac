using MusicHub.Domain.Schools;

namespace MusicHub.Tests.Domain.Schools;

public class RegisterListsTests
{
    [Test]
    public void Type_EachStateFundedType_IsFoundByItsCodeAndByItsName()
    {
        foreach (var type in Enum.GetValues<EstablishmentType>())
        {
            Assert.That(EstablishmentTypes.FromCode((int)type), Is.EqualTo(type));
            Assert.That(EstablishmentTypes.FromName(type.Title()), Is.EqualTo(type));
        }
    }

    [TestCase("academy 16 to 19 CONVERTER", EstablishmentType.Academy16To19Converter)]
    [TestCase("Academy 16-19 sponsor led", EstablishmentType.Academy16To19SponsorLed)]
    [TestCase("Free school", EstablishmentType.FreeSchool)]
    [TestCase(" Free  schools -  special ", EstablishmentType.FreeSchoolSpecial)]
    [TestCase("Non maintained special school", EstablishmentType.NonMaintainedSpecialSchool)]
    [TestCase("Sixth form centre", EstablishmentType.SixthFormCentre)]
    public void Type_NameSpeltAnotherWay_IsTheSameType(string name, EstablishmentType expected) =>
        Assert.That(EstablishmentTypes.FromName(name), Is.EqualTo(expected));

    [TestCase("Other independent school", 11)]
    [TestCase("Children\u2019s centre", 47)]
    [TestCase("Higher education institution", 29)]
    public void Type_NotStateFunded_IsKnownButNotATypeOfTheHub(string name, int code)
    {
        Assert.That(EstablishmentTypes.CodeOfName(name), Is.EqualTo(code));
        Assert.That(EstablishmentTypes.FromName(name), Is.Null);
        Assert.That(EstablishmentTypes.FromCode(code), Is.Null);
        Assert.That(EstablishmentTypes.NameOfCode(code), Is.Not.Null);
    }

    [TestCase("Academy of wizardry")]
    [TestCase("")]
    [TestCase(null)]
    public void Type_UnknownName_HasNoCode(string? name) => Assert.That(EstablishmentTypes.CodeOfName(name), Is.Null);

    [TestCase("Open", RegisterStatus.Open)]
    [TestCase("CLOSED", RegisterStatus.Closed)]
    [TestCase("Open but proposed to close", RegisterStatus.OpenProposedToClose)]
    [TestCase("Open, but proposed to close", RegisterStatus.OpenProposedToClose)]
    [TestCase("Proposed to open", RegisterStatus.ProposedToOpen)]
    public void Status_IsReadFromItsName(string name, RegisterStatus expected) =>
        Assert.That(RegisterStatuses.FromName(name), Is.EqualTo(expected));

    [Test]
    public void Status_OpenAndProposedToClose_AreOpen() =>
        Assert.That(
            Enum.GetValues<RegisterStatus>().Where(s => s.IsOpen()),
            Is.EquivalentTo(new[] { RegisterStatus.Open, RegisterStatus.OpenProposedToClose }));

    [TestCase("All through", RegisterPhase.AllThrough)]
    [TestCase("16 Plus", RegisterPhase.SixteenPlus)]
    [TestCase("Middle-deemed secondary", RegisterPhase.MiddleDeemedSecondary)]
    [TestCase("not applicable", RegisterPhase.NotApplicable)]
    public void Phase_IsReadFromItsName(string name, RegisterPhase expected) =>
        Assert.That(RegisterPhases.FromName(name), Is.EqualTo(expected));

    [Test]
    public void Codes_OutsideTheLists_AreUnknown()
    {
        Assert.That(RegisterPhases.FromCode(8), Is.Null);
        Assert.That(RegisterStatuses.FromCode(0), Is.Null);
        Assert.That(EstablishmentTypes.NameOfCode(4), Is.Null);
    }
}
